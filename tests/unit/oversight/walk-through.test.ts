/** The walk-through of a stage: its order, what does not apply, what is not in force, questions, the way up, settling. */
import { describe, expect, it } from 'vitest';
import type {
  GroundedDecision,
  QuestionWhen,
  ReflectiveQuestion,
  WalkThroughContent,
} from '../../../src/core/content/walk-through-content';
import type { FieldObservation, ObservedPage, TableRowObservation } from '../../../src/core/observation';
import { checkRule, isCheckRule } from '../../../src/core/oversight/settled-checks';
import { walkThrough } from '../../../src/core/oversight/walk-through';
import { buildPanelView } from '../../../src/core/panel/build-view-model';
import type { GuidanceView } from '../../../src/core/panel/view-model';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { answered, blank, dated, deadline, field, pack, page, requirement, table, timescale } from '../guidance/invent';

const TODAY = '2026-12-17';
const SOURCES = requirement('any').sources;

function decision(id: string, more: Partial<GroundedDecision> = {}): GroundedDecision {
  return {
    id,
    question: 'decision',
    title: `Title of ${id}`,
    summary: `Summary of ${id}.`,
    who: 'the practice supervisor or manager',
    check: { kind: 'recorded', anyOf: [['analysis']] },
    force: 'should',
    dutyHolder: 'the council',
    sources: SOURCES,
    ...more,
  };
}

function question(id: string, when: QuestionWhen, more: Partial<ReflectiveQuestion> = {}): ReflectiveQuestion {
  return { id, under: 'challenge', question: `What of ${id}?`, standards: ['A4'], when, ...more };
}

const LADDER = { id: 'partners', title: 'When agencies disagree', about: 'Start low.', steps: [{ id: 'team' as const, name: 'Team managers', does: 'They talk.', sources: SOURCES }] };

function content(decisions: GroundedDecision[], questions: ReflectiveQuestion[] = []): WalkThroughContent {
  return { decisions, questions, ladder: LADDER };
}

interface Given {
  decisions?: GroundedDecision[];
  questions?: ReflectiveQuestion[];
  observed?: ObservedPage;
  more?: Partial<Parameters<typeof walkThrough>[0]>;
}

function walk({ decisions = [decision('one')], questions, observed = page('section-47', []), more = {} }: Given) {
  return walkThrough({
    page: observed,
    packs: [pack('section-47', [], { oversight: content(decisions, questions) })],
    stage: 'section-47',
    deadlines: [],
    edition: 'in-force',
    today: TODAY,
    ...more,
  });
}

describe('the decisions', () => {
  it('stand under the four questions in their order, and within one in the order of the file', () => {
    const decisions = [
      decision('d', { question: 'next-step' }),
      decision('b', { question: 'reason' }),
      decision('a'),
      decision('c', { question: 'challenge' }),
      decision('b2', { question: 'reason' }),
    ];
    expect(walk({ decisions }).oversight.map(({ check }) => check)).toEqual(['a', 'b', 'b2', 'c', 'd']);
  });

  it('carry who, by when, and the date that this comes to on this page', () => {
    const icpc = timescale('icpc');
    const withLimit = pack('section-47', [], { timescales: [icpc], oversight: content([decision('one', { byWhen: { timescale: 'icpc' } })]) });
    const on = (deadlines: ReturnType<typeof deadline>[]) =>
      walk({ more: { packs: [withLimit], deadlines } }).oversight[0];
    expect(on([deadline({ timescale: icpc, due: '2027-01-06' })])).toMatchObject({
      who: 'the practice supervisor or manager',
      byWhen: 'Within 15 working days of the strategy discussion',
      byDate: 'Wed 6 January 2027',
    });
    expect(on([])).not.toHaveProperty('byDate');
    expect(on([deadline({ timescale: icpc, due: '2027-01-06', provisional: 'Assumes something' })])).not.toHaveProperty('byDate');
  });

  it('does not apply where the page says so; where it cannot say, it is asked', () => {
    const decisions = [decision('one', { appliesWhen: { answer: 's47_outcome', in: ['initial-conference'] } })];
    const state = (fields: FieldObservation[]) => {
      const [item] = walk({ decisions, observed: page('section-47', fields) }).oversight;
      return [item?.state, item?.onPageWords];
    };
    expect(state([answered('s47_outcome', 'no-further-action', { label: 'Outcome' })])).toEqual(['not-applicable', 'By the answer to “Outcome”.']);
    expect(state([answered('s47_outcome', 'initial-conference'), blank('analysis', 'Analysis')])).toEqual(['blank', '“Analysis” is empty.']);
    expect(state([blank('s47_outcome', 'Outcome')])).toEqual(['not-on-page', '']);
  });

  it('leaves out what is not in force, or was replaced; under the 2018 edition, all that is not law', () => {
    const decisions = [
      decision('later', { effectiveFrom: '2027-01-01' }),
      decision('replaced', { effectiveTo: '2026-03-17' }),
      decision('law', { currency: 'law', effectiveFrom: '1991-10-14' }),
      decision('guidance', { currency: 'last-verified-2023' }),
    ];
    const ids = (more: Given['more']) => walk({ decisions, more }).oversight.map(({ check }) => check);
    expect(ids({})).toEqual(['law', 'guidance']);
    expect(ids({ edition: '2018' })).toEqual(['law']);
  });

  it('a stage without a walk-through has none', () => {
    expect(walk({ more: { stage: 'assessment' } })).toEqual({ oversight: [], settled: [] });
  });

  it('the plain words of what it rests on come with it', () => {
    const see = requirement('see', { plain: 'We must come and see you.' });
    const [item] = walk({
      more: { packs: [pack('section-47', [see], { oversight: content([decision('one', { requirement: 'see' })]) })] },
    }).oversight;
    expect(item?.plain).toBe('We must come and see you.');
  });
});

