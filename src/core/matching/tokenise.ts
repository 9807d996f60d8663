/** From the words of a label or title to the tokens that phrases are matched by. */
import type { Words } from './words';

export interface Tokeniser {
  /** Canonical tokens in order of first appearance, without repeats; not to be changed. At most the first 400 characters are read. */
  tokens(text: string): string[];
  /** Tokens that stand only in what is said by the way: in brackets, in an instruction, after the question is asked. */
  asides(text: string): ReadonlySet<string>;
  subjects: ReadonlySet<string>;
  aspects: ReadonlySet<string>;
  people: ReadonlySet<string>;
  childhood: ReadonlySet<string>;
  light: ReadonlySet<string>;
  /** Tokens that only frame what is asked. */
  framing: ReadonlySet<string>;
  happenings: ReadonlySet<string>;
  foreign: ReadonlySet<string>;
  /** Figures that stand in words of the lists: "47", "17". Others are tokens of their own, and no phrase holds them. */
  figures: ReadonlySet<string>;
  implied(kind: string): ReadonlySet<string>;
  tolerated(kind: string): ReadonlySet<string>;
}

const MAX_TEXT = 400;
const MAX_COMPOUND = 5;
/** Texts whose tokens are kept, so that a label that stands twice is taken apart once. */
const MAX_KNOWN = 4000;

/** Zero-width, bidirectional and soft-hyphen marks carry no meaning and can hide one. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A tokeniser for one set of word lists (src/vocabulary/words.json). */
export function createTokeniser(words: Words): Tokeniser {
  const compounds = new Map(Object.entries(words.compounds));
  const compoundStarts = new Set([...compounds.keys()].map((words) => words.slice(0, words.indexOf(' '))));
  const known = new Map<string, string[]>();
  const expand = new Map(Object.entries(words.expand));
  const whole = new Map(Object.entries(words.whole).map(([label, said]) => [label, said.split(' ')]));
  const wholeStarts = new Set([...whole.keys()].map((label) => label.split(' ', 1)[0]!));
  const same = new Map<string, string>();
  for (const [canonical, members] of Object.entries(words.same)) {
    same.set(canonical, canonical);
    for (const member of members.split(' ')) if (member) same.set(member, canonical);
  }
  const stop = new Set(words.stop.split(' '));
  const determiners = new Set(words.determiners.split(' '));
  const saysMore = (word: string) => word !== '' && !determiners.has(word);
  const byKind = (lists: Record<string, string>) =>
    new Map(Object.entries(lists).map(([kind, list]) => [kind, new Set(list.split(' ').filter(Boolean))]));
  const implied = byKind(words.implied);
  const tolerated = byKind(words.tolerated);
  const none: ReadonlySet<string> = new Set();

  function canonical(word: string): string {
    return same.get(word) ?? canonicalStem(word);
  }

  function canonicalStem(word: string): string {
    const stem = singular(word);
    return same.get(stem) ?? stem;
  }

  function tokens(text: string): string[] {
    const before = known.get(text);
    if (before) return before;
    const found = read(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, found);
    return found;
  }

  function read(text: string): string[] {
    const words = rawWords(text);
    const meant = words.length <= MAX_COMPOUND && wholeStarts.has(words[0]!) ? whole.get(words.join(' ')) : undefined;
    const raw = (meant ?? words).filter(saysMore);
    const out: string[] = [];
    const push = (token: string) => {
      if (!out.includes(token)) out.push(token);
    };
    for (let i = 0; i < raw.length; ) {
      const taken = compoundStarts.has(raw[i]!) ? longestCompound(raw, i) : null;
      if (taken) {
        for (const token of taken.value.split(' ')) if (!stop.has(token)) push(canonical(token));
        i += taken.length;
        continue;
      }
      const word = raw[i++]!;
      const spelled = expand.get(word);
      if (spelled) for (const token of spelled.split(' ')) push(canonical(token));
      else if (!stop.has(word)) push(canonical(word));
    }
    return out;
  }

  function longestCompound(raw: string[], at: number): { value: string; length: number } | null {
    for (let length = Math.min(MAX_COMPOUND, raw.length - at); length > 1; length--) {
      const value = compounds.get(raw.slice(at, at + length).join(' '));
      // "Required by children's services" names who requires it; "required by" at the end, or before a date, a limit.
      const agent = value === 'due' && raw[at + length - 1] === 'by' && !/^(?:date|day|when|if|or|\d.*)?$/.test(raw[at + length] ?? '');
      if (value && !agent) return { value, length };
    }
    return null;
  }

  const knownAsides = new Map<string, ReadonlySet<string>>();

  function asides(text: string): ReadonlySet<string> {
    const before = knownAsides.get(text);
    if (before) return before;
    if (!ASIDE_MARK.test(text)) {
      if (knownAsides.size >= MAX_KNOWN) knownAsides.clear();
      knownAsides.set(text, none);
      return none;
    }
    const main = tokens(withoutAsides(text));
    const found = main.length === 0 ? none : new Set(tokens(text).filter((token) => !main.includes(token)));
    if (knownAsides.size >= MAX_KNOWN) knownAsides.clear();
    knownAsides.set(text, found);
    return found;
  }

  return {
    tokens,
    asides,
    subjects: new Set(words.subjects.split(' ')),
    aspects: new Set(words.aspects.split(' ')),
    people: new Set(words.people.split(' ')),
    childhood: new Set(words.childhood.split(' ')),
    light: new Set(words.light.split(' ')),
    framing: new Set(words.framing.split(' ')),
    happenings: new Set(words.happenings.split(' ')),
    foreign: new Set(words.foreign.split(' ')),
    figures: new Set(words.figures.split(' ')),
    implied: (kind) => implied.get(kind) ?? none,
    tolerated: (kind) => tolerated.get(kind) ?? none,
  };
}

