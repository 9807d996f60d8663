/** Shapes of `oversight.json` and `plain-words.json` of a stage, and of `escalation.json`. */
import type { Condition } from '../core/content/condition';
import {
  type DecisionBasis,
  type EscalationLadder,
  type OversightFile,
  type PlainWords,
  type QuestionWhen,
  type ReflectiveQuestion,
  type SubstanceCheck,
  WALK_QUESTIONS,
  type WalkDecision,
} from '../core/content/walk-through-content';
import { AGENCY_CODES, ANSWER_CODES } from '../core/observation';
import { concept, id, sources, text } from './pack-schema';
import { z } from './z';

const concepts = z.array(concept).check(z.minLength(1, 'names no concept'));
const groups = z.array(concepts).check(z.minLength(1, 'names no group of concepts'));
const standard = z.string().check(z.regex(/^[A-C]\d{1,2}$/, 'is not the code of a practice standard, such as "B7"'));
const word = z.optional(z.string().check(z.regex(/^[a-z]+$/, 'is not one word in small letters, such as "next"')));
const question = z.enum(WALK_QUESTIONS);
const agency = z.enum(AGENCY_CODES);

const condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ all: z.array(z.lazy(() => condition)) }),
  z.strictObject({ any: z.array(z.lazy(() => condition)) }),
  z.strictObject({ not: z.lazy(() => condition) }),
  z.strictObject({ answer: concept, in: z.array(z.enum(ANSWER_CODES)) }),
  z.strictObject({ filled: concept }),
]);

const basis: z.ZodMiniType<DecisionBasis> = z.union([
  z.strictObject({ requirement: id }),
  z.strictObject({ standard }),
  z.strictObject({ timescale: id }),
  z.strictObject({ force: z.enum(['must', 'should', 'may', 'local']), dutyHolder: text, sources, plain: text }),
]);

const check: z.ZodMiniType<SubstanceCheck> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recorded'), anyOf: groups, label: word }),
  z.strictObject({ kind: z.literal('date-ahead'), anyOf: groups, label: word }),
  z.strictObject({ kind: z.literal('requirement') }),
  z.strictObject({ kind: z.literal('person-named'), anyOf: groups }),
  z.strictObject({ kind: z.literal('social-worker-named'), anyOf: groups }),
  z.strictObject({ kind: z.literal('seen-alone'), seen: concepts, alone: concepts }),
  z.strictObject({
    kind: z.literal('agencies-asked'),
    agencies: z.array(agency).check(z.minLength(1, 'names no agency')),
    tables: z.optional(concepts),
  }),
  z.strictObject({
    kind: z.literal('dates-in-order'),
    earlier: concepts,
    later: concepts,
    laterMayBeElsewhere: z.optional(z.boolean()),
  }),
  z.strictObject({
    kind: z.literal('actions-complete'),
    needs: z.array(z.enum(['owner', 'date'])).check(z.minLength(1, 'needs nothing')),
  }),
  z.strictObject({ kind: z.literal('actions-on-partners') }),
  z.strictObject({ kind: z.literal('in-time'), timescale: id }),
  z.strictObject({ kind: z.literal('reason-when-late'), timescale: id, anyOf: groups }),
  z.strictObject({ kind: z.literal('ask') }),
]);

const decision: z.ZodMiniType<WalkDecision> = z.strictObject({
  id,
  question,
  title: text,
  summary: text,
  who: text,
  byWhen: z.optional(z.union([z.strictObject({ timescale: id }), z.strictObject({ words: text })])),
  basis,
  check,
  appliesWhen: z.optional(condition),
  beforeSending: z.optional(z.boolean()),
});

const when: z.ZodMiniType<QuestionWhen> = z.union([
  z.literal('always'),
  z.strictObject({ blank: concepts }),
  z.strictObject({ late: id }),
  z.strictObject({ agencyAbsent: agency }),
  z.strictObject({ unanswered: id }),
  z.strictObject({ holds: condition }),
]);

const reflective: z.ZodMiniType<ReflectiveQuestion> = z.strictObject({
  id,
  under: question,
  question: text.check(z.regex(/\?$/, 'is not a question')),
  onPaper: z.optional(text.check(z.regex(/\?$/, 'is not a question'))),
  standards: z.array(standard),
  sources: z.optional(sources),
  when,
});

export const oversightFileSchema: z.ZodMiniType<OversightFile> = z.strictObject({
  stage: id,
  ladder: id,
  decisions: z.array(decision).check(z.minLength(1, 'holds no decision')),
  questions: z.array(reflective).check(z.minLength(2, 'holds fewer than 2 questions')),
});

export const escalationLadderSchema: z.ZodMiniType<EscalationLadder> = z.strictObject({
  id,
  title: text,
  about: text,
  plain: z.optional(text),
  steps: z
    .array(
      z.strictObject({
        id: z.enum(['team', 'service', 'partnership', 'leads', 'reviewing-officer', 'senior', 'cafcass']),
        name: text,
        does: text,
        sources,
      }),
    )
    .check(z.minLength(2, 'has fewer than 2 steps')),
});

export const plainWordsSchema: z.ZodMiniType<PlainWords> = z.strictObject({ of: id, words: text });
