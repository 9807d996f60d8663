/** Compiles the cues of topics and legal bases (src/packs) for the detector. Runs at build; load-pack.ts judges the files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LegalBasis, Topic } from '../core/content/reference';
import { type BasisCueWords, plainKey, type TopicCueBags } from '../core/matching/topic-cues';
import { bag, type Tokeniser } from '../core/matching/tokenise';

/** Cues under `root`; empty lists where there are no such files (a folder with a vocabulary alone). */
export function compileCues(root: string, tokeniser: Tokeniser): { topics: TopicCueBags[]; bases: BasisCueWords[] } {
  const joined = (list: readonly string[], key: (text: string) => string) =>
    [...new Set(list.map(key).filter(Boolean))].join('|');
  const bags = (list: readonly string[]) => joined(list, (text) => bag(tokeniser.tokens(text)));
  const plain = (list: readonly string[]) => joined(list, plainKey);
  return {
    topics: read<Topic>(root, 'topics.json').map(({ id, cues }) => ({
      id,
      headings: bags(cues.headings),
      badges: bags(cues.badges),
      options: bags(cues.options),
      yesLabels: bags(cues.yesLabels),
      concepts: cues.concepts,
    })),
    bases: read<LegalBasis>(root, 'legal-bases.json').map(({ id, statedBy, notStatedBy }) => {
      const not = new Set(notStatedBy.map(plainKey));
      const said = (list: readonly string[]) => plain(list.filter((text) => !not.has(plainKey(text))));
      return {
        id,
        headings: said(statedBy.headings),
        badges: said(statedBy.badges),
        options: said(statedBy.options),
      };
    }),
  };
}

function read<T>(root: string, name: string): T[] {
  const file = join(root, 'src', 'packs', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : [];
}
