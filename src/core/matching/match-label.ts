/**
 * From a label and where it stands to the concept it means.
 *
 * A phrase of the vocabulary is a bag of tokens. Words of the label fill it; what the label leaves out, the headings
 * above it may supply, the nearest first, unless a nearer heading is about something else. Words of the label that
 * the phrase does not explain count against it. The best phrase wins, if it is good enough and clearly ahead.
 */
import type { ConceptId, ConceptKind, StageId } from '../observation';
import type { Lexicon } from './lexicon';
import { bag, createTokeniser, datedLabel, type Tokeniser } from './tokenise';

/** What the control, or the shown value, can hold. `line`: a text box that may hold anything. */
export type ControlKind = 'date' | 'choice' | 'checkbox' | 'line' | 'long-text' | 'fact' | 'table';

export interface LabelInPlace {
  label: string;
  /** Headings above it, outermost first. */
  path: string[];
  control: ControlKind;
  /** What the value looks like, when there is one. */
  value: 'blank' | 'date' | 'date-like' | 'yes-no' | 'other';
  /** Semantic control name, split into words; a hint. */
  name?: string;
  /** One box of a group: its words are an answer, unless they name a tick of their own. */
  option?: boolean;
  /** True when nothing but position makes this text a label (two bare cells side by side). */
  speculative?: boolean;
}

export interface LabelMatch {
  concept: ConceptId;
  kind: ConceptKind;
  /** 0 to 1. */
  score: number;
  /** "“strategy meeting date” in label and heading", for "What was read on this page". */
  because: string;
}

const ACCEPT = 0.72;
const ACCEPT_SPECULATIVE = 0.86;
const MARGIN = 0.035;
/** What a label must reach that says all of a phrase, and more, where no other concept comes within ALONE of it. */
const ACCEPT_ALONE = 0.58;
const ACCEPT_ALONE_DATE = 0.65;
const ALONE = 0.15;
/** What the words of such a phrase must weigh together. */
const TELLING = 0.9;
const CONTEXT = [0.92, 0.88, 0.84, 0.8, 0.78];
const OTHER_SUBJECT = 0.3;
/** What a word of another process counts against a fact that is no date, beside its own weight. */
const FOREIGN = 0.2;
/** What a word that only frames the question counts against a phrase. */
const FRAMING = 0.08;
/** What counts against a fact that is nobody's name, where the label asks for a name. */
const NAMED = 0.35;
/** The share that a word said by the way keeps of what it would count. */
const ASIDE = 0.35;
/** How much rarer the subject of one bare phrase must be than that of another to settle between them. */
const CLEARER_SUBJECT = 0.03;

/** A candidate below this settles nothing, whatever wins: beside the acceptance, what a specific concept may be behind. */
const FUTILE = 0.4;
/** The same where a control's name may speak after its label. */
const FUTILE_WITH_NAME = 0.45;

interface Phrase {
  concept: number;
  tokens: string[];
  /** Where its tokens begin in the lists of numbers. */
  from: number;
  code: boolean;
  /** Names no subject. */
  bare: boolean;
  /** Says that something is not so. */
  denies: boolean;
}

/** A heading above a label. */
interface Level {
  tokens: string[];
  /** Stages among which the title of a general form leaves it open; what it supplies they must all share. */
  open: ReadonlySet<StageId> | null;
}

/** A label and the headings above it, nearest first. */
interface Said {
  label: string[];
  /** Those of its tokens that are said by the way. */
  asides: ReadonlySet<string>;
  inLabel: ReadonlySet<string>;
  levels: string[][];
  /** No more than "Date" or "Name". */
  bare: boolean;
  /** Words of another process. */
  foreign: readonly string[];
  /** The nearest heading that names a subject. */
  near: string[];
  dated: boolean;
  /** "Not", "never": what a phrase says without it is not what the label says. */
  denied: boolean;
  /** A first name in a question; the child's, where a tick or a choice answers it. */
  name: string;
  /** The first word that tells anything: "Reason …", "Number of …", "Type of …". */
  head: string;
  /** "Name of …", "… by". */
  asksWho: boolean;
  /** A question that names nobody. */
  asksThing: boolean;
}

