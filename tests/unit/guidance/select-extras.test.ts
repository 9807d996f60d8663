import { describe, expect, it } from 'vitest';
import type { PracticeStandard, Requirement } from '../../../src/core/content/pack';
import type { PartnershipPrompt } from '../../../src/core/content/reference';
import { selectPrompts } from '../../../src/core/guidance/select-prompts';
import { questionsFor, standardGroups, standardsThatFit } from '../../../src/core/guidance/select-standards';
import { selectTopics, statedBases, topicsWanted } from '../../../src/core/guidance/select-topics';
import { whoWasAsked } from '../../../src/core/guidance/who-was-asked';
import { referenceCard, type ReferenceItems } from '../../../src/core/search/reference-card';
import { keyOf } from '../../../src/core/search/search-query';
import type { ObservedPage, TableObservation } from '../../../src/core/observation';
import { buildCatalogue } from '../../../src/knowledge/build-catalogue';
import { loadContent } from '../../../src/knowledge/load-pack';
import { blank, field, page } from './invent';

const content = loadContent('.');
const packs = [...content.packs.values()];
const requirements = new Map(packs.flatMap((pack) => pack.requirements.map((item) => [item.id, item] as const)));
const TODAY = '2026-12-17';
const named = (p: ObservedPage, topics: string[], bases: string[] = []): ObservedPage => ({
  ...p,
  topics: topics.map((id) => ({ id, words: `Label of ${id}` })),
  bases: bases.map((id) => ({ id, words: `Label of ${id}` })),
});
const slice = {
  topics: content.topics.map(({ cues: _, requirements: ids, ...topic }) => ({
    ...topic,
    requirements: ids.flatMap((id) => requirements.get(id) ?? []),
  })),
  bases: content.legalBases,
};
const given = { role: 'practitioner' as const, edition: 'in-force' as const, today: TODAY, shown: new Set<string>() };

describe('topics of a page', () => {
  it('are only those the page names, each with cards that say why, and none that stands elsewhere', () => {
    const p = named(page('assessment', []), ['young-carers']);
    expect(topicsWanted(p)).toEqual({ topics: ['young-carers'], bases: [] });
    expect(topicsWanted(page('assessment', []))).toBeNull();
    const [topic, ...others] = selectTopics(p, slice, given);
    expect(others).toEqual([]);
    expect(topic).toMatchObject({ id: 'young-carers', because: 'Shown because this page has “Label of young-carers”.' });
    expect(topic!.cards.length).toBeGreaterThan(0);
    for (const card of topic!.cards) {
      expect(card.urgency).toBe('also');
      expect(card.because[0]).toBe(topic!.because);
    }
    const shown = new Set(topic!.cards.map(({ id }) => id));
    expect(selectTopics(p, slice, { ...given, shown })).toEqual([]);
    expect(selectTopics(p, undefined, given)).toEqual([]);
  });
  it('of every topic: no card twice, none that was replaced, none from memory', () => {
    const p = named(page('assessment', []), content.topics.map(({ id }) => id));
    const cards = selectTopics(p, slice, given).flatMap((topic) => topic.cards.map(({ id }) => id));
    expect(cards.length).toBeGreaterThan(20);
    expect(new Set(cards).size).toBe(cards.length);
    for (const id of cards) {
      const item = requirements.get(id)!;
      expect(item.checked.how, id).not.toBe('memory');
      expect(item.effectiveTo === null || item.effectiveTo >= TODAY, id).toBe(true);
    }
  });
  it('the legal basis says where the page states it', () => {
    expect(statedBases(named(page('section-47', []), [], ['section-47']), slice)).toMatchObject([
      { id: 'section-47', title: 'Section 47', because: 'The page says so: “Label of section-47”.' },
    ]);
    expect(statedBases(page('section-47', []), slice)).toEqual([]);
  });
});

const standard = (id: string, concepts: string[]): PracticeStandard => ({
  id,
  code: id,
  group: 'B. Plans (for those who plan)',
  title: id,
  summary: '',
  prompts: ['Mine?'],
  appliesAt: ['section-47'],
  isStandard: true,
  sources: [],
  concepts,
});

describe('practice standards', () => {
  it('that fit: blank fields first, then filled, then as published', () => {
    const all = [standard('b1', []), standard('b2', ['x']), standard('b3', ['y']), standard('b4', [])];
    const p = page('section-47', [field('x', { state: 'filled' }), blank('y', 'Y')]);
    expect(standardsThatFit(all, p)).toEqual(['b3', 'b2', 'b1']);
    expect(standardsThatFit(all, page('section-47', []))).toEqual(['b1', 'b2', 'b3']);
  });
  it('are grouped as published, and ask the supervisor other questions', () => {
    expect(standardGroups(content.standards).map(({ title }) => title.slice(0, 2))).toEqual(['A.', 'B.', 'C.', 'Su']);
    expect(standardGroups([standard('b1', [])])[0]).toMatchObject({ title: 'B. Plans', audience: 'For those who plan' });
    for (const one of content.standards) {
      expect(questionsFor(one, 'practitioner'), one.id).toEqual(one.prompts);
      expect(questionsFor(one, 'supervisor').length, one.id).toBeGreaterThan(0);
    }
    expect(questionsFor(standard('b1', []), 'supervisor')).toEqual(['Mine?']);
  });
});

