import { describe, expect, it } from 'vitest';
import { catalogue } from 'virtual:alongside/catalogue';
import { glossary } from 'virtual:alongside/glossary';
import { packs } from 'virtual:alongside/packs';
import { legalBases, topics } from 'virtual:alongside/topics';
import { loadContent } from '../../../src/knowledge/load-pack';

const content = loadContent('.');
const requirements = [...content.packs.values()].flatMap((pack) =>
  pack.requirements.filter(({ stage }) => stage === pack.id),
);
const timescales = [...content.packs.values()].flatMap((pack) =>
  pack.timescales.filter(({ stage }) => stage === pack.id),
);

describe('every item', () => {
  it('carries all that a reviewer and a card need', () => {
    expect(requirements.length).toBeGreaterThan(440);
    expect(timescales.length).toBeGreaterThan(80);
    for (const item of [...requirements, ...timescales, ...content.standards]) {
      expect(item.summary?.length, item.id).toBeGreaterThan(20);
      expect(item.summary!.length, item.id).toBeLessThanOrEqual(140);
      expect(item.detail?.length, item.id).toBeGreaterThan(20);
      expect(item.dutyHolder, item.id).toBeTruthy();
      expect(item.roles?.length, item.id).toBeGreaterThan(0);
      expect(item.sources.length, item.id).toBeGreaterThan(0);
      expect(item.checked?.on, item.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(item.topics, item.id).toBeDefined();
      expect(item.effectiveFrom, item.id).not.toBeUndefined();
      expect(item.effectiveTo, item.id).not.toBeUndefined();
    }
  });

  it('names the fields that would show it, wherever a form has any', () => {
    const without = requirements.filter(({ record }) => record.concepts.length === 0);
    // What partnerships, panels and national bodies arrange is on no child's record.
    expect(without.length).toBeLessThanOrEqual(75);
    for (const { id, topics: about, stage } of without.filter((item) => item.stage !== 'any')) {
      const ofBodies = ['child-death', 'serious-incident', 'allegation', 'front-door', 'early-help'].includes(stage);
      expect(
        ofBodies ||
          about.includes('partnership') ||
          about.includes('local-protocol') ||
          /^(s47-macpt|s47-dispute)/.test(id),
        id,
      ).toBe(true);
    }
  });
});

describe('what changed', () => {
  it('is told for every stage, each in three editions', () => {
    for (const { id } of content.listings) {
      const changes = packs[id]!().changes!;
      expect(changes.length, id).toBeGreaterThan(0);
      for (const change of changes) expect(change.stage).toBe(id);
    }
    expect(content.changes.length).toBeGreaterThan(55);
  });

  it('never passes memory or a report for a passage that was read', () => {
    for (const { id, in2018, in2023, in2026 } of content.changes) {
      expect(['memory', 'secondary', 'none'], id).toContain(in2018.how);
      for (const source of in2023.sources) expect([source.edition, source.confidence], id).toEqual(['2023', 'seen']);
      expect(in2026.status, id).not.toBe('verified');
      if (in2026.status === 'reported') expect(in2026.source, id).toMatch(/Leeds|SSS|Community Vision|Families First/);
      if (in2026.status.startsWith('law-'))
        expect(in2026.source, id).toContain("Children's Wellbeing and Schools Act 2026");
    }
  });

  it('cites the 2023 passage wherever the 2023 edition says something of its own', () => {
    const uncited = content.changes.filter(({ in2023 }) => in2023.sources.length === 0);
    expect(uncited.length).toBeGreaterThan(0);
    for (const { id, in2023 } of uncited) expect(in2023.text, id).toMatch(/^(No such|Set by regulations)/);
  });

  it('says that an enacted duty is not yet, or not surely, in force', () => {
    const status = new Map(content.changes.map((change) => [change.id, change.in2026.status]));
    expect(status.get('changed-s47-teams')).toBe('law-not-in-force');
    expect(status.get('changed-fgdm-offer')).toBe('law-check-commencement');
  });
});

describe('topics', () => {
  it('are those that follow the child, each with its cards', () => {
    expect(topics.map(({ id }) => id)).toEqual([
      'disabled-children',
      'harm-outside-home',
      'parents-and-fathers',
      'family-network',
      'consent-to-services',
      'information-sharing',
      'education',
      'homelessness-16-17',
      'unborn',
      'young-carers',
      'mother-and-baby-unit',
      'prison-and-probation',
      'child-in-custody',
      'private-fostering',
      'unaccompanied',
      'residential-homes',
      'care-leavers',
      'equality-and-language',
    ]);
    for (const topic of topics) expect(topic.requirements.length, topic.id).toBeGreaterThan(0);
  });

  it('keep agreement to services apart from the basis for sharing: no cue brings both up', () => {
    const cuesOf = (id: string) => {
      const { headings, badges, options, yesLabels, concepts } = topics.find((topic) => topic.id === id)!.cues;
      return [...headings, ...badges, ...options, ...yesLabels, ...concepts.map(({ concept }) => concept)];
    };
    const sharing = new Set(cuesOf('information-sharing'));
    expect(cuesOf('consent-to-services').filter((cue) => sharing.has(cue))).toEqual([]);
    expect(sharing).toContain('consent_share');
  });

  it('take a child for disabled only where the page answers yes, and follow the child into a home', () => {
    const disabled = topics.find(({ id }) => id === 'disabled-children')!;
    expect(disabled.cues.concepts).toEqual([{ concept: 'disability', when: 'yes' }]);
    const home = topics.find(({ id }) => id === 'residential-homes')!;
    expect(home.requirements).toContain('disabled-children-away-from-home');
  });

  it('bring the designated officer to a child in custody, and say where the source stops', () => {
    const custody = topics.find(({ id }) => id === 'child-in-custody')!;
    expect(custody.requirements).toEqual(expect.arrayContaining(['lado-1wd', 'secure-estate-incident-and-lado']));
    expect(custody.note).toContain('do not name the designated officer');
  });

  it('are cued by words of a form, never by a sentence', () => {
    for (const { id, cues } of topics) {
      for (const cue of [...cues.headings, ...cues.badges, ...cues.options, ...cues.yesLabels]) {
        expect(cue.split(' ').length, `${id}: ${cue}`).toBeLessThanOrEqual(8);
        expect(cue, id).not.toMatch(/[.?!]$/);
      }
    }
  });
});

describe('the legal basis', () => {
  it('is one of five, and no words state two of them', () => {
    expect(legalBases.map(({ id }) => id)).toEqual([
      'early-help',
      'targeted-early-help',
      'section-17',
      'section-47',
      'looked-after',
    ]);
    const stated = legalBases.flatMap(({ id, statedBy }) =>
      [
        ...new Set([...statedBy.headings, ...statedBy.badges, ...statedBy.options].map((words) => words.toLowerCase())),
      ].map((words) => [words, id]),
    );
    const words = stated.map(([one]) => one!);
    expect(words.filter((one, n) => words.indexOf(one) !== n)).toEqual([]);
  });

  it('is not stated by words about need', () => {
    const all = legalBases.flatMap(({ statedBy }) => [...statedBy.headings, ...statedBy.badges, ...statedBy.options]);
    for (const words of [
      'Significant harm',
      'Additional needs',
      'Level 3',
      'Complex needs',
      'Primary need code',
      'At risk',
    ]) {
      expect(all).not.toContain(words);
    }
  });
});

describe('principles and expectations', () => {
  it('cover four principles for two roles, and five expectations at three levels', () => {
    const parents = content.prompts.filter(({ set }) => set === 'parents-and-carers');
    for (const n of [1, 2, 3, 4]) {
      const audiences = parents.filter(({ paragraph }) => paragraph === `18(${n})`).map(({ audience }) => audience);
      expect(new Set(audiences), `principle ${n}`).toEqual(new Set(['practitioner', 'supervisor']));
    }
    const together = content.prompts.filter(({ set }) => set === 'multi-agency');
    for (const [audience, paragraph] of [
      ['practitioner', '27'],
      ['supervisor', '26'],
      ['leader', '25'],
    ]) {
      const level = together.filter((prompt) => prompt.audience === audience);
      expect(level.map(({ paragraph: of }) => of)).toEqual(Array.from({ length: 5 }, () => paragraph));
      expect(new Set(level.map(({ heading }) => heading.split(':')[0]))).toEqual(
        new Set(['Collaborate', 'Learn', 'Resource', 'Include', 'Mutual challenge']),
      );
    }
  });

  it('bear on plans, letters and meetings, each with its page', () => {
    for (const at of ['plan', 'letter', 'meeting'] as const) {
      expect(content.prompts.filter((prompt) => prompt.at.includes(at)).length, at).toBeGreaterThan(4);
    }
    for (const { id, page } of content.prompts) expect([15, 16, 17, 18], id).toContain(page);
    expect(packs['core-group']!().prompts!.map(({ id }) => id)).toContain('parents-3-plan');
  });
});

describe('the practice standards', () => {
  it('ask the practitioner and the supervisor different questions, and name fields', () => {
    for (const standard of content.standards) {
      expect(standard.prompts.length, standard.id).toBeGreaterThan(0);
      expect(standard.supervisorPrompts!.length, standard.id).toBeGreaterThanOrEqual(2);
      expect(
        standard.prompts.filter((prompt) => standard.supervisorPrompts!.includes(prompt)),
        standard.id,
      ).toEqual([]);
      expect(standard.concepts!.length, standard.id).toBeGreaterThan(0);
    }
  });
});

describe('the glossary', () => {
  const findTerms = (abbreviation: string) =>
    glossary.filter(({ abbreviations }) => abbreviations.includes(abbreviation)).map(({ term }) => term);

  it.each([
    ['ICPC', 'Child protection conference, initial'],
    ['RCPC', 'Child protection conference, review'],
    ['S47', 'Section 47'],
    ['LADO', 'Designated officer'],
    ['CIN', 'Child in need'],
    ['EHCP', 'Education, health and care plan'],
    ['MASH', 'Multi-agency safeguarding hub'],
    ['FGDM', 'Family group decision-making'],
    ['IRO', 'Independent reviewing officer'],
    ['LAC', 'Child looked after'],
  ])('knows %s', (abbreviation, term) => {
    expect(findTerms(abbreviation)).toEqual([term]);
  });

  it('is in order, says each thing plainly and gives passages of the 2023 edition a page', () => {
    const terms = glossary.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual([...terms].sort());
    for (const { term, meaning, sources } of glossary) {
      expect(meaning, term).toMatch(/\.$/);
      for (const source of sources.filter(({ edition }) => edition === '2023'))
        expect(source.page, term).toBeGreaterThan(0);
    }
  });

  it('gives a paragraph the page that the cards give it', () => {
    const pages = new Map<string, Set<number | null>>();
    for (const { sources } of [...requirements, ...timescales]) {
      for (const { edition, paragraph, page } of sources) {
        if (edition === '2023' && paragraph) pages.set(paragraph, (pages.get(paragraph) ?? new Set()).add(page));
      }
    }
    for (const { term, sources } of glossary) {
      for (const { paragraph, page } of sources) {
        const known = paragraph === null ? undefined : pages.get(paragraph);
        if (known) expect([...known], `${term}, paragraph ${paragraph}`).toContain(page);
      }
    }
  });
});

describe('the catalogue', () => {
  it('has every item once', () => {
    const keys = catalogue.map(({ kind, id }) => `${kind}:${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const count = (kind: string) => catalogue.filter((entry) => entry.kind === kind).length;
    expect(count('requirement')).toBe(requirements.length);
    expect(count('timescale')).toBe(timescales.length);
    expect(count('standard')).toBe(23);
    expect(count('glossary')).toBe(glossary.length);
    expect(count('change')).toBe(content.changes.length);
    expect(count('prompt')).toBe(content.prompts.length);
  });

  it('holds no prose twice: its index words leave out what the title and summary say', () => {
    for (const { id, title, summary, text } of catalogue) {
      const said = new Set(`${title} ${summary}`.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu));
      const words = text.split(' ').filter(Boolean);
      expect(
        words.filter((word) => said.has(word)),
        id,
      ).toEqual([]);
      expect(new Set(words).size, id).toBe(words.length);
    }
    const bytes = JSON.stringify(catalogue).length;
    expect(bytes).toBeLessThan(400_000);
  });

  it('finds a detail by its words and cites the passage that was read', () => {
    const entry = (id: string) => catalogue.find((one) => one.id === id)!;
    expect(entry('referral-decision-1wd').citation).toBe('2023, ch 3, para 153, p 58');
    expect(entry('s47-macpt').text).toContain('police');
    expect(entry('term-designated-officer').text).toContain('lado');
    expect(entry('lac-reviews').citation).toContain('Care Planning');
  });
});
