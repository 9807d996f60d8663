/** Titles by which forms name their stage, pages their kind, and other services themselves. */
import type { Lexicon, OtherService } from '../matching/lexicon';
import type { Tokeniser } from '../matching/tokenise';
import type { StageId } from '../observation';

export type TitleMeaning =
  | { kind: 'stage'; stage: StageId; weak: boolean }
  | { kind: 'page'; page: keyof Lexicon['kinds'] }
  | { kind: 'service'; service: OtherService };

export interface TitleMatch {
  meaning: TitleMeaning;
  /** 0 to 1: 1 when the title says just this. */
  score: number;
  /** Tokens matched, so that the more telling of two titles can win. */
  matched: number;
  /** How many words the phrase has. */
  words: number;
  /** Those of them that tell something. */
  telling: readonly string[];
}

export interface TitleIndex {
  /** Every meaning whose words all stand in the title, best first. */
  match(title: string): TitleMatch[];
}

interface Entry {
  tokens: string[];
  meaning: TitleMeaning;
}

/** Filler of titles that says nothing of the stage. */
const FILLER = new Set([
  'record',
  'form',
  'child',
  'minutes',
  'report',
  'who',
  'detail',
  'comment',
  'summary',
  'update',
  'first',
  'view',
  'edit',
  'new',
  'add',
  'date',
  'held',
  'information',
  'type',
  'complete',
  'start',
  'outcome',
  'statutory',
  'sheet',
  'template',
  'step',
  'episode',
  'current',
  'status',
  'and',
  'section',
  'part',
  'social',
  'care',
  'young',
  'decide',
  'request',
  'invite',
  'review',
  'worker',
  'sw',
]);

/** Filler that may stand beside a title made of filler alone ("New request for a social worker"). */
const BESIDE_FILLER = new Set(['record', 'form', 'child', 'view', 'edit', 'new', 'add', 'and', 'sheet', 'template', 'current', 'young']);

/** An index over the lexicon's titles. */
export function createTitleIndex(lexicon: Lexicon, tokeniser: Tokeniser): TitleIndex {
  const entries: Entry[] = [];
  const add = (bags: string, meaning: TitleMeaning) => {
    for (const text of bags.split('|')) if (text) entries.push({ tokens: text.split(' '), meaning });
  };
  for (const [stage, bags] of Object.entries(lexicon.stages)) add(bags, { kind: 'stage', stage, weak: false });
  for (const [stage, bags] of Object.entries(lexicon.weakStages)) add(bags, { kind: 'stage', stage, weak: true });
  for (const [page, bags] of Object.entries(lexicon.kinds))
    add(bags, { kind: 'page', page: page as keyof Lexicon['kinds'] });
  for (const [service, bags] of Object.entries(lexicon.services))
    add(bags, { kind: 'service', service: service as OtherService });
  const byToken = new Map<string, number[]>();
  entries.forEach((entry, i) => {
    const first = entry.tokens.find((t) => !FILLER.has(t)) ?? entry.tokens[0]!;
    const list = byToken.get(first);
    if (list) list.push(i);
    else byToken.set(first, [i]);
  });
  const memo = new Map<string, TitleMatch[]>();

  function match(title: string): TitleMatch[] {
    const known = memo.get(title);
    if (known) return known;
    const tokens = tokeniser.tokens(title);
    const inTitle = new Set(tokens);
    const best = new Map<string, TitleMatch>();
    for (const token of tokens)
      for (const i of byToken.get(token) ?? []) {
        const entry = entries[i]!;
        if (!entry.tokens.every((t) => inTitle.has(t))) continue;
        let extra = 0;
        for (const t of tokens) {
          if (entry.tokens.includes(t)) continue;
          if (FILLER.has(t)) continue;
          if (tokeniser.subjects.has(t)) extra += 0.2;
          else extra += entry.meaning.kind === 'stage' && entry.meaning.weak ? 0.25 : 0.08;
        }
        const telling = entry.tokens.filter((t) => !FILLER.has(t));
        // Words that any title may hold name a form only where nothing else is said.
        if (telling.length === 0 && !tokens.every((t) => entry.tokens.includes(t) || BESIDE_FILLER.has(t))) continue;
        const score =
          Math.max(0, 1 - Math.min(0.6, extra)) * (entry.meaning.kind === 'stage' && entry.meaning.weak ? 0.6 : 1);
        const key = JSON.stringify(entry.meaning.kind === 'stage' ? entry.meaning.stage : entry.meaning);
        const found: TitleMatch = {
          meaning: entry.meaning,
          score,
          matched: telling.length + entry.tokens.length * 0.1,
          words: entry.tokens.length,
          telling,
        };
        const previous = best.get(key);
        if (!previous || found.score + found.matched > previous.score + previous.matched) best.set(key, found);
      }
    const list = [...best.values()].sort((a, b) => b.matched - a.matched || b.score - a.score);
    if (memo.size > 2000) memo.clear();
    memo.set(title, list);
    return list;
  }

  return { match };
}
