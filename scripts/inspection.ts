/** The result of `npm run inspect` for one page. */

import type { DeadlineStatus } from '../src/core/deadlines/deadline';
import type { IsoDate, StageId } from '../src/core/observation';
import type { GuidanceView } from '../src/core/panel/view-model';
import type { WorkingCalendar } from '../src/core/time/working-days';
import type { PageReading } from './read-page';
import { worklistRowStatus } from './worklist-row-status';

export interface InspectedField {
  concept: string;
  label: string;
  value: string;
  iso?: string;
}

export interface Inspection {
  page: string;
  system: string | null;
  pageKind: string;
  /** Null when no stage was recognised, or more than one fits. */
  stage: StageId | null;
  /** The stages that fit, when it is for a person to choose. */
  ambiguous?: StageId[];
  fields: InspectedField[];
  /** On a page where Alongside is silent: fields it knew and made no use of. */
  fieldsNotUsed?: InspectedField[];
  deadlines: {
    timescale: string;
    from: IsoDate | null;
    due: IsoDate | null;
    /** London's time of day, of a limit in hours. */
    dueTime?: string;
    status: DeadlineStatus;
    /** Why it cannot be told. */
    reason?: string;
    actual: IsoDate | null;
  }[];
  rows: { label: string; stage: StageId | null; due: IsoDate | null; status: DeadlineStatus }[];
  requirements: string[];
  oversight: { check: string; state: string }[];
  timings: { scanMs: number };
}

export interface FailedInspection {
  page: string;
  error: string;
}

function guidanceOf({ view }: PageReading): GuidanceView | undefined {
  return view?.kind === 'guidance' ? view : undefined;
}

/** What one page gave. The date and calendar judge the rows of a work list, which carry no more than a due date. */
export function inspectionOf(
  page: string,
  reading: PageReading,
  { today, calendar }: { today: IsoDate; calendar: WorkingCalendar },
): Inspection {
  const { observed, fields } = reading;
  const { recognition } = observed;
  const view = guidanceOf(reading);
  const known = fields.map(({ concept, label, value, iso }) => ({ concept, label, value, ...(iso ? { iso } : {}) }));
  const isSilent = observed.pageKind === 'other-service' || observed.pageKind === 'unrecognised';
  return {
    page,
    system: observed.system,
    pageKind: observed.pageKind,
    stage: recognition.kind === 'recognised' ? recognition.stage : null,
    ...(recognition.kind === 'ambiguous' ? { ambiguous: recognition.among.map(({ stage }) => stage) } : {}),
    fields: isSilent ? [] : known,
    ...(isSilent && known.length > 0 ? { fieldsNotUsed: known } : {}),
    deadlines: (view?.deadlines ?? []).map(({ timescale, from, due, dueTime, status, reason, actual }) => ({
      timescale: timescale.id,
      from: from?.iso ?? null,
      due: due ?? null,
      ...(dueTime ? { dueTime } : {}),
      status,
      ...(reason ? { reason } : {}),
      actual: actual?.iso ?? null,
    })),
    rows: observed.rows.map(({ task, stage, due }) => ({
      label: task,
      stage,
      due: due?.iso ?? null,
      status: worklistRowStatus(due?.iso, today, calendar),
    })),
    requirements: view?.requirements ?? [],
    oversight: (view?.oversight ?? []).map(({ check, state }) => ({ check, state })),
    timings: { scanMs: observed.scan.ms },
  };
}
