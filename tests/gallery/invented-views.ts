/** View models for every state of the mock-ups. Today is Thursday 17 December 2026; all of it is invented. */
import type { PracticeStandard } from '../../src/core/content/pack';
import type { Card, FieldPointer } from '../../src/core/guidance/card';
import type { OversightItem } from '../../src/core/oversight/oversight-item';
import type { GuidanceView, PanelView } from '../../src/core/panel/view-model';
import * as dates from './invented-deadlines';

const { childrenAct, workingTogether } = dates;

function field(concept: string, label: string, hiddenIn?: string): FieldPointer {
  return { ref: `top:${concept}`, label, concept, path: [], hiddenIn };
}

const S47_TITLE = 'This form’s title matches “Record of Strategy Discussion / Section 47 Enquiry”.';
const ELSEWHERE = 'It may be recorded somewhere this page does not show.';

function card(id: string, given: Partial<Card> & Pick<Card, 'title' | 'summary'>): Card {
  return {
    id,
    urgency: 'check',
    detail: '',
    force: 'should',
    dutyHolder: 'the council',
    sources: [workingTogether(86)],
    onPage: 'blank',
    fields: [],
    because: [S47_TITLE, ELSEWHERE],
    ...given,
  };
}

const childSeen = card('child-seen', {
  urgency: 'first',
  title: '“Date child seen” is blank on this page',
  summary:
    'The council must take reasonable steps to see the child, unless it already knows enough to decide what to do.',
  force: 'must',
  sources: [childrenAct('47(4)'), workingTogether(89)],
  fields: [field('child_seen_date', 'Date child seen')],
  because: [
    S47_TITLE,
    '“S47 enquiries to be initiated?” has an answer, and “Date S47 started” is Fri 11 December 2026.',
    '“Date child seen” is empty.',
    ELSEWHERE,
  ],
});

const checks = [
  card('health', {
    title: 'No health practitioner marked as attending',
    summary: 'Guidance expects social work, police and health to take part in every strategy discussion.',
    detail:
      'Others join where they know the child: the school, the referrer, a hospital team or probation. Record who was asked.',
    fields: [field('strategy_attendance', 'Attended')],
  }),
  card('wishes', {
    title: '“Child’s wishes and feelings” is blank',
    summary:
      'The council must find out the child’s wishes and feelings, so far as it reasonably can, and give them weight.',
    force: 'must',
    sources: [childrenAct('47(5A)')],
    fields: [field('child_wishes', 'Child’s wishes and feelings')],
  }),
  card('actions', {
    title: '1 of 3 actions has no date',
    summary: 'Guidance expects agreed actions to say who does what by when.',
    sources: [workingTogether(87)],
    fields: [field('strategy_actions', 'Agreed actions')],
  }),
];

const moreChecks = [
  card('medical', {
    title: '“CP medical required?” is blank',
    summary: 'Consider whether a medical assessment is needed, and who decides.',
  }),
  card('legal', {
    title: '“Legal plng y/n” has no answer',
    summary: 'Consider whether legal advice is needed now.',
    force: 'may',
  }),
];

const also = [
  card('parents', {
    urgency: 'also',
    onPage: 'not-on-page',
    title: 'Parents and carers',
    summary: 'Guidance expects parents and carers to be told why enquiries are made, unless it puts the child at risk.',
  }),
  card('history', {
    urgency: 'also',
    onPage: 'not-on-page',
    title: 'History',
    summary: 'Guidance expects earlier concerns and services to be weighed.',
  }),
  card('siblings', {
    urgency: 'also',
    onPage: 'not-on-page',
    title: 'Other children',
    summary: 'Consider every child in the household and elsewhere.',
  }),
  ...[
    'Telling people',
    'Interpreter',
    'Disability',
    'Background checks',
    'Sharing the outcome',
    'Plan for tonight',
  ].map((title, n) =>
    card(`also-${n}`, {
      urgency: 'also',
      onPage: 'not-on-page',
      title,
      summary: 'Guidance expects this at this stage.',
    }),
  ),
];

const recorded = [
  'Decision',
  'Reason for decision',
  'Lead social worker',
  'Chair',
  'Minutes',
  'Information shared',
].map((title, n) =>
  card(`recorded-${n}`, {
    urgency: 'also',
    onPage: 'recorded',
    title: `“${title}” is recorded on this page`,
    summary: 'Guidance expects this to be recorded.',
    because: [S47_TITLE, `“${title}” is filled in.`],
  }),
);

function standard(code: string, title: string, summary: string, prompts: string[]): PracticeStandard {
  return {
    id: `std-${code}`,
    code,
    group: code.charAt(0),
    title,
    summary,
    prompts,
    appliesAt: ['section-47'],
    isStandard: true,
    sources: [workingTogether(83)],
  };
}

