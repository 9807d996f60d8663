/**
 * Where one requirement stands on the page: recorded, blank, not here, hidden, or cannot tell.
 *
 * Several concepts mean that any of them counts as evidence. Absence from the page is not absence from the record.
 */
import type { Requirement, Timescale } from '../content/pack';
import type { ConceptId, FieldObservation, ObservedPage, TableObservation } from '../observation';
import { AGENCY_OF_CONCEPT, ATTENDANCE_TABLES, type Attendance, attendanceOf } from './agency-attendance';
import type { OnPage } from './card';
import { evaluateCondition, type Truth } from './conditions';
import { type ConceptReading, readConcept } from './read-concept';
import { APPLIES_WHEN, BLANK_SAYS_NOTHING, NO_IS_NOT_EVIDENCE, NOT_ASKED_WHEN } from './when-expected';

/** What is blank, so that a title can say it as a fact about the page. */
export type Finding =
  | { kind: 'field'; field: FieldObservation }
  | { kind: 'box'; field: FieldObservation }
  | { kind: 'agency'; attendance: Attendance }
  | { kind: 'nobody-attended'; table: TableObservation }
  | { kind: 'empty-table'; table: TableObservation }
  | { kind: 'rows'; table: TableObservation; without: 'date' | 'owner'; count: number };

export interface Standing {
  onPage: OnPage;
  /** Whether the requirement bears on this page at all, by what the page says. */
  applies: Truth;
  /** Fields that the standing rests on, the leading one first. */
  fields: FieldObservation[];
  tables: TableObservation[];
  finding?: Finding;
  /** Why a cannot-tell cannot. */
  reason?: 'blocks-differ' | 'agency-unknown';
  /** Labels read for the condition, as sentences. */
  trace: string[];
}

/** The standing of `requirement` on `page`. `timescales` are those it names, for its `date-within` check. */
export function standingOf(requirement: Requirement, page: ObservedPage, timescales: readonly Timescale[]): Standing {
  const condition = APPLIES_WHEN[requirement.id];
  const verdict = condition ? evaluateCondition(condition, page) : { value: 'true' as const, trace: [] };
  const rest = byCheck(requirement, page, timescales);
  return { ...rest, applies: verdict.value, trace: unique([...verdict.trace, ...rest.trace]) };
}

type Part = Omit<Standing, 'applies'>;

const nowhere: Part = { onPage: 'not-on-page', fields: [], tables: [], trace: [] };

function byCheck(requirement: Requirement, page: ObservedPage, timescales: readonly Timescale[]): Part {
  const { check, concepts } = requirement.record;
  switch (check) {
    case 'none':
      return nowhere;
    case 'agency-present':
      return agencyStanding(concepts, page);
    case 'person-present':
      return personStanding(concepts, page);
    case 'date-within':
      return dateStanding(concepts, page, timescales);
    case 'recorded':
    case 'not-blank':
      return anyOf(concepts, page, check === 'not-blank');
  }
}

/** Any filled concept is evidence; a hidden or differing one makes the rest unknown; then blank; then not here. */
export function anyOf(concepts: readonly ConceptId[], page: ObservedPage, rowsMatter = false): Part {
  const trace: string[] = [];
  const readings: ConceptReading[] = [];
  for (const concept of concepts) {
    const reading = readConcept(page, concept);
    if (reading.state === 'blank') {
      if (BLANK_SAYS_NOTHING.has(concept)) continue;
      const notAsked = NOT_ASKED_WHEN[concept];
      const verdict = notAsked ? evaluateCondition(notAsked, page) : undefined;
      if (verdict?.value === 'true') {
        trace.push(...verdict.trace);
        continue;
      }
      if (verdict) trace.push(...verdict.trace);
    }
    if (reading.state !== 'absent') readings.push(reading);
  }
  const part = (onPage: OnPage, of: ConceptReading[], more: Partial<Part> = {}): Part => ({
    onPage,
    fields: of.flatMap((reading) => reading.fields),
    tables: of.flatMap((reading) => reading.tables),
    trace,
    ...more,
  });

  const filled = readings.filter((reading) => reading.state === 'filled');
  const evidence = filled.filter((reading) => !onlyNo(reading));
  if (evidence.length > 0) {
    const gap = rowsMatter && evidence.every((reading) => reading.fields.length === 0) ? rowGap(evidence) : undefined;
    return gap ? part('blank', evidence, { finding: gap }) : part('recorded', evidence);
  }
  const differing = readings.filter((reading) => reading.state === 'cannot-tell');
  if (differing.length > 0) return part('cannot-tell', differing, { reason: 'blocks-differ' });
  const hidden = readings.filter((reading) => reading.state === 'hidden');
  if (hidden.length > 0) return part('hidden', hidden);
  const blank = readings.filter((reading) => reading.state === 'blank');
  const leading = blank[0];
  if (leading) return part('blank', blank, { finding: blankFinding(leading) });
  if (filled.length > 0) return part('recorded', filled);
  return { ...nowhere, trace };
}

function onlyNo(reading: ConceptReading): boolean {
  return (
    NO_IS_NOT_EVIDENCE.has(reading.concept) &&
    reading.answers.length > 0 &&
    reading.answers.every((answer) => answer === 'no' || answer === 'not-known')
  );
}

function blankFinding(reading: ConceptReading): Finding | undefined {
  const field = reading.fields[0];
  if (field) return { kind: field.kind === 'checkbox' && field.state === 'unanswered' ? 'box' : 'field', field };
  const table = reading.tables[0];
  return table ? { kind: 'empty-table', table } : undefined;
}

