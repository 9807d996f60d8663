import { describe, expect, it } from 'vitest';
import { FIXED_TODAY } from '../../case-system/expected';
import { framesOf, pageList, renderPage, renderSettled, stateList } from '../../case-system/server';
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
  });

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
