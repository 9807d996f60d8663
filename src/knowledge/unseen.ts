/** Characters that hide in somebody's text, or turn the text beside them. */

/**
 * Control characters but tabs and line ends; what is drawn by no font (soft hyphens, joiners, marks of direction, tags);
 * halves of characters. The sign that makes an emoji of a letter is let through: it changes nothing but its look.
 */
export const UNSEEN = /(?![\t\n\r])\p{Cc}|(?!\ufe0f)\p{Default_Ignorable_Code_Point}|[\p{Cs}\u2028\u2029\ufff9-\uffff]/u;

const NEVER_SHOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** The text without such characters, cut to `most`, as a message can hold it. */
export function seen(text: string, most: number): string {
  const rest = text.replace(NEVER_SHOWN, '');
  return rest.length > most ? `${rest.slice(0, most)}…` : rest;
}