/** The first table of actions with a row that has no date, else no owner. */
function rowGap(readings: ConceptReading[]): Finding | undefined {
  const tables = readings.filter((reading) => reading.concept === 'plan_action_table').flatMap((r) => r.tables);
  for (const table of tables) {
    const undated = table.rows.filter((row) => row.due === 'blank').length;
    if (undated > 0) return { kind: 'rows', table, without: 'date', count: undated };
    const unowned = table.rows.filter((row) => row.owner === 'blank').length;
    if (unowned > 0) return { kind: 'rows', table, without: 'owner', count: unowned };
  }
  return undefined;
}

/** Where the page has a field for the person, that field decides; else anything the requirement names. */
export function personStanding(concepts: readonly ConceptId[], page: ObservedPage): Part {
  const people = concepts.filter((concept) =>
    page.fields.some((field) => field.concept === concept && field.kind === 'person'),
  );
  if (people.length > 0) return anyOf(people, page);
  const tables = page.tables.filter((table) => concepts.includes(table.concept));
  const marked = tables.find((table) => table.rows.some((row) => row.attended !== undefined));
  if (marked && !marked.rows.some((row) => row.attended === 'yes')) {
    return { onPage: 'blank', fields: [], tables, finding: { kind: 'nobody-attended', table: marked }, trace: [] };
  }
  return anyOf(concepts, page);
}

/** Police and health are each needed where a requirement names them (2023, p 86); of other agencies one is enough. */
function agencyStanding(concepts: readonly ConceptId[], page: ObservedPage): Part {
  const named = concepts.flatMap((concept) => AGENCY_OF_CONCEPT[concept] ?? []);
  const part = (onPage: OnPage, of: Attendance[], more: Partial<Part> = {}): Part => ({
    onPage,
    fields: unique(of.flatMap(({ field }) => field ?? [])),
    tables: unique(of.flatMap(({ table }) => table ?? [])),
    trace: [],
    ...more,
  });
  if (named.length === 0) return anyAgency(concepts, page);

  // A requirement that names its tables is judged by those alone: who met is not who helped with the enquiries.
  const tables = concepts.filter((concept) => ATTENDANCE_TABLES.has(concept));
  const all = named.map((agency) => attendanceOf(page, agency, tables.length > 0 ? new Set(tables) : undefined));
  const isThere = ({ state }: Attendance) => state === 'attended' || state === 'listed';
  const isGap = ({ state }: Attendance) =>
    state === 'marked-no' || state === 'not-marked' || state === 'unticked' || state === 'not-listed';
  const minimum = all.filter(({ agency }) => agency === 'police' || agency === 'health');
  const others = all.filter(({ agency }) => agency !== 'police' && agency !== 'health');

  const gap = minimum.find(isGap) ?? (others.some(isThere) ? undefined : others.find(isGap));
  const needed = minimum.length > 0 ? minimum : others;
  const unclear = needed.filter(({ state }) => state === 'cannot-tell');
  const hidden = needed.filter(({ state }) => state === 'hidden');
  if (gap && (minimum.includes(gap) || (hidden.length === 0 && unclear.length === 0))) {
    const order = [gap, ...all.filter((one) => one !== gap && isGap(one))];
    return part('blank', order, { finding: { kind: 'agency', attendance: gap } });
  }
  const there = all.filter(isThere);
  if (minimum.length === 0 && there.length > 0) return part('recorded', there);
  if (unclear.length > 0) return part('cannot-tell', unclear, { reason: 'agency-unknown' });
  if (hidden.length > 0) return part('hidden', hidden);
  if (there.length > 0 && minimum.every(isThere)) return part('recorded', there);
  return anyAgency(concepts, page);
}

/** No agency in particular: somebody from outside children's social care and the family is enough. */
function anyAgency(concepts: readonly ConceptId[], page: ObservedPage): Part {
  const tables = page.tables.filter(
    (table) => concepts.includes(table.concept) && ATTENDANCE_TABLES.has(table.concept),
  );
  const rows = tables.flatMap((table) => table.rows);
  const partners = rows.filter((row) => row.agency !== 'childrens-social-care' && row.agency !== 'family');
  const marked = partners.filter((row) => row.attended !== undefined || row.contributed !== undefined);
  const first = tables[0];
  if (first && marked.length > 0 && marked.length === partners.length) {
    const came = marked.some((row) => row.attended === 'yes' || row.contributed === 'yes');
    if (!came) {
      return { onPage: 'blank', fields: [], tables, finding: { kind: 'nobody-attended', table: first }, trace: [] };
    }
  }
  return anyOf(
    concepts.filter((concept) => AGENCY_OF_CONCEPT[concept] === undefined),
    page,
  );
}

/** The closing event's own field decides; where the page has none, whatever else the requirement names. */
function dateStanding(concepts: readonly ConceptId[], page: ObservedPage, timescales: readonly Timescale[]): Part {
  const closing = [...new Set(timescales.flatMap((timescale) => timescale.toConcepts))];
  const recurring = timescales.some((timescale) =>
    timescale.toConcepts.some((c) => timescale.fromConcepts.includes(c)),
  );
  const opening = new Set(
    timescales.flatMap((timescale) => [...(recurring ? [] : timescale.fromConcepts), ...timescale.dueConcepts]),
  );
  const decided = anyOf(closing, page);
  if (decided.onPage !== 'not-on-page') return decided;
  return anyOf(
    concepts.filter((concept) => !opening.has(concept)),
    page,
  );
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
