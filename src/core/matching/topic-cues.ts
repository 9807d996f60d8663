/** Which topics and legal bases the words of the form name: headings, badges, chosen options, yes-questions. Never free text. */
import type { ConceptId, FieldObservation, NamedCue } from '../observation';
import type { Tokeniser } from './tokenise';
import { bag } from './tokenise';

/** A topic's cues as token bags separated by `|`. */
export interface TopicCueBags {
  id: string;
  headings: string;
  badges: string;
  options: string;
  yesLabels: string;
  concepts: { concept: ConceptId; when: 'yes' | 'filled' | 'on-page' }[];
}

/** Words that state a legal basis, letter for letter but for case and points: synonyms state nothing. */
export interface BasisCueWords {
  id: string;
  headings: string;
  badges: string;
  options: string;
}

/** What the finder looks at. `chosen` stays in the frame: only the label beside it is passed on. */
export interface CueReading {
  headings: string[];
  /** Headings of what is past name nothing; asked only of those that would. */
  isPast?: (heading: string) => boolean;
  badges: string[];
  choices: { label: string; chosen: string[]; yes: boolean }[];
  fields: readonly FieldObservation[];
}

export interface NamedCues {
  topics?: NamedCue[];
  bases?: NamedCue[];
}

/** Finds with pauses: the page has its turn at each `yield`. */
export type CueFinder = (read: CueReading) => Generator<void, NamedCues, void>;

/** Texts between two pauses. */
const PAUSE_AFTER = 64;

const MAX_WORDS = 80;

/** "Section 47", "S.47" and "s47" alike; nothing else is. */
export function plainKey(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:section|sec|s)[\s.]*(?=\d)/g, 's')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A finder for one frame. An id is answered once, with the words that named it first: heading, badge, then question. */
export function createCueFinder(
  topics: readonly TopicCueBags[],
  bases: readonly BasisCueWords[],
  tokeniser: Pick<Tokeniser, 'tokens' | 'figures'>,
): CueFinder {
  const byBag = indexed(topics);
  const byWords = indexed(bases);
  const keyOf = keysAmong(byWords);
  const yes = new Map<string, string[]>();
  for (const { id, yesLabels } of topics)
    for (const key of split(yesLabels)) yes.set(key, [...(yes.get(key) ?? []), id]);
  const telling = new Set([...Object.values(byBag), yes].flatMap((list) => [...list.keys()].flatMap((key) => key.split(' '))));

  const figures = new Set([...tokeniser.figures, ...[...telling].flatMap((token) => token.match(/\d+/g) ?? [])]);

  /** The tokens as a bag; '' where one of them is in no list, as a number at the end mostly is: "Case note 12". */
  function bags(text: string): string {
    const number = /\d+$/.exec(text);
    if (number && !figures.has(number[0])) return '';
    const tokens = tokeniser.tokens(text);
    for (let i = 0; i < tokens.length; i++) if (!telling.has(tokens[i]!)) return '';
    return bag(tokens);
  }

  return function* ({ headings, isPast, badges, choices, fields }) {
    const found = new Map<string, string>();
    const stated = new Map<string, string>();
    const note = (into: Map<string, string>, ids: readonly string[] | undefined, words: string) => {
      if (ids) for (const id of ids) if (!into.has(id)) into.set(id, words.slice(0, MAX_WORDS));
    };
    for (let index = 0; index < headings.length; index++) {
      const text = headings[index]!;
      if (index % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
      const topic = byBag.headings.get(bags(text));
      const basis = byWords.headings.get(keyOf(text));
      if ((!topic && !basis) || isPast?.(text)) continue;
      note(found, topic, text);
      note(stated, basis, text);
    }
    for (const text of badges) {
      note(found, byBag.badges.get(bags(text)), text);
      note(stated, byWords.badges.get(keyOf(text)), text);
    }
    for (let index = 0; index < choices.length; index++) {
      const { label, chosen, yes: saysYes } = choices[index]!;
      if (index % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
      for (const option of chosen) {
        note(found, byBag.options.get(bags(option)), label);
        note(stated, byWords.options.get(keyOf(option)), label);
      }
      if (saysYes) note(found, yes.get(bags(label)), label);
    }
    for (const { id, concepts } of topics) {
      for (const { concept, when } of concepts) {
        const field = fields.find((one) => one.concept === concept && says(one, when));
        if (field) note(found, [id], field.label);
      }
    }
    const list = (from: Map<string, string>) => [...from].map(([id, words]) => ({ id, words }));
    return {
      ...(found.size > 0 ? { topics: list(found) } : {}),
      ...(stated.size > 0 ? { bases: list(stated) } : {}),
    };
  };
}

/** Plain keys of texts; '' at once where the first word shows that no list holds the key. */
function keysAmong(lists: ReturnType<typeof indexed>): (text: string) => string {
  const firstWords = new Set(Object.values(lists).flatMap((list) => [...list.keys()].map((key) => key.split(' ')[0]!)));
  return (text) => {
    const first = /^[A-Za-z0-9]+(?= [A-Za-z0-9]|$)/.exec(text)?.[0].toLowerCase();
    return first && !first.startsWith('s') && !firstWords.has(first) ? '' : plainKey(text);
  };
}

function says(field: FieldObservation, when: 'yes' | 'filled' | 'on-page'): boolean {
  if (field.block !== undefined) return false;
  if (when === 'on-page') return true;
  if (field.state !== 'filled') return false;
  return when === 'filled' || (field.answers?.includes('yes') === true && !field.answers.includes('no'));
}

function split(list: string): string[] {
  return list.split('|').filter(Boolean);
}

function indexed(cues: readonly BasisCueWords[]) {
  const make = (of: 'headings' | 'badges' | 'options') => {
    const map = new Map<string, string[]>();
    for (const cue of cues) for (const key of split(cue[of])) map.set(key, [...(map.get(key) ?? []), cue.id]);
    return map;
  };
  return { headings: make('headings'), badges: make('badges'), options: make('options') };
}