const standards = [
  standard(
    'B7',
    'Share thinking; deliberate before deciding',
    'Give your reasoning to those with insight, then challenge and weigh it together.',
    ['Was my reasoning shared before the decision?', 'Where did we disagree, and how was it settled?'],
  ),
  standard(
    'B3',
    'Children know and are asked',
    'Tell children what is being discussed, where that is right. Ask what they want and what would help.',
    ['Does the child know what this is about?', 'What did they say would help?'],
  ),
  standard(
    'B5',
    'Explore the adults thoroughly',
    'Learn what the adults around the child, and their histories, mean for risk.',
    ['Is every adult in contact with this child known and checked?'],
  ),
  standard('A1', 'Be alert: listen, watch, record', 'Notice what a child says, shows and does.', [
    'What is a day like for this child?',
  ]),
  standard('A4', 'Think again', 'Ask what would change our mind.', ['Who have we not heard from?']),
];

const seenAlone = card('seen-alone', {
  title: 'Was the child seen alone?',
  summary: 'Talk with the child as early as possible and, where possible, alone.',
  detail:
    'Talk with the child as early as possible and, where possible, alone. Support a child who asks for a trusted adult, and meet communication needs.',
  dutyHolder: 'the lead social worker',
  sources: [workingTogether(53)],
  fields: [field('child_seen_alone', 'Was the child seen alone?')],
});

function oversightItem(
  question: OversightItem['question'],
  check: string,
  title: string,
  state: OversightItem['state'],
  onPageWords: string,
  given: Partial<OversightItem> = {},
): OversightItem {
  return {
    check,
    question,
    title,
    who: 'the practice supervisor or manager',
    beforeSending: true,
    summary: 'Guidance expects a manager to look at this before the record is authorised.',
    state,
    onPageWords,
    fields: state === 'not-on-page' ? [] : [field(check, title)],
    force: 'should',
    dutyHolder: 'the team manager',
    sources: [workingTogether(91)],
    ...given,
  };
}

const oversight = [
  oversightItem('decision', 'outcome', 'An outcome is given for the enquiry', 'recorded', '“Outcome of S47 enquiry”'),
  oversightItem(
    'decision',
    'reviewed',
    'A manager has reviewed the decision on likely harm',
    'blank',
    '“Manager’s decision” is empty.',
    {
      sources: [workingTogether(70, '173')],
      byWhen: 'Within 15 working days of the strategy discussion',
      byDate: 'Wed 6 January 2027',
    },
  ),
  oversightItem(
    'reason',
    'reasons',
    'Reasons link the findings to this child',
    'recorded',
    '“Analysis of the enquiry”',
    { sources: [workingTogether(89)] },
  ),
  oversightItem('reason', 'wishes', 'The child’s wishes carry weight in it', 'blank', '“Child’s wishes and feelings” is empty.', {
    force: 'must',
    sources: [childrenAct('47(5A)')],
    plain: 'We must ask what the child wants and how they feel. What they say counts when we decide.',
  }),
  oversightItem(
    'challenge',
    'agencies',
    'Police, health and education were each asked',
    'worth-a-look',
    'Health: marked as not there. Education: not listed. The reason may be recorded elsewhere.',
    { onPaper: 'Health: marked as not there. Education: not listed.', sources: [workingTogether(86)] },
  ),
  oversightItem(
    'challenge',
    'partners',
    'Disagreement, and how it was settled, is recorded',
    'cannot-tell',
    'Not something Alongside can read. Ask.',
    { standard: 'B7', ask: true, fields: [] },
  ),
  oversightItem('next-step', 'actions', 'Every action has an owner and a date', 'blank', '1 of 3 has no date.', {
    onPaper: '1 of 3 has no date.',
    sources: [workingTogether(87)],
  }),
  oversightItem('next-step', 'authorised', 'Somebody is named as having authorised it', 'cannot-tell', 'In a closed part of this form.', {
    fields: [field('authorised_by', 'Authorised by', 'Outcome')],
  }),
  oversightItem('next-step', 'late', 'The reason for a late conference is recorded', 'not-applicable', '11 working days left.', {
    sources: [workingTogether(92)],
  }),
];

const walkQuestions: NonNullable<GuidanceView['questions']> = [
  {
    id: 'mind',
    under: 'challenge',
    question: 'What would change our mind about this, and who have we not heard from?',
    onPaper: 'What would change our mind about this, and who have we not heard from?',
    because: 'Practice standards A4 and B6',
    standards: ['A4', 'B6'],
  },
  {
    id: 'health',
    under: 'challenge',
    question: 'Health was not there. What might they have told us about the last six months?',
    onPaper: 'What might an agency that was not there have told us?',
    because: 'Because no health practitioner is marked as attending',
    standards: ['B1'],
  },
];

