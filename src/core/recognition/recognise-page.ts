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
import { createTitleIndex, type TitleIndex, type TitleMatch } from './title-index';

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

const RANK_WEIGHT = [1, 0.95, 0.75, 0.5, 0.32];
const EARLY_HELP = /\bearly[ -]help\b/i;
const MIN_TITLE = 0.5;
/** Below it, a title fits several stages or stands low on the page: a field of the stage must agree. */
const STRONG_TITLE = 0.7;

/** Combined forms carry the later step's guidance: a strategy discussion that opens section 47, a plan with its core group. */
const OUTRANKS: Record<StageId, StageId[]> = {
  'section-47': ['strategy-discussion'],
  'core-group': ['child-protection-plan'],
  'review-conference': ['child-protection-plan', 'core-group'],
  'initial-conference': ['child-protection-plan', 'section-47'],
  'early-help': ['assessment'],
  'private-fostering': ['assessment'],
  'pre-proceedings': ['child-protection-plan'],
};

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
    const few = (heads.childhood && heads.strongTitle >= 0.9) || open.length > 1 ? 1 : 2;
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
    const ranked = scores
      .filter((s) => s.title >= MIN_TITLE || s.fields >= 3)
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
    if (first.title < MIN_TITLE && first.fields < (pageKind === 'case-note' ? 2.5 : 3.2))
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
  ): { children: number; against: number; child: boolean; adult: boolean } {
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
      adult: ages.includes('adult') && !ages.includes('child') && !heads.childhood,
    };
  }

  function isWorklist(rows: number, shape: Shape, fields: FieldObservation[], heads: Heads): boolean {
    if (rows < 2) return false;
    if (heads.kind('worklist')) return heads.bestStage < 0.9 || shape.editable < 8;
    const recordFields = fields.filter((f) => f.state !== 'hidden' && f.kind !== 'table-column').length;
    return shape.editable <= Math.max(4, rows) && recordFields <= 6 && heads.strongTitle < 0.9;
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

interface Head {
  stage: StageId;
  place: Evidence['place'];
  words: string;
  score: number;
  telling: number;
}

interface Heads {
  stages: Head[];
  service: { words: string; score: number } | null;
  kind(page: keyof Lexicon['kinds']): number | null;
  bestStage: number;
  /** A title of a stage says in itself that it is about a child. */
  childhood: boolean;
  /** A page that explains how to do something. */
  explains: boolean;
  /** A page that sets up forms or explains them, by a title of at least two words. */
  adminForm: boolean;
  /** A statutory or other visit to the child, by its title; another stage's visit is that stage's record. */
  visit: boolean;
  /** Best stage score among titles and first headings. */
  strongTitle: number;
}

/** "How to record a visit", "Strategy discussions: how to record them". */
const EXPLAINS =
  /^\s*(?:help\b|how (?:to|do|we)\b|guide (?:to|for)\b|guidance (?:on|for|note)\b|about\b|tips\b|training\b|what is\b)|[:–—-]\s+(?:how to|a guide|guide (?:to|for)|guidance (?:on|for))\b/i;

/** Weight of words beside the title of a general form, which say which form it is. */
const SUB_NAME = 0.93;

function headsOf(
  frames: FrameObservation[],
  index: TitleIndex,
  tokeniser: Tokeniser,
  visitedIn: ReadonlySet<StageId>,
): Heads {
  const stages: Head[] = [];
  const general = generalTitle(frames, index);
  const kinds = new Map<string, number>();
  let service: Heads['service'] = null;
  let childhood = false;
  let adminForm = false;
  let visit = false;
  let explains = false;
  const ofSubName = (text: string, named: string) => {
    const together = index.match(`${text} ${named}`).filter(isStrong);
    return (together.length > 0 ? together : index.match(text)).filter((m) => m.meaning.kind === 'stage');
  };
  const noted = isNoteTitled(frames, index);
  const filledIn = frames.some(({ shape }) => shape.editable > 0);
  for (const frame of frames) {
    // The menu and the bar of a frameset beside a form say what the system has, not what the page is.
    const besideForm = filledIn && frame.shape.editable === 0 && frame.fields.length === 0;
    const main = frame.titles.find((t) => t.place === 'heading');
    const longer = longerTitles(frame, index, tokeniser);
    for (const title of frame.titles) {
      if (title.place === 'option') continue;
      // "Entry type" and "Contact type" say what a note is; on another form they are a question like any other.
      if (title.place === 'sub-type' && title.rank > 0 && !noted) continue;
      if (longer.has(title)) continue;
      if (title.place === 'title' && EXPLAINS.test(title.text)) explains = true;
      if (title.place === 'sub-name' && general === null) continue;
      const weight =
        title.place === 'sub-type' ? 0.97 : title.place === 'sub-name' ? SUB_NAME : (RANK_WEIGHT[title.rank] ?? 0.3);
      const matches = title.place === 'sub-name' ? ofSubName(title.text, general!) : matchTitle(title.text, index);
      const noteLike = matches.every((m) => !isStrong(m) || visitedIn.has((m.meaning as { stage: StageId }).stage));
      if (title.rank === 0 && title.place === 'title' && tokeniser.tokens(title.text).includes('visit')) visit ||= noteLike;
      const top = strongest(matches);
      for (const m of matches) {
        const score = m.score * weight;
        if (m.meaning.kind === 'stage') {
          if (top && m.matched < top.matched - 0.6 && m.meaning !== top.meaning) continue;
          if (score >= 0.75 && tokeniser.tokens(title.text).some((t) => tokeniser.childhood.has(t))) childhood = true;
          stages.push({
            stage: m.meaning.stage,
            place: title.place === 'sub-name' ? 'sub-type' : (title.place as Head['place']),
            words: title.text,
            score,
            telling: m.matched,
          });
        } else if (m.meaning.kind === 'service') {
          if (title.rank <= 3 && (service === null || score > service.score))
            service = { words: title.text, score: score + m.matched * 0.02 };
        } else if (besideForm && OF_THE_SYSTEM.has(m.meaning.page)) continue;
        else if (title.rank === 0 && m.meaning.page === 'admin' && m.words >= 2 && m.score >= 0.5) adminForm = true;
        else if (m.meaning.page === 'case-note' && (!noteLike || (top && isWithin(m, top)))) continue;
        // The heading of a section ("Agreement", "What we will do") names no kind of page, nor does one word among others.
        else if (OF_THE_SYSTEM.has(m.meaning.page) && ((title.place !== 'title' && title !== main) || (m.words === 1 && m.score < 0.9))) continue;
        else if (m.score >= 0.5 && title.rank <= (m.meaning.page === 'case-note' ? 0 : 2))
          kinds.set(m.meaning.page, Math.max(kinds.get(m.meaning.page) ?? 0, score));
      }
    }
  }
  return {
    stages,
    service,
    kind: (page) => kinds.get(page) ?? null,
    bestStage: stages.reduce((best, h) => Math.max(best, h.score), 0),
    childhood,
    explains,
    adminForm,
    visit,
    strongTitle: stages
      .filter((h) => h.place === 'title' || h.place === 'sub-type')
      .reduce((best, h) => Math.max(best, h.score), 0),
  };
}

/** Pages of the case system that hold no record. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['admin', 'worklist', 'process-map']);

/** The title of the page is that of a note, whose type says what it records. */
function isNoteTitled(frames: FrameObservation[], index: TitleIndex): boolean {
  const titles = frames.flatMap((f) => [
    ...f.titles.filter((t) => t.place === 'title'),
    ...f.titles.filter((t) => t.place === 'heading').slice(0, 1),
  ]);
  return titles.some(({ text }) =>
    index.match(text).some((m) => m.meaning.kind === 'page' && m.meaning.page === 'case-note' && m.score >= 0.75),
  );
}

const BRACKETS = /\s*[([][^()[\]]*[)\]]/g;
/** What a title says before a colon is its name, and the rest tells more of it. */
const NAMED_THEN_TOLD = /^(.{4,60}?):\s+\S/;

/**
 * What a title means: its name before a colon by itself too, and what stands in brackets only where the words before
 * them name no stage, so that "Strategy meeting (section 47)" is the meeting and not the enquiry.
 */
function matchTitle(text: string, index: TitleIndex): TitleMatch[] {
  const whole = index.match(text);
  if (whole.some((m) => m.meaning.kind === 'service')) return whole;
  const plain = text.replace(BRACKETS, ' ').trim();
  const outside = plain && plain !== text.trim() ? index.match(plain).filter((m) => m.meaning.kind === 'stage') : [];
  const kept = outside.length === 0 ? whole : whole.filter((m) => isOneOf(m, outside));
  const name = NAMED_THEN_TOLD.exec(text)?.[1];
  return best([...kept, ...(name === undefined ? [] : index.match(name).filter(isStrong))]);
}

/** Of the same meaning as one of these, or of no stage. */
function isOneOf({ meaning }: TitleMatch, others: readonly TitleMatch[]): boolean {
  return meaning.kind !== 'stage' || others.some((o) => o.meaning.kind === 'stage' && o.meaning.stage === meaning.stage);
}

/** Each meaning once, by its best match; the most telling first. */
function best(matches: readonly TitleMatch[]): TitleMatch[] {
  const found = new Map<string, TitleMatch>();
  for (const match of matches) {
    const key = match.meaning.kind === 'stage' ? match.meaning.stage : JSON.stringify(match.meaning);
    const known = found.get(key);
    if (!known || match.score + match.matched > known.score + known.matched) found.set(key, match);
  }
  return [...found.values()].sort((a, b) => b.matched - a.matched || b.score - a.score);
}

/**
 * Titles that are a part of a longer one beside them, which names a later or more particular form: "Family support
 * assessment" in the window and "Early help: family support assessment and plan" on the page.
 */
function longerTitles(frame: FrameObservation, index: TitleIndex, tokeniser: Tokeniser): Set<FrameObservation['titles'][number]> {
  const leading = frame.titles.filter((t) => t.place === 'title' || (t.place === 'heading' && t.rank < 2)).slice(0, 8);
  const parts = new Set<FrameObservation['titles'][number]>();
  for (const short of leading) {
    const stage = strongest(matchTitle(short.text, index));
    if (!stage) continue;
    const words = tokeniser.tokens(short.text);
    for (const long of leading) {
      const more = tokeniser.tokens(long.text);
      const top = more.length > words.length ? strongest(matchTitle(long.text, index)) : null;
      if (!top || top.matched <= stage.matched || !words.every((word) => more.includes(word))) continue;
      const [one, other] = [stageIn(stage), stageIn(top)];
      if (one !== other && OUTRANKS[other]?.includes(one)) parts.add(short);
    }
  }
  return parts;
}

function stageIn({ meaning }: TitleMatch): StageId {
  return (meaning as { stage: StageId }).stage;
}

/** "Case … record" within "Case closure record", which says more. */
function isWithin({ telling }: TitleMatch, more: TitleMatch): boolean {
  return isStrong(more) && telling.length < more.telling.length && telling.every((word) => more.telling.includes(word));
}

function isStrong({ meaning, score }: TitleMatch): boolean {
  return meaning.kind === 'stage' && !meaning.weak && score >= 0.8;
}

/** The title of a general form ("Child: Visit", "Record of meeting(s) and plan"), or null where a title names one stage. */
function generalTitle(frames: FrameObservation[], index: TitleIndex): string | null {
  const titles = frames.flatMap((f) => f.titles.filter((t) => t.place === 'title' || (t.place === 'heading' && t.rank < 2)));
  const named = titles.filter((t) => t.place === 'title').flatMap((t) => index.match(t.text));
  if (named.some(isStrong)) return null;
  const general = titles.find((t) => {
    const weak = index.match(t.text).filter((m) => m.meaning.kind === 'stage' && m.meaning.weak && m.score >= 0.45);
    return weak.length > 1;
  });
  return general?.text ?? null;
}

/** The stage title with most words matched; lesser ones inside it ("Conference" in "Review conference") do not count. */
function strongest(matches: TitleMatch[]): TitleMatch | null {
  return matches.filter((m) => m.meaning.kind === 'stage').sort((a, b) => b.matched - a.matched)[0] ?? null;
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