const SAYING = String.raw`\b(?:views?|wishes|feelings|opinions?|thoughts|sa(?:ys?|id)|thinks?|thought|feels?|felt|wants?|told us|tells us)`;
const ASIDE_MARK = new RegExp(
  String.raw`[([?.;:–—]|\s-|\bplease\b|,\s*(?:if|including|e\.?g|and)\b|\b(?:which|that) (?:led|resulted|prompted|triggered|preceded)\b|\bat (?:the )?time of\b|\bincluding any\b|${SAYING} (?:about|on|regarding)\b|\band (?:why|how|what|who)\b`,
  'i',
);
/** What an instruction begins with, so that the words after a dash, a colon or "please" tell how to answer, not what is asked. */
const INSTRUCTION =
  /(?:\s*[–—:;,.]|\s-)\s*(?:please|select|tick|choose|specify|state|list|give|enter|describe|explain|outline|record|note|include|including|consider|refer|see|use|add|complete|if|e\.?g|i\.?e|such as|as well as|so)\b.*$/i;

/** "The discussion which led to this conference", "status at the time of the review", "wishes and feelings about home". */
const LIMITED = new RegExp(
  String.raw`(\b(?:date|day|when)\b.{8,}?)\s(?:which|that) (?:led|resulted|prompted|triggered|preceded)\b.*$|(\S.{4,}?)\sat (?:the )?time of (?!.*\b(?:death|birth)\b).*$|(\S.{6,}?)\sincluding any\b.*$|(${SAYING})\s(?:about|on|regarding)\b.*$`,
  'i',
);
/** "Analysis: is the child …", "Parenting: care, warmth, guidance", "What the child told us, and how they came across". */
const TOLD_MORE =
  /(\p{L}[^:]{2,60}):\s+(?:(?:is|are|was|were|what|why|how|do|does|did|has|have|who|where)\b|[^:,]+,\s?[^:]+).*$|(\S.{8,}?),?\s+and (?:why|how|what|who)\b.*$/iu;

/** The label without brackets, without an instruction after a dash or comma, and without what follows a full question or sentence. */
function withoutAsides(text: string): string {
  const open = text.replace(/\([^()]*(?:\)|$)|\[[^[\]]*(?:\]|$)/g, ' ');
  const asked = /^(.{12,}?[a-z)]{2}[?.])\s+\S/i.exec(open)?.[1] ?? open;
  return asked.replace(INSTRUCTION, '').replace(LIMITED, '$1$2$3$4').replace(TOLD_MORE, '$1$2').replace(/(\S.{6,}?)\bplease\b.*$/i, '$1');
}

/** Letters, figures and plain spaces: nothing that the rules for marks and invisible characters could change. */
const PLAIN = /^[A-Za-z0-9 ]*$/;

/** "Complete assessment by", "Decide by": a limit, whatever control holds it. */
const IMPERATIVE = /^(?:complete|finish|submit|return|respond|hold|review|decide|authori[sz]e|approve|act|see|visit|start|do)\b.{0,40} by\W*$/;

/** "Carry on", "based on": no day is asked for. */
const NOT_A_DAY = /\b(?:carry|carries|carried|go|goes|going|based|depends?|dependent|work|working|focus|move|moving) on\W*$/;

/** "1.1 Contact received on", "Q3. School", "2) Reason": the number of a question is no word of it. "10 day review" is. */
const NUMBERED = /^\W*(?:q(?:uestion)?\s?)?\d{1,2}[a-z]?(?:(?:\.\d{1,2})+[.):]?|[.):])\s+(?=\S)/i;

