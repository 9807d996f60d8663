import { lexicon } from 'virtual:alongside/lexicon';
import { describe, expect, it } from 'vitest';
import { createCandidates, NO_MORE } from '../../../src/core/matching/candidates';
import { createHeadings } from '../../../src/core/matching/heading-levels';
import { createMatcher, type LabelInPlace } from '../../../src/core/matching/match-label';
import { openPhrases } from '../../../src/core/matching/phrase-index';
import { createTokeniser } from '../../../src/core/matching/tokenise';
import { createAsking } from '../../../src/core/matching/what-is-asked';
import labels from './labels.json' with { type: 'json' };

type Asked = [label: string, control: string, value: string, path: string[]];

const matcher = createMatcher(lexicon);
const tokeniser = createTokeniser(lexicon.words);
const index = openPhrases(lexicon);
const toleratedSomewhere = new Set(lexicon.concepts.flatMap(({ kind }) => [...tokeniser.tolerated(kind)]));
const candidates = createCandidates(index, tokeniser, toleratedSomewhere);
const knows = (token: string) => index.idOf.has(token) || tokeniser.subjects.has(token) || tokeniser.foreign.has(token) || tokeniser.framing.has(token);
const headings = createHeadings(lexicon, tokeniser, knows);
const asking = createAsking(tokeniser, knows);

const saidAt = ({ label, path }: LabelInPlace) => {
  return asking.saidOf(tokeniser.tokens(label), tokeniser.asides(label), headings.pathOf(path).tokens, undefined, label);
};
const found = (at: LabelInPlace, least: number): number[] => {
  candidates.find(saidAt(at), least);
  const taken: number[] = [];
  for (let number = candidates.take(); number !== NO_MORE; number = candidates.take()) taken.push(number);
  return taken;
};
const places = ([...labels.means, ...labels['means-nothing-here']] as Asked[]).map(
  ([label, , , path]): LabelInPlace => ({ label, path, control: 'long-text', value: 'other' }),
);

describe('the candidates of a label', () => {
  it('score no more than is said of them beforehand', () => {
    let weighed = 0;
    const more: string[] = [];
    for (const at of places) {
      const all = found(at, 0);
      for (const { concept, score, phrase } of matcher.ranked(at)) {
        const number = all.find((n) => index.phrase(n).concept === concept && index.phrase(n).tokens.join(' ') === phrase.tokens.join(' '));
        weighed++;
        if (number === undefined || candidates.most(number) < score) more.push(`${at.label}: ${phrase.tokens.join(' ')} ${score} > ${number === undefined ? "not found" : candidates.most(number)}`);
      }
    }
    expect(weighed).toBeGreaterThan(100);
    expect(more).toEqual([]);
  });

  it('come the most promising first, each once, and none below what is asked for', () => {
    for (const at of places) {
      const all = found(at, 0.5);
      const most = all.map(candidates.most);
      expect(most).toEqual([...most].sort((a, b) => b - a));
      expect(new Set(all).size).toBe(all.length);
      expect(most.every((score) => score >= 0.5)).toBe(true);
    }
  });
});
