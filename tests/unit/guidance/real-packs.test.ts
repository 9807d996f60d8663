/** Every pack that ships, over invented pages: all blank, all recorded, all hidden, empty. The words and limits hold for all. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/core/content/pack';
import type { StagePack } from '../../../src/core/content/stage-pack';
import type { Card } from '../../../src/core/guidance/card';
import { countWords, TITLE_CHARACTERS, TITLE_WORDS } from '../../../src/core/guidance/quote-label';
import { APPLIES_WHEN, BLANK_SAYS_NOTHING, NOT_ASKED_WHEN } from '../../../src/core/guidance/when-expected';
import type { ConceptKind, FieldObservation, ObservedPage } from '../../../src/core/observation';
import { buildPanelView } from '../../../src/core/panel/build-view-model';
import type { GuidanceView } from '../../../src/core/panel/view-model';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { knownConcepts, loadContent } from '../../../src/knowledge/load-pack';
import { field, page } from './invent';

const packs = new Map<string, StagePack>();
beforeAll(() => {
  for (const [id, pack] of loadContent(process.cwd()).packs) packs.set(id, pack);
});

const STAGES = [
  'front-door',
  'assessment',
  'strategy-discussion',
  'section-47',
  'initial-conference',
  'child-protection-plan',
  'core-group',
  'review-conference',
];
const ROLES: Role[] = ['practitioner', 'supervisor'];

function allFields(state: FieldObservation['state']): FieldObservation[] {
  const concepts = new Set(
    [...packs.values()].flatMap((pack) => [
      ...pack.requirements.flatMap(({ record }) => record.concepts),
      ...pack.timescales.flatMap(({ fromConcepts, toConcepts, dueConcepts }) => [
        ...fromConcepts,
        ...toConcepts,
        ...dueConcepts,
      ]),
    ]),
  );
  return [...concepts].map((concept, n) => {
    const kind: ConceptKind = /_(date|start|end|due|target)$/.test(concept) ? 'date' : 'text';
    return field(concept, {
      kind,
      label: `Invented label ${n}`,
      state,
      ...(state === 'filled' && kind === 'date' ? { date: { iso: '2026-12-01' } } : {}),
    });
  });
}

function view(stage: string, fields: FieldObservation[], role: Role): GuidanceView {
  const observed: ObservedPage = page(stage, fields);
  const settings = { ...DEFAULT_SETTINGS, role };
  const all = [...packs.values()];
  const built = buildPanelView({
    page: observed,
    packs: all,
    settings,
    today: '2026-12-17',
    now: '2026-12-17T10:00:00Z',
  });
  if (built?.kind !== 'guidance') throw new Error(`no guidance for ${stage}`);
  return built;
}

const cardsOf = ({ first, check, checkMore, also, recorded }: GuidanceView): Card[] => [
  ...first,
  ...check,
  ...checkMore,
  ...also,
  ...recorded,
];

describe.each(STAGES)('%s', (stage) => {
  it.each(ROLES)('as %s: within the limits, each card once, with words that pass', (role) => {
    for (const fields of [allFields('blank'), allFields('filled'), allFields('hidden'), []]) {
      const shown = view(stage, fields, role);
      expect(shown.first.length).toBeLessThanOrEqual(1);
      expect(shown.check.length).toBeLessThanOrEqual(3);
      const cards = cardsOf(shown);
      const ids = cards.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const card of cards) {
        expect(countWords(card.title), card.title).toBeLessThanOrEqual(TITLE_WORDS);
        expect(card.title.length, card.title).toBeLessThanOrEqual(TITLE_CHARACTERS);
        expect(card.sources.length, card.id).toBeGreaterThan(0);
        expect(card.because.length, card.id).toBeGreaterThan(0);
        const said = [card.title, ...card.because].join(' ');
        expect(said).not.toMatch(/you have not|you haven|\bfail|overdue|please|undefined|\bNaN\b|!/i);
        if (card.urgency !== 'also') expect(card.title).not.toMatch(/missing/i);
      }
      for (const item of shown.oversight) {
        expect(item.sources.length, item.check).toBeGreaterThan(0);
        expect(item.onPageWords === '' && item.state !== 'not-on-page', item.check).toBe(false);
      }
      expect(new Set(shown.oversight.map(({ check }) => check)).size).toBe(shown.oversight.length);
    }
  });

  it('with nothing on the page: nothing raised, no date said', () => {
    const shown = view(stage, [], 'practitioner');
    expect([shown.first, shown.check, shown.nextDate]).toEqual([[], [], undefined]);
    expect(shown.deadlines.every(({ status }) => status === 'cannot-tell')).toBe(true);
    expect(shown.also.length).toBeGreaterThanOrEqual(6);
    expect(shown.standards.length).toBeGreaterThan(0);
  });

  it('with everything in closed tabs: nothing raised, oversight cannot tell or has no field', () => {
    const shown = view(stage, allFields('hidden'), 'supervisor');
    expect([shown.first, shown.check]).toEqual([[], []]);
    expect(shown.oversight.every(({ state }) => state === 'cannot-tell' || state === 'not-on-page')).toBe(true);
  });

  it('with everything recorded: no blank is claimed', () => {
    const shown = view(stage, allFields('filled'), 'supervisor');
    expect(cardsOf(shown).filter(({ id, onPage }) => onPage === 'blank' && !id.startsWith('deadline:'))).toEqual([]);
    expect(shown.oversight.filter(({ state }) => state === 'blank')).toEqual([]);
  });
});

describe('the closed tables of conditions', () => {
  it('name requirements and concepts that exist', () => {
    const ids = new Set([...packs.values()].flatMap(({ requirements }) => requirements.map(({ id }) => id)));
    const concepts = knownConcepts(process.cwd()) ?? new Set();
    expect(Object.keys(APPLIES_WHEN).filter((id) => !ids.has(id))).toEqual([]);
    expect([...Object.keys(NOT_ASKED_WHEN), ...BLANK_SAYS_NOTHING].filter((id) => !concepts.has(id))).toEqual([]);
  });
});

// Counted by hand from Wed 16 December 2026: 25 and 28 December and 1 January are holidays.
describe('the timescales of the main path', () => {
  it.each([
    ['front-door', 'referral-decision', 'referral_date', '2026-12-17'],
    ['assessment', 'assessment-complete', 'referral_date', '2027-02-22'],
    ['strategy-discussion', 'icpc', 'strategy_date', '2027-01-11'],
    ['section-47', 'icpc', 'strategy_date', '2027-01-11'],
    ['core-group', 'core-group-first', 'icpc_date', '2027-01-04'],
    ['review-conference', 'review-first', 'icpc_date', '2027-03-16'],
  ])('%s shows %s from the page’s own date', (stage, id, concept, due) => {
    const fields = [field(concept, { kind: 'date', label: 'A start', date: { iso: '2026-12-16' } })];
    const found = view(stage, fields, 'practitioner').deadlines.find(({ timescale }) => timescale.id === id);
    expect(found?.due).toBe(due);
  });
});

describe('whatever a page holds', () => {
  const states = fc.constantFrom<(FieldObservation['state'] | 'absent')[]>(
    'filled',
    'blank',
    'unanswered',
    'hidden',
    'absent',
  );
  it('only what is blank on the page is raised, nothing hidden is called blank, and the order of the packs is nothing', () => {
    const every = allFields('blank');
    const input = fc.record({
      stage: fc.constantFrom(...STAGES),
      role: fc.constantFrom(...ROLES),
      states: fc.array(states, { minLength: every.length, maxLength: every.length }),
    });
    fc.assert(
      fc.property(input, ({ stage, role, states: drawn }) => {
        const fields = every.flatMap((one, n): FieldObservation[] => {
          const state = drawn[n]!;
          if (state === 'absent') return [];
          return [
            { ...one, state, ...(state === 'filled' && one.kind === 'date' ? { date: { iso: '2026-11-30' } } : {}) },
          ];
        });
        const blankRefs = new Set(
          fields.filter(({ state }) => state === 'blank' || state === 'unanswered').map(({ ref }) => ref),
        );
        const shown = view(stage, fields, role);
        expect(shown.first.length).toBeLessThanOrEqual(1);
        expect(shown.check.length).toBeLessThanOrEqual(3);
        expect(shown.check.length + shown.checkMore.length).toBe(shown.checkTotal);
        for (const card of [...shown.first, ...shown.check, ...shown.checkMore]) {
          if (card.id.startsWith('deadline:') || card.id.startsWith('point:')) continue;
          expect(card.onPage).toBe('blank');
          expect(card.fields.some(({ ref }) => blankRefs.has(ref))).toBe(true);
        }
        const closed = new Map([...packs].reverse());
        const again = buildPanelView({
          page: page(stage, fields),
          packs: [...closed.values()],
          settings: { ...DEFAULT_SETTINGS, role },
          today: '2026-12-17',
          now: '2026-12-17T10:00:00Z',
        });
        if (again?.kind !== 'guidance') throw new Error('no guidance');
        expect([again.first, again.check, again.checkMore].map((cards) => cards.map(({ id }) => id))).toEqual(
          [shown.first, shown.check, shown.checkMore].map((cards) => cards.map(({ id }) => id)),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