describe('the questions', () => {
  const always = question('always', 'always');
  const health = question('health', { agencyAbsent: 'health' });
  const blankOne = question('blank', { blank: ['child_wishes'] });
  const late = question('late', { late: 'icpc' });
  const open = question('open', { unanswered: 'one' });
  const ids = (questions: ReflectiveQuestion[], given: Given) => walk({ questions, ...given }).questions?.map(({ id }) => id);

  it('only those that always fit, where nothing on the page calls for one', () => {
    expect(ids([health, blankOne, late, open, always], {})).toEqual(['always']);
  });

  it('those that the page calls for come first, three at most, and one that always fits keeps its place', () => {
    const observed = page('section-47', [blank('child_wishes', 'Wishes'), blank('analysis', 'Analysis')], {
      tables: [table('agencies_present', [{ agency: 'police', attended: 'yes' }, { agency: 'health', attended: 'no' }])],
    });
    expect(ids([always, health, blankOne, open], { observed })).toEqual(['health', 'blank', 'always']);
    expect(walk({ questions: [health, blankOne, open], observed }).questions?.map(({ because }) => because)).toEqual([
      'Because no health practitioner is marked as attending',
      'Because “Wishes” is blank on this page',
      'Because “Analysis” is empty',
    ]);
  });

  it('the fact that calls for one is said, with its field; where it names none, the decision is', () => {
    const because = (observed: ObservedPage, check: GroundedDecision['check']) =>
      walk({ decisions: [decision('one', { check })], questions: [open], observed }).questions?.map((one) => one.because);
    const next = page('section-47', [dated('next_visit_due', '2026-12-10', { label: 'Visit no. 2 due' })]);
    expect(because(next, { kind: 'date-ahead', anyOf: [['next_visit_due']] })).toEqual(['Because “Visit no. 2 due” has passed']);
    const actions = (...rows: TableRowObservation[]) => page('section-47', [], { tables: [table('plan_action_table', rows)] });
    expect(because(actions({ owner: 'filled', ownerAgency: 'family' }), { kind: 'actions-on-partners' })).toEqual(['Because no action is for a partner agency']);
    expect(because(actions({ owner: 'blank', due: 'filled' }), { kind: 'actions-complete', needs: ['owner'] })).toEqual(['About: Title of one']);
  });

  it('a hidden field, a second meeting or an end that is elsewhere calls for nothing', () => {
    const meeting = (health: 'yes' | 'no') => table('agencies_present', [{ agency: 'health', attended: health }]);
    const observed = page('section-47', [field('child_wishes', { state: 'hidden' }), field('analysis', { state: 'hidden' })], {
      tables: [meeting('no'), meeting('yes')],
    });
    const deadlines = [deadline({ timescale: timescale('icpc'), status: 'overdue', closing: 'not-on-page' })];
    expect(ids([health, blankOne, late, open, always], { observed, more: { deadlines } })).toEqual(['always']);
  });

  it('what the page says calls for one; a closed answer does not', () => {
    const ends = question('ends', { holds: { answer: 's47_outcome', in: ['no-further-action'] } });
    const said = { observed: page('section-47', [answered('s47_outcome', 'no-further-action', { label: 'Outcome' })]) };
    expect(ids([ends, always], said)).toEqual(['ends', 'always']);
    expect(walk({ questions: [ends], ...said }).questions?.[0]?.because).toBe('Because “Outcome” has an answer');
    expect(ids([ends, always], { observed: page('section-47', [field('s47_outcome', { state: 'hidden' })]) })).toEqual(['always']);
  });

  it('a passed limit calls for one', () => {
    const deadlines = [deadline({ timescale: timescale('icpc'), status: 'overdue', closing: 'blank' })];
    expect(ids([late, always], { more: { deadlines } })).toEqual(['late', 'always']);
  });

  it('on paper, nothing of the page is said where the question has words for it', () => {
    const observed = page('section-47', [], { tables: [table('agencies_present', [{ agency: 'health', attended: 'no' }])] });
    const said = question('h', { agencyAbsent: 'health' }, { question: 'Health was not there. What now?', onPaper: 'What now?' });
    expect(walk({ questions: [said], observed }).questions?.[0]).toMatchObject({ question: 'Health was not there. What now?', onPaper: 'What now?' });
  });
});

