/** Cards as the sidebar draws them, from a requirement's standing or a deadline's status. */
import { currencyTag } from '../content/currency';
import type { Deadline } from '../deadlines/deadline';
import { countSentence } from '../deadlines/deadline-words';
import { pointId, pointSentence, type UsefulPoint } from '../deadlines/useful-points';
import type { ConceptId, Evidence, FieldObservation, IsoDate, ObservedPage, TableObservation } from '../observation';
import { longDate } from '../time/date-words';
import type { Card, FieldPointer, OnPage, Urgency } from './card';
import { becauseOf, ELSEWHERE, fieldSentence, findingTitle, titleMatched } from './card-words';
import { deadlineTitle } from './deadline-title';
import { quoteLabel } from './quote-label';
import { readConcept } from './read-concept';
import type { Selected } from './select-requirements';

/** A pointer to the field, for "Show on page". */
export function pointerTo(at: FieldObservation | TableObservation): FieldPointer {
  return {
    ref: at.ref,
    label: at.label,
    concept: at.concept,
    path: at.path,
    ...('hiddenIn' in at && at.hiddenIn !== undefined ? { hiddenIn: at.hiddenIn } : {}),
  };
}

/**
 * The card of a requirement. Raised, its title is the fact about the page; otherwise it bears the requirement's own
 * name, so that no fact is said twice.
 */
export function requirementCard(
  { requirement, standing }: Selected,
  urgency: Urgency,
  context: { evidence: readonly Evidence[]; today: IsoDate },
): Card {
  const raised = urgency !== 'also' && standing.finding !== undefined;
  const currency = currencyTag(requirement, context.today);
  return {
    id: requirement.id,
    urgency,
    title: raised ? findingTitle(standing.finding!) : requirement.title,
    summary: requirement.summary,
    detail: requirement.detail,
    force: requirement.force,
    dutyHolder: requirement.dutyHolder,
    sources: requirement.sources,
    ...(currency === undefined ? {} : { currency }),
    onPage: standing.onPage,
    fields: [...standing.fields, ...standing.tables].map(pointerTo),
    because: becauseOf(standing, context.evidence),
    ...(requirement.plain === undefined ? {} : { plain: requirement.plain }),
  };
}

/** The card of a deadline that is raised: passed, near, or shown differently by the page. */
export function deadlineCard(
  deadline: Deadline,
  urgency: Urgency,
  context: { page: ObservedPage; evidence: readonly Evidence[]; today: IsoDate },
): Card {
  const { timescale } = deadline;
  const currency = currencyTag(timescale, context.today);
  const closing = readings(timescale.toConcepts, context.page);
  const late = deadline.status === 'overdue' && timescale.reasonWhenLate;
  const differs = deadline.pageDue !== undefined && deadline.due !== undefined && deadline.pageDue.iso !== deadline.due;
  return {
    id: `deadline:${timescale.id}`,
    urgency,
    title: deadlineTitle(deadline),
    summary: [countSentence(deadline), pointSentence(deadline)].filter(Boolean).join(' '),
    detail: [
      timescale.note ?? '',
      late ? 'If it has to run on, say why in the record.' : '',
      deadline.planned ? `This page plans it for ${longDate(deadline.planned.iso)}.` : '',
      differs ? `This page shows ${longDate(deadline.pageDue!.iso)}. Alongside leaves the page as it is.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    force: timescale.force,
    dutyHolder: timescale.dutyHolder,
    sources: timescale.sources,
    ...(currency === undefined ? {} : { currency }),
    onPage: closingOnPage(closing.map(({ state }) => state)),
    fields: closing.flatMap(({ fields }) => fields.map(pointerTo)),
    because: [
      ...titleMatched(context.evidence),
      ...(deadline.from ? [`${quoteLabel(deadline.from.label)} is ${longDate(deadline.from.iso)}.`] : []),
      ...(differs ? [`${quoteLabel(deadline.pageDue!.label)} is ${longDate(deadline.pageDue!.iso)}.`] : []),
      ...closing.flatMap(({ fields }) => fields.map(fieldSentence)),
      ...(closing.some(({ state }) => state === 'filled') ? [] : [ELSEWHERE]),
    ],
    ...(timescale.plain === undefined ? {} : { plain: timescale.plain }),
  };
}

/** The card of a useful point: how far along the count is. It is practice, so it stays quiet whatever the limit's force. */
export function pointCard(
  point: UsefulPoint,
  urgency: Urgency,
  context: { page: ObservedPage; evidence: readonly Evidence[]; today: IsoDate },
): Card {
  const { deadline, day } = point;
  const { timescale } = deadline;
  const card = deadlineCard(deadline, urgency, context);
  const left = deadline.workingDaysRemaining!;
  return {
    ...card,
    id: pointId(point),
    title: `${timescale.shortName}: day ${day} of ${timescale.amount}`,
    summary: `${left} working days are left, to ${longDate(deadline.due!)}.`,
    detail: 'A point to look ahead. It is not a limit, and guidance does not set it.',
    force: 'may',
    dutyHolder: '',
  };
}

function readings(concepts: readonly ConceptId[], page: ObservedPage) {
  return concepts.map((concept) => readConcept(page, concept)).filter(({ state }) => state !== 'absent');
}

function closingOnPage(states: string[]): OnPage {
  if (states.includes('filled')) return 'recorded';
  if (states.includes('cannot-tell')) return 'cannot-tell';
  if (states.includes('hidden')) return 'hidden';
  return states.includes('blank') ? 'blank' : 'not-on-page';
}
