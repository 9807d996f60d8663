/** How a text is compared with the guidance without holding the guidance: by fingerprints of its runs of words. */
import { createHash } from 'node:crypto';

/** Words in a fingerprinted run, and how many words apart runs of the guidance begin. */
export const RUN = 10;
export const STEP = 4;

/** A copied passage of this many words holds a fingerprinted run, wherever it begins. */
export const CERTAIN = RUN + STEP - 1;

/** Lower-case words of a text, without marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? []
  );
}

/** Every run of ten words as six bytes of its SHA-256, in base64; `step` apart. */
export function fingerprintsOf(text: string, step = 1): string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  for (let n = 0; n + RUN <= words.length; n += step) {
    const run = words.slice(n, n + RUN).join(' ');
    found.push(createHash('sha256').update(run).digest().subarray(0, 6).toString('base64'));
  }
  return found;
}
