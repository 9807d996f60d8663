/**
 * Which check of substance stands at which stage. Each row is read both ways: a stage in the list has the check, and no
 * other stage has it, so that a hole and an invention both show.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { GroundedDecision } from '../../../src/core/content/walk-through-content';
import type { AgencyCode } from '../../../src/core/observation';
import { ANY_STAGE, type Content, loadContent } from '../../../src/knowledge/load-pack';

let content: Content;
beforeAll(() => {
  content = loadContent(process.cwd());
});

type Has = (decision: GroundedDecision) => boolean;

const reads = (...concepts: string[]): Has => ({ check }) =>
  concepts.some((concept) =>
    ('anyOf' in check ? check.anyOf.flat() : check.kind === 'seen-alone' ? [...check.seen, ...check.alone] : []).includes(concept),
  );
const asks = (agency: AgencyCode): Has => ({ check }) => check.kind === 'agencies-asked' && check.agencies.includes(agency);
const kind = (of: GroundedDecision['check']['kind']): Has => ({ check }) => check.kind === of;
const restsOn = (...ids: string[]): Has => ({ requirement }) => requirement !== undefined && ids.includes(requirement);
const names = (...concepts: string[]): Has => (one) => ['person-named', 'social-worker-named'].includes(one.check.kind) && reads(...concepts)(one);

const CHILD_PROTECTION = ['strategy-discussion', 'section-47', 'initial-conference', 'child-protection-plan', 'core-group', 'review-conference'];

/** Name of the check, what has it, and the stages that have it. */
const TABLE: [string, Has, string[]][] = [
  [
    'somebody leads',
    names('allocated_worker', 'personal_adviser', 'iro_name'),
    ['front-door', 'early-help', 'assessment', 'child-in-need', ...CHILD_PROTECTION, 'looked-after', 'leaving-care'],
  ],
  // 2023, paras 157 and 213, pp 89, 95 and 96: enquiries and plans are led by a social worker.
  ['the lead is a social worker', kind('social-worker-named'), ['assessment', ...CHILD_PROTECTION]],
  // 2023, paras 156 and 157: a lead is chosen where a referral is accepted, and again for a plan. No box asks for why.
  ['why this lead', restsOn('referral-allocate-lead', 'assessment-nonsw-lead'), ['front-door', 'assessment', 'child-in-need']],
  [
    'police asked',
    asks('police'),
    ['immediate-protection', 'strategy-discussion', 'section-47', 'initial-conference', 'review-conference', 'pre-proceedings', 'allegation', 'serious-incident', 'child-death'],
  ],
  [
    'health asked',
    asks('health'),
    ['early-help', 'assessment', 'child-in-need', 'immediate-protection', 'strategy-discussion', 'section-47', 'initial-conference', 'core-group', 'review-conference', 'pre-proceedings', 'allegation', 'serious-incident', 'child-death'],
  ],
  [
    'education asked',
    asks('education'),
    ['early-help', 'assessment', 'child-in-need', 'strategy-discussion', 'section-47', 'initial-conference', 'core-group', 'review-conference', 'pre-proceedings'],
  ],
  // 2023, pp 74, 86 and 92: asked to the discussion and thought of for the conference, told elsewhere.
  [
    'the referrer asked, or told',
    (one) => asks('referrer')(one) || reads('feedback_to_referrer')(one),
    ['front-door', 'assessment', 'strategy-discussion', 'section-47', 'initial-conference', 'allegation'],
  ],
  [
    'the child seen',
    reads('child_seen', 'child_seen_date', 'visit_date', 'last_visit_date'),
    ['front-door', 'assessment', 'child-in-need', 'immediate-protection', 'strategy-discussion', 'section-47', 'child-protection-plan', 'core-group', 'looked-after', 'private-fostering', 'supervision'],
  ],
  ['seen alone', kind('seen-alone'), ['assessment', 'section-47', 'child-protection-plan', 'core-group', 'looked-after', 'private-fostering']],
  // A limit of each stage says what comes next where there is one; here a date is agreed, or set by no national interval.
  ['the next date is ahead', kind('date-ahead'), ['child-in-need', 'leaving-care', 'private-fostering', 'supervision']],
  [
    'what the child told or showed',
    reads('child_wishes'),
    ['front-door', 'early-help', 'assessment', 'child-in-need', 'immediate-protection', ...CHILD_PROTECTION, 'pre-proceedings', 'looked-after', 'leaving-care', 'missing-episode', 'private-fostering', 'allegation', 'supervision'],
  ],
  [
    'fathers and other carers',
    reads('fathers_views'),
    ['early-help', 'assessment', 'child-in-need', 'section-47', 'initial-conference', 'child-protection-plan', 'core-group', 'review-conference', 'pre-proceedings', 'looked-after', 'private-fostering'],
  ],
  [
    'the family network',
    reads('fgc_offer', 'family_network'),
    ['early-help', 'assessment', 'child-in-need', 'section-47', 'initial-conference', 'child-protection-plan', 'core-group', 'review-conference', 'pre-proceedings'],
  ],
  [
    'why it was decided so',
    (one) => one.question === 'reason' && reads('strategy_rationale', 'manager_comments', 'meeting_record')(one),
    ['front-door', 'assessment', 'immediate-protection', 'strategy-discussion', 'section-47', 'initial-conference', 'review-conference', 'pre-proceedings'],
  ],
  [
    'each action with its owner and date',
    kind('actions-complete'),
    ['early-help', 'assessment', 'child-in-need', 'immediate-protection', ...CHILD_PROTECTION, 'pre-proceedings', 'looked-after', 'leaving-care', 'missing-episode', 'private-fostering', 'allegation', 'serious-incident', 'child-death', 'supervision'],
  ],
  [
    'tasks for partners',
    kind('actions-on-partners'),
    ['early-help', 'child-in-need', ...CHILD_PROTECTION, 'pre-proceedings', 'looked-after', 'leaving-care', 'missing-episode'],
  ],
  // 2023, pp 87 and 103: only these two limits ask for a reason when they are passed.
  ['a reason when late', kind('reason-when-late'), ['assessment', 'section-47']],
  [
    'the family told',
    restsOn('referral-tell-family', 'assessment-written-outcome', 'strategy-share-family', 's47-tell-outcome', 'icpc-report-shared', 'review-share', 'cpp-child-plan', 'child-told-and-given-reasons', 'plo-letter', 'review-decision-recorded-family-told', 'bereaved-family-support', 'early-help-plan-coproduced'),
    ['front-door', 'early-help', 'assessment', 'strategy-discussion', 'section-47', 'initial-conference', 'child-protection-plan', 'review-conference', 'pre-proceedings', 'looked-after', 'serious-incident', 'child-death'],
  ],
  [
    'reports shared before the day',
    ({ check }) => check.kind === 'dates-in-order' && check.earlier.includes('report_shared_parents'),
    ['initial-conference', 'review-conference'],
  ],
  // A plan is visited and met upon after it was approved: only what is approved once has an order to keep. At the front
  // door a decision dated before its referral is "cannot tell" of the limit between the two.
  [
    'approval after the facts',
    ({ check }) => check.kind === 'dates-in-order' && !check.earlier.includes('report_shared_parents'),
    ['assessment', 'immediate-protection', 'strategy-discussion', 'section-47'],
  ],
];

