/**
 * What a supervisor looks for before authorising: what was decided, who approved it, why, and when, and whatever else
 * at this stage a supervisor, manager or chair must decide or check. The page's answer only; no score, no judgement.
 */
import type { ConceptId, IsoDate, ObservedPage, StageId } from '../observation';
import { fieldSentence, findingTitle } from './card-words';
import { isNotYetInForce } from './currency';
import { pointerTo } from './make-card';
import type { Requirement, Source } from './pack';
import { anyOf, personStanding, type Standing } from './page-standing';
import { quoteLabel } from './quote-label';
import { readConcept } from './read-concept';
import type { Selected } from './select-requirements';
import type { OversightItem } from './view-model';

type Question = 'decision' | 'approved-by' | 'reason' | 'date';

const workingTogether = (where: Pick<Source, 'paragraph' | 'page' | 'box'>): Source => ({
  document: 'Working Together to Safeguard Children',
  edition: '2023',
  chapter: '3',
  confidence: 'seen',
  ...where,
});

/** 2023, para 173: decisions on need and harm are reviewed by a social-work-qualified supervisor or manager. */
const REVIEWED = workingTogether({ paragraph: '173', page: 63 });
/** 2023, p 74: the lead practitioner records findings, decisions and next steps. */
const RECORDED = workingTogether({
  paragraph: null,
  page: 74,
  box: 'Assessment, support and planning for children under the Children Act 1989 > The lead practitioner should',
});

const QUESTIONS: readonly (Pick<OversightItem, 'title' | 'summary' | 'dutyHolder' | 'sources'> & { id: Question })[] = [
  {
    id: 'decision',
    title: 'The decision',
    summary: 'Decisions and next steps should be recorded.',
    dutyHolder: 'the lead practitioner',
    sources: [RECORDED, REVIEWED],
  },
  {
    id: 'approved-by',
    title: 'Who approved it',
    summary: 'A social-work-qualified supervisor or manager should review decisions on need and harm.',
    dutyHolder: 'the supervisor or manager',
    sources: [REVIEWED],
  },
  {
    id: 'reason',
    title: 'The reason',
    summary: 'Findings that led to a decision should be recorded with it.',
    dutyHolder: 'the lead practitioner',
    sources: [RECORDED],
  },
  {
    id: 'date',
    title: 'The date of the decision',
    summary: 'Decisions and next steps should be recorded, so that others can see when they were made.',
    dutyHolder: 'the lead practitioner',
    sources: [RECORDED],
  },
];

/** Fields that answer each question, by stage. Of several groups the first with a field on the page decides. */
const MANAGER: ConceptId[] = ['manager_name', 'manager_authorisation'];
const COMMENTS: ConceptId[] = ['manager_comments', 'management_oversight'];
const ELSEWHERE: Readonly<Record<Question, ConceptId[][]>> = {
  decision: [COMMENTS],
  'approved-by': [MANAGER],
  reason: [COMMENTS],
  date: [['supervision_date', 'case_summary_date']],
};
const ANSWERED_BY: Readonly<Record<StageId, Partial<Record<Question, ConceptId[][]>>>> = {
  'front-door': {
    decision: [['referral_outcome', 'contact_outcome']],
    'approved-by': [['referral_decision_by'], MANAGER],
    date: [['referral_decision_date']],
  },
  assessment: {
    decision: [['assessment_outcome']],
    reason: [COMMENTS, ['analysis']],
    date: [['assessment_authorised']],
  },
  'child-in-need': { date: [['cin_review_date', 'case_closure_date'], ['supervision_date']] },
  'strategy-discussion': {
    decision: [['strategy_decision']],
    'approved-by': [MANAGER, ['strategy_chair']],
    reason: [['strategy_rationale'], COMMENTS],
    date: [['strategy_date']],
  },
  'section-47': {
    decision: [['s47_outcome']],
    reason: [COMMENTS, ['analysis'], ['strategy_rationale']],
    date: [['s47_end']],
  },
  'initial-conference': {
    decision: [['conference_decision']],
    'approved-by': [['conference_chair'], MANAGER],
    reason: [['analysis', 'meeting_record'], COMMENTS],
    date: [['icpc_date']],
  },
  'child-protection-plan': {
    decision: [COMMENTS, ['cp_plan_content']],
    date: [['cp_plan_start'], ['supervision_date']],
  },
  'core-group': {
    decision: [['meeting_record'], COMMENTS],
    reason: [COMMENTS, ['meeting_record']],
    date: [['core_group_date']],
  },
  'review-conference': {
    decision: [['rcpc_outcome']],
    'approved-by': [['conference_chair'], MANAGER],
    reason: [['analysis', 'meeting_record'], COMMENTS],
    date: [['rcpc_date']],
  },
  'pre-proceedings': { date: [['preproceedings_date'], ['supervision_date']] },
  'looked-after': {
    decision: [['iro_decisions'], COMMENTS],
    'approved-by': [['iro_name'], MANAGER],
    date: [['cla_review_date'], ['supervision_date']],
  },
};

