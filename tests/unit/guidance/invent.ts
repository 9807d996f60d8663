/** Invented pages, fields and packs for the tests of guidance. Nothing here comes from a record. */
import type { Requirement, Timescale } from '../../../src/core/content/pack';
import type { StagePack } from '../../../src/core/content/stage-pack';
import type { Deadline } from '../../../src/core/deadlines/deadline';
import type {
  AnswerCode,
  ConceptId,
  FieldObservation,
  ObservedPage,
  StageId,
  TableObservation,
  TableRowObservation,
} from '../../../src/core/observation';

let count = 0;

export function field(concept: ConceptId, more: Partial<FieldObservation> = {}): FieldObservation {
  count += 1;
  return {
    ref: `top:${count}`,
    concept,
    kind: 'text',
    label: `Label of ${concept.replaceAll('_', ' ')}`,
    path: [],
    state: 'filled',
    confidence: 1,
    because: 'its label',
    ...more,
  };
}

export const blank = (concept: ConceptId, label: string, more: Partial<FieldObservation> = {}) =>
  field(concept, { label, state: 'blank', ...more });

export const dated = (concept: ConceptId, iso: string, more: Partial<FieldObservation> = {}) =>
  field(concept, { kind: 'date', date: { iso }, ...more });

export const answered = (concept: ConceptId, answer: AnswerCode, more: Partial<FieldObservation> = {}) =>
  field(concept, { kind: 'choice', answers: [answer], ...more });

export function table(concept: ConceptId, rows: TableRowObservation[], label = 'Table'): TableObservation {
  count += 1;
  return { ref: `top:${count}`, concept, label, path: [], rows };
}

export function page(
  stage: StageId | null,
  fields: FieldObservation[],
  more: Partial<ObservedPage> = {},
): ObservedPage {
  return {
    system: null,
    pageKind: stage === null ? 'unrecognised' : 'record',
    recognition:
      stage === null
        ? { kind: 'unrecognised', reason: 'nothing fits' }
        : { kind: 'recognised', stage, evidence: [{ stage, place: 'title', words: 'Record of something', weight: 3 }] },
    fields,
    tables: [],
    rows: [],
    frames: 1,
    scan: { ms: 3, nodes: 10, controls: 5, slices: 1 },
    ...more,
  };
}

export function requirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    title: `Title of ${id}`,
    summary: `Summary of ${id}.`,
    detail: `Detail of ${id}.`,
    force: 'should',
    dutyHolder: 'the council',
    roles: ['practitioner', 'supervisor'],
    stage: 'section-47',
    alsoStages: [],
    topics: [],
    sources: [{ document: 'Guidance', edition: '2023', chapter: '3', paragraph: '1', page: 1, confidence: 'seen' }],
    effectiveFrom: '2023-12-15',
    effectiveTo: null,
    checked: { edition: '2023', on: '2026-11-22', how: 'seen' },
    currency: 'last-verified-2023',
    oversight: false,
    record: { concepts: [], check: 'none' },
    timescales: [],
    ...more,
  };
}

export function timescale(id: string, more: Partial<Timescale> = {}): Timescale {
  return {
    id,
    title: `Title of ${id}`,
    stage: 'section-47',
    alsoStages: [],
    force: 'should',
    dutyHolder: 'the council',
    amount: 15,
    unit: 'working-days',
    kind: 'maximum',
    fromEvent: 'the strategy discussion',
    toEvent: 'the conference',
    shortName: 'Conference',
    fromConcepts: ['strategy_date'],
    toConcepts: ['icpc_date'],
    dueConcepts: ['icpc_target'],
    reasonWhenLate: false,
    sources: [{ document: 'Guidance', edition: '2023', chapter: '3', paragraph: '2', page: 2, confidence: 'seen' }],
    checked: { edition: '2023', on: '2026-11-22', how: 'seen' },
    currency: 'last-verified-2023',
    ...more,
  };
}

export function pack(stage: StageId, requirements: Requirement[], more: Partial<StagePack> = {}): StagePack {
  return {
    id: stage,
    title: `Stage ${stage}`,
    shortName: stage,
    about: 'Invented',
    legalBasis: 'An Act, section 1',
    requirements,
    timescales: [],
    standards: [],
    version: '2026.11.1',
    ...more,
  };
}

export function deadline(more: Partial<Deadline> & { timescale: Timescale }): Deadline {
  return {
    convention: 'wd-after',
    status: 'on-track',
    skipped: [],
    weekendDays: 0,
    otherReadings: [],
    candidates: [],
    ...more,
  };
}
