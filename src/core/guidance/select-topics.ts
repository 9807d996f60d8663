/** Topics and legal bases that the page itself names: drawn quietly, folded, never raised to a warning. */
import { isReplaced, restsOnMemory } from '../content/currency';
import type { Requirement, Role } from '../content/pack';
import type { LegalBasis, Topic } from '../content/reference';
import type { IsoDate, NamedCue, ObservedPage } from '../observation';
import type { Settings } from '../settings/settings';
import type { StatedBasis, TopicView } from './card';
import { requirementCard } from './make-card';
import { standingOf } from './page-standing';
import { quoteLabel } from './quote-label';

/** What the worker hands out for the topics that a page names: no cues, whole requirements. */
export interface TopicSlice {
  topics: (Omit<Topic, 'cues' | 'requirements'> & { requirements: Requirement[] })[];
  bases: Pick<LegalBasis, 'id' | 'title' | 'summary' | 'sources'>[];
}

/** What to ask the worker for; null where the page names nothing. */
export function topicsWanted(page: ObservedPage): { topics: string[]; bases: string[] } | null {
  const ids = (cues: readonly NamedCue[] = []) => cues.map(({ id }) => id);
  const wanted = { topics: ids(page.topics), bases: ids(page.bases) };
  return wanted.topics.length + wanted.bases.length > 0 ? wanted : null;
}

/**
 * The topics of this page in the order of the catalogue, each with its cards for the role. Cards that stand elsewhere in
 * the panel (`shown`) are not drawn twice; a topic without a card of its own is left out. Text that was replaced or
 * rests on memory alone stays in the reference; law not yet in force comes with its tag.
 */
export function selectTopics(
  page: ObservedPage,
  slice: TopicSlice | undefined,
  given: { role: Role; edition: Settings['edition']; today: IsoDate; shown: ReadonlySet<string> },
): TopicView[] {
  const { role, edition, today, shown } = given;
  const drawn = new Set(shown);
  return (slice?.topics ?? []).flatMap((topic): TopicView[] => {
    const cue = page.topics?.find(({ id }) => id === topic.id);
    if (!cue) return [];
    const because = `Shown because this page has ${quoteLabel(cue.words)}.`;
    const cards = topic.requirements
      .filter((item) => !drawn.has(item.id) && isFor(item, role) && mayStand(item, edition, today))
      .map((requirement) => {
        const standing = standingOf(requirement, page, []);
        const card = requirementCard({ requirement, standing, nearness: 'any' }, 'also', { evidence: [], today });
        return { ...card, because: [because, ...card.because] };
      });
    for (const { id } of cards) drawn.add(id);
    const { id, title, summary, note } = topic;
    return cards.length > 0 ? [{ id, title, summary, ...(note ? { note } : {}), because, cards }] : [];
  });
}

/** The legal bases that the page states, as published: early help first, looked after last. */
export function statedBases(page: ObservedPage, slice: TopicSlice | undefined): StatedBasis[] {
  return (slice?.bases ?? []).flatMap(({ id, title, summary }) => {
    const cue = page.bases?.find((one) => one.id === id);
    return cue ? [{ id, title, summary, because: `The page says so: ${quoteLabel(cue.words)}.` }] : [];
  });
}

function isFor(item: Requirement, role: Role): boolean {
  return item.roles.includes(role) || (role === 'supervisor' && item.force === 'must');
}

function mayStand(item: Requirement, edition: Settings['edition'], today: IsoDate): boolean {
  if (isReplaced(item, today) || restsOnMemory(item)) return false;
  const cited = item.sources.flatMap((source) => source.edition ?? []);
  return edition !== '2018' || cited.length === 0 || cited.includes('2018');
}
