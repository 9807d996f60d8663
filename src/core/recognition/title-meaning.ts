/**
 * What a title says a form is. Its own name stands first: what it leads to or comes from, a service whose name it bears and
 * acts that are done in any process name no stage of their own.
 */
import type { StageId } from '../observation';
import type { TitleIndex, TitleMatch } from './title-index';

/** The least at which a title names a stage. */
export const MIN_TITLE = 0.5;

/**
 * Combined forms carry the later step’s guidance: a strategy discussion that opens section 47, a plan with its core group.
 * And who or what a form is about tells more than that it is a meeting, an assessment or a closing.
 */
export const OUTRANKS: Record<StageId, StageId[]> = {
  'section-47': ['strategy-discussion'],
  'core-group': ['child-protection-plan'],
  'review-conference': ['child-protection-plan', 'core-group'],
  'initial-conference': ['child-protection-plan', 'section-47'],
  'early-help': ['assessment'],
  'private-fostering': ['assessment'],
  'pre-proceedings': ['child-protection-plan'],
  allegation: ['strategy-discussion', 'child-in-need', 'front-door', 'supervision'],
  'child-death': ['strategy-discussion', 'child-in-need', 'supervision'],
  'serious-incident': ['strategy-discussion', 'child-in-need', 'child-death'],
  'leaving-care': ['assessment', 'child-in-need', 'looked-after'],
};

const BRACKETS = /\s*[([][^()[\]]*[)\]]/g;
/** What a title says before a colon or a dash is its name, and the rest tells more of it. */
const NAMED_THEN_TOLD = /^(.{3,60}?)(?::|\s[-–—])\s+(?=\S)/;
/** Words after which a title says where its form comes from or leads to: "Core group after ICPC", "Contact: progress to assessment". */
const LEADS_TO =
  /^(.{3,80}?)[\s:,–—-]+(?:and )?(?:following|after|arising|resulting|prior to|before|including|agreed at|to inform|convene|decision to|with|for (?:an? )?(?:looked after )?(?:child|young)|child(?:ren)? (?:in(?! need)|on|subject)|referral made|(?:progress|proceed|escalat|step|pass|transfer|mov|refer)[a-z]*[ -](?:(?:up|down|on) )?(?:to|from))\b|^(.{3,80}?) outcome\s*[:–—-]/i;
/** What may be done in any process: beside the name of one, these words name no other. */
const ACTS: ReadonlySet<string> = new Set(['referral', 'close', 'case', 'need', 'assessment', 'contact']);
/** A service that takes in more than one stage: what follows its name says which. */
const PROGRAMME = /^family (?:help|safeguarding)\b(?! (?:assessment|plan|record|review))/i;

/**
 * What a title means: its name before a colon by itself too, and what stands in brackets only where the words before
 * them name no stage, so that "Strategy meeting (section 47)" is the meeting and not the enquiry.
 */
export function matchTitle(text: string, index: TitleIndex): TitleMatch[] {
  const whole = ofService(index.match(text));
  if (whole.some((m) => m.meaning.kind === 'service')) return whole;
  const plain = text.replace(BRACKETS, ' ').trim();
  const outside = plain && plain !== text.trim() ? index.match(plain).filter((m) => m.meaning.kind === 'stage') : [];
  const kept = outside.length === 0 ? whole : whole.filter((m) => isOneOf(m, outside));
  return best(ofThisForm(plain, kept, index));
}

/**
 * A title that names another service is its own, whatever of ours it speaks of ("AssetPlus: pathways and planning"),
 * unless a stage's name holds all of those words: "Private foster carer assessment".
 */
function ofService(matches: TitleMatch[]): TitleMatch[] {
  const stages = matches.filter(isStrong);
  const most = Math.max(0, ...matches.filter((m) => m.meaning.kind === 'stage').map(({ score }) => score));
  return matches
    .filter((m) => m.meaning.kind !== 'service' || !stages.some((stage) => isWithin(m, stage)))
    .map((m) => (m.meaning.kind === 'service' ? { ...m, score: Math.max(m.score, most) } : m));
}

/** Without the stages that the title only leads to or comes from, or that its acts alone would name. */
function ofThisForm(text: string, matches: readonly TitleMatch[], index: TitleIndex): TitleMatch[] {
  const [, led, decided] = LEADS_TO.exec(text) ?? [];
  const own = led ?? decided;
  const first = own === undefined ? [] : index.match(own).filter((m) => m.meaning.kind === 'stage' && m.score >= MIN_TITLE);
  if (first.length > 0) return [...matches.filter((m) => isOneOf(m, first)), ...first];
  const [before, name] = NAMED_THEN_TOLD.exec(text) ?? [];
  const within = before !== undefined && PROGRAMME.test(before) ? index.match(text.slice(before.length)).filter((m) => isStrong(m) && !isAct(m)) : [];
  if (within.length > 0) return [...matches.filter((m) => isOneOf(m, within)), ...within];
  // An assessment is made in many processes: "Single assessment – S47".
  const named = name === undefined ? [] : index.match(name).filter((m) => isStrong(m) && stageIn(m) !== 'assessment');
  const told = named.length === 0 ? matches : matches.filter((m) => isOneOf(m, named) || named.some((n) => OUTRANKS[stageIn(m)]?.includes(stageIn(n))));
  const all = [...told, ...named];
  const ofSubject = all.some((m) => m.meaning.kind === 'stage' && !m.meaning.weak && m.score >= MIN_TITLE && !isAct(m));
  return ofSubject ? all.filter((m) => m.meaning.kind !== 'stage' || !isAct(m)) : all;
}

function isAct({ telling }: TitleMatch): boolean {
  return telling.length > 0 && telling.every((word) => ACTS.has(word));
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

/** The stage that a match names; only for matches of a stage. */
export function stageIn({ meaning }: TitleMatch): StageId {
  return (meaning as { stage: StageId }).stage;
}

/** "Case … record" within "Case closure record", which says more. */
export function isWithin({ telling }: TitleMatch, more: TitleMatch): boolean {
  return isStrong(more) && telling.length < more.telling.length && telling.every((word) => more.telling.includes(word));
}

/** Names a stage, by a title of its own that holds little else. */
export function isStrong({ meaning, score }: TitleMatch): boolean {
  return meaning.kind === 'stage' && !meaning.weak && score >= 0.8;
}

/** The stage title with most words matched; lesser ones inside it ("Conference" in "Review conference") do not count. */
export function strongest(matches: TitleMatch[]): TitleMatch | null {
  return matches.filter((m) => m.meaning.kind === 'stage').sort((a, b) => b.matched - a.matched)[0] ?? null;
}
