import type { LogEntry } from '../../core/policy/local-log';
import { SaveFile } from '../kit/save-file';

export interface LocalLogProps {
  /** 0: switched off. */
  days: number;
  entries: readonly LogEntry[];
  onClear: () => void;
}

/** The log on this computer: what it holds, all of it, and the way to clear it. Nothing where it is off and empty. */
export function LocalLog({ days, entries, onClear }: LocalLogProps) {
  if (days === 0 && entries.length === 0) return null;
  return (
    <>
      <h2>Log on this computer</h2>
      <p>
        {days === 0
          ? 'Switched off. What is left from before can be cleared.'
          : `Your organisation keeps it for ${days} ${days === 1 ? 'day' : 'days'}.`}{' '}
        It holds which card was shown or settled, when, and under which edition. No person, no address, no word of a
        record. It is never sent.
      </p>
      <p>
        {entries.length} {entries.length === 1 ? 'entry' : 'entries'}.
      </p>
      {entries.length > 0 && (
        <>
          <SaveFile words="Show the log" name="alongside-log.json" text={`${JSON.stringify(entries, null, 1)}\n`} />
          <div className="btns">
            <button type="button" className="btn quiet" onClick={onClear}>
              Clear the log
            </button>
          </div>
        </>
      )}
    </>
  );
}