/** Requirements that ask one of the questions in the words of their own stage. */
export const STANDS_FOR: Readonly<Record<Question, readonly string[]>> = {
  decision: ['referral-decision-covers', 's47-risk-decision', 'cin-supervisor-decisions'],
  'approved-by': ['assessment-approved', 'cin-plan-approved', 'icpc-chair', 'icpc-chair-same'],
  reason: ['assessment-analysis'],
  date: ['referral-decision-1wd', 'cin-review'],
};

/**
 * The oversight items of a page: the four questions in order, then the stage's other oversight requirements in pack
 * order. A requirement that asks the same of the same field stands in the question's place, so that nothing is asked twice.
 * `check` is the requirement's id, or `oversight:decision` and so on. A closed part of the form is "cannot tell".
 */
export function evaluateOversight(input: {
  page: ObservedPage;
  stage: StageId;
  /** Everything selected for this page, whatever the role. */
  selected: readonly Selected[];
  today: IsoDate;
}): OversightItem[] {
  const requirements = input.selected.filter(
    ({ requirement }) => requirement.oversight && !isNotYetInForce(requirement, input.today),
  );
  const placed = new Set<Selected>();
  const items = QUESTIONS.map(({ id, ...question }): OversightItem => {
    const standing = questionStanding(id, ANSWERED_BY[input.stage]?.[id] ?? ELSEWHERE[id], input.page);
    const ref = leadingRef(standing);
    const same = requirements.find(
      ({ requirement, standing: its }) =>
        ref !== undefined &&
        STANDS_FOR[id].includes(requirement.id) &&
        its.applies !== 'false' &&
        leadingRef(its) === ref,
    );
    if (same) {
      placed.add(same);
      return requirementItem(same.requirement, same.standing);
    }
    return { check: `oversight:${id}`, ...question, force: 'should', ...onThisPage(standing) };
  });
  const rest = requirements.filter((one) => !placed.has(one));
  return [...items, ...rest.map(({ requirement, standing }) => requirementItem(requirement, standing))];
}

function questionStanding(id: Question, groups: readonly ConceptId[][], page: ObservedPage): Standing {
  const found = groups.find((concepts) => concepts.some((concept) => readConcept(page, concept).state !== 'absent'));
  const group = found ?? [];
  return { applies: 'true', ...(id === 'approved-by' ? personStanding(group, page) : anyOf(group, page)) };
}

function leadingRef({ fields, tables }: Standing): string | undefined {
  return fields[0]?.ref ?? tables[0]?.ref;
}

function requirementItem(requirement: Requirement, standing: Standing): OversightItem {
  return {
    check: requirement.id,
    title: requirement.title,
    summary: requirement.summary,
    force: requirement.force,
    dutyHolder: requirement.dutyHolder,
    sources: requirement.sources,
    ...onThisPage(standing),
  };
}

/** The state, the fact about the page that it rests on, and the fields; where there is no such fact, the state again. */
export function onThisPage(standing: Standing): Pick<OversightItem, 'state' | 'onPageWords' | 'fields'> {
  const fields = [...standing.fields, ...standing.tables].map(pointerTo);
  if (standing.applies === 'false') {
    return { state: 'not-applicable', onPageWords: standing.trace.join(' ') || 'Does not apply', fields };
  }
  const [field] = standing.fields;
  switch (standing.onPage) {
    case 'recorded': {
      const label = field?.label ?? standing.tables[0]?.label ?? '';
      return { state: 'recorded', onPageWords: `Recorded on this page: ${quoteLabel(label)}`, fields };
    }
    case 'blank': {
      const { finding } = standing;
      const fact =
        finding?.kind === 'field' || finding?.kind === 'box'
          ? fieldSentence(finding.field)
          : finding
            ? `${findingTitle(finding)}.`
            : '';
      return { state: 'blank', onPageWords: fact || 'Blank on this page', fields };
    }
    case 'hidden':
      return {
        state: 'cannot-tell',
        onPageWords: field ? `${fieldSentence(field)} Open it to see it.` : 'Cannot tell',
        fields,
      };
    case 'cannot-tell':
      return {
        state: 'cannot-tell',
        onPageWords:
          standing.reason === 'agency-unknown'
            ? 'The agency of a row could not be read.'
            : 'Two parts of this page say different things.',
        fields,
      };
    case 'not-on-page':
      return { state: 'not-on-page', onPageWords: 'Not on this page', fields };
  }
}
