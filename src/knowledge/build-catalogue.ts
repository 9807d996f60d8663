/** The list that search reads: every item once, its prose left in the packs and only the words worth finding kept. */
import type { Source } from '../core/content/pack';
import type { CatalogueEntry } from '../core/content/reference';
import { ANY_STAGE, type Content } from './load-pack';

/** Words that say nothing about what an item is about. */
const STOP = new Set(
  (
    'a about after against all also an and any are as at be because been before being between both but by can do does ' +
    'each for from had has have he her his how if in into is it its like may more most must no nor not of on only or other ' +
    'our out over own same she should so some such than that the their them then there these they this those through to ' +
    'too under until up was we were what when where which while who whom why will with within without would you your'
  ).split(' '),
);

/** "2023, ch 3, para 153, p 58", or the document for law and other guidance; from the source that is best known. */
function citationOf(sources: readonly Source[]): string {
  const rank = { seen: 0, secondary: 1, memory: 2 };
  const best = [...sources].sort(
    (a, b) => (b.edition ?? '').localeCompare(a.edition ?? '') || rank[a.confidence] - rank[b.confidence],
  );
  const source = best.find(({ confidence, edition }) => confidence === 'seen' && edition !== null) ?? best[0];
  if (source === undefined) return '';
  const place = [
    ...(source.chapter === null ? [] : [source.edition === null ? source.chapter : `ch ${source.chapter}`]),
    ...(source.paragraph === null ? [] : [`para ${source.paragraph}`]),
    ...(source.page === null ? [] : [`p ${source.page}`]),
  ];
  return [source.edition ?? source.document, ...place].join(', ');
}

/** Words of `text` that `already` does not have, each once, lower case, in order. */
function indexWords(text: string, already: string): string {
  const split = (of: string) => of.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const known = new Set(split(already));
  return [...new Set(split(text))].filter((word) => word.length > 1 && !STOP.has(word) && !known.has(word)).join(' ');
}

/** Every requirement, time limit, standard, prompt, change and glossary term, in that order. Ids are unique by kind. */
export function buildCatalogue(content: Content): CatalogueEntry[] {
  const packs = [...content.packs.values()];
  const own = <T extends { id: string; stage: string }>(list: (pack: (typeof packs)[number]) => T[]): T[] =>
    packs.flatMap((pack) => list(pack).filter((item) => item.stage === pack.id));
  const entry = (
    given: Pick<CatalogueEntry, 'id' | 'kind' | 'title' | 'summary' | 'stage'> & Partial<CatalogueEntry>,
    more: readonly (string | undefined)[],
  ): CatalogueEntry => ({
    topics: [],
    force: null,
    citation: '',
    currency: null,
    ...given,
    text: indexWords(more.filter((text) => text !== undefined).join(' '), `${given.title} ${given.summary}`),
  });

  return [
    ...own((pack) => pack.requirements).map((item) => {
      const { id, title, summary, stage, topics, force, currency } = item;
      const citation = citationOf(item.sources);
      const more = [item.detail, item.dutyHolder, topics.join(' '), ...item.sources.map(({ box }) => box)];
      return entry({ id, kind: 'requirement', title, summary, stage, topics, force, citation, currency }, more);
    }),
    ...own((pack) => pack.timescales).map((item) => {
      const { id, title, stage, force, currency, topics = [] } = item;
      const citation = citationOf(item.sources);
      const summary = item.summary ?? '';
      const more = [item.detail, item.note, item.shortName, item.dutyHolder, item.fromEvent, item.toEvent];
      return entry({ id, kind: 'timescale', title, summary, stage, topics, force, citation, currency }, more);
    }),
    ...content.standards.map((item) => {
      const { id, title, summary, topics = [], force = 'should', currency = null } = item;
      const citation = citationOf(item.sources);
      const more = [item.code, item.detail, item.group, ...item.prompts, ...(item.supervisorPrompts ?? [])];
      const stage = item.appliesAt[0] ?? ANY_STAGE;
      return entry({ id, kind: 'standard', title, summary, stage, topics, force, citation, currency }, more);
    }),
    ...content.prompts.map((item) => {
      const stage = item.stages[0] ?? ANY_STAGE;
      const citation = `2023, ch 1, para ${item.paragraph}, p ${item.page}`;
      return entry(
        { id: item.id, kind: 'prompt', title: item.heading, summary: item.prompt, stage, citation },
        item.at,
      );
    }),
    ...content.changes.map((item) => {
      const title = `What changed: ${item.topic}`;
      const citation = citationOf(item.in2023.sources);
      const texts = [item.in2018.text, item.in2023.text];
      return entry(
        { id: item.id, kind: 'change', title, summary: item.in2026.text, stage: item.stage, citation },
        texts,
      );
    }),
    ...content.glossary.map((item) => {
      const id = `term-${item.term
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')}`;
      const citation = citationOf(item.sources);
      const given = {
        id,
        kind: 'glossary' as const,
        title: item.term,
        summary: item.meaning,
        stage: ANY_STAGE,
        citation,
      };
      return entry(given, item.abbreviations);
    }),
  ];
}
