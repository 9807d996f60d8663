import type { SettledCard } from '../../core/guidance/card';
import { longDate } from '../../core/time/date-words';
import { Fold } from '../kit/fold';
import { usePanel } from './panel-actions';

/** "Settled, 2": what was settled on this page, why, until when, and the way back. */
export function SettledList({ settled }: { settled: readonly SettledCard[] }) {
  const panel = usePanel();
  if (settled.length === 0) return null;
  return (
    <Fold words={`Settled, ${settled.length}`}>
      <ul className="settled">
        {settled.map(({ card, reason, until }) => (
          <li key={card.id}>
            <div>
              <b>{card.title}</b>
              <span className="s q">
                {reason}. Until {longDate(until)}, or until a date on this page changes.
              </span>
            </div>
            <button
              type="button"
              className="lk tap"
              aria-label={`Undo: ${card.title}`}
              onClick={() => {
                panel.unsettle(card.id);
                panel.say('Shown again.');
              }}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="lk tap"
        onClick={() => {
          panel.clearSettled();
          panel.say('Every settled card on this device is shown again.');
        }}
      >
        Clear them all, on every page
      </button>
    </Fold>
  );
}
