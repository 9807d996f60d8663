import type { IsoDate, ObservedPage } from '../core/observation';
import { isKept, type PageFacts, pageFacts, type SettledHere, type SettleReason } from '../core/settling/settling';
import { sendNative } from './native-runtime';

export interface SettledCards {
  /** What is settled on this page, asked for again only when its dates changed. */
  of(page: ObservedPage, today: IsoDate): Promise<readonly SettledHere[]>;
  /** Another page has come: what was settled without dates to know a page by goes with it. */
  leave(): void;
  /** Whether a card settled here is kept beyond the open page. */
  keeps(lookAtFirst: boolean): boolean;
  /** Resolves to false where the card could not be kept beyond the open page. */
  settle(rule: string, reason: SettleReason, lookAtFirst: boolean): Promise<boolean>;
  undo(rule: string): void;
  clear(): void;
  /** Calls back when the view should be drawn again. */
  onChange(listener: () => void): void;
}

/** Settled cards of the page in view. The worker keeps them; here is only what this page needs. */
export function settledCards(): SettledCards {
  let facts: PageFacts | null = null;
  let here: SettledHere[] = [];
  let asked: string | null | undefined;
  let today: IsoDate = '';
  let changed = () => {};
  const put = (next: SettledHere[]) => {
    here = next;
    changed();
  };
  return {
    async of(page, day) {
      const { recognition } = page;
      today = day;
      facts = recognition.kind === 'recognised' ? pageFacts(recognition.stage, page) : null;
      const key = facts && `${day} ${facts.text}`;
      if (key === asked) return here;
      asked = key;
      const answer = facts ? await sendNative({ type: 'settle/list', facts: facts.text, today }) : undefined;
      if (asked !== key) return here;
      here = answer?.ok ? answer.value : [];
      return here;
    },
    leave() {
      asked = undefined;
      here = [];
    },
    keeps: (lookAtFirst) => isKept(facts, lookAtFirst),
    async settle(rule, reason, lookAtFirst) {
      const kept = isKept(facts, lookAtFirst) && sendNative({ type: 'settle/add', facts: facts.text, today, rule, reason });
      put([...here.filter((one) => one.rule !== rule), { rule, reason, on: today }]);
      return !kept || (await kept).ok;
    },
    undo(rule) {
      if (facts) void sendNative({ type: 'settle/undo', facts: facts.text, rule });
      put(here.filter((one) => one.rule !== rule));
    },
    clear() {
      void sendNative({ type: 'settle/clear' });
      put([]);
    },
    onChange(listener) {
      changed = listener;
    },
  };
}