interface Veto {
  token: string;
  unless: string | undefined;
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING: string[] = [];
/** Words of a title that tell no general form from another. */
/** First words that say what is asked of a thing: a phrase that does not say them asks something else. */
const HEADS: ReadonlySet<string> = new Set(['reason', 'number', 'type', 'category']);
const ASKS_WHO = /^\W*(?:full )?names?\b.{0,12}\b(?:of|and)\b|\bby\W*$/i;
const ASKS_THING = /^\W*(?:what|how|why|when|where|has|have|did|does|do|is|are|was|were|will)\b/i;
/** Where a first name stands in a question: "Was Marla seen?", "Time alone with Ebba", "Kit seen on own". */
const NAME_ASKED = /\b(?:was|is|has|did|does|will|were|with)\s+([A-Z][a-z]+)\b/i;
const NAME_FIRST = /^\W*([A-Z][a-z]+)\s+(?:was\s+|has\s+been\s+)?(?:seen|spoken|visited|alone)\b/;
const RELATIVES: ReadonlySet<string> = new Set(['mother', 'father', 'parent', 'sibling', 'adult', 'partner', 'grandparent', 'referrer']);
const TITLE_FILLER: ReadonlySet<string> = new Set(['child', 'record', 'form', 'who', 'detail']);

export interface Matcher {
  tokeniser: Tokeniser;
  /** The concept of a label in its place, or null when none fits well enough or two fit alike. */
  match(at: LabelInPlace): LabelMatch | null;
  /** The best candidates with their scores, for checking why a label was or was not given a concept. */
  explain(at: LabelInPlace): { concept: ConceptId | null; score: number; phrase: string }[];
  kindOf(concept: ConceptId): ConceptKind | undefined;
}

/** A matcher over the compiled lexicon. Builds its index once; matching is a look-up by token, never a scan. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const tokeniser = createTokeniser(lexicon.words);
  const NULL = -1;
  const phrases: Phrase[] = [];
  const phrase = (concept: number, text: string, code: boolean): Phrase => {
    const tokens = text.split(' ');
    return { concept, tokens, from: 0, code, denies: tokens.includes('no'), bare: tokens.every((t) => tokeniser.aspects.has(t)) };
  };
  const vetoes: ReadonlyMap<string, string | undefined>[] = [];
  const vetoesNear: Veto[][] = [];
  const ownSubjects: ReadonlySet<string>[] = [];
  const ownWords: ReadonlySet<string>[] = [];
  const lasting: boolean[] = [];
  lexicon.concepts.forEach((concept, index) => {
    vetoes.push(new Map(readVetoes(concept.veto).map(({ token, unless }) => [token, unless])));
    vetoesNear.push(readVetoes(concept.vetoNear));
    for (const text of concept.phrases.split('|')) if (text) phrases.push(phrase(index, text, false));
    for (const text of concept.codes.split('|')) if (text) phrases.push(phrase(index, text, true));
    const bags = concept.phrases.split('|').map((text) => text.split(' '));
    ownWords.push(new Set(bags.flat()));
    ownSubjects.push(commonSubjects(concept.phrases.split('|'), tokeniser.subjects));
    lasting.push(concept.kind === 'date' && bags.filter(saysStartOrEnd).length >= bags.length / 3);
  });
  for (const text of lexicon.nulls.split('|')) if (text) phrases.push(phrase(NULL, text, false));

  const weights = weigh(phrases, tokeniser.light, tokeniser.framing);
  const byToken = new Map<string, number[]>();
  phrases.forEach((p, index) => {
    for (const token of p.tokens) {
      const list = byToken.get(token);
      if (list) list.push(index);
      else byToken.set(token, [index]);
    }
  });
  const toleratedEverywhere = new Set(
    [...tokeniser.tolerated('choice')].filter((t) => lexicon.concepts.every((c) => tokeniser.tolerated(c.kind).has(t))),
  );
  /** Phrases of common words alone ("Record of discussion"): no telling word of a label leads to them. */
  const lightPhrases = phrases.flatMap((p, index) =>
    p.tokens.length > 1 && p.tokens.every((t) => tokeniser.light.has(t) || tokeniser.framing.has(t) || toleratedEverywhere.has(t)) ? [index] : [],
  );
  const idOf = new Map([...byToken.keys()].map((token, id) => [token, id]));
  const weightOf = Float64Array.from(byToken.keys(), (token) => weights.get(token)!);
  const allTokens = phrases.reduce((sum, p) => sum + p.tokens.length, 0);
  /** Numbers of the tokens of all phrases in turn, for the quick look at what a phrase could score. */
  const ids = new Uint16Array(allTokens);
  /** What each counts as needed where the label leaves it out: nothing where the kind implies it. */
  const needs = new Float64Array(allTokens);
  let filled = 0;
  for (const p of phrases) {
    const implied = p.concept === NULL || p.bare ? NONE : tokeniser.implied(lexicon.concepts[p.concept]!.kind);
    p.from = filled;
    for (const token of p.tokens) {
      const id = idOf.get(token)!;
      ids[filled] = id;
      needs[filled++] = implied.has(token) ? 0 : weightOf[id]!;
    }
  }
  const toleratedSomewhere = new Set(lexicon.concepts.flatMap((c) => [...tokeniser.tolerated(c.kind)]));
  /** Marks of the label and of the headings above it, by token number; a mark counts in its own turn only. */
  const inLabelAt = new Uint32Array(idOf.size);
  /** What a token of the label counts at least against a phrase that does not hold it. */
  const against = new Float64Array(idOf.size);
  const aboveAt = new Uint32Array(idOf.size);
  /** Marks of the phrases looked at in this turn. */
  const lookedAt = new Uint32Array(phrases.length);
  let turn = 0;
  const kinds = new Map(lexicon.concepts.map((c) => [c.id, c.kind]));
  const headingTokens = new Map<string, Level & { key: string }>();
  const openTitles = titlesOfSeveral(lexicon.weakStages);
  const paths = new WeakMap<string[], { levels: Level[]; key: string }>();
  const memo = new Map<string, LabelMatch | null>();

