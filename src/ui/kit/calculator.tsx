import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type CalculatorAnswer, calculate } from '../../core/calculator/calculate';
import { limitGroups } from '../../core/calculator/choices';
import { currencyTag } from '../../core/content/currency';
import type { Timescale } from '../../core/content/pack';
import type { StagePack } from '../../core/content/stage-pack';
import { reminderOf } from '../../core/deadlines/reminder-file';
import { localTimescales } from '../../core/deadlines/local-timescales';
import type { Settings } from '../../core/settings/settings';
import { amountInWords } from '../../core/time/amount-words';
import { isIsoDate } from '../../core/time/civil-date';
import { longDate } from '../../core/time/date-words';
import { Action } from './action';
import { ForceTag } from './force-tag';
import { Cite } from './cite';
import { ReminderAction, ReminderInset, useReminder } from './reminder';
import { saveReminder } from './save-reminder';

export interface CalculatorProps {
  /** Every limit by stage; null when the extension does not answer. */
  load: () => Promise<StagePack[] | null>;
  settings: Settings;
  clock: () => { today: string; now: string };
  copy: (line: string) => Promise<boolean>;
}

/** Counts any limit from a date that a person gives. Needs no page, keeps nothing, sends nothing. */
export function Calculator({ load, settings, clock, copy }: CalculatorProps) {
  const [packs, setPacks] = useState<StagePack[] | null | undefined>(undefined);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const ids = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the limits are asked for once
  useEffect(() => void load().then(setPacks), []);

  const all = useMemo(() => withLocal(packs ?? [], settings), [packs, settings]);
  const groups = useMemo(() => limitGroups(all, search), [all, search]);
  const among = useMemo(() => all.flatMap(({ timescales }) => timescales), [all]);
  const found = groups.reduce((sum, { limits }) => sum + limits.length, 0);
  const timescale = among.find(({ id }) => id === chosen);
  const hours = timescale?.unit === 'hours';
  const start = isIsoDate(day) ? { iso: day, ...(hours && time ? { time } : {}) } : undefined;
  const result = timescale && start ? calculate({ timescale, start, settings, among, ...clock() }) : undefined;

  if (packs === undefined) return <p className="q">Fetching the time limits.</p>;
  if (packs === null) return <p>The time limits could not be fetched. Close this and open it again.</p>;
  return (
    <div className="calc">
      <Row id={`${ids}s`} label="Find a time limit">
        <input
          id={`${ids}s`}
          type="search"
          value={search}
          autoComplete="off"
          aria-describedby={`${ids}n`}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span id={`${ids}n`} className="s q" role="status">
          {found} {found === 1 ? 'limit' : 'limits'}
        </span>
      </Row>
      <Row id={`${ids}t`} label="Time limit">
        <select id={`${ids}t`} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">Choose one</option>
          {timescale && !groups.some(({ limits }) => limits.includes(timescale)) && (
            <option value={timescale.id}>{nameOf(timescale)}</option>
          )}
          {groups.map(({ stage, title, limits }) => (
            <optgroup key={stage} label={title}>
              {limits.map((limit) => (
                <option key={limit.id} value={limit.id}>
                  {nameOf(limit)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Row>
      <Row id={`${ids}d`} label={timescale ? `Date of ${timescale.fromEvent}` : 'Start date'}>
        <input id={`${ids}d`} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </Row>
      {hours && (
        <Row id={`${ids}h`} label="Time, if known">
          <input id={`${ids}h`} type="time" value={time} onChange={(event) => setTime(event.target.value)} />
        </Row>
      )}
      {result && !result.ok && (
        <p className="calc-not" role="status">
          {result.reason}
        </p>
      )}
      {result?.ok && timescale && <Answer answer={result.answer} timescale={timescale} clock={clock} copy={copy} />}
    </div>
  );
}

function Row({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="calc-row">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function nameOf(timescale: Timescale): string {
  return `${timescale.title} (${amountInWords(timescale)})`;
}

/** A council's own intervals stand with their stage. */
function withLocal(packs: readonly StagePack[], settings: Settings): StagePack[] {
  const local = localTimescales(settings);
  return packs.map((pack) => ({
    ...pack,
    timescales: [...pack.timescales, ...local.filter(({ stage }) => stage === pack.id)],
  }));
}

function Answer({
  answer,
  timescale,
  clock,
  copy,
}: {
  answer: CalculatorAnswer;
  timescale: Timescale;
  clock: CalculatorProps['clock'];
  copy: CalculatorProps['copy'];
}) {
  const place = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const { deadline, caution, working, otherWays, projections } = answer;
  const notChecked = currencyTag(timescale, clock().today);
  const reminding = useReminder(caution ? undefined : reminderOf(deadline));
  return (
    <div className="calc-out" ref={place}>
      <div role="status">
        <p className="what">{timescale.title}</p>
        <p className="calc-date">{answer.headline}</p>
        {caution && <p className="calc-not">{caution}</p>}
      </div>
      <p className="meta">
        <ForceTag force={timescale.force} />
        {notChecked && <span className="tag notyet">{notChecked}</span>}
      </p>
      <p className="cite">
        <Cite sources={timescale.sources} />
      </p>
      {timescale.note && <p className="s">{timescale.note}</p>}
      <table className="work">
        <tbody>
          {working.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
          {otherWays.map(({ way, due: other }) => (
            <tr key={way}>
              <th scope="row">Other reading</th>
              <td>
                {way}: {longDate(other)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {projections.length > 0 && (
        <>
          <p className="calc-sub">If each review is held on its limit</p>
          <ul className="calc-next">
            {projections.map(({ title, due: next }) => (
              <li key={next}>
                {longDate(next)} <span className="s q">{title}. Projected.</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ReminderInset
        reminding={reminding}
        onSave={(reminder) => place.current !== null && saveReminder(reminder, place.current)}
      />
      <div className="acts">
        <Action
          icon="copy"
          onClick={() =>
            void copy(answer.copy).then((done) => setCopied(done ? 'Copied' : 'The browser did not copy it'))
          }
        >
          Copy
        </Action>
        <ReminderAction reminding={reminding} />
      </div>
      <p className="s q" role="status">
        {copied}
      </p>
    </div>
  );
}
