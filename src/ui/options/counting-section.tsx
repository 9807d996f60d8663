import { useId, useState } from 'react';
import { LOCAL_STEPS } from '../../core/deadlines/local-timescales';
import type { LocalAnswer } from '../../core/local/local-answer';
import type { Lock } from '../../core/settings/effective-settings';
import type { LocalInterval, LocalTimescaleId, Settings } from '../../core/settings/settings';
import { amountInWords } from '../../core/time/amount-words';
import { ENGLAND_AND_WALES, listWarnings } from '../../core/time/bank-holidays';
import { isIsoDate } from '../../core/time/civil-date';
import { longDate } from '../../core/time/date-words';
import { listWarningWords } from '../../core/time/list-warning-words';
import { ListRow, Lock as LockLine } from './setting-rows';

export interface CountingSectionProps {
  settings: Settings;
  /** What a person cannot change. */
  locked: readonly Lock[];
  /** What the council's own material adds to these settings; absent until it is known. */
  council?: LocalAnswer['counting'];
  /** Today in London. */
  today: string;
  /** Settled cards kept on this computer; null while that is not known. */
  settledCards: number | null;
  onClearSettled: () => void;
  onChange: (patch: Partial<Settings>) => void;
}

/** How days are counted: the conventions, the days that are not worked, and the council's own intervals. */
export function CountingSection(props: CountingSectionProps) {
  const { settings, council, today, settledCards, onClearSettled, onChange } = props;
  const ofCouncil = (council?.closureDays ?? []).filter((day) => !settings.closureDays.includes(day));
  const { counting } = settings;
  const locked = (key: Lock) => props.locked.includes(key);
  return (
    <>
      <h2 id="counting">Counting days</h2>
      {listWarnings(today).map((warning) => (
        <p key={warning.kind} role="status">
          {listWarningWords(warning)}
        </p>
      ))}
      <div className="set">
        <ListRow
          label="Working days"
          help="Every date says which way it was counted. The guidance does not say; the first is the usual reading."
          locked={locked('counting.workingDays')}
          value={counting.workingDays}
          options={[
            { value: 'wd-after', words: 'The day after is day 1' },
            { value: 'wd-inclusive', words: 'The day itself is day 1' },
            { value: 'wd-after-rolled', words: 'A weekend event counts from the next working day' },
          ]}
          onChange={(workingDays) => onChange({ counting: { ...counting, workingDays } })}
        />
        <ListRow
          label="Months"
          help="Some systems count 91 and 183 days. The guidance says months. Both dates are shown where they differ."
          locked={locked('counting.months')}
          value={counting.months}
          options={[
            { value: 'months-corresponding', words: 'Calendar months' },
            { value: 'months-as-days', words: '91 and 183 days' },
          ]}
          onChange={(months) => onChange({ counting: { ...counting, months } })}
        />
        <ListRow
          label="Days and weeks"
          help="Weekends and bank holidays count in these."
          locked={locked('counting.days')}
          value={counting.days}
          options={[
            { value: 'days-after', words: 'The day after is day 1' },
            { value: 'days-inclusive', words: 'The day itself is day 1' },
          ]}
          onChange={(days) => onChange({ counting: { ...counting, days } })}
        />
        <DaysRow
          label="Council closure days"
          help="Days that your council does not count as working days, besides weekends and bank holidays."
          ofCouncil={ofCouncil}
          locked={locked('closureDays')}
          days={settings.closureDays}
          onChange={(closureDays) => onChange({ closureDays })}
        />
        <DaysRow
          label="Bank holidays to add"
          help={`The list comes from GOV.UK and runs to ${longDate(ENGLAND_AND_WALES.knownThrough)}. Add one that was announced since.`}
          locked={locked('addedHolidays')}
          days={settings.addedHolidays}
          onChange={(addedHolidays) => onChange({ addedHolidays })}
        />
        <DaysRow
          label="Bank holidays to leave out"
          help="Listed days that are to count as working days."
          locked={locked('removedHolidays')}
          days={settings.removedHolidays}
          onChange={(removedHolidays) => onChange({ removedHolidays })}
        />
      </div>

      <h2>Your council’s own intervals</h2>
      <p>National guidance sets no interval for these. Nothing is shown until one is set, and it is shown as local.</p>
      <div className="set">
        {LOCAL_STEPS.map(({ id, title }) => (
          <IntervalRow
            key={id}
            id={id}
            title={title}
            locked={locked('localTimescales')}
            interval={settings.localTimescales[id]}
            inUse={council?.localTimescales[id]}
            onChange={(interval) => onChange({ localTimescales: { ...settings.localTimescales, [id]: interval } })}
          />
        ))}
      </div>

      <h2>Settled cards</h2>
      <p>
        {settledCards === null
          ? 'Kept on this computer as rule numbers, for 28 days at most.'
          : `${settledCards} kept on this computer as rule numbers, for 28 days at most.`}
      </p>
      <div className="btns">
        <button type="button" className="btn quiet" disabled={settledCards === 0} onClick={onClearSettled}>
          Clear them all
        </button>
      </div>
    </>
  );
}

