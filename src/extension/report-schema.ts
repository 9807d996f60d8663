/** Shape of a frame's report. Members that are not named here are dropped: nothing else can leave the page in one. */
import type { FrameReport } from '../core/lessons/page-report';
import { z } from '../knowledge/z';

const text = z.string().check(z.maxLength(400));
const count = z.number().check(z.minimum(0));
const control = z.enum(['date', 'choice', 'checkbox', 'line', 'long-text', 'fact', 'table']);
const most = 5000;

const evidence = z.object({
  stage: text,
  place: z.enum(['title', 'heading', 'sub-type', 'field', 'section', 'badge', 'profile', 'lesson', 'choice']),
  words: text,
  weight: z.number(),
});

const frameReport = z.object({
  site: text,
  labels: z
    .array(
      z.object({
        key: z.string().check(z.maxLength(1000)),
        site: text,
        label: text,
        heading: text,
        control,
        state: z.enum(['filled', 'blank']),
        concept: z.nullable(text),
        taught: z.boolean(),
        closest: z.array(text).check(z.maxLength(10)),
        near: z.boolean(),
      }),
    )
    .check(z.maxLength(most)),
  titles: z.array(text).check(z.maxLength(100)),
  outline: z
    .array(
      z.object({ depth: count, element: text, label: z.optional(text), concept: z.optional(text) }),
    )
    .check(z.maxLength(most)),
  page: z.optional(
    z.object({
      system: z.nullable(text),
      pageKind: z.enum(['record', 'case-note', 'worklist', 'person-summary', 'other-service', 'unrecognised']),
      recognition: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('recognised'), stage: text, evidence: z.array(evidence) }),
        z.object({ kind: z.literal('ambiguous'), among: z.array(text) }),
        z.object({ kind: z.literal('unrecognised'), reason: text }),
      ]),
      fields: z.array(
        z.object({
          label: text,
          concept: text,
          readAs: z.enum(['date', 'date-unreadable', 'filled', 'answered', 'blank', 'unanswered', 'hidden', 'rows']),
          rows: z.optional(text),
          confidence: z.number(),
          because: text,
        }),
      ),
      tables: count,
      rows: count,
      frames: count,
      scan: z.object({ ms: count, controls: count, nodes: count, degraded: z.optional(z.enum(['sliced', 'paused'])) }),
    }),
  ),
});

/** The report reduced to what a report may hold, or null when it is none. */
export function parseFrameReport(answer: unknown): FrameReport | null {
  const parsed = frameReport.safeParse(answer);
  return parsed.success ? (parsed.data as FrameReport) : null;
}
