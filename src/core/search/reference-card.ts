/** One item of the catalogue as the reference draws it: plain JSON, the same shape for every kind. */
import { type Checked, currencyTag, isReplaced } from '../content/currency';
import { editionsOf } from '../content/editions';
import type { CheckRecord, Force, PracticeStandard, Requirement, Source, Timescale } from '../content/pack';
import type { EditionChange, GlossaryTerm, PartnershipPrompt, Topic } from '../content/reference';
import type { IsoDate, StageId } from '../observation';
import { amountInWords } from '../time/amount-words';
import { dateWithoutWeekday } from '../time/date-words';
import { statusWords } from './reference-words';
import { keyOf, type EntryKind } from './search-query';

export interface ReferenceCard {
  /** `<kind>:<id>`. */
  key: string;
  kind: EntryKind;
  title: string;
  summary: string;
  /** Whole sentences below the summary. */
  paragraphs: string[];
  force: Force | 'practice' | null;
  /** "the council"; empty where nobody is bound. */
  dutyHolder: string;
  /** Dotted tag: "last verified in the 2023 edition". */
  currency: string | null;
  sources: Source[];
  facts: { label: string; words: string }[];
  questions: { heading: string; list: string[] }[];
  /** What each edition says, oldest first; only on a change. */
  editions: { edition: string; text: string; doubt?: string }[];
  related: { key: string; title: string }[];
  /** For a parent or young person, with what it means for them. */
  plain?: string;
  /** Where the plain words come from, when that is another card: of a change, what stands today. */
  plainSources?: Source[];
}

export interface ReferenceItems {
  requirements: ReadonlyMap<string, Requirement>;
  timescales: ReadonlyMap<string, Timescale>;
  standards: ReadonlyMap<string, PracticeStandard>;
  changes: ReadonlyMap<string, EditionChange>;
  prompts: ReadonlyMap<string, PartnershipPrompt>;
  /** By the id that the catalogue gives a term. */
  terms: ReadonlyMap<string, GlossaryTerm>;
  topics: readonly Topic[];
  stageTitle(stage: StageId): string;
}

/** The whole card for a key of the catalogue; undefined where the key names nothing. */
export function referenceCard(key: string, items: ReferenceItems, today: IsoDate): ReferenceCard | undefined {
  const at = key.indexOf(':');
  const id = key.slice(at + 1);
  switch (key.slice(0, at) as EntryKind) {
    case 'requirement':
      return of(items.requirements.get(id), (item) => requirementCard(item, items, today));
    case 'timescale':
      return of(items.timescales.get(id), (item) => timescaleCard(item, items, today));
    case 'standard':
      return of(items.standards.get(id), (item) => standardCard(item, today));
    case 'change':
      return of(items.changes.get(id), (item) => changeCard(item, items));
    case 'prompt':
      return of(items.prompts.get(id), (item) => promptCard(item, items));
    case 'glossary':
      return of(items.terms.get(id), (item) => termCard(key, item));
    default:
      return undefined;
  }
}

function of<T>(item: T | undefined, make: (item: T) => ReferenceCard): ReferenceCard | undefined {
  return item === undefined ? undefined : make(item);
}

const EMPTY = { paragraphs: [], force: null, dutyHolder: '', currency: null, facts: [], questions: [], editions: [], related: [] };

function requirementCard(item: Requirement, items: ReferenceItems, today: IsoDate): ReferenceCard {
  const related = item.timescales.flatMap((id) => of2(items.timescales.get(id), 'timescale'));
  return {
    ...EMPTY,
    ...(item.plain === undefined ? {} : { plain: item.plain }),
    key: keyOf({ kind: 'requirement', id: item.id }),
    kind: 'requirement',
    title: item.title,
    summary: item.summary,
    paragraphs: item.detail === item.summary ? [] : [item.detail],
    force: item.force,
    dutyHolder: item.dutyHolder,
    currency: standing(item, today),
    sources: item.sources,
    facts: [
      ...stageFacts(item.stage, item.alsoStages, items),
      ...topicFacts(item.topics, items),
      ...checkedFacts(item, item.checked, today),
    ],
    related,
  };
}

function timescaleCard(item: Timescale, items: ReferenceItems, today: IsoDate): ReferenceCard {
  const users = [...items.requirements.values()].filter(({ timescales }) => timescales.includes(item.id));
  return {
    ...EMPTY,
    ...(item.plain === undefined ? {} : { plain: item.plain }),
    key: keyOf({ kind: 'timescale', id: item.id }),
    kind: 'timescale',
    title: item.title,
    summary: item.summary ?? '',
    paragraphs: [item.detail, item.note, otherReading(item)].filter((text) => text !== undefined && text !== item.summary) as string[],
    force: item.force,
    dutyHolder: item.dutyHolder,
    currency: standing(item, today),
    sources: item.sources,
    facts: [
      { label: 'Time limit', words: `${item.kind === 'recurring' ? 'Every ' : ''}${amountInWords(item)}` },
      { label: 'Counted from', words: item.fromEvent },
      { label: 'Up to', words: item.toEvent },
      ...stageFacts(item.stage, item.alsoStages, items),
      ...checkedFacts(item, item.checked, today),
    ],
    related: users.slice(0, 4).flatMap((one) => of2(one, 'requirement')),
  };
}

function otherReading({ otherReading: other }: Timescale): string | undefined {
  return other && `It can also be read as ${amountInWords(other)}. ${other.why}`;
}

