/** The search over the catalogue: MiniSearch finds terms, spelling mistakes allowed; what a hit is worth is decided here. */
import MiniSearch from 'minisearch';
import type { CatalogueEntry, GlossaryTerm } from '../core/content/reference';
import { type EntryKind, keyOf, type SearchAnswer, type SearchHit, type SearchQuery } from '../core/search/search-query';
import { EVERYDAY_WORDS } from '../core/search/everyday-words';
import { learnSpelling } from '../core/search/correct-spelling';
import { readSynonyms, type TermGroup, typedKey, type Understood, understandQuery } from '../core/search/understand-query';
import { wordsOf } from '../core/search/words';

const BOOST = { title: 5, names: 4, summary: 2.4, text: 1 };
/** What a kind weighs beside a requirement. A definition comes first only for the very word it defines. */
const WEIGHT: Record<EntryKind, number> = {
  requirement: 1,
  timescale: 1,
  standard: 0.8,
  prompt: 0.5,
  change: 0.35,
  glossary: 0.5,
};
const DEFAULT_LIMIT = 30;

/** Stages that people call by another word than their id. */
const SPOKEN_STAGE: Record<string, string> = { 'front-door': 'referral' };

interface Indexed {
  key: string;
  title: string;
  names: string;
  summary: string;
  text: string;
}

export interface GuidanceSearch {
  search(query: SearchQuery): SearchAnswer;
}

interface Found {
  score: number;
  terms: Set<string>;
}

