/**
 * From what the frames hold to the kind of page and the statutory stage: recognised, ambiguous or unrecognised.
 *
 * Titles name a stage; fields must agree. One label never recognises a stage, a title without a child's record below
 * it never does, and words of another service outweigh both. Silence is better than a guess.
 */
import type { TaughtStage } from '../lessons/lesson-book';
import type { Lexicon } from '../matching/lexicon';
import type { Tokeniser } from '../matching/tokenise';
import type {
  ConceptId,
  Evidence,
  FieldObservation,
  FrameObservation,
  PageKind,
  Recognition,
  StageId,
} from '../observation';
import { type Heads, headsOf } from './page-heads';
import { createTitleIndex } from './title-index';
import { MIN_TITLE, OUTRANKS } from './title-meaning';

export interface Recogniser {
  /** `choice`: the person's own answer for this page; null is "Neither". `taught`: what its title was said to be. */
  recognise(
    frames: FrameObservation[],
    choice?: StageId | null,
    taught?: TaughtStage | null,
  ): { pageKind: PageKind; recognition: Recognition };
  /** The stage a row of a list names, or null. */
  stageOfTask(task: string): StageId | null;
}

const EARLY_HELP = /\bearly[ -]help\b/i;
/** Below it, a title fits several stages or stands low on the page: a field of the stage must agree. */
const STRONG_TITLE = 0.7;

/** What the heading of a part weighs, before the first box of a form. */
const NAMED_PART = 0.4;
/** What the fields of the stage must come to beside such headings: two facts that belong to it and to hardly any other. */
const PART_FIELDS = 1;

interface StageScore {
  stage: StageId;
  title: number;
  fields: number;
  concepts: Set<ConceptId>;
  evidence: Evidence[];
  /** Matched words of the best title, to prefer the more telling. */
  telling: number;
  subType: boolean;
  /** The title itself. */
  words: string;
}

