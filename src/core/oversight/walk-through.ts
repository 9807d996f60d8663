/**
 * The walk-through of a stage: the decisions that a supervisor, chair or reviewing officer makes or approves, in order,
 * each with what this page shows. The page's answer only: no score, no judgement, nothing about a worker.
 */
import type { Requirement, Timescale } from '../content/pack';
import type { StagePack } from '../content/stage-pack';
import { type GroundedDecision, WALK_QUESTIONS } from '../content/walk-through-content';
import type { Deadline } from '../deadlines/deadline';
import type { SettledCard } from '../guidance/card';
import { evaluateCondition } from '../guidance/conditions';
import { standingOf } from '../guidance/page-standing';
import { timescalesById } from '../guidance/select-requirements';
import { APPLIES_WHEN } from '../guidance/when-expected';
import type { IsoDate, ObservedPage } from '../observation';
import type { Settings } from '../settings/settings';
import type { SettledHere } from '../settling/settling';
import { amountInWords } from '../time/amount-words';
import { longDate } from '../time/date-words';
import { chooseQuestions } from './choose-questions';
import { type CouncilEscalation, type EscalationView, escalationView } from './escalation';
import type { OversightItem, WalkQuestionView } from './oversight-item';
import { withoutSettled } from './settled-checks';
import { type Found, runCheck } from './substance-checks';

export interface WalkThroughInput {
  page: ObservedPage;
  /** The packs of the page; the stage's own holds the walk-through. */
  packs: readonly StagePack[];
  stage: string;
  /** Every limit of the page, settled ones too. */
  deadlines: readonly Deadline[];
  edition: Settings['edition'];
  today: IsoDate;
  /** What a person settled on this page. */
  settled?: readonly SettledHere[];
  /** What the council has set of its own steps of escalation. */
  council?: CouncilEscalation;
}

export interface WalkThrough {
  oversight: OversightItem[];
  questions?: WalkQuestionView[];
  escalation?: EscalationView;
  /** Settled on this page; in none of the decisions. */
  settled: SettledCard[];
}

/**
 * Decisions under the four questions in their order, questions to talk about, and the way up. Empty where the stage has
 * no walk-through. What is not in force on the day is left out; under the 2018 edition, all that is not law.
 */
export function walkThrough(input: WalkThroughInput): WalkThrough {
  const { page, packs, stage, deadlines, council } = input;
  const content = packs.find(({ id }) => id === stage)?.oversight;
  if (!content) return { oversight: [], settled: [] };
  const known = {
    requirements: new Map(packs.flatMap(({ requirements }) => requirements.map((one) => [one.id, one] as const))),
    timescales: timescalesById(packs),
  };
  const all = content.decisions
    .filter((decision) => inForce(decision, input))
    .map((decision) => itemOf(decision, input, known))
    .sort((a, b) => WALK_QUESTIONS.indexOf(a.question) - WALK_QUESTIONS.indexOf(b.question));
  const { open: items, settled } = withoutSettled(all, input.settled ?? []);
  return {
    oversight: items,
    settled,
    questions: chooseQuestions({ questions: content.questions, page, deadlines, items }),
    escalation: escalationView(content.ladder, council),
  };
}

function inForce(decision: GroundedDecision, { edition, today }: WalkThroughInput): boolean {
  if ((decision.effectiveFrom ?? '') > today) return false;
  if (typeof decision.effectiveTo === 'string' && decision.effectiveTo < today) return false;
  return edition !== '2018' || decision.currency === 'law' || decision.currency === 'other-guidance';
}

interface Known {
  requirements: ReadonlyMap<string, Requirement>;
  timescales: ReadonlyMap<string, Timescale>;
}

function itemOf(decision: GroundedDecision, { page, deadlines, stage, today }: WalkThroughInput, known: Known): OversightItem {
  const { id, question, title, summary, who, byWhen, force, dutyHolder, sources, standard } = decision;
  const requirement = known.requirements.get(decision.requirement ?? '');
  const limit = byWhen && 'timescale' in byWhen ? known.timescales.get(byWhen.timescale) : undefined;
  const counted = limit && deadlines.find(({ timescale }) => timescale.id === limit.id);
  const found =
    notApplicable(decision, page) ??
    runCheck(decision.check, {
      page,
      deadlines,
      today,
      stage,
      ...(requirement && decision.check.kind === 'requirement'
        ? { standing: standingOf(requirement, page, requirement.timescales.flatMap((id) => known.timescales.get(id) ?? [])) }
        : {}),
    });
  const plain = decision.plain ?? requirement?.plain ?? limit?.plain;
  return {
    check: id,
    question,
    title,
    summary,
    state: found.state,
    onPageWords: found.words,
    ...(found.onPaper ? { onPaper: found.onPaper } : {}),
    ...(found.late ? { late: true as const } : {}),
    ...(decision.check.kind === 'ask' && found.state === 'cannot-tell' ? { ask: true as const } : {}),
    fields: found.fields,
    force,
    dutyHolder,
    sources,
    ...(standard ? { standard } : {}),
    who,
    ...(limit ? { byWhen: `Within ${amountInWords(limit)} of ${limit.fromEvent}` } : {}),
    ...(byWhen && 'words' in byWhen ? { byWhen: byWhen.words } : {}),
    ...(counted?.due && counted.provisional === undefined ? { byDate: longDate(counted.due) } : {}),
    ...(plain ? { plain } : {}),
    beforeSending: decision.beforeSending ?? false,
  };
}

/** What the page says cannot apply: by the decision's own condition, or by that of the requirement it rests on. */
function notApplicable({ appliesWhen, requirement }: GroundedDecision, page: ObservedPage): Found | undefined {
  for (const condition of [appliesWhen, requirement === undefined ? undefined : APPLIES_WHEN[requirement]]) {
    if (!condition) continue;
    const { value, trace } = evaluateCondition(condition, page);
    if (value === 'false') return { state: 'not-applicable', words: byAnswer(trace), fields: [] };
  }
  return undefined;
}

/** “Outcome” has an answer: said of what rules a decision out, it is the answer that does. */
function byAnswer(trace: readonly string[]): string {
  return trace.map((one) => one.replace(/^(“.*”) has an answer\.$/, 'By the answer to $1.')).join(' ');
}
