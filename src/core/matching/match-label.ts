/**
 * From a label and where it stands to the concept it means.
 *
 * A phrase of the vocabulary is a bag of tokens. Words of the label fill it; what the label leaves out, the headings
 * above it may supply, the nearest first, unless a nearer heading is about something else. Words of the label that
 * the phrase does not explain count against it. The best phrase wins, if it is good enough and clearly ahead.
 */
import type { ConceptId, ConceptKind } from '../observation';
import { ASIDE, createCandidates, FRAMING, NO_MORE } from './candidates';
import { type Above, createHeadings, type Level } from './heading-levels';
import { holdsDate, kindFit, type LabelInPlace } from './label-in-place';
import type { Lexicon, LexiconConcept } from './lexicon';
import { NULL, openPhrases, type Phrase, type PhraseIndex, TOKEN } from './phrase-index';
import { createTokeniser, datedLabel, type Tokeniser } from './tokenise';
import { asksOfThing, asksOther, asksOtherOfChoice, childSays, createAsking, type Said } from './what-is-asked';

export type { ControlKind, LabelInPlace } from './label-in-place';

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
/** What counts against a fact that is nobody's name, where the label asks for a name. */
const NAMED = 0.35;
/** How much rarer the subject of one bare phrase must be than that of another to settle between them. */
const CLEARER_SUBJECT = 0.03;

/** What the best candidate must reach for anything to come of a label: less is accepted nowhere. */
const FUTILE = ACCEPT_ALONE;
/** The same where a control's name may speak after its label, but not against it. */
const FUTILE_WITH_NAME = 0.45;
/** So far behind the best a candidate settles nothing: it stands in nobody's way, and is no more specific than the winner. */
const SETTLED = 0.22;

const NONE: ReadonlySet<string> = new Set();
const WITH_NAME = /\bwith [A-Z]/;
/** Whose views are not the child's own. */
const FAMILY: ReadonlySet<string> = new Set(['parent', 'mother', 'father', 'family']);

/** A phrase that a label could mean. `concept` is its place in the lexicon, or NULL. */
export interface Ranked {
  concept: number;
  /** 0 to 1. */
  score: number;
  phrase: Phrase;
}

export interface Matcher {
  tokeniser: Tokeniser;
  /** The concept of a label in its place, or null when none fits well enough or two fit alike. */
  match(at: LabelInPlace): LabelMatch | null;
  /** The candidates of a label with their scores, best first, for checking why it was or was not given a concept. */
  ranked(at: LabelInPlace): Ranked[];
  kindOf(concept: ConceptId): ConceptKind | undefined;
}

/** A question that names nobody. */
const asksThing = ({ asks, inLabel }: Said) => asks.thing && !inLabel.has('who') && !inLabel.has('owner');

/** A matcher over the compiled lexicon. Makes its index once; matching is a look-up by token, never a scan. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const work = makingMatcher(lexicon);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses. */
export function* makingMatcher(lexicon: Lexicon): Generator<void, Matcher, void> {
  const tokeniser = createTokeniser(lexicon.words);
  yield;
  const index = openPhrases(lexicon);
  yield;
  return matcherOver(lexicon, tokeniser, index);
}