/** A recogniser over the compiled lexicon. */
export function createRecogniser(lexicon: Lexicon, tokeniser: Tokeniser): Recogniser {
  const titles = createTitleIndex(lexicon, tokeniser);
  const stagesOf = new Map(lexicon.concepts.map((c) => [c.id, c.anyStage ? [] : c.stages]));
  const visitedIn = new Set(stagesOf.get('visit_date'));
  const children = cuesByWord(lexicon.cues.children);
  const against = cuesByWord(lexicon.cues.against);

  function recognise(
    frames: FrameObservation[],
    choice?: StageId | null,
    taught?: TaughtStage | null,
  ): { pageKind: PageKind; recognition: Recognition } {
    const fields = frames.flatMap((f) => [...f.fields, ...(f.replaced ?? [])]);
    const heads = headsOf(frames, titles, tokeniser, visitedIn);
    const shape = sum(frames);
    const context = contextOf(frames, heads);
    const rows = frames.reduce((n, f) => n + f.rows.length, 0);
    const silent = (pageKind: PageKind, reason: string) => ({
      pageKind,
      recognition: { kind: 'unrecognised', reason } as Recognition,
    });

    const service = heads.service;
    if (service && service.score > heads.bestStage && shape.editable + shape.facts + shape.gridRows + fields.length === 0)
      return silent('unrecognised', 'A page of another service, and no form');
    if (service && service.score > heads.bestStage)
      return silent('other-service', `Words of another service in the title: ${service.words}`);
    if (context.adult) return silent('other-service', 'The person is an adult');
    if (context.against >= 2 && context.against > context.children && !heads.childhood)
      return silent('other-service', 'Words of another service on the page');

    if (isWorklist(rows, shape, fields, heads)) return silent('worklist', 'A list of tasks');
    if (heads.explains && shape.editable < 4) return silent('unrecognised', 'A page that explains a form');
    if (heads.kind('process-map') && shape.editable < 3) return silent('unrecognised', 'A map of the process');
    if (heads.adminForm || (heads.kind('admin') && heads.bestStage < heads.kind('admin')!))
      return silent('unrecognised', 'A page of the case system itself');

    const known = fields.filter((f) => f.state !== 'hidden' || f.confidence > 0.9);
    const distinct = new Set(known.map((f) => f.concept));
    const isNote = (heads.kind('case-note') ?? 0) > 0 || heads.visit;
    const isPerson = (heads.kind('person-summary') ?? 0) > 0;
    const scores = scoreStages(heads, known);

    if (taught && choice === undefined && (distinct.size > 0 || shape.editable > 0) && !isArticle(shape, distinct.size))
      return { pageKind: 'record', recognition: taughtStage(taught, scores) };
    if (isPerson && heads.bestStage < 0.9 && scores.every((s) => s.title < 0.9))
      return silent('person-summary', 'A summary of one child');
    if (personByShape(shape, distinct, heads)) return silent('person-summary', 'A summary of one child');
    const open = openTypes(frames);
    const titled = (heads.childhood && heads.strongTitle >= 0.9) || (context.shown && heads.strongTitle >= 0.75);
    const few = titled || open.length > 1 ? 1 : 2;
    if (distinct.size < few || (shape.editable === 0 && distinct.size < few + 1))
      return silent('unrecognised', 'Too little on the page that is known');
    const staged = scores.some(
      (s) => (s.title >= 0.9 && s.concepts.size >= 3) || (s.title >= MIN_TITLE && s.concepts.size >= 5),
    );
    if (!context.child && !(staged && context.against === 0))
      return silent('unrecognised', "Nothing shows that this is a child's record");
    if (isArticle(shape, distinct.size)) return silent('unrecognised', 'A page of text, not a record');

    const pageKind: PageKind = isNote ? 'case-note' : 'record';
    if (choice !== undefined) return { pageKind, recognition: chosen(choice, scores) };
    if (open.length > 1 && !scores.some((s) => s.title >= 0.9)) {
      const among = open
        .slice(0, 3)
        .map((stage) => ({ stage, evidence: scores.find((s) => s.stage === stage)?.evidence ?? [] }));
      return { pageKind, recognition: { kind: 'ambiguous', among } };
    }
    const recognition = decide(scores, pageKind);
    // Who the child is and what is next for them, on a page that names no form and has nothing to fill in.
    const isShown = shape.editable === 0 && recognition.kind === 'unrecognised' && heads.bestStage < MIN_TITLE && !isNote;
    if (isShown && [...distinct].some((c) => PERSON.has(c))) return silent('person-summary', 'A summary of one child');
    return { pageKind, recognition };
  }

  /** Stages that the unanswered type of a general form could make it. */
  function openTypes(frames: FrameObservation[]): StageId[] {
    const options = frames.flatMap((f) => f.titles.filter((t) => t.place === 'option').map((t) => t.text));
    return [...new Set(options.map((text) => stageOfTask(text)).filter((stage) => stage !== null))];
  }

  function scoreStages(heads: Heads, fields: FieldObservation[]): StageScore[] {
    const scores = new Map<StageId, StageScore>();
    const of = (stage: StageId) => {
      const known = scores.get(stage);
      if (known) return known;
      const fresh: StageScore = {
        stage,
        title: 0,
        fields: 0,
        concepts: new Set(),
        evidence: [],
        telling: 0,
        subType: false,
        words: '',
      };
      scores.set(stage, fresh);
      return fresh;
    };
    for (const head of heads.stages) {
      const s = of(head.stage);
      if (head.score > s.title || (head.score === s.title && head.telling > s.telling)) {
        s.title = head.score;
        s.telling = head.telling;
        s.subType = head.place === 'sub-type';
        s.words = head.words;
      }
      if (s.evidence.length < 6)
        s.evidence.push({ stage: head.stage, place: head.place, words: head.words, weight: head.score });
    }
    for (const field of fields) {
      const stages = stagesOf.get(field.concept) ?? [];
      for (const stage of stages) {
        const s = of(stage);
        if (s.concepts.has(field.concept)) continue;
        s.concepts.add(field.concept);
        s.fields += (field.confidence * (field.state === 'hidden' ? 0.4 : 1)) / stages.length;
        if (stages.length <= 2 && s.evidence.length < 12)
          s.evidence.push({ stage, place: 'field', words: field.label, weight: 1 / stages.length });
      }
    }
    return [...scores.values()];
  }

  function decide(scores: StageScore[], pageKind: PageKind): Recognition {
    const total = (s: StageScore) => s.title * 3 + Math.min(2.2, s.fields * 0.55) + (s.subType ? 0.6 : 0);
    const byParts = partNamed(scores);
    const ranked = scores
      .filter((s) => s.title >= MIN_TITLE || s.fields >= 3 || s === byParts)
      .sort((a, b) => total(b) - total(a) || b.telling - a.telling);
    let [first] = ranked;
    if (!first) return { kind: 'unrecognised', reason: 'No title or group of fields names a stage' };
    // "Early help assessment" names both in the same words: fields, which forms share, do not settle it. "Family Help" is both.
    const alike = (s: StageScore) => s.words === first!.words && s.title >= first!.title && EARLY_HELP.test(s.words);
    const rivals = ranked.filter((s) => s !== first && (total(s) > total(first!) - 0.75 || alike(s)));
    for (const rival of rivals) {
      if (OUTRANKS[rival.stage]?.includes(first.stage) && rival.title >= first.title - 0.1) first = rival;
    }
    if (first.title < STRONG_TITLE && first.title >= MIN_TITLE && first.concepts.size === 0)
      return { kind: 'unrecognised', reason: 'No field agrees with the title' };
    if (first.title < MIN_TITLE && first.fields < (pageKind === 'case-note' ? 2.5 : 3.2) && first !== byParts)
      return { kind: 'unrecognised', reason: 'The fields do not settle a stage' };
    const near = ranked.filter((s) => s !== first && total(s) > total(first!) - 0.4 && !explained(first!, s));
    if (near.length > 0)
      return {
        kind: 'ambiguous',
        among: [first, ...near].slice(0, 3).map((s) => ({ stage: s.stage, evidence: s.evidence })),
      };
    return {
      kind: 'recognised',
      stage: first.stage,
      evidence: [...first.evidence].sort((a, b) => b.weight - a.weight),
    };
  }

  /** Where no title says what the form is: the one stage that its parts are named after and its fields are of, or undefined. */
  function partNamed(scores: StageScore[]): StageScore | undefined {
    const named = scores.filter((s) => s.title >= NAMED_PART);
    const [only] = named;
    if (!only || named.length > 1 || only.fields < PART_FIELDS) return undefined;
    return scores.every((s) => s === only || s.fields < only.fields) ? only : undefined;
  }

  /** A rival that the winner settles: the winner's title says more, or is the later step of a combined form. */
  function explained(winner: StageScore, rival: StageScore): boolean {
    if (OUTRANKS[winner.stage]?.includes(rival.stage)) return true;
    if (winner.subType && !rival.subType) return true;
    if (winner.title >= rival.title + 0.15) return true;
    return winner.title >= rival.title && winner.telling > rival.telling + 0.4;
  }

  /** The taught stage first; a stage that the page itself shows keeps its own requirements beside it. */
  function taughtStage({ stage, words }: TaughtStage, scores: StageScore[]): Recognition {
    const own = decide(scores, 'record');
    const also =
      own.kind === 'recognised' ? [own.stage] : own.kind === 'ambiguous' ? own.among.map((a) => a.stage) : [];
    const evidence = scores.find((s) => s.stage === stage)?.evidence ?? [];
    return {
      kind: 'recognised',
      stage,
      evidence: [{ stage, place: 'lesson', words, weight: 1 }, ...evidence],
      also: also.filter((s) => s !== stage),
    };
  }

  function chosen(choice: StageId | null, scores: StageScore[]): Recognition {
    if (choice === null) return { kind: 'unrecognised', reason: 'You said that neither form fits' };
    const score = scores.find((s) => s.stage === choice);
    return {
      kind: 'recognised',
      stage: choice,
      evidence: [
        { stage: choice, place: 'choice', words: 'Your choice on this page', weight: 1 },
        ...(score?.evidence ?? []),
      ],
    };
  }

  function contextOf(
    frames: FrameObservation[],
    heads: Heads,
  ): { children: number; against: number; child: boolean; shown: boolean; adult: boolean } {
    let kids = 0;
    let other = 0;
    const texts = [
      ...new Set(
        frames.flatMap((f) => [
          ...f.titles.map((t) => t.text),
          ...f.cues.map((c) => c.words),
          ...f.fields.map((x) => x.label),
        ]),
      ),
    ].slice(0, 600);
    for (const text of texts) {
      const said = tokeniser.tokens(text);
      if (says(against, said)) other++;
      else if (says(children, said)) kids++;
    }
    const ages = frames.map((f) => f.person).filter((p) => p !== undefined);
    const child = heads.childhood || ages.includes('child') || kids >= 2 || (kids >= 1 && heads.bestStage >= 0.75);
    return {
      children: kids,
      against: other,
      child,
      shown: ages.includes('child'),
      adult: ages.includes('adult') && !ages.includes('child') && !heads.childhood,
    };
  }

  function isWorklist(rows: number, shape: Shape, fields: FieldObservation[], heads: Heads): boolean {
    if (rows < 2) return false;
    if (heads.kind('worklist')) return heads.bestStage < 0.9 || shape.editable < 8;
    const recordFields = fields.filter((f) => f.state !== 'hidden' && f.kind !== 'table-column').length;
    // A box to choose each row, one for all of them, and what narrows the list.
    return shape.editable <= rows + 4 && recordFields <= 6 && (heads.strongTitle < 0.9 || recordFields === 0);
  }

  function stageOfTask(task: string): StageId | null {
    const found = titles.match(task).filter((m) => m.meaning.kind === 'stage');
    const first = found[0];
    if (!first || first.meaning.kind !== 'stage' || first.score < 0.3) return null;
    const rival = found.find((m) => m !== first && m.meaning.kind === 'stage');
    if (
      rival &&
      rival.matched >= first.matched - 0.05 &&
      rival.score >= first.score - 0.05 &&
      rival.meaning.kind === 'stage'
    ) {
      const pair = [first.meaning.stage, rival.meaning.stage];
      return pair.find((s) => OUTRANKS[s]?.some((o) => pair.includes(o))) ?? null;
    }
    return first.meaning.stage;
  }

  return { recognise, stageOfTask };
}