/** A list of days: each with its weekday and a way to take it out, and a box to add one. */
function DaysRow({
  label,
  help,
  ofCouncil = [],
  locked,
  days,
  onChange,
}: {
  label: string;
  help: string;
  /** Days of the council's own material; they are not taken out here. */
  ofCouncil?: readonly string[];
  locked: boolean;
  days: readonly string[];
  onChange: (days: string[]) => void;
}) {
  const id = useId();
  const [day, setDay] = useState('');
  const add = () => {
    if (!isIsoDate(day) || days.includes(day)) return;
    onChange([...days, day].sort());
    setDay('');
  };
  return (
    <div>
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}h`}>{help}</p>
        {ofCouncil.length > 0 && <p>Your council’s local material adds {ofCouncil.map(longDate).join(', ')}.</p>}
        {days.length > 0 && (
          <ul className="days">
            {days.map((one) => (
              <li key={one}>
                {longDate(one)}{' '}
                {!locked && (
                  <button
                    type="button"
                    className="lk"
                    aria-label={`Take out ${longDate(one)}`}
                    onClick={() => onChange(days.filter((other) => other !== one))}
                  >
                    Take out
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <input
          id={id}
          type="date"
          aria-describedby={`${id}h`}
          value={day}
          disabled={locked}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="button" className="btn quiet" disabled={locked || !isIsoDate(day)} onClick={add}>
          Add
        </button>
      </div>
      <LockLine locked={locked} />
    </div>
  );
}

const UNITS: { value: LocalInterval['unit']; words: string }[] = [
  { value: 'working-days', words: 'working days' },
  { value: 'days', words: 'days' },
  { value: 'weeks', words: 'weeks' },
  { value: 'months', words: 'months' },
];

function IntervalRow({
  id,
  title,
  locked,
  interval,
  inUse,
  onChange,
}: {
  id: LocalTimescaleId;
  title: string;
  locked: boolean;
  interval: LocalInterval | undefined;
  /** What counts, with the council's own material. */
  inUse: LocalInterval | undefined;
  onChange: (interval: LocalInterval | undefined) => void;
}) {
  const [amount, setAmount] = useState(interval ? String(interval.amount) : '');
  const [unit, setUnit] = useState<LocalInterval['unit']>(interval?.unit ?? 'working-days');
  const byCouncil = inUse && (inUse.amount !== interval?.amount || inUse.unit !== interval.unit) ? inUse : undefined;
  const number = Number(amount);
  const wrong = amount !== '' && !(Number.isInteger(number) && number >= 1 && number <= 400);
  const take = (of: LocalInterval['unit']) => {
    if (!wrong) onChange(amount === '' ? undefined : { amount: number, unit: of });
  };
  return (
    <div>
      <div>
        <label htmlFor={`local-${id}`}>{title}</label>
        <p id={`local-${id}-help`}>
          {byCouncil
            ? `In use: ${amountInWords(byCouncil)}, from your council’s local material.`
            : interval
              ? 'Shown as local.'
              : 'Not set.'}{' '}
          A whole number, 1 to 400, or empty.
        </p>
        {wrong && (
          <p className="err" role="alert">
            A whole number from 1 to 400.
          </p>
        )}
      </div>
      <div>
        <input
          id={`local-${id}`}
          inputMode="numeric"
          size={4}
          aria-describedby={`local-${id}-help`}
          aria-invalid={wrong}
          value={locked ? String(interval?.amount ?? '') : amount}
          disabled={locked}
          onChange={(event) => setAmount(event.target.value.trim())}
          onBlur={() => take(unit)}
        />{' '}
        <select
          aria-label={`Unit of ${title}`}
          value={locked && interval ? interval.unit : unit}
          disabled={locked}
          onChange={(event) => {
            const chosen = UNITS.find(({ value }) => value === event.target.value)!.value;
            setUnit(chosen);
            take(chosen);
          }}
        >
          {UNITS.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <LockLine locked={locked} />
    </div>
  );
}
