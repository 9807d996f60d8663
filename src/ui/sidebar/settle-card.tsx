import { useId, useState } from 'react';
import { SETTLE_REASONS, type SettleReason } from '../../core/settling/settling';
import { Action } from '../kit/action';
import { type Disclosure, useDisclosure } from '../kit/disclosure';
import { usePanel } from './panel-actions';

/** Opens the four reasons; undefined where a card is not one that can be settled. `running`: a date whose limit is ahead. */
export function useSettling(
  rule: string | undefined,
  lookAtFirst: boolean,
  running = false,
): { rule: string; lookAtFirst: boolean; running: boolean; disclosure: Disclosure } | undefined {
  const disclosure = useDisclosure();
  return rule === undefined ? undefined : { rule, lookAtFirst, running, disclosure };
}

type Settling = NonNullable<ReturnType<typeof useSettling>>;

/** "Settle", the last action under a raised card. */
export function SettleAction({ settling }: { settling: Settling | undefined }) {
  if (!settling) return null;
  const { disclosure } = settling;
  return (
    <Action icon="settle" on={disclosure.open} {...disclosure.button}>
      Settle
    </Action>
  );
}

/** Four fixed reasons and no note box: a note box would gather case data (DESIGN.md §6). */
export function SettleInset({ settling }: { settling: Settling | undefined }) {
  return settling?.disclosure.open ? <Reasons {...settling} /> : null;
}

function Reasons({ rule, lookAtFirst, running, disclosure }: Settling) {
  const panel = usePanel();
  const group = useId();
  const [reason, setReason] = useState<SettleReason>(SETTLE_REASONS[0].id);
  return (
    <div className="why" id={disclosure.panelId}>
      <fieldset className="settle">
        <legend>Settle this: what fits?</legend>
        {SETTLE_REASONS.map(({ id, words }) => (
          <label key={id}>
            <input type="radio" name={group} checked={id === reason} onChange={() => setReason(id)} />
            {words}
          </label>
        ))}
      </fieldset>
      <p className="q">
        {panel.keepsSettled(lookAtFirst)
          ? `Kept on this device only, as a rule number. It comes back if a date on the page changes, ${running ? 'once its limit has passed, ' : ''}or after 28 days.`
          : 'Settled while this page is open. It shows too few dates to be known by later.'}
      </p>
      <div className="btns">
        <button
          type="button"
          className="btn pri sm"
          onClick={() => {
            panel.settle(rule, reason, lookAtFirst);
            panel.say('Settled. It is listed at the end of this page.');
          }}
        >
          Settle
        </button>
        <button type="button" className="btn sm" onClick={disclosure.toggle}>
          Cancel
        </button>
      </div>
    </div>
  );
}
