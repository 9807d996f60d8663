/** Plain titles of field concepts, for people to choose from. */
import type { ConceptId, ConceptKind, StageId, SystemId } from '../observation';

export interface Meaning {
  id: ConceptId;
  title: string;
  /** One line: what counts as this. */
  help: string;
  kind: ConceptKind;
  stages: StageId[];
}

export interface Meanings {
  concepts: Meaning[];
  stages: { id: StageId; title: string }[];
  /** Case systems that there are profiles of. */
  systems: { id: SystemId; name: string }[];
}

/** Meanings whose title or help holds every typed word, titles before helps and the shorter first; all of them for ''. */
export function searchMeanings(meanings: readonly Meaning[], typed: string): Meaning[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const score = ({ title, help }: Meaning): number => {
    const inTitle = title.toLowerCase();
    const all = `${inTitle} ${help.toLowerCase()}`;
    if (!words.every((word) => all.includes(word))) return 0;
    return 1 + words.filter((word) => inTitle.includes(word)).length + (inTitle.startsWith(words.join(' ')) ? 1 : 0);
  };
  return meanings
    .map((meaning) => ({ meaning, score: score(meaning) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || a.meaning.title.length - b.meaning.title.length)
    .map((found) => found.meaning);
}

/** Ids that lessons may name. */
export function knownIds({ concepts, stages }: Meanings): { concepts: ReadonlySet<string>; stages: ReadonlySet<string> } {
  return { concepts: new Set(concepts.map(({ id }) => id)), stages: new Set(stages.map(({ id }) => id)) };
}
