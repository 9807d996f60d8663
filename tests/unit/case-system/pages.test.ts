import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addWorkingDays, isWorkingDay } from '../../case-system/dates';
import { expectedPages, FIXED_TODAY, type ExpectedDeadline, type Status, type TimescaleId } from '../../case-system/expected';
import type { FamilyId } from '../../case-system/model';
import { framesOf, pageList, renderPage, renderSettled } from '../../case-system/server';
import { parse, readFields } from './read-page';

/** A Sunday, the fixed Thursday, a Saturday, Christmas Day, New Year’s Day, a leap day. */
const TODAYS = ['2026-11-22', FIXED_TODAY, '2026-12-19', '2026-12-25', '2027-01-01', '2028-02-29'];
/** Every page of the system is drawn and read for each of these days: long on a busy machine. */
const EVERY_PAGE_MS = 60_000;
const VOID = new Set('area base br col embed frame hr img input link meta source track wbr'.split(' '));

/** Returns the first fault in the nesting of tags, or null. */
function nestingFault(html: string): string | null {
  const open: string[] = [];
  const bare = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');
  for (const [tag, closing, name] of bare.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^">])*>/g)) {
    const element = name!.toLowerCase();
    if (VOID.has(element)) continue;
    if (!closing) open.push(element);
    else if (open.pop() !== element) return `${tag} closes something else, ${open.length} deep`;
  }
  return open.length > 0 ? `<${open.at(-1)}> is never closed` : null;
}

function everyDocument(today: string): [string, string][] {
  return ['/', ...pageList(today).map((page) => page.path)].flatMap((path) => [
    [path, renderSettled(path, today)] as [string, string],
    ...framesOf(path).map((frame) => [frame, renderPage(frame, today)] as [string, string]),
  ]);
}

describe('every page of the invented case system', () => {
  it.each(TODAYS)('is well-formed, titled, sound in its ids and keeps to itself on %s', (today) => {
    for (const [path, html] of everyDocument(today)) {
      expect(nestingFault(html), path).toBeNull();
      const page = parse(html);
      expect(page.title.trim(), path).not.toBe('');
      expect(page.documentElement.getAttribute('lang'), path).toBe('en-GB');
      expect(html, path).not.toMatch(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z]/i);
      expect(html, path).not.toMatch(/undefined<|\[object|NaN/);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
      const once = new Set(ids);
      expect(ids.length - once.size, `${path}: ids used twice`).toBe(0);
      const astray = [...html.matchAll(/<label[^>]* for="([^"]*)"/g)].map((match) => match[1]!).filter((id) => !once.has(id));
      expect(astray, `${path}: labels of nothing`).toEqual([]);
    }
  }, EVERY_PAGE_MS);

  it('is in the table of what is true, and the table names no other', () => {
    expect(expectedPages.map((page) => page.path)).toEqual(pageList(FIXED_TODAY).map((page) => page.path));
  });

  it('covers the process, the families and the pages to stay silent on', () => {
    const count = (stage: string | null, kind = 'record') =>
      expectedPages.filter((page) => page.stage === stage && page.pageKind === kind && !page.path.includes('/step/')).length;
    expect(new Set(expectedPages.filter((page) => page.pageKind === 'record').map((page) => page.family)).size).toBe(4);
    expect(count('front-door')).toBeGreaterThanOrEqual(2);
    expect(count('assessment')).toBeGreaterThanOrEqual(3);
    expect(count('strategy-discussion')).toBeGreaterThanOrEqual(2);
    expect(count('section-47')).toBeGreaterThanOrEqual(2);
    expect(count('initial-conference')).toBeGreaterThanOrEqual(2);
    expect(count('child-protection-plan')).toBeGreaterThanOrEqual(1);
    expect(count('core-group')).toBeGreaterThanOrEqual(2);
    expect(count('review-conference')).toBeGreaterThanOrEqual(2);
    expect(count(null, 'worklist')).toBe(1);
    expect(count(null, 'person-summary')).toBe(1);
    expect(count(null, 'other-service')).toBe(1);
    expect(count(null, 'unrecognised')).toBeGreaterThanOrEqual(4);
    const statuses = new Set(expectedPages.flatMap((page) => page.deadlines.map((deadline) => deadline.status)));
    expect([...statuses].sort()).toEqual(['cannot-tell', 'due-soon', 'due-today', 'met', 'met-late', 'on-track', 'overdue']);
  });
});

