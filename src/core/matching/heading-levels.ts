/** The headings above a label as levels of tokens, nearest first; each heading is taken apart once. */
import type { StageId } from '../observation';
import type { Lexicon } from './lexicon';
import { bag, type Tokeniser } from './tokenise';

/** A heading above a label. */
export interface Level {
  tokens: string[];
  /** Stages among which the title of a general form leaves it open; what it supplies they must all share. */
  open: ReadonlySet<StageId> | null;
}

/** Words of a title that tell no general form from another. */
const TITLE_FILLER: ReadonlySet<string> = new Set(['child', 'record', 'form', 'who', 'detail']);

/** The headings above a label, nearest first. */
export interface Above {
  levels: Level[];
  /** Tokens of each; one list for all labels below the same headings. */
  tokens: string[][];
  /** One of them leaves the stage open. */
  open: boolean;
  /** The same for headings that weigh the same. */
  key: string;
}

export interface Headings {
  pathOf(headings: string[]): Above;
}

/** Headings by the words that the lexicon knows: `knows` says which tokens those are. */
export function createHeadings(lexicon: Lexicon, tokeniser: Tokeniser, knows: (token: string) => boolean): Headings {
  const headingTokens = new Map<string, Level & { key: string }>();
  const openTitles = titlesOfSeveral(lexicon.weakStages);
  const paths = new WeakMap<string[], Above>();

  /** Tokens of a heading, and a key that is the same for headings that weigh the same. */
  function headingOf(heading: string): Level & { key: string } {
    let known = headingTokens.get(heading);
    if (!known) {
      if (headingTokens.size > 4000) headingTokens.clear();
      const tokens = tokeniser.tokens(heading).filter(knows);
      known = { tokens, open: openTitles.get(titleKey(tokens)) ?? null, key: tokens.join(' ') };
      headingTokens.set(heading, known);
    }
    return known;
  }

  /** Labels side by side come with one list of headings: it is taken apart once. */
  function pathOf(headings: string[]): Above {
    let known = paths.get(headings);
    if (!known) {
      const levels = headings.map(headingOf);
      const key = levels.map((level) => level.key).join('/');
      levels.reverse();
      known = { key, levels, tokens: levels.map((level) => level.tokens), open: levels.some((level) => level.open !== null) };
      paths.set(headings, known);
    }
    return known;
  }

  return { pathOf };
}

function titleKey(tokens: readonly string[]): string {
  return bag(tokens.filter((t) => !TITLE_FILLER.has(t)));
}

/** Weak titles that more than one stage has: "Child's plan", "Visit", "Child protection conference". */
function titlesOfSeveral(weakStages: Lexicon['weakStages']): Map<string, ReadonlySet<StageId>> {
  const stages = new Map<string, Set<StageId>>();
  for (const [stage, bags] of Object.entries(weakStages))
    for (const text of bags.split('|')) {
      const key = titleKey(text.split(' '));
      if (key) stages.set(key, (stages.get(key) ?? new Set()).add(stage));
    }
  return new Map([...stages].filter(([, among]) => among.size > 1));
}
