import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createMatcher, type LabelInPlace } from '../../../src/core/matching/match-label';
import { createTokeniser } from '../../../src/core/matching/tokenise';
import { compileLexicon } from '../../../src/knowledge/compile-lexicon';

const lexicon = compileLexicon(fileURLToPath(new URL('../../..', import.meta.url)));
const { match } = createMatcher(lexicon);
const { tokens, asides } = createTokeniser(lexicon.words);
const meaning = (
  label: string,
  control: LabelInPlace['control'],
  path: string[],
  value: LabelInPlace['value'] = 'other',
) => match({ label, control, value, path })?.concept ?? null;

describe('what a label asks', () => {
  it.each([
    ['Please give the date that the referral was received into the service', 'referral_date', 'Child: Referral'],
    ['Date on which the s.47 enquiry concluded', 's47_end', 'Section 47 Enquiry'],
    ['When was the child seen as part of this assessment?', 'child_seen_date', 'Child and Family Assessment'],
  ])('“%s”: words that frame the question do not hide the fact', (label, concept, title) => {
    expect(meaning(label, 'date', [title], 'date')).toBe(concept);
  });

  it('an instruction, a bracket or a second sentence counts little', () => {
    expect([...asides('Source of referral (please choose from list)')]).toContain('list');
    expect([...asides('Reason for referral')]).toEqual([]);
    expect(meaning('Is the threshold met? Please give reasons below', 'choice', ['Record of Strategy Discussion'])).toBe(
      'strategy_decision',
    );
  });

  it.each([
    'Reason child was not seen',
    'If the child was not seen, please explain why',
    'Why was the child not seen?',
  ])('“%s” is never that the child was seen', (label) => {
    expect(meaning(label, 'choice', ['Child protection visit'])).toBeNull();
    expect(meaning(label, 'long-text', ['Child protection visit'])).toBeNull();
  });

  it('“or not” and “if not” deny nothing', () => {
    expect(tokens('Threshold met or not')).not.toContain('no');
    expect(tokens('Language spoken, if not English')).not.toContain('no');
    expect(tokens('Conference not required')).toContain('no');
  });

  it.each([
    ['Date of next case summary', 'Record of Supervision Discussion'],
    ['Date return interview was refused', 'Return Home Interview'],
    ['Date plan was signed by parents', 'Child in Need Plan'],
    ['Date placement request sent', 'Placement Plan Part A'],
    ['Date apologies received', 'Initial Child Protection Conference'],
  ])('“%s” is a day of its own, and no neighbour’s', (label, title) => {
    expect(meaning(label, 'date', [title], 'date')).toBeNull();
  });

  it.each([
    ['Mother’s first language', 'choice'],
    ['Sibling’s school', 'line'],
    ['Carer’s immigration status', 'choice'],
  ] as const)('“%s” is no fact about the child', (label, control) => {
    expect(meaning(label, control, ['Child and Family Assessment'])).toBeNull();
  });

  it('a first name in a question is the child’s where a choice answers it, and nobody’s elsewhere', () => {
    expect(meaning('Was Marla seen?', 'choice', ['Child protection visit'])).toBe('child_seen');
    expect(meaning('Kit seen on own', 'checkbox', ['Child protection visit'])).toBe('child_seen_alone');
    expect(meaning('When was Tracy seen?', 'date', ['Child protection visit'], 'date')).not.toBe('child_seen_date');
  });

  it.each([
    'How often was the child last seen?',
    'Child last seen (days)',
    'Number of days since the child was last seen',
  ])('“%s” asks for a figure, and no date', (label) => {
    expect(meaning(label, 'line', ['Child and Family Assessment'], 'blank')).toBeNull();
  });

  it('a blank box is a day only where its label says nothing more', () => {
    expect(meaning('Child last seen', 'line', ['Child and Family Assessment'], 'blank')).toBe('child_seen_date');
    expect(meaning('Strategy discussion', 'line', ['Strategy discussion'], 'blank')).toBe('strategy_date');
    expect(meaning('Strategy discussion link', 'line', ['Strategy discussion'], 'blank')).toBeNull();
    expect(meaning('Place of visit', 'line', ['Child protection visit'], 'blank')).toBeNull();
    expect(meaning('Place of visit', 'line', ['Child protection visit'])).toBeNull();
  });

  it('a shown answer that is blank is a day only where nothing else fits', () => {
    expect(meaning('Referral outcome', 'fact', ['Contact and referral record'], 'blank')).toBe('referral_outcome');
    expect(meaning('Child last seen', 'fact', ['Child and Family Assessment'], 'blank')).toBe('child_seen_date');
  });

  it('initials with points are the letters alone', () => {
    expect(tokens('Name of the I.R.O.')).toEqual(tokens('Name of the IRO'));
  });

  it('“Child/ren” and “parent(s)” are the words without their endings', () => {
    expect(tokens('Child/ren seen')).toEqual(tokens('Child seen'));
    expect(tokens('Views of parent(s)')).toEqual(tokens('Views of parent'));
  });
});