describe('the checks of substance at each stage', () => {
  it.each(TABLE)('%s', (_, has, stages) => {
    const found = [...content.packs.values()]
      .filter(({ id, oversight }) => id !== ANY_STAGE && oversight?.decisions.some(has))
      .map(({ id }) => id);
    expect(found.sort()).toEqual([...stages].sort());
  });

  it('every stage asks for the decision, the reason, a challenge and the next step', () => {
    for (const { id, oversight } of content.packs.values()) {
      if (id === ANY_STAGE) continue;
      expect(new Set(oversight?.decisions.map(({ question }) => question)), id).toEqual(new Set(['decision', 'reason', 'challenge', 'next-step']));
    }
  });

  it('every stage has a short list to look over before sending, of things that a page can show', () => {
    for (const { id, oversight } of content.packs.values()) {
      if (id === ANY_STAGE) continue;
      const list = oversight!.decisions.filter(({ beforeSending }) => beforeSending);
      expect(list.length, id).toBeGreaterThanOrEqual(2);
      expect(list.length, id).toBeLessThanOrEqual(6);
      expect(list.some(({ check }) => check.kind !== 'ask'), id).toBe(true);
    }
  });

  it('a limit that asks for a reason when it is passed has the check at its stage', () => {
    const limits = [...content.packs.values()].flatMap(({ id, timescales }) =>
      timescales.filter(({ stage, reasonWhenLate }) => reasonWhenLate && stage === id).map((limit) => ({ stage: id, limit: limit.id })),
    );
    expect(limits.length).toBeGreaterThan(0);
    for (const { stage, limit } of limits) {
      const checks = content.packs.get(stage)?.oversight?.decisions.flatMap(({ check }) => (check.kind === 'reason-when-late' ? check.timescale : []));
      expect(checks, stage).toContain(limit);
    }
  });

  it('disagreement, which no label of a form tells, is a question and never a check', () => {
    const about = [...content.packs.values()].flatMap(({ oversight }) =>
      (oversight?.decisions ?? []).filter(({ title }) => /^(Disagreement|Dissent|Views that differ|Doubt)\b/.test(title)),
    );
    expect(about.length).toBeGreaterThanOrEqual(6);
    expect(new Set(about.map(({ check }) => check.kind))).toEqual(new Set(['ask']));
  });
});
