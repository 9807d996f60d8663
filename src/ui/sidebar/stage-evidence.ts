import type { Evidence } from '../../core/observation';

/** One sentence for what spoke for this form: words of the form, never an answer about a person. */
function sentence({ place, words }: Evidence): string {
  switch (place) {
    case 'title':
      return `The page title reads “${words}”.`;
    case 'heading':
      return `A heading reads “${words}”.`;
    case 'sub-type':
      return `The type of form reads “${words}”.`;
    case 'section':
      return `A section is headed “${words}”.`;
    case 'field':
      return `“${words}” is a field on this page.`;
    case 'badge':
      return `The record is marked “${words}”.`;
    case 'profile':
      return `The page is built like ${words}.`;
    case 'lesson':
      return `You said what forms titled “${words}” are.`;
    case 'choice':
      return 'You chose this form.';
  }
}

/**
 * Sentences for "Why am I seeing this?" on the stage, strongest evidence first, at most eight; what spoke against is left
 * out. A type of form that was also read together with its title or label is said once, as the form words it.
 */
export function evidenceSentences(evidence: Evidence[]): string[] {
  const inFavour = evidence.filter((item) => item.weight > 0).sort((a, b) => b.weight - a.weight);
  const types = inFavour.filter(({ place }) => place === 'sub-type').map(({ words }) => words);
  const saidAlready = ({ place, words }: Evidence) =>
    place === 'sub-type' && types.some((type) => type !== words && words.startsWith(`${type} `));
  return [...new Set(inFavour.filter((item) => !saidAlready(item)).map(sentence))].slice(0, 8);
}