const escalation: NonNullable<GuidanceView['escalation']> = {
  title: 'When agencies disagree',
  about: 'Start where the people who disagree can still settle it, and go up a step when that does not work.',
  steps: [
    { name: 'The two team managers', does: 'They talk, and record the answer.', sources: [workingTogether(58, '151')] },
    { name: 'The two service managers', does: 'They settle what their teams could not.', sources: [workingTogether(91)] },
    { name: 'The partnership chair', does: 'The chair hears what is left.', sources: [workingTogether(29, '61-62')] },
    { name: 'The lead safeguarding partners', does: 'They agree how disputes end.', sources: [workingTogether(42, '110-113')] },
  ],
  council: {
    name: 'Northshire',
    steps: [{ name: 'Professional discussion', link: 'https://procedures.example.gov.uk/escalation' }, { name: 'Service heads' }],
    manual: 'https://procedures.example.gov.uk/',
  },
};

const base: GuidanceView = {
  kind: 'guidance',
  stage: 'section-47',
  stageTitle: 'Section 47 enquiry',
  withStages: [],
  legalBasis: 'Children Act 1989, section 47',
  role: 'practitioner',
  editionStrip: {
    edition: '2023 text.',
    sentence: 'The 2026 edition is in force and this has not been compared with it yet.',
  },
  contentVersion: '2026-12-01',
  pageKind: 'record',
  system: 'childrecord',
  evidence: [
    { stage: 'section-47', place: 'title', words: 'Record of Strategy Discussion / Section 47 Enquiry', weight: 5 },
    { stage: 'section-47', place: 'field', words: 'Date S47 started', weight: 3 },
    { stage: 'section-47', place: 'field', words: 'Was the child seen alone?', weight: 2 },
  ],
  first: [],
  check: [],
  checkTotal: 0,
  checkMore: [],
  also: [],
  recorded: [],
  deadlines: [],
  oversight: [],
  standards,
  byConcept: {
    child_seen_alone: { concept: 'child_seen_alone', label: 'Was the child seen alone?', cards: [seenAlone] },
  },
  requirements: [],
  today: dates.TODAY,
};

const practitioner: GuidanceView = {
  ...base,
  withStages: ['Strategy discussion'],
  first: [childSeen],
  check: checks,
  checkTotal: 5,
  checkMore: moreChecks,
  also,
  recorded: recorded.slice(0, 3),
  deadlines: [dates.conference, dates.assessmentLater],
  nextDate: { short: 'Conference by Wed 6 Jan, 11 working days left', timescale: 'icpc' },
};

const assessmentView: GuidanceView = {
  ...base,
  stage: 'assessment',
  stageTitle: 'Child and family assessment',
  legalBasis: 'Children Act 1989, section 17',
};

const onlyDates = (...deadlines: GuidanceView['deadlines']): GuidanceView => ({ ...base, standards: [], deadlines });

/** Every state that is drawn, compared and checked; the key is the address (`?state=`). */
export const VIEWS: Record<string, PanelView> = {
  practitioner,
  'nothing-to-check': {
    ...base,
    stage: 'core-group',
    stageTitle: 'Core group',
    legalBasis: 'child protection plan, Children Act 1989, section 47',
    recorded,
    standards: standards.slice(0, 2),
  },
  ambiguous: {
    kind: 'ambiguous',
    among: [
      {
        stage: 'strategy-discussion',
        title: 'Strategy discussion',
        fits: ['page title', '“Information shared”', 'an attendance table'],
      },
      {
        stage: 'section-47',
        title: 'Section 47 enquiry',
        fits: ['“Date S47 started”', '“Child seen alone”', 'an outcome box'],
      },
    ],
  },
  checking: { kind: 'checking' },
  passed: {
    ...assessmentView,
    first: [
      card('deadline:assessment-45', {
        urgency: 'first',
        title: 'Assessment: limit was Mon 7 December 2026',
        summary: '45 working days after the referral on Mon 5 October.',
        sources: [workingTogether(61, '155')],
        fields: [field('assessment_delay_reason', 'Reason for delay')],
        because: ['“Date of referral” is Mon 5 October 2026.', '“Reason for delay” is empty.'],
      }),
    ],
    deadlines: [dates.assessmentPassed],
  },
  'two-starts': { ...base, withStages: ['Strategy discussion'], deadlines: [dates.conferenceTwoStarts] },
  oversight: { ...practitioner, role: 'supervisor', oversight, questions: walkQuestions, escalation },
  weekend: onlyDates(dates.reviewOnSaturday),
  soon: onlyDates(dates.assessmentSoon),
  'due-today': onlyDates(dates.dueToday),
  hours: onlyDates(dates.policeProtection),
  unreadable: onlyDates(dates.coreGroupUnreadable, dates.reviewProvisional),
  provisional: onlyDates(dates.reviewProvisional),
  met: onlyDates(dates.assessmentMet, dates.conferenceMetLate),
};
