import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/core/content/pack';
import { standingOf } from '../../../src/core/guidance/page-standing';
import { findingTitle } from '../../../src/core/guidance/card-words';
import type { ObservedPage, TableRowObservation } from '../../../src/core/observation';
import { answered, blank, dated, field, page, requirement, table, timescale } from './invent';

const rule = (check: Requirement['record']['check'], ...concepts: string[]) =>
  requirement('r', { record: { check, concepts } });

const of = (r: Requirement, p: ObservedPage, ...timescales: ReturnType<typeof timescale>[]) => {
  const standing = standingOf(r, p, timescales);
  return [standing.onPage, standing.finding && findingTitle(standing.finding)];
};

const box = (concept: string, label: string, ticked: boolean) =>
  field(concept, { kind: 'checkbox', label, state: ticked ? 'filled' : 'unanswered' });

describe('recorded, not-blank: any concept is evidence', () => {
  const seen = rule('recorded', 'child_seen', 'child_seen_date', 'child_seen_alone');
  it.each([
    ['nothing on the page', [], ['not-on-page', undefined]],
    ['a date', [dated('child_seen_date', '2026-12-01')], ['recorded', undefined]],
    [
      'blank, named by the label of the page',
      [blank('child_seen_date', 'Date child seen')],
      ['blank', '“Date child seen” is blank on this page'],
    ],
    [
      'blank beside one in a closed tab',
      [blank('child_seen_date', 'Date child seen'), field('child_seen_alone', { state: 'hidden', hiddenIn: 'Visits' })],
      ['hidden', undefined],
    ],
    [
      'a No is no evidence that the child was seen',
      [answered('child_seen', 'no'), blank('child_seen_date', 'Date child seen'), blank('child_seen_alone', 'Alone?')],
      ['blank', '“Date child seen” is blank on this page'],
    ],
    ['a No alone is an answer', [answered('child_seen', 'no')], ['recorded', undefined]],
    [
      'two children, one seen',
      [
        dated('child_seen_date', '2026-12-01', { block: 'A' }),
        blank('child_seen_date', 'Date child seen', { block: 'B' }),
      ],
      ['cannot-tell', undefined],
    ],
  ])('%s', (_, fields, expected) => {
    expect(of(seen, page('section-47', fields))).toEqual(expected);
  });

  it('seen alone is not asked of a child who was not seen', () => {
    const alone = rule('recorded', 'child_seen_alone');
    const fields = [blank('child_seen_alone', 'Was the child seen alone?', { kind: 'choice' })];
    expect(of(alone, page('section-47', fields))[0]).toBe('blank');
    expect(of(alone, page('section-47', [answered('child_seen', 'yes'), ...fields]))[0]).toBe('blank');
    expect(of(alone, page('section-47', [answered('child_seen', 'no'), ...fields]))[0]).toBe('not-on-page');
  });

  it('a blank due date of birth says nothing, a filled one counts', () => {
    expect(of(rule('recorded', 'child_edd'), page('x', [blank('child_edd', 'EDD')]))[0]).toBe('not-on-page');
    expect(of(rule('recorded', 'child_edd'), page('x', [dated('child_edd', '2027-03-01')]))[0]).toBe('recorded');
  });

  it('an unticked box is said to be not ticked', () => {
    expect(
      of(rule('recorded', 'feedback_to_referrer'), page('x', [box('feedback_to_referrer', 'Referrer told', false)])),
    ).toEqual(['blank', '“Referrer told” is not ticked on this page']);
    expect(
      of(rule('recorded', 'feedback_to_referrer'), page('x', [box('feedback_to_referrer', 'Referrer told', true)]))[0],
    ).toBe('recorded');
  });
});

describe('actions', () => {
  const plan = (check: 'recorded' | 'not-blank', rows: TableRowObservation[]) =>
    of(
      rule(check, 'plan_action_table'),
      page('x', [], { tables: [table('plan_action_table', rows, 'Agreed actions')] }),
    );
  it('counts those without a date, then those without an owner', () => {
    const done = { owner: 'filled', due: { iso: '2026-12-14' } } as const;
    expect(plan('not-blank', [done, { owner: 'filled', due: 'blank' }, done])).toEqual([
      'blank',
      '1 of 3 actions has no date',
    ]);
    expect(plan('not-blank', [done, { owner: 'blank', due: 'filled' }, { owner: 'blank', due: 'filled' }])).toEqual([
      'blank',
      '2 of 3 actions have no owner',
    ]);
    expect(plan('not-blank', [done, done])).toEqual(['recorded', undefined]);
  });
  it('a table without a date column is not faulted', () => {
    expect(plan('not-blank', [{ owner: 'filled' }])).toEqual(['recorded', undefined]);
  });
  it('an empty table is blank', () => {
    expect(plan('recorded', [])).toEqual(['blank', '“Agreed actions” has no rows on this page']);
  });
});

