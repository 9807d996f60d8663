/** Links and wording of the walk-throughs: what they name exists, and every title and question is short and fair. */
import { restsOnMemory } from '../core/content/currency';
import type { PracticeStandard, Requirement, Timescale } from '../core/content/pack';
import type {
  GroundedDecision,
  OversightFile,
  PlainWords,
  SubstanceCheck,
  WalkDecision,
} from '../core/content/walk-through-content';
import {
  checkOneSentence,
  QUESTION_ASSUMPTIONS,
  SENTENCE_WARN_WORDS,
  sentencesOf,
  TITLE_MAX_WORDS,
  type WordingProblem,
  wordCount,
} from './check-wording';
import { readingAge } from './reading-age';

export interface OversightLinks {
  requirements: ReadonlyMap<string, Requirement>;
  timescales: ReadonlyMap<string, Timescale>;
  /** Codes of the practice standards. */
  standards: ReadonlySet<string>;
  ladders: ReadonlySet<string>;
  /** Null where there is no vocabulary to check against. */
  concepts: ReadonlySet<string> | null;
}

/** At most this many decisions are among what a practitioner looks at before sending a record on. */
const BEFORE_SENDING_MAX = 6;
/** Where nothing on the page calls for a question, two are still there to open a conversation. */
const ALWAYS_MIN = 2;
/** A parent or young person reads this (Reading age of `plain-words.json`, years). */
export const PLAIN_READING_AGE_MAX = 11;
const PLAIN_SENTENCES_MAX = 3;

/** Faults of one stage's walk-through. Every check has to be answerable from packs that its page will have. */
export function checkOversight(file: OversightFile, links: OversightLinks): WordingProblem[] {
  const found: WordingProblem[] = [];
  const fault = (path: string, reason: string) => found.push({ path, reason, level: 'error' });
  if (!links.ladders.has(file.ladder)) fault('ladder', `names ladder "${file.ladder}", which escalation.json lacks`);

  const timescale = (path: string, id: string): void => {
    const known = links.timescales.get(id);
    if (!known) fault(path, `names timescale "${id}", which no deadlines.json has`);
    else if (!isAt(known, file.stage)) fault(path, `names timescale "${id}", which is not shown at this stage`);
  };
  for (const decision of file.decisions) {
    const at = (path: string) => `decisions.${decision.id}.${path}`;
    const { basis, check, byWhen } = decision;
    if ('requirement' in basis) {
      const known = links.requirements.get(basis.requirement);
      if (!known) fault(at('basis'), `names requirement "${basis.requirement}", which does not exist`);
      else if (restsOnMemory(known) || known.currency.startsWith('law-'))
        fault(at('basis'), `rests on "${basis.requirement}", which is not checked, or not in force`);
      else if (check.kind === 'requirement' && !isAt(known, file.stage))
        fault(at('check'), `asks the standing of "${basis.requirement}", which is not shown at this stage`);
    } else if ('standard' in basis) {
      if (!links.standards.has(basis.standard)) fault(at('basis'), `names standard "${basis.standard}"`);
    } else if ('timescale' in basis) timescale(at('basis'), basis.timescale);
    if ('plain' in basis) found.push(...checkPlainWords({ of: at('basis.plain'), words: basis.plain }));
    if (check.kind === 'requirement' && !('requirement' in basis)) fault(at('check'), 'rests on no requirement');
    if ('timescale' in check) timescale(at('check'), check.timescale);
    if (byWhen && 'timescale' in byWhen) timescale(at('byWhen'), byWhen.timescale);
    for (const concept of [...conceptsOf(check), ...conceptsIn(decision.appliesWhen)]) {
      if (links.concepts && !links.concepts.has(concept))
        fault(at('check'), `names concept "${concept}", which src/vocabulary does not have`);
    }
    if (wordCount(decision.title) > TITLE_MAX_WORDS)
      fault(at('title'), `has ${wordCount(decision.title)} words; at most ${TITLE_MAX_WORDS}`);
    if (/\byou(r|rs)?\b/i.test(decision.title)) fault(at('title'), 'says "you": it is printed for others to read');
    found.push(...checkOneSentence(at('summary'), decision.summary));
  }
  if (file.questions.filter(({ when }) => when === 'always').length < ALWAYS_MIN)
    fault('questions', `has fewer than ${ALWAYS_MIN} that always fit`);
  const brief = file.decisions.filter(({ beforeSending }) => beforeSending).length;
  if (brief === 0 || brief > BEFORE_SENDING_MAX)
    fault('decisions', `has ${brief} with beforeSending; 1 to ${BEFORE_SENDING_MAX}`);

  const asked = new Map(file.decisions.map(({ id, check }) => [id, check.kind === 'ask'] as const));
  for (const one of file.questions) {
    const at = (path: string) => `questions.${one.id}.${path}`;
    const { when } = one;
    if (one.standards.length === 0 && one.sources === undefined) fault(at('standards'), 'rests on nothing');
    for (const code of one.standards) if (!links.standards.has(code)) fault(at('standards'), `names standard "${code}"`);
    if (when !== 'always') {
      if ('unanswered' in when && asked.get(when.unanswered) !== false)
        fault(at('when'), `names decision "${when.unanswered}", which ${asked.has(when.unanswered) ? 'no page shows' : 'is not there'}`);
      for (const concept of 'holds' in when ? conceptsIn(when.holds) : [])
        if (links.concepts && !links.concepts.has(concept)) fault(at('when'), `names concept "${concept}"`);
      if ('late' in when) timescale(at('when'), when.late);
      if ('blank' in when)
        for (const concept of when.blank)
          if (links.concepts && !links.concepts.has(concept)) fault(at('when'), `names concept "${concept}"`);
    }
    for (const words of [one.question, ...(one.onPaper ? [one.onPaper] : [])]) {
      if (/\bwhy (did|have|has|are|were|was)n.t\b/i.test(words)) fault(at('question'), 'blames; ask what and how');
      for (const [pattern, why] of QUESTION_ASSUMPTIONS) if (pattern.test(words)) fault(at('question'), why);
      for (const sentence of sentencesOf(words))
        if (wordCount(sentence) > SENTENCE_WARN_WORDS) fault(at('question'), `has a sentence of ${wordCount(sentence)} words`);
    }
  }
  return found;
}

