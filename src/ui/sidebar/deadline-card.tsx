import { useId } from 'react';
import type { Deadline } from '../../core/deadlines/deadline';
import type { Card } from '../../core/guidance/view-model';
import type { IsoDate } from '../../core/observation';
import { Action } from '../kit/action';
import { Cite } from '../kit/cite';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { Icon } from '../kit/icon';
import { CopyCitation } from './copy-citation';
import { DayPicture } from './day-picture';
import { type DeadlineFace, deadlineFace } from './deadline-face';
import { ShowAction, useShowOnPage } from './show-on-page';
import { WhyInset } from './why-inset';
import { longDate } from '../../core/guidance/date-words';

interface DeadlineCardProps {
  deadline: Deadline;
  today: IsoDate;
  /** The card that raised it, with its reasons and any further field (the reason for delay). */
  card?: Card;
  /** The one that the next-date line goes to. */
  lead?: boolean;
  /** Inside an opened row, which has its own frame. */
  bare?: boolean;
}

/** A date as an argument: the date, what it was counted from, the rule, and what would change it (DESIGN.md §1.2). */
export function DeadlineCard({ deadline, today, card, lead = false, bare = false }: DeadlineCardProps) {
  const id = useId();
  const face = deadlineFace(deadline, today);
  const working = useDisclosure();
  const { show, outcome } = useShowOnPage();
  const { timescale } = deadline;
  const start = startField(deadline);
  const reasonField = card?.fields.find((field) => field.ref !== deadline.from?.ref);
  const cannotTell = deadline.status === 'cannot-tell';

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the actions and insets inside
    <article className={bare ? 'dl bare' : 'card dl'} aria-labelledby={id} onKeyDown={working.onKeyDown}>
      <p className="what">{face.what}</p>
      <h4 className="dlh" id={id} tabIndex={-1} data-lead-date={lead ? '' : undefined}>
        {face.headline}
        {face.limit && <small>{face.limit}</small>}
      </h4>
      <p className={`stat ${face.status.tone}`}>
        <Icon name={face.status.sign} />
        <span>{face.status.words}</span>
      </p>
      <DayPicture deadline={deadline} today={today} />
      {working.open && <PictureKey deadline={deadline} />}
      <p className="rule">{face.rule}</p>
      {deadline.candidates.length > 0 && <Candidates deadline={deadline} />}
      {face.differs && (
        <div className="diff">
          <Icon name="differs" />
          <p>
            <strong>{face.differs.shows}</strong> {face.differs.explained}
          </p>
        </div>
      )}
      {deadline.status === 'overdue' && timescale.reasonWhenLate && (
        <div className="diff">
          <Icon name="info" />
          <p>
            <strong>If it has to run on, say why in the record.</strong> Guidance expects the reason to be recorded.
            {reasonField && card?.onPage === 'blank' ? ` “${reasonField.label}” is blank on this page.` : ''}
          </p>
        </div>
      )}
      <p className="cite">
        <ForceTag force={timescale.force} />
        <span>
          <Cite sources={timescale.sources} />
        </span>
      </p>
      {working.open && <Working id={working.panelId} face={face} because={card?.because ?? []} />}
      {outcome && <p className="outcome">{outcome}</p>}
      <div className="acts">
        {reasonField && deadline.status === 'overdue' && (
          <ShowAction field={reasonField} words="Show the reason box" onShow={show} />
        )}
        <Action icon="why" on={working.open} {...working.button}>
          {cannotTell ? 'Why can’t it tell?' : working.open ? 'Hide the working' : 'Show the working'}
        </Action>
        {start && deadline.candidates.length === 0 && <ShowAction field={start} onShow={show} />}
        <CopyCitation what={`${face.what}. ${face.rule.replace(/\.$/, '')}`} sources={timescale.sources} />
      </div>
    </article>
  );
}

/** The field that "Show on page" goes to: where the date came from, else where it could not be read. */
function startField({ from, reasonField }: Deadline): { ref: string; label: string } | undefined {
  return from ?? reasonField;
}

function Working({ id, face, because }: { id: string; face: DeadlineFace; because: string[] }) {
  return (
    <WhyInset id={id} title="How this date was worked out" because={because}>
      <table className="work">
        <tbody>
          {face.working.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WhyInset>
  );
}

/** Each possible start with the date it would give. Nothing is decided here: the page has to say which it was. */
function Candidates({ deadline }: { deadline: Deadline }) {
  const { show, outcome } = useShowOnPage();
  return (
    <div className="cands">
      <p className="wh">Which one started it?</p>
      <ul>
        {deadline.candidates.map(({ from, due }) => (
          <li key={from.ref}>
            <span>
              <b>{longDate(from.iso)}</b>
              <span className="s q">would give {longDate(due)}</span>
            </span>
            <ShowAction field={from} onShow={show} />
          </li>
        ))}
      </ul>
      {outcome && <p className="outcome">{outcome}</p>}
      <p className="s q">If unsure, plan for the earlier date.</p>
    </div>
  );
}

function PictureKey({ deadline }: { deadline: Deadline }) {
  if (deadline.timescale.unit !== 'working-days' || !deadline.due || deadline.actual) return null;
  return (
    <ul className="key" aria-hidden="true">
      <li>
        <svg viewBox="0 0 12 12">
          <rect className="done" x="1.5" y="1" width="9" height="10" />
        </svg>
        counted
      </li>
      <li>
        <svg viewBox="0 0 12 12">
          <rect className="left" x="1.5" y="1" width="9" height="10" />
        </svg>
        left
      </li>
      <li>
        <svg viewBox="0 0 12 12">
          <path className="bh" d="m3 3 6 6m0-6-6 6" />
        </svg>
        bank holiday
      </li>
      <li>
        <svg viewBox="0 0 12 12">
          <circle className="we" cx="6" cy="6" r="1.6" />
        </svg>
        weekend
      </li>
    </ul>
  );
}
