/**
 * Intervals that a council sets for steps on which national guidance is silent (COUNTING.md §2): child in need reviews,
 * child protection visits, core groups after the first, supervision. Without a setting there is none, and none is guessed.
 */
import type { Timescale } from '../content/pack';
import type { LocalTimescaleId, Settings } from '../settings/settings';

interface LocalStep
  extends Pick<Timescale, 'title' | 'stage' | 'fromEvent' | 'toEvent' | 'shortName' | 'fromConcepts' | 'dueConcepts'> {
  id: LocalTimescaleId;
}

/** The steps, in the order of the process. Each runs from the last one held. */
export const LOCAL_STEPS: readonly LocalStep[] = [
  {
    id: 'cin-review',
    title: 'Child in need review',
    stage: 'child-in-need',
    fromEvent: 'the last child in need review',
    toEvent: 'the next child in need review',
    shortName: 'Review',
    fromConcepts: ['cin_review_date'],
    dueConcepts: ['cin_next_review'],
  },
  {
    id: 'cp-visit',
    title: 'Child protection visit',
    stage: 'child-protection-plan',
    fromEvent: 'the last visit',
    toEvent: 'the next visit',
    shortName: 'Visit',
    fromConcepts: ['last_visit_date', 'visit_date'],
    dueConcepts: ['next_visit_due'],
  },
  {
    id: 'core-group-later',
    title: 'Core group after the first',
    stage: 'core-group',
    fromEvent: 'the last core group',
    toEvent: 'the next core group',
    shortName: 'Core group',
    fromConcepts: ['core_group_date'],
    dueConcepts: [],
  },
  {
    id: 'supervision',
    title: 'Supervision',
    stage: 'supervision',
    fromEvent: 'the last supervision',
    toEvent: 'the next supervision',
    shortName: 'Supervision',
    fromConcepts: ['supervision_date'],
    dueConcepts: [],
  },
];

/** Time limits of the intervals that are set; force is `local` and the source is the council. Empty where none is set. */
export function localTimescales(settings: Pick<Settings, 'localTimescales'>, council = ''): Timescale[] {
  const setBy = `Set by ${council || 'your council'}`;
  return LOCAL_STEPS.flatMap(({ id, ...step }) => {
    const interval = settings.localTimescales[id];
    if (!interval) return [];
    return [
      {
        ...step,
        id: `local-${id}`,
        ...interval,
        alsoStages: [],
        force: 'local' as const,
        dutyHolder: '',
        kind: 'recurring' as const,
        toConcepts: step.fromConcepts,
        note: `${setBy}. National guidance sets no interval.`,
        reasonWhenLate: false,
        sources: [
          {
            document: setBy,
            edition: null,
            chapter: null,
            paragraph: null,
            page: null,
            confidence: 'seen' as const,
          },
        ],
        checked: { edition: null, on: '2026-11-22', how: 'seen' as const },
        currency: 'other-guidance' as const,
      },
    ];
  });
}
