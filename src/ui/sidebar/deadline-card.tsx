import { useId, useRef } from 'react';
import type { Deadline } from '../../core/deadlines/deadline';
import {
  differenceWords,
  elsewhereSentence,
  otherReadingSentence,
  plannedSentence,
} from '../../core/deadlines/deadline-words';
import { reminderOf } from '../../core/deadlines/reminder-file';
import { timelinePicture } from '../../core/deadlines/timeline-picture';
import type { Card } from '../../core/guidance/card';
import { amountInWords } from '../../core/time/amount-words';
import { listWarnings } from '../../core/time/bank-holidays';
import { longDate } from '../../core/time/date-words';
import { listWarningWords } from '../../core/time/list-warning-words';
import type { IsoDate } from '../../core/observation';
import { Action } from '../kit/action';
import { Cite } from '../kit/cite';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { Icon } from '../kit/icon';
import { ReminderAction, ReminderInset, useReminder } from '../kit/reminder';
import { saveReminder } from '../kit/save-reminder';
import { CopyCitation } from './copy-citation';
import { DayPicture } from './day-picture';
import { type DeadlineFace, deadlineFace } from './deadline-face';
import { LocalTargetBlock } from './local-target';
import { PlainAction, PlainInset, usePlainView } from '../kit/plain-view';
import { SettleAction, SettleInset, useSettling } from './settle-card';
import { ShowAction, useShowOnPage } from './show-on-page';
import { WhyInset } from './why-inset';

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
  const picture = deadline.provisional ? undefined : timelinePicture(deadline, today);
  const face = deadlineFace(deadline, picture?.form === 'days');
  const differs = differenceWords(deadline);
  const planned = plannedSentence(deadline);
  const elsewhere = elsewhereSentence(deadline);
  const others = otherReadingSentence(deadline);
  const working = useDisclosure();
  const plain = usePlainView(deadline.timescale.plain, deadline.timescale.sources);
  const open = OPEN.has(deadline.status);
  const met = deadline.status === 'met' || deadline.status === 'met-late';
  const settling = useSettling(
    card || !met ? `deadline:${deadline.timescale.id}` : undefined,
    card?.urgency === 'first',
    open && deadline.status !== 'overdue',
  );
  const reminding = useReminder(open && deadline.status !== 'overdue' ? reminderOf(deadline) : undefined);
  const place = useRef<HTMLElement>(null);
  const { show, outcome } = useShowOnPage();
  const { timescale } = deadline;
  const start = startField(deadline);
  const reasonField = card?.fields.find(({ concept }) => concept.includes('delay'));
  const late = deadline.status === 'overdue' || deadline.status === 'met-late';
  const cannotTell = deadline.status === 'cannot-tell';
  const copied = `${timescale.title}: ${amountInWords(timescale)} after ${timescale.fromEvent}`;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the actions and insets inside
    <article
      ref={place}
      className={bare ? 'dl bare' : 'card dl'}
      aria-labelledby={id}
      onKeyDown={(event) => {
        for (const one of [settling?.disclosure, reminding?.disclosure, plain?.disclosure, working]) {
          if (one?.open) return one.onKeyDown(event);
        }
      }}
    >
      <p className="what">{timescale.title}</p>
      <h4 className="dlh" id={id} tabIndex={-1} data-lead-date={lead ? '' : undefined}>
        {face.headline}
        {face.limit && <small>{face.limit}</small>}
      </h4>
      <p className={`stat ${face.status.tone}`}>
        <Icon name={face.status.sign} />
        <span>{face.status.words}</span>
      </p>
      {picture && <DayPicture picture={picture} />}
      {picture?.form === 'days' && working.open && timescale.unit === 'working-days' && <PictureKey />}
      <p className="rule">{face.rule}</p>
      {deadline.candidates.length > 0 && <Candidates deadline={deadline} />}
      {planned && <p className="rule">{planned}</p>}
      {elsewhere && <p className="rule">{elsewhere}</p>}
      {differs && (
        <div className="diff">
          <Icon name="differs" />
          <p>
            <strong>{differs.shows}</strong> {differs.explained}
          </p>
        </div>
      )}
      {others && <p className="s q also-read">{others}</p>}
      {late && timescale.reasonWhenLate && (
        <div className="diff">
          <Icon name="info" />
          <p>
            <strong>
              {deadline.status === 'overdue'
                ? 'If it has to run on, say why in the record.'
                : 'The reason for the delay belongs in the record.'}
            </strong>{' '}
            Guidance expects {timescale.dutyHolder || 'the lead practitioner'} to record the reason.
          </p>
        </div>
      )}
      <p className="cite">
        <ForceTag force={timescale.force} />
        <span>
          <Cite sources={timescale.sources} />
        </span>
      </p>
      {deadline.localTarget && <LocalTargetBlock target={deadline.localTarget} />}
      {working.open && (
        <WhyInset
          id={working.panelId}
          title={cannotTell ? 'Why it cannot tell' : 'How this date was worked out'}
          because={[]}
        >
          <WorkingTable face={face} />
          {listWarnings(today).map((warning) => (
            <p key={warning.kind} className="q">
              {listWarningWords(warning)}
            </p>
          ))}
          {start && (
            <div className="also-show">
              <CopyCitation what={copied} sources={timescale.sources} />
            </div>
          )}
        </WhyInset>
      )}
      <ReminderInset
        reminding={reminding}
        onSave={(reminder) => place.current !== null && saveReminder(reminder, place.current)}
      />
      <PlainInset plain={plain} />
      <SettleInset settling={settling} />
      {outcome && <p className="outcome">{outcome}</p>}
      <div className="acts">
        {reasonField && deadline.status === 'overdue' && (
          <ShowAction field={reasonField} words="Show the reason box" onShow={show} />
        )}
        <Action icon="why" on={working.open} {...working.button}>
          {cannotTell ? 'Why can’t it tell?' : working.open ? 'Hide the working' : 'Show the working'}
        </Action>
        {start && !reasonField && deadline.candidates.length === 0 && <ShowAction field={start} onShow={show} />}
        {!start && <CopyCitation what={copied} sources={timescale.sources} />}
        <ReminderAction reminding={reminding} />
        <PlainAction plain={plain} />
        <SettleAction settling={settling} />
      </div>
    </article>
  );
}

const OPEN: ReadonlySet<Deadline['status']> = new Set(['overdue', 'due-today', 'due-soon', 'on-track']);

/** The field that "Show on page" goes to: where the date came from, else where it could not be read. */
function startField({ from, reasonField }: Deadline): { ref: string; label: string } | undefined {
  return from ?? reasonField;
}

function WorkingTable({ face }: { face: DeadlineFace }) {
  return (
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

/** What the shapes of the picture stand for; the picture's own name says it in words. */
function PictureKey() {
  return (
    <ul className="key" aria-hidden="true">
      <li>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <rect className="done" x="1.5" y="1" width="9" height="10" />
        </svg>
        counted
      </li>
      <li>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <rect className="left" x="1.5" y="1" width="9" height="10" />
        </svg>
        left
      </li>
      <li>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path className="bh" d="m3 3 6 6m0-6-6 6" />
        </svg>
        bank holiday
      </li>
      <li>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <circle className="we" cx="6" cy="6" r="1.6" />
        </svg>
        weekend
      </li>
    </ul>
  );
}
