import { type ReactNode, useId, useRef, useState } from 'react';
import type { Role } from '../../core/content/pack';
import { LIST_CLOSING, listHeading, listText, rowCells } from '../../core/worklist/worklist-text';
import { rowsInOrder } from '../../core/oversight/walk-list';
import type { WorklistGroup, WorklistGroupId, WorklistView } from '../../core/worklist/worklist';
import { Action } from '../kit/action';
import { useDisclosure } from '../kit/disclosure';
import { Fold } from '../kit/fold';
import { Icon } from '../kit/icon';
import { WherePrintingIsAllowed } from '../kit/organisation';
import { printSheet } from '../kit/print-sheet';
import { usePanel } from './panel-actions';
import { Section } from './section';
import { WalkList } from './walk-list';
import { WhyInset } from './why-inset';
import { moveBetweenRows, WorklistRows } from './worklist-rows';

/** Rows of one group shown before "Show n more". */
const SHOWN = 4;
const ALL = '';

/** The dates of a list of tasks, by what is left. No sort, filter or count by worker exists (mock e). */
export function WorklistPanel({ view, titleId, role }: { view: WorklistView; titleId: string; role: Role }) {
  const panel = usePanel();
  const ids = useId();
  const why = useDisclosure();
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState(ALL);
  const [status, setStatus] = useState<WorklistGroupId | typeof ALL>(ALL);
  const [said, setSaid] = useState<string | null>(null);

  const groups = view.groups
    .filter(({ id }) => status === ALL || id === status)
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => stage === ALL || (row.stage ?? 'other') === stage),
    }))
    .filter(({ rows }) => rows.length > 0);
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const filtered = stage !== ALL || status !== ALL;

  const tell = (words: string) => {
    setSaid(words);
    panel.say(words);
  };
  const copy = async () =>
    tell((await panel.copy(listText(view, groups))) ? 'List copied' : 'The browser did not allow copying');
  const print = () => {
    if (!place.current || !printSheet(sheetOf(view, groups), place.current)) tell('The browser did not allow printing');
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are heard from the rows inside
    <div
      ref={place}
      onKeyDown={(event) => {
        why.onKeyDown(event);
        moveBetweenRows(event);
      }}
    >
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          Dates on this list
        </h2>
        <p className="q">{rowsWords(view)} Ordered by what is left, never by worker. Names are not repeated here.</p>
        <div className="row-lk">
          <button type="button" className="lk tap" {...why.button}>
            Why am I seeing this?
          </button>
        </div>
        {why.open && (
          <WhyInset
            id={why.panelId}
            title="Why am I seeing this?"
            because={[
              'This page is a list of tasks with dates.',
              'Only the rows on screen were read. Scroll or turn the page of the list to have others read.',
              'A date is worked out only where its row shows the event it is counted from.',
            ]}
            closing="Tasks and dates were read. Nothing was kept or sent."
          />
        )}
      </div>

      {view.clockNote && (
        <div className="note">
          <Icon name="clock" />
          <p>{view.clockNote}</p>
        </div>
      )}
      <div className="list-tools">
        {view.stages.length > 1 && (
          <Choice id={`${ids}g`} label="Stage" value={stage} onChange={setStage}>
            <option value={ALL}>All stages ({view.rowsRead})</option>
            {view.stages.map(({ id, title, count }) => (
              <option key={id} value={id}>
                {title} ({count})
              </option>
            ))}
          </Choice>
        )}
        {view.groups.length > 1 && (
          <Choice
            id={`${ids}s`}
            label="Dates"
            value={status}
            onChange={(value) => setStatus(value as WorklistGroupId | typeof ALL)}
          >
            <option value={ALL}>All dates ({view.rowsRead})</option>
            {view.groups.map(({ id, title, rows }) => (
              <option key={id} value={id}>
                {title} ({rows.length})
              </option>
            ))}
          </Choice>
        )}
      </div>
      <p className="s q" role="status">
        {filtered ? `${shown} of ${view.rowsRead} rows shown.` : ''}
      </p>

      {role === 'supervisor' && <WalkList rows={rowsInOrder(view)} />}
      {groups.map(({ id, title, rows }) => (
        <Section key={`${id}${stage}`} title={title} count={String(rows.length)}>
          <WorklistRows rows={rows.length > SHOWN + 1 ? rows.slice(0, SHOWN) : rows} />
          {rows.length > SHOWN + 1 && (
            <Fold words={`Show ${rows.length - SHOWN} more`} openWords={`${rows.length - SHOWN} more`}>
              <WorklistRows rows={rows.slice(SHOWN)} />
            </Fold>
          )}
        </Section>
      ))}
      {shown === 0 && <p className="q">No row fits both choices.</p>}

      <p className="s q list-end">Numbers are working days. Choose a row to see it ringed on the page.</p>
      <div className="acts bare">
        <Action icon="copy" onClick={() => void copy()}>
          Copy the list
        </Action>
        <WherePrintingIsAllowed>
          <Action icon="print" onClick={print}>
            Print the list
          </Action>
        </WherePrintingIsAllowed>
      </div>
      {said && <p className="outcome">{said}</p>}
    </div>
  );
}

/** "12 rows read, of 31 on the list." */
function rowsWords({ rowsRead, listTotal }: WorklistView): string {
  const rows = `${rowsRead} ${rowsRead === 1 ? 'row' : 'rows'} on screen read`;
  return listTotal ? `${rows}, of ${listTotal} on the list.` : `${rows}.`;
}

function Choice({
  id,
  label,
  value,
  onChange,
  children,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <div className="calc-row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}

function sheetOf(view: WorklistView, groups: readonly WorklistGroup[]) {
  return {
    title: listHeading(view),
    tables: groups.map(({ title, rows }) => ({ title: `${title} (${rows.length})`, rows: rows.map(rowCells) })),
    closing: `${LIST_CLOSING} ${view.editionStrip.edition} ${view.editionStrip.sentence} Content ${view.contentVersion}.`,
  };
}
