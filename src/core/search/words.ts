/** From text to the terms that search compares: the same for what is indexed, what is typed and what is highlighted. */

export interface Word {
  term: string;
  /** Position in the text, for highlighting. */
  start: number;
  end: number;
}

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  'forty-five': '45',
};

/** Words that say nothing about what an item is about. */
const SILENT = new Set(
  (
    'a about after all am an and any are as at be been being but by can could did do does for from get had has have he her his how ' +
    'i if in into is it its like may me might must my no not of off on or our out over she should so than that the their them ' +
    'then there these they this those to too until up was we were what when where which while who whom why will with would you your'
  ).split(' '),
);

/** "section 47", "s.47", "sec 47", "s47" is one word; so is "16-17"; and a figure stands apart from its unit ("15wd"). */
const WORD = /\b(?:section|sec|ss?)[\s.]*(\d+[a-z]{0,2})\b|\d+(?=[a-z]{2,})|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/giu;

/** The terms of a text in order, silent words left out. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0].toLowerCase();
    const term = match[1] === undefined ? termOf(raw) : `section${match[1].toLowerCase()}`;
    if (term !== '') out.push({ term, start: match.index, end: match.index + match[0].length });
  }
  return out;
}

/** True for a word that search leaves out, as typed. */
export function isSilent(word: string): boolean {
  return SILENT.has(word.toLowerCase());
}

function termOf(raw: string): string {
  if (SILENT.has(raw)) return '';
  const word = raw.normalize('NFKC').replaceAll('’', "'").replace(/'s$/, '').replaceAll("'", '');
  return NUMBERS[word] ?? stem(word);
}

/** Plurals and common endings off, alike on both sides: "enquiries" and "enquiry", "approved" and "approve". */
function stem(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  let out = word;
  if (out.endsWith('ies') && out.length > 4) out = `${out.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(out)) out = out.slice(0, -2);
  else if (out.endsWith('s') && !/(?:ss|us|is)$/.test(out)) out = out.slice(0, -1);
  if (out.endsWith('ing') && out.length > 6) out = out.slice(0, -3);
  else if (out.endsWith('ed') && out.length > 5) out = out.slice(0, -2);
  if (out.endsWith('e') && out.length > 4) out = out.slice(0, -1);
  return out;
}
