/**
 * "What was read on this page": labels, meanings, states and counts. By type there is no room for anything recorded:
 * a date is "a readable date", an answer is "answered".
 */
import type { ControlKind } from '../matching/match-label';
import type { ConceptId, Evidence, FieldObservation, ObservedPage, PageKind, StageId, SystemId, TableObservation } from '../observation';

export type ReadAs = 'date' | 'date-unreadable' | 'filled' | 'answered' | 'blank' | 'unanswered' | 'hidden' | 'rows';

/** A field that was understood. */
export interface ReadField {
  label: string;
  concept: ConceptId;
  readAs: ReadAs;
  /** "4 rows: 3 yes, 1 no", of a table. */
  rows?: string;
  confidence: number;
  because: string;
}

/** A label of the form that can be taught, whether it is understood or not. */
export interface ReadLabel {
  /** Names the label in its place, over every frame of the page. */
  key: string;
  site: string;
  label: string;
  heading: string;
  control: ControlKind;
  state: 'filled' | 'blank';
  concept: ConceptId | null;
  /** A lesson says so. */
  taught: boolean;
  /** Closest meanings, best first. */
  closest: ConceptId[];
  /** The closest is near, and not near enough. */
  near: boolean;
}

/** A form's structure, for pilots: kinds of element and their labels. */
export interface OutlineLine {
  depth: number;
  element: string;
  label?: string;
  concept?: ConceptId;
}

export interface FrameReport {
  site: string;
  labels: ReadLabel[];
  /** Titles that may name the form. */
  titles: string[];
  outline: OutlineLine[];
  /** What the whole page was found to be; in the top frame's report only. */
  page?: PageSummary;
}

export interface PageSummary {
  system: SystemId | null;
  pageKind: PageKind;
  recognition:
    | { kind: 'recognised'; stage: StageId; evidence: Evidence[] }
    | { kind: 'ambiguous'; among: StageId[] }
    | { kind: 'unrecognised'; reason: string };
  fields: ReadField[];
  tables: number;
  rows: number;
  frames: number;
  scan: { ms: number; controls: number; nodes: number; degraded?: 'sliced' | 'paused' };
}

export interface PageReport {
  v: 1;
  /** Null while the page is still being read. */
  page: PageSummary | null;
  frames: FrameReport[];
}

const SUSPECT = 'not read, because another date on this page does not exist in UK order, day first';

/** The page without its dates, answers and rows. `hide` takes recorded words out of labels and titles. */
export function summarise(page: ObservedPage, hide: (text: string) => string): PageSummary {
  const { recognition } = page;
  const tables = new Map(page.tables.map((table) => [table.ref, table]));
  return {
    system: page.system,
    pageKind: page.pageKind,
    recognition:
      recognition.kind === 'recognised'
        ? { ...recognition, evidence: recognition.evidence.map((e) => ({ ...e, words: hide(e.words) })) }
        : recognition.kind === 'ambiguous'
          ? { kind: 'ambiguous', among: recognition.among.map(({ stage }) => stage) }
          : { kind: 'unrecognised', reason: hide(recognition.reason) },
    fields: page.fields.map((field) => {
      const table = tables.get(field.ref);
      return {
        label: hide(field.label),
        concept: field.concept,
        readAs: table ? 'rows' : readAs(field),
        ...(table ? { rows: rowWords(table) } : {}),
        confidence: field.confidence,
        because: [hide(field.because), ...(field.dateProblem === 'page-not-in-uk-order' ? [SUSPECT] : [])].join('; '),
      };
    }),
    tables: page.tables.length,
    rows: page.rows.length,
    frames: page.frames,
    scan: {
      ms: page.scan.ms,
      controls: page.scan.controls,
      nodes: page.scan.nodes,
      ...(page.scan.degraded ? { degraded: page.scan.degraded } : {}),
    },
  };
}

function readAs(field: FieldObservation): ReadAs {
  if (field.state !== 'filled') return field.state;
  if (field.date) return 'date';
  if (field.dateProblem) return 'date-unreadable';
  return field.kind === 'choice' || field.kind === 'checkbox' ? 'answered' : 'filled';
}

/** "4 rows: 3 yes, 1 no": rows and, where there is such a column, who took part. */
function rowWords({ rows }: TableObservation): string {
  const count = (answer: 'yes' | 'no') => rows.filter(({ attended }) => attended === answer).length;
  const parts = (['yes', 'no'] as const).flatMap((answer) => (count(answer) > 0 ? [`${count(answer)} ${answer}`] : []));
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** Every label of the page once, those not understood first, in the order of the page. */
export function labelsOf(report: PageReport): { unknown: ReadLabel[]; known: ReadLabel[] } {
  const once = new Map<string, ReadLabel>();
  for (const label of report.frames.flatMap(({ labels }) => labels)) if (!once.has(label.key)) once.set(label.key, label);
  const all = [...once.values()];
  return { unknown: all.filter(({ concept }) => concept === null), known: all.filter(({ concept }) => concept !== null) };
}
