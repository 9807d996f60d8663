import { useRef, useState } from 'react';
import { inView } from '../../core/oversight/attention';
import { lookedAt, type MarkId, type Marks, NO_MARKS, withMark } from '../../core/oversight/marks';
import type { OversightItem, WalkQuestionView } from '../../core/oversight/oversight-item';
import { isCheckRule } from '../../core/oversight/settled-checks';
import type { GuidanceView } from '../../core/panel/view-model';
import type { SettleReason } from '../../core/settling/settling';
import { Action } from '../kit/action';
import { Fold } from '../kit/fold';
import { Icon } from '../kit/icon';
import { useOrganisation, WherePrintingIsAllowed } from '../kit/organisation';
import { EscalationSteps } from './escalation-steps';
import { printOversight } from './oversight-print';
import { OversightRow } from './oversight-row';
import { oversightSheet, sheetText } from './oversight-sheet';
import { countsSentence, countWords, HEADINGS, readersSentence, walkTitle } from './oversight-words';
import { usePanel } from './panel-actions';
import { SettledList } from './settled-list';
import { WalkReturn } from './walk-return';

interface OversightPanelProps {
  view: GuidanceView;
  titleId: string;
  marks: Marks;
  onMarks: (marks: Marks) => void;
}

/**
 * The walk-through: four questions, each decision with what this page shows and the supervisor's own mark. Attention is
 * counted, quality is not; nothing is counted by worker, and the marks go with the page.
 */
export function OversightPanel({ view, titleId, marks, onMarks }: OversightPanelProps) {
  const panel = usePanel();
  const { allowExport } = useOrganisation();
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [inOrder, setInOrder] = useState(false);
  const { oversight, questions = [] } = view;
  const { looked, of } = lookedAt(oversight, marks);
  const settled = (view.settled ?? []).filter(({ card }) => isCheckRule(card.id));
  const mark = (check: string) => (id: MarkId, reason?: SettleReason) => {
    setSaid(null);
    const next = withMark(marks, check, id, reason);
    const progress = lookedAt(oversight, next);
    if (progress.looked !== looked) panel.say(`${progress.looked} of ${progress.of} looked at`);
    onMarks(next);
  };
  const tell = (words: string) => {
    setSaid(words);
    panel.say(words);
  };
  const sheet = () => oversightSheet(view, marks, panel.clock());
  const print = () => {
    if (!place.current || !printOversight(sheet(), place.current)) tell('The browser did not allow printing');
  };
  const copy = async () =>
    tell((await panel.copy(sheetText(sheet()))) ? 'Sheet copied' : 'The browser did not allow copying');

  const rowProps = { marks, mark };
  const canFold = oversight.some((item) => inView([item]).first.length === 0);

  return (
    <div ref={place}>
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          {walkTitle(oversight)}
        </h2>
        <p className="q">
          {view.stageTitle}. {readersSentence(oversight)} Four questions: what was decided, why, who tested it, what next.
        </p>
        {of > 0 && (
          <>
            <div className="prog" aria-hidden="true">
              {Array.from({ length: of }, (_, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of one bar have no other name
                <i key={n} className={n < looked ? 'on' : ''} />
              ))}
            </div>
            <p className="s">
              <strong>
                {looked} of {of} looked at.
              </strong>{' '}
              <span className="q">
                {countsSentence(oversight)} Your marks are yours alone and go when you leave the page.
              </span>
            </p>
            {canFold && (
              <button type="button" className="lk tap in-order" aria-pressed={inOrder} onClick={() => setInOrder(!inOrder)}>
                Show all {oversight.length} in order
              </button>
            )}
          </>
        )}
      </div>
      <WalkReturn />
      {oversight.length === 0 && settled.length === 0 && (
        <div className="note">
          <Icon name="none" />
          <p>No oversight check is set out for this stage.</p>
        </div>
      )}
      {HEADINGS.map(({ id, words }, n) => {
        const items = oversight.filter(({ question }) => question === id);
        const asks = questions.filter(({ under }) => under === id);
        if (items.length + asks.length === 0) return null;
        return (
          <div className="sec" key={id}>
            <h3>
              {n + 1} {words}
            </h3>
            {inOrder ? <Rows items={items} {...rowProps} /> : <Parts items={items} {...rowProps} />}
            <Asks questions={asks} />
          </div>
        );
      })}
      {oversight.length > 0 && (
        <div className="btns">
          <WherePrintingIsAllowed>
            <button type="button" className="btn pri" onClick={print}>
              <Icon name="print" />
              Print this sheet
            </button>
          </WherePrintingIsAllowed>
          <button
            type="button"
            className="btn"
            onClick={() => {
              onMarks(NO_MARKS);
              tell('Marks cleared');
              place.current?.querySelector<HTMLElement>('[data-title]')?.focus();
            }}
          >
            Start again
          </button>
        </div>
      )}
      {oversight.length > 0 && (
        <>
          <p className="s q sheet-note">The sheet holds no names, dates of birth or text from the record.</p>
          {allowExport && (
            <div className="acts bare">
              <Action icon="copy" onClick={() => void copy()}>
                Copy the sheet
              </Action>
            </div>
          )}
        </>
      )}
      {said && <p className="outcome">{said}</p>}
      {(view.escalation || settled.length > 0) && (
        <div className="sec tail">
          <EscalationSteps escalation={view.escalation} />
          <SettledList settled={settled} />
        </div>
      )}
    </div>
  );
}

interface RowsProps {
  items: readonly OversightItem[];
  marks: Marks;
  mark: (check: string) => (id: MarkId, reason?: SettleReason) => void;
  brief?: boolean;
}

function Rows({ items, marks, mark, brief = false }: RowsProps) {
  if (items.length === 0) return null;
  return (
    <ul className="ov">
      {items.map((item) => (
        <OversightRow key={item.check} item={item} brief={brief} mark={marks[item.check]} onMark={mark(item.check)} />
      ))}
    </ul>
  );
}

/** What needs a look, what there is to ask, and one folded row for the rest, with how many of it were looked at. */
function Parts({ items, ...rows }: RowsProps) {
  const { first, ask, rest } = inView(items);
  const { looked, of } = lookedAt(rest, rows.marks);
  const seen = looked > 0 ? `, ${looked} of ${of} looked at` : '';
  return (
    <>
      <Rows items={first} {...rows} />
      {ask.length > 0 && <p className="wh part">To ask: not something Alongside can read</p>}
      <Rows items={ask} {...rows} brief />
      {rest.length > 0 && (
        <Fold words={`${countWords(rest)}${seen}`}>
          <Rows items={rest} {...rows} />
        </Fold>
      )}
    </>
  );
}

/** Questions to open a conversation, each with why it was chosen. Nothing to tick. */
function Asks({ questions }: { questions: readonly WalkQuestionView[] }) {
  if (questions.length === 0) return null;
  return (
    <div className="asks walk-asks">
      {questions.map(({ id, question, because }) => (
        <p className="ask" key={id}>
          {question}
          <small>{because}</small>
        </p>
      ))}
    </div>
  );
}
