import { useRef, useState } from 'react';
import { Action } from '../kit/action';
import { usePanel } from './panel-actions';

/** How long the ring stays (DESIGN.md §6, "Show on page"); Enter again within it moves focus to the field. */
const RING_MS = 6000;

interface Shown {
  ref: string;
  label: string;
  hiddenIn?: string;
}

/** "Show on page", with the words for a field that cannot be shown. From the keyboard, a second Enter moves focus to it. */
export function useShowOnPage(): { show: (field: Shown, byKeyboard: boolean) => void; outcome: string | null } {
  const panel = usePanel();
  const last = useRef({ ref: '', at: Number.NEGATIVE_INFINITY });
  const [outcome, setOutcome] = useState<string | null>(null);

  const show = async (field: Shown, byKeyboard: boolean) => {
    const now = performance.now();
    const again = byKeyboard && last.current.ref === field.ref && now - last.current.at < RING_MS;
    const result = await panel.reveal(field.ref, again);
    last.current = { ref: result === 'shown' ? field.ref : '', at: now };
    if (result === 'shown') {
      setOutcome(null);
      if (!again) panel.say(`Shown on page: ${field.label}`);
      return;
    }
    const words =
      result === 'hidden'
        ? field.hiddenIn
          ? `On the ${field.hiddenIn} tab. Open it to see it.`
          : 'In a closed part of this form. Open it to see it.'
        : 'No longer on this page.';
    setOutcome(words);
    panel.say(words);
  };
  return { show: (field, byKeyboard) => void show(field, byKeyboard), outcome };
}

/** The action for one field. `words` names the field where several could be meant. */
export function ShowAction({
  field,
  words,
  onShow,
}: {
  field: Shown;
  words?: string;
  onShow: (field: Shown, byKeyboard: boolean) => void;
}) {
  return (
    <Action icon="show" onClick={(event) => onShow(field, event.detail === 0)}>
      {words ?? 'Show on page'}
    </Action>
  );
}
