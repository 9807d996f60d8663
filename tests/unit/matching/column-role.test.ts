import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnRole, tableConcept } from '../../../src/core/matching/column-role';
import { createTokeniser } from '../../../src/core/matching/tokenise';
import { compileLexicon } from '../../../src/knowledge/compile-lexicon';

const { tokens } = createTokeniser(compileLexicon(fileURLToPath(new URL('../../..', import.meta.url))).words);
const concept = (heads: string[], title = 'Assessment') =>
  tableConcept(
    heads.map((head) => columnRole(tokens(head))),
    [tokens(title).join(' ')],
  );

describe('what a repeated grid is, by its columns', () => {
  it.each([
    [['Action', 'Who', 'When']],
    [['What needs to change?', 'What will be done?', 'Who by?', 'By when?']],
    [['Goal', 'Action', 'Who will help', 'By when']],
    [['What needs to happen?', 'Who will do it?', 'By when?']],
  ])('%j is a plan of actions', (heads) => {
    expect(concept(heads)).toBe('plan_action_table');
  });

  it('“Who” beside a role or a relationship is who came, or who lives there', () => {
    expect(concept(['Who', 'Role', 'Attended'], 'Strategy discussion')).toBe('agencies_present');
    expect(concept(['Who', 'Relationship', 'Date of birth'])).toBe('household_members');
  });

  it('who contributed to a strategy discussion was there', () => {
    expect(concept(['Name', 'Agency', 'Contributed'], 'Strategy discussion')).toBe('agencies_present');
    expect(concept(['Name', 'Agency', 'Contributed'])).toBe('agency_contribution');
  });

  it.each(['Took part', 'Came', 'Dialled in', 'Present'])('“%s” heads the column of who was there', (head) => {
    expect(columnRole(tokens(head))).toBe('attended');
  });

  it('a list of names with due dates is no plan', () => {
    expect(concept(['Name', 'Date of birth', 'Due date'])).toBeNull();
  });
});
