/** What the titles and headings of a page's frames say: stages, another service, the kind of page. */
import type { Lexicon } from '../matching/lexicon';
import type { Tokeniser } from '../matching/tokenise';
import type { Evidence, FrameObservation, StageId } from '../observation';
import type { TitleIndex } from './title-index';
import { isStrong, isWithin, matchTitle, MIN_TITLE, OUTRANKS, stageIn, strongest } from './title-meaning';

const RANK_WEIGHT = [1, 0.95, 0.75, 0.5, 0.32];

/** A title that names a stage, and how surely. */
interface Head {
  stage: StageId;
  place: Evidence['place'];
  words: string;
  score: number;
  telling: number;
}

export interface Heads {
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

/** Weight of words beside the title, which say which form it is where the title is a general one or says nothing. */
const SUB_NAME = 0.93;
/** What the heading of a part of the page weighs, beside a title, for another service. */
const OF_A_PART = 0.75;

/** The heads of a page: what every title, heading and sub-name of its frames means, weighed by where it stands. */
export function headsOf(
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
  const ofSubName = (text: string, named: string | null) => {
    const together = named === null ? [] : index.match(`${text} ${named}`).filter(isStrong);
    return (together.length > 0 ? together : matchTitle(text, index)).filter((m) => m.meaning.kind === 'stage');
  };
  const noted = isNoteTitled(frames, index);
  const namedByTitle = isStageTitled(frames, index);
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
      if (title.place === 'sub-name' && general === null && namedByTitle) continue;
      const weight =
        title.place === 'sub-type' ? 0.97 : title.place === 'sub-name' ? SUB_NAME : (RANK_WEIGHT[title.rank] ?? 0.3);
      const matches = title.place === 'sub-name' ? ofSubName(title.text, general) : matchTitle(title.text, index);
      const noteLike = matches.every((m) => !isStrong(m) || visitedIn.has((m.meaning as { stage: StageId }).stage));
      if (title.rank === 0 && title.place === 'title' && tokeniser.tokens(title.text).includes('visit')) visit ||= noteLike;
      const top = strongest(matches);
      for (const m of matches) {
        const score = m.score * weight;
        if (m.meaning.kind === 'stage') {
          if (top && m.matched < top.matched - 0.6 && m.meaning !== top.meaning && !OUTRANKS[m.meaning.stage]?.includes(stageIn(top))) continue;
          if (score >= 0.75 && tokeniser.tokens(title.text).some((t) => tokeniser.childhood.has(t))) childhood = true;
          stages.push({
            stage: m.meaning.stage,
            place: title.place === 'sub-name' ? 'sub-type' : (title.place as Head['place']),
            words: title.text,
            score,
            telling: m.matched,
          });
        } else if (m.meaning.kind === 'service') {
          // "Adult workers", above one part of a form, says less of it than its own title does.
          const said = (title.place === 'title' || title === main ? score : score * OF_A_PART) + m.matched * 0.02;
          if (title.rank <= 3 && (service === null || said > service.score)) service = { words: title.text, score: said };
        } else if (besideForm && OF_THE_SYSTEM.has(m.meaning.page)) continue;
        else if (m.meaning.page === 'person-summary' && top && isWithin(m, top)) continue;
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
  return leadingTitles(frames).some(({ text }) =>
    index.match(text).some((m) => m.meaning.kind === 'page' && m.meaning.page === 'case-note' && m.score >= 0.75),
  );
}

/** A title of the page or its first heading names a stage. */
function isStageTitled(frames: FrameObservation[], index: TitleIndex): boolean {
  return leadingTitles(frames).some(({ text }) => index.match(text).some((m) => m.meaning.kind === 'stage' && m.score >= MIN_TITLE));
}

function leadingTitles(frames: FrameObservation[]): FrameObservation['titles'] {
  return frames.flatMap((f) => [
    ...f.titles.filter((t) => t.place === 'title'),
    ...f.titles.filter((t) => t.place === 'heading').slice(0, 1),
  ]);
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
      // "Management oversight - child protection plan": the window's title tells the two apart, and the page's heading what they are together.
      const both = isPartOf(short.text, long.text) ? strongest(matchTitle(long.text, index)) : null;
      if (both && stageIn(both) !== stageIn(stage)) parts.add(short);
      const more = tokeniser.tokens(long.text);
      const top = more.length > words.length ? strongest(matchTitle(long.text, index)) : null;
      if (!top || top.matched <= stage.matched || !words.every((word) => more.includes(word))) continue;
      const [one, other] = [stageIn(stage), stageIn(top)];
      if (one !== other && OUTRANKS[other]?.includes(one)) parts.add(short);
    }
  }
  return parts;
}

/** The words of one title are the beginning or the end of the other. */
function isPartOf(short: string, long: string): boolean {
  const [part, whole] = [short.toLowerCase().trim(), long.toLowerCase().trim()];
  return part.length < whole.length && (whole.startsWith(`${part} `) || whole.startsWith(`${part}:`) || whole.endsWith(` ${part}`));
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