/** Bags of cues by their first word, so that a text is only tried against those of its own words. */
function cuesByWord(bags: string): Map<string, string[][]> {
  const byWord = new Map<string, string[][]>();
  for (const bag of bags.split('|')) {
    const words = bag.split(' ');
    const alike = byWord.get(words[0]!);
    if (alike) alike.push(words);
    else byWord.set(words[0]!, [words]);
  }
  return byWord;
}

function says(cues: ReadonlyMap<string, string[][]>, tokens: readonly string[]): boolean {
  return tokens.some((token) => cues.get(token)?.some((bag) => bag.every((word) => tokens.includes(word))));
}

interface Shape {
  editable: number;
  words: number;
  links: number;
  gridRows: number;
  facts: number;
}

function sum(frames: FrameObservation[]): Shape {
  return frames.reduce<Shape>(
    (s, f) => ({
      editable: s.editable + f.shape.editable,
      words: s.words + f.shape.words,
      links: s.links + f.shape.links,
      gridRows: s.gridRows + f.shape.gridRows,
      facts: s.facts + f.shape.readOnlyFacts,
    }),
    { editable: 0, words: 0, links: 0, gridRows: 0, facts: 0 },
  );
}

const PERSON = new Set([
  'child_name',
  'child_dob',
  'child_edd',
  'child_id',
  'ethnicity',
  'religion',
  'language',
  'disability',
  'school',
  'gp',
  'allocated_worker',
  'allocated_team',
  'legal_status',
  'case_status_type',
  'status_badges',
  'immigration_status',
  'interpreter',
  'warning_note',
  'parental_responsibility',
  'household_members',
]);

function personByShape(shape: Shape, distinct: Set<string>, heads: Heads): boolean {
  const personal = [...distinct].filter((c) => PERSON.has(c)).length;
  const named = shape.editable < 3 ? heads.strongTitle >= 0.75 : heads.bestStage >= 0.4;
  return personal >= 4 && personal >= distinct.size * 0.7 && !named;
}

function isArticle(shape: Shape, concepts: number): boolean {
  return shape.editable === 0 && shape.words > 250 && shape.words > concepts * 60;
}