/** Builds the index: some 750 entries, some tens of milliseconds. */
export function buildSearch(catalogue: readonly CatalogueEntry[], glossary: readonly GlossaryTerm[]): GuidanceSearch {
  const synonyms = readSynonyms(glossary);
  const spelling = learnSpelling([
    ...catalogue.flatMap(({ title, summary, text }) => [title, summary, text]),
    ...glossary.flatMap(({ term, abbreviations }) => [term, ...abbreviations]),
    ...EVERYDAY_WORDS.map(([typed]) => typed),
  ]);
  const entries = new Map(catalogue.map((entry) => [keyOf(entry), entry]));
  const exact = exactNames(catalogue, glossary);
  const titleTerms = new Map(catalogue.map((entry) => [keyOf(entry), termsOf(entry.title)]));
  const index = new MiniSearch<Indexed>({
    idField: 'key',
    fields: ['title', 'names', 'summary', 'text'],
    tokenize: (text) => wordsOf(text).map(({ term }) => term),
    processTerm: (term) => term,
  });
  index.addAll(
    catalogue.map((entry) => ({
      key: keyOf(entry),
      title: entry.title,
      names: [...entry.topics.map((topic) => topic.replaceAll('-', ' ')), entry.stage.replaceAll('-', ' ')].join(' '),
      summary: entry.summary,
      text: entry.text,
    })),
  );

  const known = new Set(
    catalogue.flatMap(({ title, summary, text, topics }) => [title, summary, text, topics.join(' ')].flatMap(termsOf)),
  );
  /** Items with a term; for one that no item has, those spelled nearly like it. Figures and short words must be exact. */
  const find = (term: string): Map<string, Found> => {
    const strict = /\d/.test(term) || term.length < 3;
    const near = !strict && !known.has(term) && term.length > 3;
    const results = index.search(term, {
      boost: BOOST,
      tokenize: (text) => [text],
      prefix: !strict,
      fuzzy: near ? (term.length < 7 ? 1 : 2) : false,
      weights: { prefix: 0.45, fuzzy: 0.3 },
    });
    return new Map(results.map((one) => [String(one.id), { score: one.score, terms: new Set(one.terms) }]));
  };
  const findAll = (terms: readonly string[]): Map<string, Found> => {
    const lists = terms.map(find);
    const out = new Map<string, Found>();
    for (const key of new Set(lists.flatMap((list) => [...list.keys()]))) {
      const here = lists.flatMap((list) => list.get(key) ?? []);
      // Half of "child protection conference" is not the conference.
      const share = (here.length / terms.length) ** 2;
      out.set(key, {
        score: (here.reduce((sum, { score }) => sum + score, 0) / terms.length) * share,
        terms: new Set(here.flatMap((one) => [...one.terms])),
      });
    }
    return out;
  };
  const findGroup = ({ terms, others }: TermGroup): Map<string, Found> => {
    const ways = [...(terms.length > 0 ? [terms] : []), ...others.map((other) => other.terms)].map(findAll);
    const out = new Map<string, Found>();
    for (const way of ways) {
      for (const [key, found] of way) {
        const before = out.get(key);
        if (!before || before.score < found.score) out.set(key, { ...found, terms: new Set([...(before?.terms ?? []), ...found.terms]) });
      }
    }
    return out;
  };

  const stages = [...new Set(catalogue.map(({ stage }) => stage))].map((stage) => ({
    stage,
    terms: termsOf(SPOKEN_STAGE[stage] ?? stage.replaceAll('-', ' ')),
  }));
  /** The stage that a group of words names, if any: "strategy discussion", "ICPC". */
  const stageNamed = ({ terms, others }: TermGroup): string | null => {
    const said = new Set([...terms, ...others.flatMap((other) => other.terms)]);
    const named = stages.filter((one) => one.terms.length > 0 && one.terms.every((term) => said.has(term)));
    return named.sort((a, b) => b.terms.length - a.terms.length)[0]?.stage ?? null;
  };

  const rank = (query: Understood): { key: string; score: number; terms: Set<string> }[] => {
    const groups = query.groups.map(findGroup);
    const wanted = new Set(query.groups.flatMap((group) => stageNamed(group) ?? []));
    const spoken = query.groups.flatMap((group) => group.terms);
    const keys = new Set([...groups.flatMap((group) => [...group.keys()]), ...(exact.get(query.whole) ?? [])]);
    return [...keys]
      .map((key) => {
        const here = groups.flatMap((group) => group.get(key) ?? []);
        const terms = new Set(here.flatMap((one) => [...one.terms]));
        const title = titleTerms.get(key) ?? [];
        const covered = title.length === 0 ? 0 : title.filter((term) => terms.has(term)).length / title.length;
        const matched = here.length / Math.max(1, groups.length);
        const { kind, stage } = entries.get(key) ?? { kind: 'requirement' as const, stage: '' };
        const place = wanted.has(stage) ? 1.5 : stage === 'any' ? 0.85 : 1;
        const together = 1 + 0.25 * neighbours(spoken, title);
        const asked = (query.asksWhen && kind === 'timescale' ? 1.8 : 1) * (query.asksChange && kind === 'change' ? 5 : 1);
        const score = here.reduce((sum, one) => sum + one.score, 0) * matched ** 2 * (1 + covered) * WEIGHT[kind] * asked * place * together;
        const named = exact.get(query.whole)?.indexOf(key) ?? -1;
        return { key, terms, score: named >= 0 ? 1e6 - named : score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key, 'en-GB'));
  };

  const passes = (entry: CatalogueEntry, { stages = [], forces = [], kinds = [] }: SearchQuery): boolean =>
    (stages.length === 0 || stages.includes(entry.stage)) &&
    (forces.length === 0 || (entry.force !== null && forces.includes(entry.force))) &&
    (kinds.length === 0 || kinds.includes(entry.kind));

  return {
    search(query) {
      const read = spelling.correct(query.text.slice(0, 200));
      const understood = understandQuery(read.text, synonyms);
      const nothingTyped = query.text.trim() === '';
      const ranked = nothingTyped
        ? [...entries.keys()].map((key) => ({ key, score: 0, terms: new Set<string>() }))
        : rank(understood);
      const top = ranked[0]?.score ?? 0;
      const kept = ranked.filter(({ key, score }) => {
        const entry = entries.get(key);
        // A long tail of faint likeness helps nobody.
        return entry !== undefined && passes(entry, query) && (nothingTyped || top >= 1e5 || score > top * 0.04);
      });
      const hits = kept.slice(0, query.limit ?? DEFAULT_LIMIT).flatMap(({ key, terms }) => {
        const entry = entries.get(key);
        return entry ? [hitOf(entry, key, [...terms], nothingTyped ? '' : whyListed(understood, read.changed, terms))] : [];
      });
      return { total: kept.length, hits };
    },
  };
}

function termsOf(text: string): string[] {
  return [...new Set(wordsOf(text).map(({ term }) => term))];
}

/** How many pairs of words stand side by side in the title as they were typed. */
function neighbours(spoken: readonly string[], title: readonly string[]): number {
  return spoken.slice(1).filter((term, at) => title.some((word, n) => word === spoken[at] && title[n + 1] === term)).length;
}

/** Glossary terms, their abbreviations and codes of standards: typed alone, they ask for that entry. */
function exactNames(catalogue: readonly CatalogueEntry[], glossary: readonly GlossaryTerm[]): Map<string, string[]> {
  const byTerm = new Map(catalogue.filter(({ kind }) => kind === 'glossary').map((entry) => [entry.title, keyOf(entry)]));
  const names = new Map<string, string[]>();
  const add = (name: string, key: string | undefined) => {
    const typed = typedKey(name);
    if (key && !names.get(typed)?.includes(key)) names.set(typed, [...(names.get(typed) ?? []), key]);
  };
  for (const { term } of glossary) add(term, byTerm.get(term));
  for (const { term, abbreviations } of glossary) for (const short of abbreviations) add(short, byTerm.get(term));
  for (const entry of catalogue) {
    const code = entry.kind === 'standard' && /^std-([abc]\d+)-/.exec(entry.id)?.[1];
    if (code) for (const name of [code, `standard ${code}`]) add(name, keyOf(entry));
  }
  return names;
}

function hitOf(entry: CatalogueEntry, key: string, terms: string[], why: string): SearchHit {
  const { kind, title, summary, stage, force, citation } = entry;
  return { key, kind, title, summary, stage, force, citation, currency: null, terms, why };
}

/** "Listed because your words are in it. “ICPC” was read as “Child protection conference, initial”." */
function whyListed(
  { groups }: Understood,
  changed: readonly { typed: string; read: string }[],
  terms: ReadonlySet<string>,
): string {
  const meant = groups.flatMap(({ typed, others }) =>
    others
      .filter(({ means }) => typedKey(means) !== typedKey(typed))
      .filter((other) => other.terms.every((term) => terms.has(term)))
      .slice(0, 1)
      .map(({ means }) => ({ typed, read: means })),
  );
  const read = [...changed, ...meant].map((one) => `“${one.typed}” was read as “${one.read}”.`);
  return ['Listed because your words are in it.', ...read].join(' ');
}