describe.each(expectedPages.filter((page) => page.facts.length > 0 && !page.path.includes('/step/')))('$path', (expected) => {
  const documents = [expected.path, ...framesOf(expected.path)].map((path) => parse(renderSettled(path, FIXED_TODAY)));
  const fields = documents.flatMap((page) => readFields(page, expected.family as FamilyId));

  it('asks enough to be a record', () => {
    expect(fields.length).toBeGreaterThanOrEqual(expected.pageKind === 'record' ? 15 : 10);
  });

  it.each(expected.facts.map((fact) => [`${fact.label}: ${fact.iso ?? fact.state}`, fact] as const))('%s', (_, fact) => {
    const same = fields.filter((field) => field.label === fact.label);
    expect(same.map((field) => field.label)).toContain(fact.label);
    if (fact.iso) expect(same.map((field) => field.value)).toContain(fact.iso);
    else expect(same.map((field) => field.state)).toContain(fact.state);
  });

  it('keeps its facts and its oversight in step', () => {
    const states = new Map<string, Set<string>>();
    for (const fact of expected.facts) states.set(fact.concept, (states.get(fact.concept) ?? new Set()).add(fact.state));
    const { recorded, blank, absent } = expected.oversight;
    for (const concept of recorded) expect([...(states.get(concept) ?? ['filled'])], concept).toContain('filled');
    for (const concept of blank) {
      expect([...(states.get(concept) ?? ['blank'])].some((state) => state === 'blank' || state === 'unanswered'), concept).toBe(true);
    }
    for (const concept of absent) expect(states.has(concept), concept).toBe(false);
    const all = [...recorded, ...blank, ...absent];
    expect(all.filter((concept, at) => all.indexOf(concept) !== at)).toEqual([]);
  });

  it('rests its deadlines on dates that stand on the page', () => {
    const dates = new Set(fields.map((field) => field.value));
    for (const deadline of expected.deadlines) {
      for (const iso of [deadline.from, deadline.actual, deadline.pageDue]) if (iso) expect(dates).toContain(iso);
      for (const candidate of deadline.candidates ?? []) expect(dates).toContain(candidate.from);
    }
  });
});

const LIMITS: Record<TimescaleId, { due: (from: string) => string; soon: number }> = {
  'referral-decision': { due: (from) => addWorkingDays(from, 1), soon: 1 },
  'assessment-complete': { due: (from) => addWorkingDays(from, 45), soon: 10 },
  icpc: { due: (from) => addWorkingDays(from, 15), soon: 5 },
  'core-group-first': { due: (from) => addWorkingDays(from, 10), soon: 2 },
  'review-first': { due: (from) => addMonths(from, 3), soon: 10 },
  'review-subsequent': { due: (from) => addMonths(from, 6), soon: 10 },
};

function statusOf(deadline: ExpectedDeadline, due: string): Status {
  if (deadline.actual) return deadline.actual <= due ? 'met' : 'met-late';
  if (FIXED_TODAY > due) return 'overdue';
  if (FIXED_TODAY === due) return 'due-today';
  let remaining = 0;
  for (let day = addDays(FIXED_TODAY, 1); day <= due; day = addDays(day, 1)) if (isWorkingDay(day)) remaining += 1;
  return remaining <= LIMITS[deadline.timescale].soon ? 'due-soon' : 'on-track';
}

describe('the table of what is true', () => {
  const counted = expectedPages.flatMap((page) => page.deadlines.map((deadline) => ({ path: page.path, ...deadline })));

  it.each(counted)('$path $timescale from $from is $status by $due', (deadline) => {
    if (deadline.from === null) {
      expect(deadline.status).toBe('cannot-tell');
      expect(deadline.due).toBeNull();
      for (const each of deadline.candidates ?? []) expect(LIMITS[deadline.timescale].due(each.from)).toBe(each.due);
      return;
    }
    expect(LIMITS[deadline.timescale].due(deadline.from)).toBe(deadline.due);
    expect(statusOf(deadline, deadline.due!)).toBe(deadline.status);
  });

  it('has the rows of the team’s list as the page shows them', () => {
    const expected = expectedPages.find((page) => page.path === '/northshire/team-tray')!;
    const page = parse(renderPage(expected.path, FIXED_TODAY));
    const slash = (iso: string | null) => (iso ? `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}` : '');
    const shown = [...page.querySelectorAll('table.g tr')]
      .map((row) => [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim()))
      .filter((cells) => cells.length === 7);
    expect(shown.map(([number, , task, , , due]) => [number, task, due])).toEqual(
      expected.rows!.map((row) => [String(row.number), row.label, slash(row.due)]),
    );
    for (const row of expected.rows!) if (row.start) expect(shown[row.number - 1]![3]).toBe(slash(row.start));
    expect(expected.rows!.length).toBeGreaterThanOrEqual(12);
  });
});

describe('on any day', () => {
  it.each(TODAYS)('records stand in the past where they must, on %s', (today) => {
    for (const { path, family } of pageList(today)) {
      const expected = expectedPages.find((page) => page.path === path)!;
      const starts = new Set(expected.facts.filter((fact) => /^(referral_date|strategy_date|assessment_start)$/.test(fact.concept)).map((fact) => fact.label));
      if (starts.size === 0) continue;
      const fields = [path, ...framesOf(path)].flatMap((each) => readFields(parse(renderSettled(each, today)), family as FamilyId));
      for (const field of fields) {
        if (!starts.has(field.label) || field.state !== 'filled') continue;
        expect(field.value, `${path} ${field.label}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(field.value <= today, `${path} ${field.label} ${field.value}`).toBe(true);
        expect(isWorkingDay(field.value), `${path} ${field.label} ${field.value}`).toBe(true);
      }
    }
  }, EVERY_PAGE_MS);
});