  const knows = (token: string) =>
    byToken.has(token) || tokeniser.subjects.has(token) || tokeniser.foreign.has(token) || tokeniser.framing.has(token);

  /** Tokens of a heading, and a key that is the same for headings that weigh the same. */
  function headingOf(heading: string): Level & { key: string } {
    let known = headingTokens.get(heading);
    if (!known) {
      if (headingTokens.size > 4000) headingTokens.clear();
      const tokens = tokeniser.tokens(heading).filter(knows);
      known = { tokens, open: openTitles.get(titleKey(tokens)) ?? null, key: tokens.join(' ') };
      headingTokens.set(heading, known);
    }
    return known;
  }

  /** Levels of a list of headings, nearest first. Labels side by side come with one list: it is taken apart once. */
  function pathOf(headings: string[]): { levels: Level[]; key: string } {
    let known = paths.get(headings);
    if (!known) {
      const levels = headings.map(headingOf);
      known = { key: levels.map((level) => level.key).join('/'), levels: levels.reverse() };
      paths.set(headings, known);
    }
    return known;
  }

  /** Words that no phrase holds weigh alike, so that "Review 17" and "Review 18" are looked up once. */
  function match(at: LabelInPlace): LabelMatch | null {
    const label = tokeniser.tokens(holdsDate(at) ? datedLabel(at.label) : at.label);
    const path = pathOf(at.path);
    const asides = tokeniser.asides(at.label);
    let said = '';
    let unknown = 0;
    for (let i = 0; i < label.length; i++) {
      if (knows(label[i]!)) said += said ? ` ${label[i]!}` : label[i]!;
      else unknown++;
    }
    if (unknown === label.length && !at.name) return null;
    const key = `${at.control}${at.value}${at.speculative ? 1 : 0}${at.option ? 1 : 0}|${said}|${unknown}|${asides.size > 0 ? [...asides].join(' ') : ''}|${ASKS_WHO.test(at.label) ? 1 : 0}${ASKS_THING.test(at.label) ? 1 : 0}${nameIn(at.label) ? 1 : 0}|${at.name ?? ''}|${path.key}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (memo.size > 5000) memo.clear();
    const found = best(at, label, asides, path.levels);
    memo.set(key, found);
    return found;
  }

  /** The first name that a question asks about, where no word of the vocabulary is written so. */
  function nameIn(text: string): string {
    const found = NAME_FIRST.exec(text)?.[1] ?? NAME_ASKED.exec(text)?.[1];
    if (!found || found === found.toLowerCase()) return '';
    const [token, more] = tokeniser.tokens(found);
    return token && !more && !knows(token) ? token : '';
  }

  function best(at: LabelInPlace, label: string[], asides: ReadonlySet<string>, levels: Level[]): LabelMatch | null {
    const fromLabel = rank(label, asides, levels, at, false, at.name ? FUTILE_WITH_NAME : FUTILE);
    const labelWinner = settle(fromLabel, at);
    if (labelWinner !== undefined) return labelWinner;
    if (!at.name) return null;
    if (at.label && (fromLabel[0]?.score ?? 0) > 0.45) return null;
    const words = tokeniser.tokens(at.name);
    if (words.every((t) => tokeniser.aspects.has(t) || tokeniser.light.has(t))) return null;
    const fromName = rank(words, NONE, levels, at, true, FUTILE);
    return settle(fromName, at) ?? null;
  }

  /** undefined: nothing fitted, so that another source may speak. null: something fitted that forbids a match. */
  function settle(ranked: Scored[], at: LabelInPlace): LabelMatch | null | undefined {
    const winner = clearerSubject(preferSpecific(ranked), ranked);
    const accept = at.speculative ? ACCEPT_SPECULATIVE : ACCEPT;
    if (!winner || (winner.score < accept && !standsAlone(winner, ranked, at))) return undefined;
    if (winner.concept === NULL) return null;
    const rival = ranked.find(
      (r) =>
        r.concept !== winner.concept &&
        !(r.concept !== NULL && lexicon.concepts[r.concept]!.generic && winner !== ranked[0]),
    );
    if (
      rival &&
      winner.score - rival.score < MARGIN &&
      rival.concept !== NULL &&
      !(winner.context === 0 && rival.context > 0) &&
      winner.home - rival.home < CLEARER_SUBJECT
    )
      return null;
    if (rival && rival.concept === NULL && rival.score >= winner.score) return null;
    const concept = lexicon.concepts[winner.concept]!;
    return {
      concept: concept.id,
      kind: concept.kind,
      score: Math.min(1, winner.score),
      because: `${winner.phrase.code ? 'control name' : 'label'}: ${winner.phrase.tokens.join(' ')}${winner.context > 0 ? ' (with the heading above)' : ''}`,
    };
  }

  /** The label says all of the phrase, in a sentence longer than it, and nothing else comes near. */
  function standsAlone(winner: Scored, ranked: Scored[], at: LabelInPlace): boolean {
    if (at.speculative || winner.concept === NULL || !winner.whole || winner.strange) return false;
    const { kind, anyStage } = lexicon.concepts[winner.concept]!;
    if (kind === 'person' && anyStage) return false;
    const date = kind === 'date';
    if (winner.score < (date ? ACCEPT_ALONE_DATE : ACCEPT_ALONE)) return false;
    return ranked.every((r) => r.concept === winner.concept || winner.score - r.score >= ALONE);
  }

  /** Of two that fit alike by the headings, the one whose subject there tells more. */
  function clearerSubject(first: Scored | undefined, ranked: Scored[]): Scored | undefined {
    const rival = first && ranked.find((r) => r.concept !== first.concept && r.concept !== NULL);
    const alike = rival && first.home > 0 && first.score - rival.score < MARGIN;
    return alike && rival.home - first.home >= CLEARER_SUBJECT ? rival : first;
  }

  /** A concept of this stage, completed by the headings, before one that may stand on any record. */
  function preferSpecific(ranked: Scored[]): Scored | undefined {
    const first = ranked[0];
    if (!first || first.concept === NULL || !lexicon.concepts[first.concept]!.generic) return first;
    const specific = ranked.find(
      (r) => r.concept !== NULL && !lexicon.concepts[r.concept]!.generic && (r.context > 0 || r.home > 0),
    );
    return specific && specific.score >= first.score - 0.14 ? specific : first;
  }

  interface Scored {
    concept: number;
    score: number;
    context: number;
    /** Of a bare phrase: how telling the subject above it is. */
    home: number;
    /** The label itself says every word of the phrase. */
    whole: boolean;
    /** The label speaks of something of another process. */
    strange: boolean;
    phrase: Phrase;
  }

  /** Best phrase of each concept, best first. Candidates that cannot reach `least` may be left out. */
  function rank(
    label: string[],
    asides: ReadonlySet<string>,
    above: Level[],
    at: LabelInPlace,
    fromName: boolean,
    least = 0,
  ): Scored[] {
    if (label.length === 0 || label.length > 40) return [];
    const levels = above.map((level) => level.tokens);
    const anyOpen = above.some((level) => level.open);
    const telling = label.filter(
      (t) => !tokeniser.light.has(t) && !tokeniser.framing.has(t) && !toleratedEverywhere.has(t) && byToken.has(t),
    );
    const seeds =
      telling.length > 0 ? telling : [...levels.flat().filter((t) => tokeniser.subjects.has(t)), ...label];
    const perConcept = new Map<number, Scored>();
    const said = saidOf(label, asides, levels, undefined, fromName ? '' : at.label);
    const unexplained = mark(label, asides, levels, said.name);
    for (const token of [...seeds, '']) {
      for (const index of (token ? byToken.get(token) : lightPhrases) ?? []) {
        if (lookedAt[index] === turn) continue;
        lookedAt[index] = turn;
        const p = phrases[index]!;
        if (least > 0 && atMost(p, unexplained) < least) continue;
        const scored = score(p, anyOpen ? saidOf(label, asides, levelsFor(p.concept, above), said) : said, at, fromName);
        if (!scored) continue;
        const previous = perConcept.get(p.concept);
        if (!previous || scored.score > previous.score) perConcept.set(p.concept, scored);
      }
    }
    return [...perConcept.values()].sort((a, b) => b.score - a.score || b.home - a.home || a.context - b.context);
  }

  /** The headings that speak for a concept: the title of a general form only where all its stages know the concept. */
  function levelsFor(concept: number, above: Level[]): string[][] {
    const known = concept === NULL ? undefined : lexicon.concepts[concept]!;
    return above.map(({ tokens, open }) =>
      !open || known?.anyStage || [...open].every((stage) => known?.stages.includes(stage)) ? tokens : [],
    );
  }

  /** Marks the tokens at hand and returns the least that the label's words count against a phrase that holds none. */
  function mark(label: string[], asides: ReadonlySet<string>, levels: string[][], name: string): number {
    turn++;
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i]!;
      for (let j = 0; j < level.length; j++) {
        const id = idOf.get(level[j]!);
        if (id !== undefined) aboveAt[id] = turn;
      }
    }
    let unexplained = 0;
    for (let i = 0; i < label.length; i++) {
      const token = label[i]!;
      const id = idOf.get(token);
      const tolerated = toleratedSomewhere.has(token);
      const subject = tokeniser.subjects.has(token);
      const share = asides.has(token) ? ASIDE : 1;
      const framing = tokeniser.framing.has(token);
      if (id === undefined) {
        if (!subject && !tolerated && token !== name) unexplained += (framing ? FRAMING : 0.3) * share;
        continue;
      }
      inLabelAt[id] = turn;
      against[id] = tolerated
        ? 0
        : (framing ? FRAMING : weightOf[id]! * (subject && aboveAt[id] === turn ? 0.2 : 0.8)) * share;
      unexplained += against[id]!;
    }
    return unexplained;
  }

  /** No less than `score` could give the phrase: every heading as near as can be, nothing else against it. */
  function atMost(p: Phrase, unexplained: number): number {
    const end = p.from + p.tokens.length;
    let need = 0;
    let got = 0;
    for (let i = p.from; i < end; i++) {
      const id = ids[i]!;
      if (inLabelAt[id] === turn) {
        const weight = weightOf[id]!;
        need += weight - against[id]!;
        got += weight;
      } else {
        need += needs[i]!;
        if (aboveAt[id] === turn) got += needs[i]! * CONTEXT[0]!;
      }
    }
    return got === 0 ? 0 : got / (need + unexplained) + 1e-9;
  }

  /** What is the same of a label and its headings for every phrase. */
  function saidOf(
    label: string[],
    asides: ReadonlySet<string>,
    levels: string[][],
    known?: Said,
    text = '',
  ): Said {
    const name = known?.name ?? (text ? nameIn(text) : '');
    const asksWho = ASKS_WHO.test(text);
    const asksThing = ASKS_THING.test(text) && !label.includes('who') && !label.includes('owner');
    const inLabel = known?.inLabel ?? new Set(label);
    const bare = known?.bare ?? label.every((t) => tokeniser.light.has(t));
    const foreign = known?.foreign ?? label.filter((t) => tokeniser.foreign.has(t));
    return {
      label,
      asides,
      inLabel,
      levels,
      bare,
      foreign,
      near: nearestSubject(levels),
      dated: inLabel.has('date'),
      denied: inLabel.has('no') && !asides.has('no'),
      name,
      head: label.find((t) => !tokeniser.framing.has(t)) ?? '',
      asksWho: known?.asksWho ?? asksWho,
      asksThing: known?.asksThing ?? asksThing,
    };
  }

  function score(p: Phrase, said: Said, at: LabelInPlace, fromName: boolean): Scored | null {
    const { label, asides, inLabel, levels, bare, foreign, near, dated } = said;
    if (p.code && !fromName) return null;
    if (p.denies ? !said.denied : said.denied && p.concept !== NULL) return null;
    if (p.concept !== NULL && HEADS.has(said.head) && !saysHead(p.tokens, label)) return null;
    const concept = p.concept === NULL ? undefined : lexicon.concepts[p.concept]!;
    if (
      concept &&
      concept.kind !== 'date' &&
      concept.kind !== 'checkbox' &&
      concept.kind !== 'table-column' &&
      dated &&
      !p.tokens.includes('date')
    )
      return null;
    if (concept && at.option && concept.kind !== 'checkbox') return null;
    // "Date criminal case closed" closes no case here: a day of something that this fact never speaks of is another day.
    const strange = concept ? foreign.filter((t) => !ownWords[p.concept]!.has(t)).length : 0;
    if (strange > 0 && (concept!.kind === 'date' || holdsDate(at))) return null;
    if (concept && isAnother(p, concept.kind, concept.anyStage, said)) return null;
    if (concept?.kind === 'person' && (said.asksThing || said.head === 'outcome')) return null;
    const fit = concept ? kindFit(concept.kind, at, dated, saysWhen(p.tokens)) : 1;
    if (fit === 0) return null;
    // "Last assessment authorised", with a day beside it, is no tick of this record.
    if (concept && concept.kind !== 'date' && holdsDate(at) && inLabel.has('last') && !asides.has('last') && !ownWords[p.concept]!.has('last')) return null;
    const veto = concept ? vetoes[p.concept]! : undefined;
    // "Date" below "Child protection plan" may be any day of the plan; only its start or end would be said.
    if (bare && concept && lasting[p.concept] && !saysStartOrEnd(p.tokens)) return null;
    // What stands below "Earlier assessments" is no date of this record's own.
    if (concept && (concept.kind === 'date' || holdsDate(at)) && near.includes('last') && !p.tokens.includes('last')) return null;
    if (veto && veto.size > 0) {
      for (const token of bare ? [...label, ...(levels[0] ?? [])] : label) {
        if (!veto.has(token)) continue;
        const unless = veto.get(token);
        if (!unless?.split('|').some((t) => inLabel.has(t) || near.includes(t))) return null;
      }
      for (const token of levels[0] ?? []) if (veto.has(token) && tokeniser.people.has(token)) return null;
    }
    const vetoNear = concept ? vetoesNear[p.concept]! : [];
    if (vetoNear.length > 0) {
      if (vetoNear.some(({ token, unless }) => near.includes(token) && !unless?.split('|').some((t) => inLabel.has(t))))
        return null;
    }
    const implied = concept && !p.bare ? tokeniser.implied(concept.kind) : NONE;
    const tolerated = concept ? tokeniser.tolerated(concept.kind) : NONE;
    let need = 0;
    let got = 0;
    let direct = 0;
    let context = 0;
    for (let i = 0; i < p.tokens.length; i++) {
      const token = p.tokens[i]!;
      const weight = weightOf[ids[p.from + i]!]!;
      if (inLabel.has(token)) {
        need += weight;
        got += weight;
        direct += weight;
      } else if (!implied.has(token)) need += weight;
    }
    if (direct === 0 && !label.some((t) => tolerated.has(t))) return null;
    if (concept) {
      for (let i = 0; i < p.tokens.length; i++) {
        const token = p.tokens[i]!;
        if (inLabel.has(token) || implied.has(token)) continue;
        const supplied = fromContext(token, p, levels, bare);
        const weight = weightOf[ids[p.from + i]!]!;
        got += weight * supplied;
        if (supplied > 0) context += weight;
      }
    }
    if (need === 0) return null;
    const thin = direct < need * 0.5;
    let extra = strange * FOREIGN;
    const named = concept && said.asksWho && concept.kind !== 'person' && concept.kind !== 'table-column';
    if (named && at.control !== 'long-text' && !p.tokens.includes('who')) extra += NAMED;
    for (const token of label) {
      if (p.tokens.includes(token) || tolerated.has(token)) continue;
      if (token === said.name && (concept?.kind === 'choice' || concept?.kind === 'checkbox')) continue;
      const subject = tokeniser.subjects.has(token);
      // A day of a subject that this fact never speaks of is hardly its day, though the form's title says the subject too.
      const elsewhere = subject && concept?.kind === 'date' && !ownWords[p.concept]!.has(token);
      const repeated = subject && levels.some((level) => level.includes(token));
      const weight = weights.get(token);
      const penalty = tokeniser.framing.has(token) && !bare
        ? FRAMING
        : weight === undefined
          ? thin || context > 0.3
            ? 0.65
            : 0.3
          : weight * (thin ? 1 : 0.8);
      extra += (repeated ? penalty * (elsewhere ? 0.5 : 0.25) : penalty) * (asides.has(token) ? ASIDE : 1);
    }
    const home = p.bare && concept ? atHome(p.concept, levels) : 1;
    const value = (got / (need + extra)) * fit * home * (fromName ? 0.97 : 1);
    return {
      concept: p.concept,
      score: value,
      context,
      home: concept && (p.bare || context > 0) ? subjectWeight(p.concept, levels) : 0,
      whole: direct >= TELLING && direct === need,
      strange: strange > 0,
      phrase: p,
    };
  }

  /** The label speaks of a person or of an event that this concept never speaks of. */
  function isAnother(p: Phrase, kind: ConceptKind, anyStage: boolean, { label, asides }: Said): boolean {
    const own = ownWords[p.concept]!;
    for (const token of label) {
      if (own.has(token) || asides.has(token)) continue;
      if ((anyStage && RELATIVES.has(token)) || token === 'refused') return true;
      if (kind === 'date' && tokeniser.happenings.has(token)) return true;
    }
    return false;
  }

  function nearestSubject(levels: string[][]): string[] {
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i]!;
      for (let j = 0; j < level.length; j++) if (tokeniser.subjects.has(level[j]!)) return level;
    }
    return NOTHING;
  }

  /** A phrase that names no subject ("Decided by") means a concept only under a heading of its subject. */
  function atHome(concept: number, levels: string[][]): number {
    const own = ownSubjects[concept]!;
    if (own.size === 0 || lexicon.concepts[concept]!.anyStage) return 1;
    for (const level of levels) {
      const subjects = level.filter((t) => tokeniser.subjects.has(t));
      if (subjects.length > 0) return subjects.some((t) => own.has(t)) ? 0.94 : 0.5;
    }
    return 0.6;
  }

  /** Weight of the most telling subject of a concept in the headings: "section 47" tells more than "assessment". */
  function subjectWeight(concept: number, levels: string[][]): number {
    const own = ownSubjects[concept] ?? NONE;
    let most = 0;
    for (const token of nearestSubject(levels)) if (own.has(token)) most = Math.max(most, weights.get(token) ?? 0);
    return most;
  }

  /** `bare`: the label is no more than "Date" or "Name", so that any nearer heading says what it is about. */
  function fromContext(token: string, p: Phrase, levels: string[][], bare: boolean): number {
    let discount = 1;
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i]!;
      if (level.includes(token)) return (CONTEXT[Math.min(i, CONTEXT.length - 1)] ?? 0.75) * discount;
      let about = false;
      let shared = false;
      for (let j = 0; j < level.length && !shared; j++) {
        const word = level[j]!;
        if (bare ? tokeniser.light.has(word) : !tokeniser.subjects.has(word)) continue;
        about = true;
        shared = p.tokens.includes(word);
      }
      if (about && !shared) discount = OTHER_SUBJECT;
    }
    return 0;
  }

  function explain(at: LabelInPlace) {
    const levels = [...at.path].reverse().map(headingOf);
    return rank(tokeniser.tokens(holdsDate(at) ? datedLabel(at.label) : at.label), tokeniser.asides(at.label), levels, at, false)
      .slice(0, 5)
      .map((s) => ({
        concept: lexicon.concepts[s.concept]?.id ?? null,
        score: s.score,
        phrase: s.phrase.tokens.join(' '),
      }));
  }

  return { tokeniser, match, explain, kindOf: (id) => kinds.get(id) };
}

/** "Reason for plan (category)" asks for the category: any of the words will do. "Type" and "category" are one. */
function saysHead(tokens: readonly string[], label: readonly string[]): boolean {
  return tokens.some((t) => HEADS.has(t) && (label.includes(t) || label.includes(t === 'type' ? 'category' : t === 'category' ? 'type' : t)));
}

/** `token` or `token:unless`, separated by blanks. */
function readVetoes(list: string): Veto[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((v) => ({ token: v.split(':')[0]!, unless: v.split(':')[1] }));
}

function saysStartOrEnd(tokens: readonly string[]): boolean {
  return tokens.includes('start') || tokens.includes('end');
}

/** The phrase speaks of a day, so a date box may answer it: "EPO expires", "EPO extended to". */
function saysWhen(tokens: readonly string[]): boolean {
  return saysStartOrEnd(tokens) || ['date', 'extended', 'extension'].some((token) => tokens.includes(token));
}

function titleKey(tokens: readonly string[]): string {
  return bag(tokens.filter((t) => !TITLE_FILLER.has(t)));
}

/** Weak titles that more than one stage has: "Child's plan", "Visit", "Child protection conference". */
function titlesOfSeveral(weakStages: Lexicon['weakStages']): Map<string, ReadonlySet<StageId>> {
  const stages = new Map<string, Set<StageId>>();
  for (const [stage, bags] of Object.entries(weakStages))
    for (const text of bags.split('|')) {
      const key = titleKey(text.split(' '));
      if (key) stages.set(key, (stages.get(key) ?? new Set()).add(stage));
    }
  return new Map([...stages].filter(([, among]) => among.size > 1));
}

/** Subjects that at least a fifth of a concept's phrases name. */
function commonSubjects(bags: string[], subjects: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of bags)
    for (const token of text.split(' ')) if (subjects.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= bags.length / 5).map(([token]) => token));
}

/** Weight of a token by how few phrases use it; light tokens never weigh much. */
function weigh(phrases: Phrase[], light: ReadonlySet<string>, framing: ReadonlySet<string>): Map<string, number> {
  // The phrases of a concept stand together, so that the last concept of a token tells a new one.
  const seen = new Map<string, { last: number; concepts: number }>();
  for (const p of phrases)
    for (const token of p.tokens) {
      const known = seen.get(token);
      if (!known) seen.set(token, { last: p.concept, concepts: 1 });
      else if (known.last !== p.concept) {
        known.last = p.concept;
        known.concepts++;
      }
    }
  const total = Math.log(170);
  const weights = new Map<string, number>();
  for (const [token, { concepts }] of seen) {
    const rare = 1 - Math.log(concepts) / total;
    const weight = Math.max(0.3, Math.min(1, 0.25 + 0.75 * rare));
    weights.set(token, framing.has(token) || light.has(token) ? Math.min(weight, 0.3) : weight);
  }
  return weights;
}

function holdsDate({ control, value }: LabelInPlace): boolean {
  return control === 'date' || value === 'date' || value === 'date-like';
}

/** How well a concept of a kind fits the control: 0 rules it out. */
function kindFit(kind: ConceptKind, at: LabelInPlace, dated: boolean, saysDate: boolean): number {
  const { control, value } = at;
  if (control === 'table') return kind === 'table-column' ? 1 : 0;
  switch (kind) {
    case 'date':
      if (control === 'date') return 1;
      if (control === 'line' || control === 'fact')
        return value === 'other' || value === 'yes-no' ? 0 : value === 'blank' && !dated ? 0.95 : 1;
      return 0;
    case 'choice':
      if (control === 'choice' || control === 'checkbox') return 1;
      if (control === 'date' || value === 'date' || value === 'date-like') return saysDate ? 0.95 : 0.7;
      return control === 'long-text' ? 0.85 : 0.97;
    case 'checkbox':
      if (control === 'checkbox' || control === 'choice') return 1;
      if (control === 'date' || value === 'date' || value === 'date-like') return dated ? 0.92 : 0.82;
      return control === 'long-text' ? 0.8 : 0.95;
    case 'person':
      if (control === 'date' || control === 'checkbox' || value === 'date' || value === 'yes-no') return 0;
      return control === 'long-text' ? 0.6 : control === 'choice' ? 0.95 : 1;
    case 'text':
      if (control === 'date' || value === 'date') return saysDate ? 0.95 : 0;
      if (control === 'checkbox') return 0.7;
      return control === 'choice' ? 0.85 : 1;
    case 'table-column':
      return control === 'long-text' || control === 'line' || control === 'fact' ? 0.8 : 0;
  }
}