/** Faults of plain words: at most three sentences, short, without jargon and fit for a reader of 11. */
export function checkPlainWords({ of, words }: PlainWords): WordingProblem[] {
  const found: WordingProblem[] = [];
  const fault = (reason: string) => found.push({ path: of, reason, level: 'error' });
  const sentences = sentencesOf(words);
  if (sentences.length > PLAIN_SENTENCES_MAX) fault(`has ${sentences.length} sentences; at most ${PLAIN_SENTENCES_MAX}`);
  for (const sentence of sentences) if (wordCount(sentence) > 20) fault(`has a sentence of ${wordCount(sentence)} words`);
  const age = readingAge(words);
  if (age > PLAIN_READING_AGE_MAX) fault(`reads at age ${age}; at most ${PLAIN_READING_AGE_MAX}`);
  for (const word of JARGON) {
    const hit = word.exec(words)?.[0];
    if (hit) fault(`says “${hit}”, which a parent or young person need not know`);
  }
  for (const [pattern, why] of QUESTION_ASSUMPTIONS) if (pattern.test(words)) fault(why);
  return found;
}

/** Words of the profession that plain words do without. */
const JARGON: readonly RegExp[] = [
  /\b(s|section) ?47\b/i,
  /\bICPC|RCPC|LADO|CIN|CLA|IRO|MASH|DSL\b/,
  /\bmulti-agency\b/i,
  /\bpractitioners?\b/i,
  /\bsafeguarding partners?\b/i,
  /\bstatutory\b/i,
  /\bsignificant harm\b/i,
  /\bthresholds?\b/i,
  /\bdisclosures?\b/i,
  /\binterventions?\b/i,
  /\bengage(d|ment)?\b/i,
  /\brationale\b/i,
];

function isAt({ stage, alsoStages }: { stage: string; alsoStages: string[] }, here: string): boolean {
  return stage === here || stage === 'any' || alsoStages.includes(here) || alsoStages.includes('any');
}

function conceptsOf(check: SubstanceCheck): string[] {
  switch (check.kind) {
    case 'recorded':
    case 'date-ahead':
    case 'person-named':
    case 'social-worker-named':
    case 'reason-when-late':
      return check.anyOf.flat();
    case 'seen-alone':
      return [...check.seen, ...check.alone];
    case 'agencies-asked':
      return check.tables ?? [];
    case 'dates-in-order':
      return [...check.earlier, ...check.later];
    default:
      return [];
  }
}

function conceptsIn(condition: WalkDecision['appliesWhen']): string[] {
  if (!condition) return [];
  if ('not' in condition) return conceptsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(conceptsIn);
  if ('any' in condition) return condition.any.flatMap(conceptsIn);
  return ['answer' in condition ? condition.answer : condition.filled];
}

/** The decisions of a checked file with what each rests on; one that rests on nothing known is left out. */
export function groundDecisions(
  file: OversightFile,
  links: Pick<OversightLinks, 'requirements' | 'timescales'>,
  standards: ReadonlyMap<string, PracticeStandard>,
): GroundedDecision[] {
  return file.decisions.flatMap(({ basis, ...decision }) => {
    if ('force' in basis) return [{ ...decision, ...basis }];
    if ('requirement' in basis) {
      const known = links.requirements.get(basis.requirement);
      return known ? [{ ...decision, ...groundOf(known), requirement: known.id }] : [];
    }
    if ('timescale' in basis) {
      const known = links.timescales.get(basis.timescale);
      return known ? [{ ...decision, ...groundOf(known) }] : [];
    }
    const known = standards.get(basis.standard);
    if (!known) return [];
    const { force = 'should', dutyHolder = 'practitioners' } = known;
    return [{ ...decision, ...groundOf({ ...known, force, dutyHolder }), standard: known.code }];
  });
}

function groundOf({
  force,
  dutyHolder,
  sources,
  effectiveFrom,
  effectiveTo,
  currency,
  plain,
}: Pick<Requirement, 'force' | 'dutyHolder' | 'sources'> &
  Partial<Pick<Requirement, 'effectiveFrom' | 'effectiveTo' | 'currency' | 'plain'>>) {
  return {
    force,
    dutyHolder,
    sources: sources.filter(({ edition }) => edition !== '2018'),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    ...(currency === undefined ? {} : { currency }),
    ...(plain === undefined ? {} : { plain }),
  };
}
