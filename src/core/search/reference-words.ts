/** How a reported change stands, in the words of the reference. */
import type { EditionChange } from '../content/reference';

/** The dotted tag of a row of "What changed". */
export function statusWords(status: EditionChange['in2026']['status']): string {
  switch (status) {
    case 'verified':
      return 'Verified in the 2026 text';
    case 'law-not-in-force':
      return 'Law, not yet in force';
    case 'law-check-commencement':
      return 'Law, check whether in force';
    case 'not-compared':
      return 'Not compared';
    default:
      return 'Reported, text not compared';
  }
}
