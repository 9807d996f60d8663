import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/knowledge/load-pack';
import { addDays, addMonths, addWorkingDays } from '../../case-system/dates';
import { FIXED_TODAY } from '../../case-system/expected';
import { framesOf, pageList, renderPage, renderSettled, stateList } from '../../case-system/server';
import { type ExpectedState, expectedStates } from '../../case-system/states/expected';
import { withAnswers } from '../../case-system/states/overlay';
import { furtherForms } from '../../case-system/states/forms';
import { parse } from './read-page';

const TODAYS = ['2026-11-22', FIXED_TODAY, '2026-12-25', '2028-02-29'];
const entries = stateList(FIXED_TODAY);

describe('records in three states', () => {
  it('are three of each of the twenty stages, and some awkward ones', () => {
    const stages = new Set(entries.map(({ stage }) => stage));
    expect(stages.size).toBe(20);
    for (const stage of stages) {
      const states = entries.filter((entry) => entry.stage === stage && entry.state !== 'awkward').map(({ state }) => state);
      expect(states, stage).toEqual(['well', 'thin', 'late']);
    }
    expect(entries.filter(({ state }) => state === 'awkward').length).toBeGreaterThanOrEqual(3);
  });

  it('are pages of their own, beside those of the list', () => {
    const paths = entries.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const others = pageList(FIXED_TODAY).map(({ path }) => path);
    for (const path of paths) expect(others).not.toContain(path);
  });

  it.each(TODAYS)('open on %s, with ids used once and nothing left out', (today) => {
    for (const { path } of stateList(today)) {
      for (const each of [path, ...framesOf(path)]) {
        const html = renderSettled(each, today);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
        expect(ids.length - new Set(ids).size, `${each}: ids used twice`).toBe(0);
        expect(html, each).not.toMatch(/undefined<|\[object|NaN/);
      }
    }
  }, 60_000);

  it('are listed on one page, which the list of pages leads to', () => {
    const page = parse(renderPage('/states', FIXED_TODAY));
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    for (const { path } of entries) expect(links).toContain(path);
    expect(renderPage('/', FIXED_TODAY)).toContain('href="/states"');
  });
});

describe('filling a form anew', () => {
  const form = furtherForms(FIXED_TODAY)[0]!;

  it('names the label that the form does not have, and the answer that it does not offer', () => {
    expect(() => withAnswers(form, 'x', '', { answers: { 'No such question': '' } })).toThrow(
      'The form early-help has no No such question.',
    );
    expect(() => withAnswers(form, 'x', '', { answers: { 'Needs a social work assessment?': 'Perhaps' } })).toThrow(
      'early-help: "Needs a social work assessment?" takes one of its options.',
    );
  });

  it('leaves the first form as it was', () => {
    const before = JSON.stringify(form);
    withAnswers(form, 'x', '', { answers: { 'Lead practitioner': '' } });
    expect(JSON.stringify(form)).toBe(before);
  });
});

const LIMITS: Record<string, { due: (from: string) => string }> = {
  'referral-decision': { due: (from) => addWorkingDays(from, 1) },
  'assessment-complete': { due: (from) => addWorkingDays(from, 45) },
  icpc: { due: (from) => addWorkingDays(from, 15) },
  'core-group-first': { due: (from) => addWorkingDays(from, 10) },
  'review-first': { due: (from) => addMonths(from, 3) },
  'review-subsequent': { due: (from) => addMonths(from, 6) },
  'lac-review-1': { due: (from) => addWorkingDays(from, 20) },
  'lac-care-plan': { due: (from) => addWorkingDays(from, 10) },
  'return-home-interview': { due: (from) => addDays(from, 3) },
};

describe('what is true of the states', () => {
  const packs = loadContent('.').packs;
  const words = (list: string | undefined) => (list ? list.split(' ') : []);
  const listsOf = (one: ExpectedState) => [
    ...words(one.recorded),
    ...words(one.blank),
    ...words(one.worthALook),
    ...words(one.cannotTell),
    ...words(one.notOnPage),
    ...words(one.notApplicable),
  ];

  it('is said of every record, in the order of the list', () => {
    expect(expectedStates.map(({ path, stage }) => [path, stage])).toEqual(entries.map(({ path, stage }) => [path, stage]));
  });

  it.each(expectedStates)('names decisions of its stage once each: $path', (expected) => {
    const decisions = packs.get(expected.stage)!.oversight!.decisions;
    const known = decisions.map(({ id }) => id);
    const listed = listsOf(expected);
    expect(new Set(listed).size).toBe(listed.length);
    for (const id of listed) expect(known).toContain(id);
    const answered = decisions.filter(({ check }) => check.kind !== 'ask' && check.kind !== 'actions-on-partners');
    for (const { id } of answered) expect(listed, 'has a state').toContain(id);
  });

  it('tells the well recorded from the thin: more recorded, fewer blank', () => {
    for (const stage of new Set(entries.map((entry) => entry.stage))) {
      const state = (name: string) => expectedStates.find(({ path }) => path.endsWith(`/${stage}-${name}`))!;
      const [well, thin] = [state('well'), state('thin')];
      expect(words(well.recorded).length, stage).toBeGreaterThan(words(thin.recorded).length);
      expect(words(well.blank), stage).toEqual([]);
      expect(words(thin.blank).length, stage).toBeGreaterThanOrEqual(2);
    }
  });

  it('has its dates counted apart from the product', () => {
    for (const { path, deadlines } of expectedStates) {
      for (const { timescale, from, due, status, actual } of deadlines) {
        expect(LIMITS[timescale]!.due(from), `${path} ${timescale}`).toBe(due);
        const late = (actual ?? FIXED_TODAY) > due;
        const expected = actual ? (late ? ['met-late'] : ['met']) : late ? ['overdue'] : ['due-today', 'due-soon', 'on-track'];
        expect(expected, `${path} ${timescale}`).toContain(status);
      }
    }
  });
});