function standardCard(item: PracticeStandard, today: IsoDate): ReferenceCard {
  const checked = item.checked && item.currency ? { ...item, checked: item.checked, currency: item.currency } : undefined;
  return {
    ...EMPTY,
    ...(item.plain === undefined ? {} : { plain: item.plain }),
    key: keyOf({ kind: 'standard', id: item.id }),
    kind: 'standard',
    title: `${item.code}. ${item.title}`,
    summary: item.summary,
    paragraphs: item.detail && item.detail !== item.summary ? [item.detail] : [],
    force: item.force ?? 'should',
    dutyHolder: item.dutyHolder ?? '',
    currency: checked ? standing(checked, today) : null,
    sources: item.sources,
    facts: [{ label: 'Group', words: item.group }, ...(checked ? checkedFacts(checked, checked.checked, today) : [])],
    questions: [
      { heading: 'Questions to ask yourself', list: item.prompts },
      { heading: 'Questions for supervision', list: item.supervisorPrompts ?? [] },
    ].filter(({ list }) => list.length > 0),
  };
}

/** Its plain words are those of what stands today: of the first requirement that it bears on. */
function changeCard(item: EditionChange, items: ReferenceItems): ReferenceCard {
  const stands = item.requirements.map((id) => items.requirements.get(id)).find((one) => one?.plain !== undefined);
  return {
    ...EMPTY,
    ...(stands?.plain === undefined ? {} : { plain: stands.plain, plainSources: stands.sources }),
    key: keyOf({ kind: 'change', id: item.id }),
    kind: 'change',
    title: item.topic,
    summary: '',
    currency: statusWords(item.in2026.status),
    sources: item.in2023.sources,
    editions: [
      ...(item.in2018.how === 'none' && item.in2018.text === ''
        ? []
        : [{ edition: '2018', text: item.in2018.text, ...(item.in2018.how === 'secondary' ? {} : { doubt: 'from memory, not checked' }) }]),
      { edition: '2023', text: item.in2023.text },
      { edition: '2026', text: item.in2026.text, doubt: item.in2026.source },
    ],
    facts: stageFacts(item.stage, [], items),
    related: item.requirements.flatMap((id) => of2(items.requirements.get(id), 'requirement')),
  };
}

const AUDIENCE = { practitioner: 'Practitioners', supervisor: 'Supervisors', leader: 'Leaders' } as const;

function promptCard(item: PartnershipPrompt, items: ReferenceItems): ReferenceCard {
  const requirement = items.requirements.get(item.requirement);
  return {
    ...EMPTY,
    ...(item.plain === undefined ? {} : { plain: item.plain }),
    key: keyOf({ kind: 'prompt', id: item.id }),
    kind: 'prompt',
    title: item.heading,
    summary: item.prompt,
    force: 'practice',
    sources: [
      {
        document: 'Working Together to Safeguard Children',
        edition: '2023',
        chapter: '1',
        paragraph: item.paragraph,
        page: item.page,
        confidence: 'seen',
      },
    ],
    facts: [
      { label: 'For', words: AUDIENCE[item.audience] },
      { label: 'Bears on', words: item.at.join(', ') },
      { label: 'Stages', words: item.stages.map((stage) => items.stageTitle(stage)).join(', ') },
    ],
    related: of2(requirement, 'requirement'),
  };
}

function termCard(key: string, item: GlossaryTerm): ReferenceCard {
  return {
    ...EMPTY,
    key,
    kind: 'glossary',
    title: item.term,
    summary: item.meaning,
    sources: item.sources,
    facts: item.abbreviations.length > 0 ? [{ label: 'Also written', words: item.abbreviations.join(', ') }] : [],
  };
}

function of2(item: { id: string; title: string } | undefined, kind: EntryKind): { key: string; title: string }[] {
  return item ? [{ key: keyOf({ kind, id: item.id }), title: item.title }] : [];
}

function standing(item: Checked, today: IsoDate): string | null {
  return isReplaced(item, today) ? 'replaced' : (currencyTag(item, today) ?? null);
}

function stageFacts(stage: StageId, also: readonly StageId[], items: ReferenceItems): ReferenceCard['facts'] {
  const facts = [{ label: 'Stage', words: items.stageTitle(stage) }];
  if (also.length > 0) facts.push({ label: 'Also at', words: also.map((one) => items.stageTitle(one)).join(', ') });
  return facts;
}

function topicFacts(ids: readonly string[], { topics }: ReferenceItems): ReferenceCard['facts'] {
  const named = ids.flatMap((id) => topics.find((topic) => topic.id === id)?.title ?? []);
  return named.length > 0 ? [{ label: 'Topics', words: named.join(', ') }] : [];
}

const HOW: Record<CheckRecord['how'], string> = {
  seen: 'the passage was read',
  secondary: 'from a published summary',
  memory: 'from memory, not yet checked',
};

function checkedFacts(item: Checked, checked: CheckRecord, today: IsoDate): ReferenceCard['facts'] {
  const editions = editionsOf(item).map(({ edition, how }) => (how === 'seen' ? edition : `${edition} (not compared)`));
  const from = item.effectiveFrom;
  return [
    ...(editions.length > 0 ? [{ label: 'Editions', words: editions.join(', ') }] : []),
    ...(from ? [{ label: from > today ? 'In force from' : 'In force since', words: dateWithoutWeekday(from) }] : []),
    ...(item.effectiveTo ? [{ label: 'Ended', words: dateWithoutWeekday(item.effectiveTo) }] : []),
    { label: 'Checked', words: `${dateWithoutWeekday(checked.on)}, ${HOW[checked.how]}${checked.by ? `, by ${checked.by}` : ''}` },
  ];
}
