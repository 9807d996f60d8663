/** Search and reference, answered by the worker: built at the first question and held until the worker stops. */
import { catalogue } from 'virtual:alongside/catalogue';
import { glossary } from 'virtual:alongside/glossary';
import { packs } from 'virtual:alongside/packs';
import { stages } from 'virtual:alongside/stages';
import { legalBases, topics } from 'virtual:alongside/topics';
import type { CatalogueEntry, GlossaryTerm, LegalBasis, Topic } from '../core/content/reference';
import type { StagePack } from '../core/content/stage-pack';
import type { TopicSlice } from '../core/guidance/select-topics';
import type { IsoDate } from '../core/observation';
import { referenceCard, type ReferenceCard, type ReferenceItems } from '../core/search/reference-card';
import type { SearchAnswer, SearchQuery } from '../core/search/search-query';
import { londonDate } from '../core/time/london-time';
import { buildSearch, type GuidanceSearch } from '../knowledge/search-index';

// Ambient modules lose their types on the way: said once here.
const everyEntry: CatalogueEntry[] = catalogue;
const everyTerm: GlossaryTerm[] = glossary;
const everyTopic: Topic[] = topics;
const everyBasis: LegalBasis[] = legalBases;
const everyStage: { id: string; title: string }[] = stages;
const everyPack: Record<string, (() => StagePack) | undefined> = packs;

let search: GuidanceSearch | undefined;
let items: ReferenceItems | undefined;

/** Standing that a closed row need not repeat: the edition strip says it of everything. */
const USUAL = 'last verified in the 2023 edition';

/** The hits for a query, best first, each with its standing where that is not the usual one. */
export function searchGuidance(query: SearchQuery, today = london()): SearchAnswer {
  search ??= buildSearch(everyEntry, everyTerm);
  const { total, hits } = search.search(query);
  const standing = new Map(referenceCards(hits.map(({ key }) => key), today).map(({ key, currency }) => [key, currency]));
  return {
    total,
    hits: hits.map((hit) => {
      const currency = standing.get(hit.key) ?? null;
      return currency === USUAL ? hit : { ...hit, currency };
    }),
  };
}

function london(): IsoDate {
  return londonDate(new Date().toISOString());
}

/** The whole cards of these keys, in the order asked for; a key that names nothing is left out. */
export function referenceCards(keys: readonly string[], today = london()): ReferenceCard[] {
  items ??= readItems();
  return keys.flatMap((key) => referenceCard(key, items!, today) ?? []);
}

/** Terms with their abbreviations and meanings. */
export function readGlossary(): GlossaryTerm[] {
  return everyTerm;
}

/** What a sidebar needs to draw these topics and legal bases: cues stay here, cards come along. */
export function readTopics(topicIds: readonly string[], basisIds: readonly string[]): TopicSlice {
  items ??= readItems();
  return {
    topics: everyTopic
      .filter(({ id }) => topicIds.includes(id))
      .map(({ cues, requirements, ...topic }) => ({
        ...topic,
        requirements: requirements.flatMap((id) => items!.requirements.get(id) ?? []),
      })),
    bases: everyBasis.filter(({ id }) => basisIds.includes(id)).map(({ id, title, summary, sources }) => ({ id, title, summary, sources })),
  };
}

function readItems(): ReferenceItems {
  const all = Object.values(everyPack).flatMap((read): StagePack[] => (read ? [read()] : []));
  const titles = new Map(everyStage.map(({ id, title }) => [id, title]));
  const byId = <T extends { id: string }>(list: (pack: StagePack) => T[] | undefined) =>
    new Map(all.flatMap((pack) => (list(pack) ?? []).map((item) => [item.id, item] as const)));
  return {
    requirements: byId((pack) => pack.requirements),
    timescales: byId((pack) => pack.timescales),
    standards: byId((pack) => pack.standards),
    changes: byId((pack) => pack.changes),
    prompts: byId((pack) => pack.prompts),
    terms: new Map(
      everyEntry.flatMap(({ kind, id, title }) => {
        const term = kind === 'glossary' ? everyTerm.find((one) => one.term === title) : undefined;
        return term ? [[id, term] as const] : [];
      }),
    ),
    topics: everyTopic,
    stageTitle: (stage) => titles.get(stage) ?? 'Any stage',
  };
}
