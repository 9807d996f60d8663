import type { Lexicon } from '../matching/lexicon';

/** Every token that a phrase, a form title or a subject of the vocabulary holds: words of forms, not of people. */
export function knownWords(lexicon: Lexicon): ReadonlySet<string> {
  const bags = [
    ...Object.values(lexicon.stages),
    ...Object.values(lexicon.weakStages),
    lexicon.phrases.tokens,
    lexicon.words.subjects,
    lexicon.words.aspects,
  ];
  return new Set(bags.join(' ').split(/[ |]+/).filter(Boolean));
}