describe('agencies', () => {
  const minimum = rule('agency-present', 'agencies_present', 'agency_police', 'agency_health');
  const others = rule('agency-present', 'agency_education', 'agency_referrer');
  const listed = (rows: TableRowObservation[], label = 'Who took part') =>
    page('strategy-discussion', [], { tables: [table('agencies_present', rows, label)] });
  const police = { agency: 'police', attended: 'yes' } as const;
  const health = { agency: 'health', attended: 'yes' } as const;

  it.each([
    ['both there', [police, health], ['recorded', undefined]],
    [
      'health marked as not attending',
      [police, { ...health, attended: 'no' as const }],
      ['blank', 'No health practitioner marked as attending'],
    ],
    [
      'health not marked',
      [police, { ...health, attended: 'blank' as const }],
      ['blank', 'No health practitioner marked as attending'],
    ],
    ['health not in the table', [police], ['blank', 'No health practitioner listed in “Who took part”']],
    ['a second health row attended', [police, { ...health, attended: 'no' as const }, health], ['recorded', undefined]],
    [
      'a row whose agency is not known may be health',
      [police, { attended: 'yes' as const }],
      ['cannot-tell', undefined],
    ],
    ['no attendance column', [{ agency: 'police' as const }, { agency: 'health' as const }], ['recorded', undefined]],
  ])('%s', (_, rows, expected) => {
    expect(of(minimum, listed(rows))).toEqual(expected);
  });

  it('boxes: each of police and health is needed', () => {
    expect(
      of(minimum, page('x', [box('agency_police', 'Police', true), box('agency_health', 'Health', true)]))[0],
    ).toBe('recorded');
    expect(
      of(minimum, page('x', [box('agency_police', 'Police', true), box('agency_health', 'Health', false)])),
    ).toEqual(['blank', '“Health” is not ticked on this page']);
  });

  it('a No to an agency is a fact, an empty page is not', () => {
    expect(of(minimum, page('x', [box('agency_police', 'Police', true), answered('agency_health', 'no')]))).toEqual([
      'blank',
      'No health practitioner marked as attending',
    ]);
    expect(of(minimum, page('x', []))[0]).toBe('not-on-page');
  });

  it('of other agencies one is enough', () => {
    expect(
      of(others, page('x', [box('agency_education', 'School', true), box('agency_referrer', 'Referrer', false)]))[0],
    ).toBe('recorded');
    expect(
      of(others, page('x', [box('agency_education', 'School', false), box('agency_referrer', 'Referrer', false)]))[0],
    ).toBe('blank');
  });

  it('a table that the requirement does not name is not its evidence', () => {
    const helped = rule('agency-present', 'agency_contribution', 'agency_health');
    expect(of(helped, listed([police, { ...health, attended: 'no' }]))[0]).toBe('not-on-page');
  });

  it('a hidden box is unknown', () => {
    expect(
      of(
        minimum,
        page('x', [
          box('agency_police', 'Police', true),
          field('agency_health', { kind: 'checkbox', state: 'hidden' }),
        ]),
      )[0],
    ).toBe('hidden');
  });

  it('no agency in particular: nobody from outside came', () => {
    const any = rule('agency-present', 'conference_attendees');
    const attendees = (rows: TableRowObservation[]) =>
      page('x', [], { tables: [table('conference_attendees', rows, 'Attendees')] });
    expect(
      of(
        any,
        attendees([
          { agency: 'childrens-social-care', attended: 'yes' },
          { agency: 'education', attended: 'no' },
        ]),
      ),
    ).toEqual(['blank', 'Nobody is marked as attending in “Attendees”']);
    expect(of(any, attendees([{ agency: 'education', attended: 'yes' }]))[0]).toBe('recorded');
  });
});

describe('people', () => {
  const approved = rule('person-present', 'manager_name', 'assessment_authorised', 'manager_comments');
  it('the field for the person decides where there is one', () => {
    const date = dated('assessment_authorised', '2026-12-01');
    expect(of(approved, page('x', [blank('manager_name', 'Authorised by', { kind: 'person' }), date]))).toEqual([
      'blank',
      '“Authorised by” is blank on this page',
    ]);
    expect(of(approved, page('x', [field('manager_name', { kind: 'person' })]))[0]).toBe('recorded');
    expect(of(approved, page('x', [date]))[0]).toBe('recorded');
  });
});

describe('dates', () => {
  const decision = timescale('referral-decision', {
    fromConcepts: ['referral_date'],
    toConcepts: ['referral_decision_date'],
    dueConcepts: [],
  });
  const within = requirement('referral-decision-1wd', {
    stage: 'front-door',
    record: { check: 'date-within', concepts: ['referral_date', 'referral_decision_date', 'referral_outcome'] },
    timescales: ['referral-decision'],
  });
  it('the closing date decides; the starting date is no evidence', () => {
    const start = dated('referral_date', '2026-12-01');
    expect(of(within, page('front-door', [start]), decision)[0]).toBe('not-on-page');
    expect(of(within, page('front-door', [start, blank('referral_decision_date', 'Decision date')]), decision)[0]).toBe(
      'blank',
    );
    expect(of(within, page('front-door', [start, dated('referral_decision_date', '2026-12-02')]), decision)[0]).toBe(
      'recorded',
    );
    expect(of(within, page('front-door', [start, answered('referral_outcome', 'assessment')]), decision)[0]).toBe(
      'recorded',
    );
  });
});

describe('what the page says can make a requirement pointless', () => {
  const toConference = requirement('s47-to-icpc', { record: { check: 'recorded', concepts: ['icpc_date'] } });
  it.each([
    ['initial-conference', 'true'],
    ['no-further-action', 'false'],
  ] as const)('outcome %s', (outcome, applies) => {
    const p = page('section-47', [answered('s47_outcome', outcome), blank('icpc_date', 'Conference date')]);
    expect(standingOf(toConference, p, []).applies).toBe(applies);
  });
  it('no outcome yet is unknown', () => {
    expect(standingOf(toConference, page('section-47', [blank('icpc_date', 'Conference date')]), []).applies).toBe(
      'unknown',
    );
  });
});
