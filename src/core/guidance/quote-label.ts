/** A field's own label, in curly quotes, short enough for a title. */

/** Titles hold at most this many words and characters (DESIGN.md §5 and the card contract). */
export const TITLE_WORDS = 12;
export const TITLE_CHARACTERS = 140;

/** Words of a title as a reader counts them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** “Date child seen”. A label that is empty is named "A field". */
export function quoteLabel(label: string): string {
  const clean = tidy(label);
  return clean === '' ? 'A field' : `“${clean}”`;
}

/**
 * The title built round a label by the first of `forms` that keeps it whole within the limits; with a label too long
 * for every form, the last form round the label's beginning and an ellipsis.
 */
export function titleAround(label: string, ...forms: ((quoted: string) => string)[]): string {
  const clean = tidy(label);
  for (const form of forms) {
    const title = form(quoteLabel(clean));
    if (fits(title)) return title;
  }
  const last = forms.at(-1) ?? ((quoted: string) => quoted);
  const words = clean.split(' ');
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const title = last(`“${words.slice(0, kept).join(' ')}…”`);
    if (fits(title)) return title;
  }
  return last(`“${clean.slice(0, 60)}…”`);
}

function fits(title: string): boolean {
  return countWords(title) <= TITLE_WORDS && title.length <= TITLE_CHARACTERS;
}

function tidy(label: string): string {
  return label
    .replace(/[“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[:*]+$/, '')
    .trim();
}
