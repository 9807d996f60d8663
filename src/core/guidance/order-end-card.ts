/**
 * The end of an emergency protection order, as the page itself states it. The court states when the order ends, so it
 * is read and never worked out (Children Act 1989, section 45); without it on the page the card says just that.
 */
import type { StagePack } from '../content/stage-pack';
import type { FieldObservation, ObservedPage } from '../observation';
import { longDate } from '../time/date-words';
import type { Card, OnPage } from './card';
import { fieldSentence } from './card-words';
import { pointerTo } from './make-card';
import { quoteLabel } from './quote-label';

const ENDS = /\b(?:ends?|ending|expir(?:y|es?|ed|ation)|until|runs? out|extended|extension|lapses?)\b/i;
const BEGINS = /\b(?:made|granted|obtained|start(?:s|ed)?|from|date of (?:the )?(?:epo|emergency protection order))\b/i;
const ASKED_FOR = /\b(?:hearing|appl(?:y|ied|ication)|needed|considered|discharged?)\b/i;
/** Children Act 1989, section 45: the court says how long, 8 days at the most, and once for up to 7 more. */
export const ORDER_END_PLAIN =
  'A court has said that the child must be kept safe for a short time. The order says on which day this ends. You can ask the worker to show you.';
const USE_THE_ORDER = 'The court states when the order ends. Use the date on the order.';

/** The card, or null where the page dates no emergency protection order. Two end dates that differ are not chosen between. */
export function orderEndCard(page: Pick<ObservedPage, 'fields'>, packs: readonly StagePack[]): Card | null {
  const orders = page.fields.filter(({ concept, label }) => concept === 'epo' && !ASKED_FOR.test(label));
  const ends = orders.filter(({ label }) => ENDS.test(label));
  const told = ends.filter(({ date, dateProblem }) => date || (dateProblem && dateProblem !== 'empty'));
  const days = new Set(told.map(({ date }) => date?.iso));
  const [first] = told;
  if (first && days.size === 1 && first.date) {
    const at = first.date.time ? `${longDate(first.date.iso)}, ${first.date.time}` : longDate(first.date.iso);
    return card(packs, [first], 'recorded', `Emergency protection order ends: ${at} (read from this page)`, `${quoteLabel(first.label)} says so. ${USE_THE_ORDER}`);
  }
  if (first) {
    const title =
      days.size > 1 ? 'More than one end of an emergency protection order on this page' : `${quoteLabel(first.label)} holds a date that Alongside cannot read`;
    return card(packs, told, 'cannot-tell', title, USE_THE_ORDER);
  }
  const made = orders.filter(({ label, date }) => date && BEGINS.test(label));
  if (made.length === 0) return null;
  const hidden = ends.filter(({ state }) => state === 'hidden');
  if (hidden.length > 0) return card(packs, hidden, 'hidden', 'The end of the emergency protection order is in a closed part of this page', USE_THE_ORDER);
  return card(packs, [...made, ...ends], 'not-on-page', 'No end date of the emergency protection order was read here', USE_THE_ORDER);
}

function card(packs: readonly StagePack[], fields: FieldObservation[], onPage: OnPage, title: string, summary: string): Card {
  const rule = packs.flatMap(({ timescales }) => timescales).find(({ id }) => id === 'epo');
  return {
    id: 'order-end:epo',
    urgency: 'also',
    title,
    summary,
    detail: 'Alongside reads this date. It does not count it.',
    force: rule?.force ?? 'must',
    dutyHolder: rule?.dutyHolder ?? 'the court',
    sources: rule?.sources ?? [],
    onPage,
    fields: fields.map(pointerTo),
    because: fields.map(fieldSentence),
    plain: ORDER_END_PLAIN,
  };
}