function rawWords(text: string): string[] {
  const cut = (/^\W*[q\d]/i.test(text) ? text.replace(NUMBERED, '') : text).slice(0, MAX_TEXT);
  const lower = PLAIN.test(cut) ? cut.toLowerCase() : withoutMarks(cut.normalize('NFKC').replace(INVISIBLE, '').toLowerCase());
  let out = lower;
  if (out.includes(' be ')) out = out.replace(/\b(?:to|must|should|needs? to) be (?!chair|led|attend|sign|authori|approv|own|written|prepar|supervis|alloc|present|lead)[a-z]+ by\b/g, ' due ');
  if (out.startsWith('next ')) out = out.replace(/^next (.{2,40}) by$/, 'next $1 due');
  // "Since the last conference" heads what is of now, and ends a question about now.
  if (out.includes('since ')) out = out.replace(/\bsince (?:the |our )?last\b.*$/, ' ');
  if (out.includes('/')) out = out.replace(/\by(?:es)?\s?\/\s?no?\b/, ' ');
  if (out.includes(' by') && IMPERATIVE.test(out)) out = out.replace(/ by\W*$/, ' due');
  if (out.includes(' on') && /. on\W*$/.test(out) && !NOT_A_DAY.test(out)) out += ' date';
  if (out.includes('(') || out.includes('/')) out = out.replace(/([a-z])\s?[(/](?:s|es|ren)\b\)?/g, '$1');
  if (out.includes('no')) {
    out = out.replace(/(^|\S )nos?(?:\.|(?= of\b)|$)/g, '$1number ');
    // "Met or not", "seen / not seen", "if not, why": both answers are open, and nothing is denied.
    out = out.replace(/(?:\bor|\/|\bif|\byes|,)\s*not?\b/g, ' ');
  }
  // "SCC Ref" ends in a reference; "date of ref" in a referral.
  if (out.includes('ref')) out = out.replace(/^((?:(?!\b(?:of|this|date)\b).)*\S )ref\b\.?(?=\W*(?:number|id)?\W*$)/, '$1reference');
  if (out.includes('.')) out = out.replace(/\b(?:[a-z]\.\s?){2,}/g, (letters) => `${letters.replace(/[.\s]/g, '')} `);
  out = out.includes("'") || out.includes('’') || out.includes('`') ? withoutApostrophes(out) : out;
  if (/[ncs.]\d|\d[snrt]/.test(out)) out = out.replace(/\b(section|sec|s)\.?(\d)/g, '$1 $2').replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  return out.match(/[a-z0-9]+/g) ?? [];
}

function withoutMarks(text: string): string {
  return text.includes('&') || text.includes('+') ? text.replace(/\bc\s?[&+]\s?f\b/g, 'child and family') : text;
}

function withoutApostrophes(text: string): string {
  return text
    .replace(/['’`]s\b/g, '')
    .replace(/s['’](?=\s|$)/g, 's')
    .replace(/([a-z])['’]([a-z])/g, '$1$2');
}

/** "agencies" → "agency", "enquiries" → "enquiry", "plans" → "plan". */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) return word.slice(0, -1);
  return word;
}

/** The tokens as a bag: sorted and joined, so that word order does not matter. */
export function bag(tokens: string[]): string {
  return [...tokens].sort().join(' ');
}

/**
 * The label of a date in words that need no control to be understood: "… by" and "… before" are limits, "… from" and "… since" a
 * beginning, "… until" an end. Elsewhere such words name somebody.
 */
export function datedLabel(label: string): string {
  const last = /(?:\b(?:due|required|needed|expected|wanted)\s+(?=by\b))?\b(by|before|from|since|to|until|till)\W*$/i.exec(label);
  if (!last || last.index === 0) return label;
  const word = last[1]!.toLowerCase();
  return `${label.slice(0, last.index)}${word === 'by' || word === 'before' ? 'due' : word === 'from' || word === 'since' ? 'start' : 'end'}`;
}

/** Splits camelCase, snake_case and mangled control names into words, dropping trailing numbers and machine prefixes. */
export function controlNameWords(name: string): string {
  if (name.length > 120) return '';
  // Figures tell nothing where none is left: "field_17" and "field_18" are taken apart once.
  const alike = name.replace(/\d+/g, '0');
  const known = nameWords.get(alike);
  if (known !== undefined) return known;
  const words = splitControlName(name);
  if (/\d/.test(words)) return words;
  if (nameWords.size >= MAX_KNOWN) nameWords.clear();
  nameWords.set(alike, words);
  return words;
}

const nameWords = new Map<string, string>();

function splitControlName(name: string): string {
  const last = name
    .split(/[$:./\\[\]]+/)
    .filter(Boolean)
    .slice(-2)
    .join(' ');
  return last
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_\-\s]+/g, ' ')
    .replace(
      /\b(ctl|txt|uc|ddl|cmb|dat|lbl|chk|rdo|fld|ext|gen|yui|input|field|control|form|q|id|panel|main|content)\d*\b/gi,
      ' ',
    )
    .replace(/\b[A-Za-z]?\d+\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True where a label is a machine's word for a field, not a person's: "Editing dateOfBirth", "ctl00_x", "q_88213". */
export function isMachineWritten(label: string): boolean {
  const text = label.trim();
  if (!text) return true;
  if (/\s/.test(text))
    return /^(editing|edit|input|field|control|textbox|select)\s+\S*([a-z][A-Z]|_|\d)\S*$/i.test(text);
  return /[a-z][A-Z]/.test(text) || ((/[_$]/.test(text) || /[a-z]\d{2,}/i.test(text)) && !/^s\.?47$/i.test(text));
}