describe('principles and expectations', () => {
  const prompt = (id: string, given_: Partial<PartnershipPrompt>): PartnershipPrompt => ({
    id,
    set: 'multi-agency',
    heading: id,
    audience: 'practitioner',
    prompt: `${id}?`,
    paragraph: '18(1)',
    page: 15,
    stages: ['core-group'],
    at: ['meeting'],
    concepts: ['x'],
    requirement: 'r',
    ...given_,
  });
  const pack = { ...content.packs.get('core-group')! };
  const chosen = (prompts: PartnershipPrompt[], role: 'practitioner' | 'supervisor' = 'practitioner') =>
    selectPrompts(page('core-group', [field('x', { state: 'filled' }), blank('y', 'Y')]), [{ ...pack, prompts }], 'core-group', role).map(
      ({ id }) => id,
    );
  it('bear where their field is on the page, blank first; one of a heading; three at most', () => {
    expect(chosen([prompt('a', {}), prompt('b', { concepts: ['y'] }), prompt('c', { concepts: ['z'] })])).toEqual(['b', 'a']);
    expect(chosen([prompt('a', { heading: 'H' }), prompt('b', { heading: 'H' })])).toEqual(['a']);
    expect(chosen(['a', 'b', 'c', 'd'].map((id) => prompt(id, {})))).toEqual(['a', 'b', 'c']);
  });
  it('are for the role', () => {
    const all = [prompt('a', {}), prompt('b', { audience: 'supervisor' }), prompt('c', { audience: 'leader' })];
    expect(chosen(all)).toEqual(['a']);
    expect(chosen(all, 'supervisor')).toEqual(['b']);
  });
});

describe('who was asked', () => {
  const table = (rows: TableObservation['rows'], ref = 't'): TableObservation => ({
    ref,
    concept: 'agencies_present',
    label: 'Agencies',
    path: [],
    rows,
  });
  const asked = (...tables: TableObservation[]) =>
    whoWasAsked({ ...page('strategy-discussion', []), tables }, packs, 'strategy-discussion');
  it('draws the four agencies alike, with what guidance expects', () => {
    const found = asked(
      table([
        { agency: 'police', invited: 'yes', attended: 'yes' },
        { agency: 'health', invited: 'yes', attended: 'no' },
        { agency: 'childrens-social-care', attended: 'blank' },
      ]),
    );
    expect(found?.rows).toEqual([
      { agency: 'Social care', asked: 'no-column', tookPart: 'blank' },
      { agency: 'Police', asked: 'yes', tookPart: 'yes' },
      { agency: 'Health', asked: 'yes', tookPart: 'no' },
      { agency: 'Education', asked: 'not-listed', tookPart: 'not-listed' },
    ]);
    expect(found?.expects?.force).toBe('should');
  });
  it('is not drawn where an agency might be there unseen, or for two meetings', () => {
    expect(asked(table([{ attended: 'yes' }]))).toBeUndefined();
    expect(asked(table([{ agency: 'police' }]))).toBeUndefined();
    const one = [{ agency: 'police' as const, attended: 'yes' as const }];
    expect(asked(table(one), table(one, 'u'))).toBeUndefined();
    expect(asked()).toBeUndefined();
  });
});

describe('cards of the reference', () => {
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item] as const));
  const catalogue = buildCatalogue(content);
  const items: ReferenceItems = {
    requirements,
    timescales: byId(packs.flatMap((pack) => pack.timescales)),
    standards: byId(content.standards),
    changes: byId(content.changes),
    prompts: byId(content.prompts),
    terms: new Map(
      catalogue
        .filter(({ kind }) => kind === 'glossary')
        .map(({ id, title }) => [id, content.glossary.find(({ term }) => term === title)!] as const),
    ),
    topics: content.topics,
    stageTitle: (stage) => content.packs.get(stage)?.title ?? stage,
  };
  it('exist for every entry of the catalogue, with its title, a source where it binds, and links that lead on', () => {
    for (const entry of catalogue) {
      const key = keyOf(entry);
      const card = referenceCard(key, items, TODAY);
      expect(card, key).toBeDefined();
      expect(card!.key).toBe(key);
      expect(card!.title, key).not.toBe('');
      if (entry.force !== null) expect(card!.sources.length, key).toBeGreaterThan(0);
      for (const { key: next } of card!.related) expect(referenceCard(next, items, TODAY), `${key} → ${next}`).toBeDefined();
    }
  });
  it('say how an item stands', () => {
    const item = (given_: Partial<Requirement>) => {
      const one = { ...requirements.get('icpc-15wd')!, ...given_ };
      return referenceCard('requirement:x', { ...items, requirements: new Map([['x', one]]) }, TODAY)!;
    };
    expect(item({}).currency).toBe('last verified in the 2023 edition');
    expect(item({ effectiveFrom: '2027-10-01' }).currency).toBe('not yet in force');
    expect(item({ effectiveTo: '2026-03-17' }).currency).toBe('replaced');
    expect(item({ effectiveFrom: '2027-10-01' }).facts).toContainEqual({ label: 'In force from', words: '1 October 2027' });
  });
  it('are none for a key that names nothing', () => {
    for (const key of ['', 'requirement:', 'requirement:nothing', 'nothing:icpc-15wd', 'requirement']) {
      expect(referenceCard(key, items, TODAY), key).toBeUndefined();
    }
  });
});