describe('the way up', () => {
  it('is the national one where the council has set nothing', () => {
    expect(walk({}).escalation).toEqual({
      title: 'When agencies disagree',
      about: 'Start low.',
      steps: [{ name: 'Team managers', does: 'They talk.', sources: SOURCES }],
    });
    const nothing = { short: 'Northshire', escalation: [], manual: null };
    expect(walk({ more: { council: nothing } }).escalation).not.toHaveProperty('council');
  });

  it('has the council’s own names and links beside it, never mixed with it', () => {
    const council = { short: 'Northshire', escalation: [{ name: 'Heads of service', link: 'https://n.example/up' }], manual: 'https://n.example/' };
    expect(walk({ more: { council } }).escalation).toMatchObject({
      steps: [{ name: 'Team managers' }],
      council: { name: 'Northshire', steps: [{ name: 'Heads of service', link: 'https://n.example/up' }], manual: 'https://n.example/' },
    });
  });
});

describe('settling a check', () => {
  const observed = page('section-47', [blank('analysis', 'Analysis'), dated('s47_start', '2026-12-11')]);
  const packs = [pack('section-47', [requirement('one')], { oversight: content([decision('one'), decision('two')]) })];
  const view = (settled: { rule: string; reason: 'recorded-elsewhere'; on: string }[]) =>
    buildPanelView({ page: observed, packs, settings: { ...DEFAULT_SETTINGS, role: 'supervisor' }, today: TODAY, now: `${TODAY}T10:00:00Z`, settled }) as GuidanceView;

  it('takes it out of the walk-through, and lists it with its reason and its end', () => {
    const drawn = view([{ rule: 'walk:one', reason: 'recorded-elsewhere', on: '2026-12-16' }]);
    expect(drawn.oversight.map(({ check }) => check)).toEqual(['two']);
    expect(drawn.settled?.map(({ card, reason, until }) => [card.id, card.title, reason, until])).toEqual([
      ['walk:one', 'Title of one', 'Recorded somewhere else', '2027-01-13'],
    ]);
  });

  it('ends after 28 days', () => {
    const drawn = view([{ rule: 'walk:one', reason: 'recorded-elsewhere', on: '2026-11-19' }]);
    expect(drawn.oversight.map(({ check }) => check)).toEqual(['one', 'two']);
    expect(drawn.settled).toEqual([]);
  });

  it('is no card of that name', () => {
    expect([checkRule({ check: 'one' }), isCheckRule('walk:one'), isCheckRule('one'), isCheckRule('deadline:one')]).toEqual(['walk:one', true, false, false]);
  });
});