function matcherOver(lexicon: Lexicon, tokeniser: Tokeniser, index: PhraseIndex): Matcher {
  const { phrase, ownOf, idOf, weightOf, ids, starts } = index;
  const toleratedSomewhere = new Set(lexicon.concepts.flatMap((c) => [...tokeniser.tolerated(c.kind)]));
  const candidates = createCandidates(index, tokeniser, toleratedSomewhere);
  const kinds = new Map(lexicon.concepts.map((c) => [c.id, c.kind]));
  const memo = new Map<string, LabelMatch | null>();

  const knows = (token: string) =>
    idOf.has(token) || tokeniser.subjects.has(token) || tokeniser.foreign.has(token) || tokeniser.framing.has(token);

  const weightBy = (token: string): number | undefined => {
    const id = idOf.get(token);
    return id === undefined ? undefined : weightOf[id];
  };
  const headings = createHeadings(lexicon, tokeniser, knows);
  const asking = createAsking(tokeniser, knows);

  /** A control's name that holds a word of the vocabulary. */
  function tells(name: string): boolean {
    return tokeniser.tokens(name).some((token) => knows(token) || toleratedSomewhere.has(token));
  }

  /** Words that no phrase holds weigh alike, so that "Review 17" and "Review 18" are looked up once. */
  function match(at: LabelInPlace): LabelMatch | null {
    const label = tokeniser.tokens(holdsDate(at) ? datedLabel(at.label) : at.label);
    let said = '';
    let unknown = 0;
    for (let i = 0; i < label.length; i++) {
      if (knows(label[i]!)) said += said ? ` ${label[i]!}` : label[i]!;
      else unknown++;
    }
    if (unknown === label.length && !(at.name && (unknown > 0 || tells(at.name)))) return null;
    const path = headings.pathOf(at.path);
    const asides = tokeniser.asides(at.label);
    const key = `${at.control}${at.value}${at.speculative ? 1 : 0}${at.option ? 1 : 0}|${said}|${unknown}|${asides.size > 0 ? [...asides].join(' ') : ''}|${asking.keyOf(at.label)}|${at.name ?? ''}|${path.key}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (memo.size > 5000) memo.clear();
    const found = best(at, label, asides, path);
    memo.set(key, found);
    return found;
  }

  function best(at: LabelInPlace, label: string[], asides: ReadonlySet<string>, above: Above): LabelMatch | null {
    const fromLabel = rank(label, asides, above, at, false, at.name ? FUTILE_WITH_NAME : FUTILE);
    const labelWinner = settle(fromLabel, at);
    if (labelWinner !== undefined) return labelWinner;
    if (!at.name) return null;
    if (at.label && ((fromLabel[0]?.score ?? 0) > 0.45 || asksOfThing(label, tokeniser.framing))) return null;
    const words = tokeniser.tokens(at.name);
    if (words.every((t) => tokeniser.aspects.has(t) || tokeniser.light.has(t))) return null;
    const fromName = rank(words, NONE, above, at, true, FUTILE);
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
        !(r.concept !== NULL && lexicon.concepts[r.concept]!.generic && (winner !== ranked[0] || r.score <= winner.score)),
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

  interface Scored extends Ranked {
    context: number;
    /** Of a bare phrase: how telling the subject above it is. */
    home: number;
    /** The label itself says every word of the phrase. */
    whole: boolean;
    /** The label speaks of something of another process. */
    strange: boolean;
    /** Which came first by the label's words: of two phrases alike, that one stands. */
    place: number;
  }

  /** Best phrase of each concept, best first. Where none reaches `least` it may be left out, and so may what the best settles. */
  function rank(
    label: string[],
    asides: ReadonlySet<string>,
    above: Above,
    at: LabelInPlace,
    fromName: boolean,
    least = 0,
  ): Scored[] {
    if (label.length === 0 || label.length > 40) return [];
    const said = asking.saidOf(label, asides, above.tokens, undefined, fromName ? '' : at.label);
    const speaking = above.open ? headingsFor(above.levels, said) : null;
    const perConcept = new Map<number, Scored>();
    let top = 0;
    candidates.find(said, Math.max(0, least - SETTLED));
    for (let number = candidates.take(); number !== NO_MORE; number = candidates.take()) {
      const most = candidates.most(number);
      if (least > 0 && most < (top < least ? least : top - SETTLED)) break;
      const p = phrase(number);
      const previous = perConcept.get(p.concept);
      if (previous && most < previous.score) continue;
      const scored = score(p, number, speaking ? speaking(p.concept) : said, at, fromName);
      if (!scored) continue;
      if (scored.score > top) top = scored.score;
      if (!previous || scored.score > previous.score || (scored.score === previous.score && scored.place < previous.place))
        perConcept.set(p.concept, scored);
    }
    return [...perConcept.values()].sort((a, b) => b.score - a.score || b.home - a.home || a.context - b.context || a.place - b.place);
  }

  /** What is said for a concept: the title of a general form speaks only where all its stages know the concept. */
  function headingsFor(above: Level[], said: Said): (concept: number) => Said {
    const known = new Map<number, Said>([[0, said]]);
    return (number) => {
      const concept = number === NULL ? undefined : lexicon.concepts[number]!;
      let silent = 0;
      for (let i = 0; i < above.length; i++) if (!speaksFor(above[i]!, concept)) silent |= 1 << i;
      let heard = known.get(silent);
      if (!heard) {
        heard = asking.saidOf(said.label, said.asides, said.levels.map((level, i) => (silent & (1 << i) ? [] : level)), said);
        known.set(silent, heard);
      }
      return heard;
    };
  }

  function speaksFor({ open }: Level, concept: LexiconConcept | undefined): boolean {
    if (!open || concept?.anyStage) return true;
    for (const stage of open) if (!concept?.stages.includes(stage)) return false;
    return true;
  }

  function score(p: Phrase, number: number, said: Said, at: LabelInPlace, fromName: boolean): Scored | null {
    const { label, asides, inLabel, levels, bare, foreign, near, below, dated } = said;
    if (p.code && !fromName) return null;
    if (p.denies ? !said.denied : said.denied && p.concept !== NULL) return null;
    if (p.concept !== NULL && asksOther(said, p.tokens)) return null;
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
    const strange = concept
      ? foreign.filter((t) => !ownOf(p.concept).words.has(t) && !(concept.kind === 'text' && asides.has(t))).length
      : 0;
    if (strange > 0 && (concept!.kind === 'date' || holdsDate(at))) return null;
    if (concept && isAnother(p, concept.kind, concept.anyStage, said)) return null;
    // "When was Tracy seen?" may be asked of a mother: no day is taken from a first name.
    if (concept?.kind === 'date' && said.name && !WITH_NAME.test(at.label)) return null;
    if (concept?.kind === 'person' && (asksThing(said) || said.head === 'outcome')) return null;
    if (concept?.kind === 'choice' && !holdsDate(at) && asksOtherOfChoice(said, p.tokens, ownOf(p.concept).words)) return null;
    // What is written out at length is no kind of a thing: "Purpose of visit".
    if (concept?.kind === 'choice' && at.control === 'long-text' && ownOf(p.concept).words.has('type') && !inLabel.has('type')) return null;
    const fit = concept ? kindFit(concept.kind, at, dated, p.when) : 1;
    if (fit === 0) return null;
    // "Last assessment authorised", with a day beside it, is no tick of this record.
    if (concept && concept.kind !== 'date' && holdsDate(at) && inLabel.has('last') && !asides.has('last') && !ownOf(p.concept).words.has('last')) return null;
    const veto = concept ? ownOf(p.concept).veto : undefined;
    // "Date" below "Child protection plan" may be any day of the plan; only its start or end would be said.
    if (bare && concept && ownOf(p.concept).lasting && !p.limit) return null;
    // What stands below "Earlier assessments" is no date of this record's own.
    if (concept && (concept.kind === 'date' || holdsDate(at)) && near.includes('last') && !p.tokens.includes('last')) return null;
    if (veto && veto.size > 0) {
      const childs = childSays(label) && p.tokens.includes('child');
      const open = bare && !(p.tokens.length > 1 && p.tokens.every((t) => inLabel.has(t)));
      for (const token of open ? [...label, ...(levels[0] ?? [])] : label) {
        // "Threshold met? (give reasons)" is answered by yes or no; what a child thinks of a carer is the child's view.
        if (!veto.has(token) || (token === 'reason' && asides.has(token)) || (childs && FAMILY.has(token))) continue;
        const unless = veto.get(token);
        if (!unless?.split('|').some((t) => inLabel.has(t) || near.includes(t))) return null;
      }
      // "Child and parents" heads what is asked of either: the label says of whom.
      for (const token of levels[0] ?? [])
        if (veto.has(token) && tokeniser.people.has(token) && !(inLabel.has('child') && (token === 'adult' || levels[0]!.includes('child')))) return null;
    }
    const vetoNear = concept ? ownOf(p.concept).vetoNear : [];
    if (vetoNear.length > 0) {
      if (vetoNear.some(({ token, unless }) => (below.includes(token) || near.includes(token)) && !unless?.split('|').some((t) => inLabel.has(t) || (near.includes(t) && !near.includes(token)))))
        return null;
    }
    if (concept?.kind === 'text' && p.tokens.includes('view') && !p.tokens.includes('child') && p.tokens.some((t) => FAMILY.has(t)) && childSays(label))
      return null;
    // "Next review due" is that of the plan or child it stands below, and of no other.
    if ((concept?.kind === 'date' ? p.review || p.plan : concept?.kind === 'choice' && p.review) && !underOwnStage(p, said)) return null;
    // A title with a name beside it ("Single assessment: TRASK, Oona") says not who wrote it.
    if (concept?.kind === 'person' && at.control === 'fact' && p.tokens.includes('who') && !inLabel.has('who') && !inLabel.has('owner')) return null;
    const implied = concept && !p.bare ? tokeniser.implied(concept.kind) : NONE;
    const tolerated = concept ? tokeniser.tolerated(concept.kind) : NONE;
    const from = starts[number]!;
    let need = 0;
    let got = 0;
    let direct = 0;
    let context = 0;
    for (let i = 0; i < p.tokens.length; i++) {
      const token = p.tokens[i]!;
      const weight = weightOf[ids[from + i]! & TOKEN]!;
      if (inLabel.has(token)) {
        need += weight;
        got += weight;
        direct += weight;
      } else if (!implied.has(token)) need += weight;
    }
    if (direct === 0 && !label.some((t) => tolerated.has(t))) return null;
    // "Recorded by" asks for somebody; whom the form is about is not said by the heading alone.
    if (concept?.kind === 'person' && said.asks.who && !said.asks.name && direct > 0 && p.tokens.every((t) => t === 'who' || !inLabel.has(t))) return null;
    if (concept) {
      for (let i = 0; i < p.tokens.length; i++) {
        const token = p.tokens[i]!;
        if (inLabel.has(token) || implied.has(token)) continue;
        const supplied = fromContext(token, p, levels, bare);
        const weight = weightOf[ids[from + i]! & TOKEN]!;
        got += weight * supplied;
        if (supplied > 0) context += weight;
      }
    }
    if (need === 0) return null;
    // "Name of LADO" on a form about a child names somebody else.
    if (concept?.kind === 'person' && concept.anyStage && context > 0 && saysMore(p.concept, label, asides, tolerated)) return null;
    // Of words that a heading lends: a list to choose from, or a name, is no comment; "Started" beside a text box decides nothing.
    if (context > 0 && concept?.kind === 'text' && (at.control === 'choice' || (at.control !== 'long-text' && inLabel.has('who') && !p.tokens.includes('who')))) return null;
    if (context > 0 && concept?.kind === 'choice' && (at.control === 'line' || at.control === 'fact') && label.every((t) => t === 'start' || t === 'end')) return null;
    const thin = direct < need * 0.5;
    // What the child speaks of may be anything: "What she said about home, school and seeing her father".
    const anything = concept?.kind === 'text' && childSays(label) && p.tokens.includes('child') && p.tokens.includes('view');
    // A blank box that takes anything holds a day only where its label says no more than that: "Strategy discussion", not "Strategy discussion link".
    const onlyBox = concept?.kind === 'date' && !holdsDate(at) && !dated && !(inLabel.has('start') || inLabel.has('end'));
    let extra = strange * FOREIGN;
    const named = concept && said.asks.who && concept.kind !== 'person' && concept.kind !== 'table-column' && concept.kind !== 'date';
    const agency = concept?.kind === 'checkbox';
    if (named && at.control !== 'long-text' && (!p.tokens.includes('who') || (said.asks.name && !agency))) extra += NAMED;
    for (const token of label) {
      if (p.tokens.includes(token) || tolerated.has(token) || (anything && asides.has(token))) continue;
      if (token === said.name && (concept?.kind === 'choice' || concept?.kind === 'checkbox')) continue;
      if (onlyBox && !tokeniser.framing.has(token) && !levels.some((level) => level.includes(token))) return null;
      const subject = tokeniser.subjects.has(token);
      // A fact of a subject that this one never speaks of is hardly this one, though the form's title says the subject too.
      const elsewhere = subject && concept !== undefined && !ownOf(p.concept).words.has(token) && (concept.kind === 'date' || (concept.kind !== 'table-column' && ownOf(p.concept).subjects.size > 0));
      const repeated = subject && levels.some((level) => level.includes(token));
      const weight = weightBy(token);
      const penalty = tokeniser.framing.has(token) && !bare
        ? FRAMING
        : weight === undefined
          ? thin || context > 0.3
            ? 0.65
            : 0.3
          : weight * (thin ? 1 : 0.8);
      extra += (repeated ? penalty * (elsewhere ? 0.7 : 0.25) : penalty) * (asides.has(token) ? ASIDE : 1);
    }
    const home = p.bare && concept ? atHome(p.concept, said) : 1;
    const value = (got / (need + extra)) * fit * home * (fromName ? 0.97 : 1);
    return {
      concept: p.concept,
      score: value,
      context,
      home: concept && (p.bare || context > 0) ? subjectWeight(p.concept, levels) : 0,
      whole: direct >= TELLING && direct === need,
      strange: strange > 0,
      phrase: p,
      place: candidates.place(number),
    };
  }

  /** The label speaks of a person or of an event that this concept never speaks of. */
  function isAnother(p: Phrase, kind: ConceptKind, anyStage: boolean, { others, days }: Said): boolean {
    const own = ownOf(p.concept).words;
    if (kind === 'date') for (const token of days) if (!own.has(token)) return true;
    for (const token of others) if (!own.has(token) && (anyStage || token === 'refused')) return true;
    return false;
  }

  /** Every word of a stage in the phrase, or one of the concept's where the phrase has none, is said in the label or above it. */
  function underOwnStage(p: Phrase, { inLabel, levels }: Said): boolean {
    const says = (t: string) => inLabel.has(t) || levels.some((level) => level.includes(t));
    // A core group and a conference are of a child protection plan.
    const said = (t: string) => says(t) || (t === 'cp' && (says('coregroup') || says('conference')));
    if (p.review && !said('review')) return false;
    if (p.stages.length > 0) return p.stages.every((t) => said(t) || (t === 'care' && said('cla')) || (t === 'cla' && said('care')));
    const own = ownOf(p.concept).stages;
    return own.length === 0 || own.some(said);
  }

  /** The label says something that this concept never speaks of. */
  function saysMore(concept: number, label: readonly string[], asides: ReadonlySet<string>, tolerated: ReadonlySet<string>): boolean {
    const own = ownOf(concept).words;
    return !label.includes('child') && label.some((t) => !own.has(t) && !asides.has(t) && !tolerated.has(t) && !tokeniser.framing.has(t));
  }

  /** A phrase that names no subject ("Decided by") means a concept only under a heading of its subject. */
  function atHome(concept: number, { label, levels }: Said): number {
    const own = ownOf(concept).subjects;
    if (own.size === 0 || lexicon.concepts[concept]!.anyStage) return 1;
    for (const level of [label, ...levels]) {
      // "Attended" says what was done, as "decided" does: it is a subject only as a heading.
      const subjects = level.filter((t) => tokeniser.subjects.has(t) && !(level === label && tokeniser.aspects.has(t)));
      if (subjects.length > 0) return subjects.some((t) => own.has(t)) ? 0.94 : 0.5;
    }
    return 0.6;
  }

  /** Weight of the most telling subject of a concept in the headings: "section 47" tells more than "assessment". */
  function subjectWeight(concept: number, levels: string[][]): number {
    const own = concept === NULL ? NONE : ownOf(concept).subjects;
    let most = 0;
    for (const token of asking.nearestSubject(levels)) if (own.has(token)) most = Math.max(most, weightBy(token) ?? 0);
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

  function ranked(at: LabelInPlace): Ranked[] {
    return rank(tokeniser.tokens(holdsDate(at) ? datedLabel(at.label) : at.label), tokeniser.asides(at.label), headings.pathOf(at.path), at, false);
  }

  return { tokeniser, match, ranked, kindOf: (id) => kinds.get(id) };
}
