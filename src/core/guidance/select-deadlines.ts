/** Which time limits this page shows, worked out, the most pressing first. */
import { mayRaise } from '../content/currency';
import type { Timescale } from '../content/pack';
import type { StagePack } from '../content/stage-pack';
import type { Deadline } from '../deadlines/deadline';
import { evaluateDeadline } from '../deadlines/evaluate-deadline';
import { runsFromLastHeld } from '../deadlines/find-events';
import { localTimescales } from '../deadlines/local-timescales';
import { fieldsOfPower, isPower } from '../deadlines/power-limit';
import type { ConceptId, IsoDate, ObservedPage, StageId } from '../observation';
import type { Settings } from '../settings/settings';
import { evaluateCondition } from './conditions';
import { deadlineUrgency } from './rank-cards';
import { readConcept } from './read-concept';
import { NOT_ASKED_WHEN } from './when-expected';

export interface DeadlineInput {
  page: ObservedPage;
  packs: readonly StagePack[];
  stage: StageId;
  /** Second forms that the page carries. */
  carried: readonly StageId[];
  settings: Settings;
  today: IsoDate;
  /** An instant, ISO 8601 with Z or an offset. */
  now: string;
  /** The council's name, for the steps whose interval it sets itself. */
  council?: string;
}

/**
 * The limits of this stage and those shared with it. Left out: limits whose start or end no field can show; limits that
 * rest on memory or on law of doubtful commencement; shared ones with no field on this page; limits that what the page
 * says makes pointless (no conference follows "no further action"), unless they are closed; rival limits between the
 * same two events (visits every six weeks or three months), since the page does not say which one holds; and limits without
 * a start beside another that ends with the same event, or shared and with a start still to come; passed limits of
 * what is recorded on other forms: a first visit on a page without visits; and a power whose limit has gone, and with it the power.
 */
export function selectDeadlines(input: DeadlineInput): Deadline[] {
  const { page, settings, today, now } = input;
  const relevant = [
    ...new Map(
      [...input.packs.flatMap((pack) => pack.timescales), ...localTimescales(settings, input.council)].map((one) => [one.id, one]),
    ).values(),
  ].filter((timescale) => isRelevant(timescale, input));
  const worked = withoutRivals(relevant)
    .map((timescale) => evaluateDeadline({ timescale, page: pageFor(timescale, input), settings, today, now }))
    .filter((deadline) => isClosed(deadline) || !isPointless(deadline.timescale, page));
  return worked
    .filter((deadline) => !hasNoStart(deadline) || !hasTwin(deadline, worked))
    .filter(({ reason, timescale }) => reason !== 'start-in-future' || timescale.stage === input.stage)
    .filter(({ status, timescale }) => status !== 'overdue' || !(isPower(timescale) || isHeldElsewhere(timescale, input)))
    .sort(
      (a, b) =>
        pressing(a) - pressing(b) || compare(a.due ?? '', b.due ?? '') || compare(a.timescale.id, b.timescale.id),
    );
}

/** The deadline of the next-date line: a passed one that this page can close, else the nearest open one, else none. */
export function nextDeadline(deadlines: readonly Deadline[], page: ObservedPage): Deadline | undefined {
  const open = deadlines.filter((one) => one.due !== undefined && !isClosed(one) && one.status !== 'cannot-tell');
  const urgent = open.find((one) => one.status !== 'overdue' || deadlineUrgency(one, page) === 'first');
  return urgent ?? open[0];
}

const NO_START: ReadonlySet<Deadline['reason']> = new Set(['start-not-on-page', 'start-blank', 'start-in-future']);

function hasNoStart({ status, reason }: Deadline): boolean {
  return status === 'cannot-tell' && NO_START.has(reason);
}

/** Another limit that ends with the same event and could be worked out: the first review beside the later ones. */
function hasTwin({ timescale }: Deadline, among: readonly Deadline[]): boolean {
  return among.some(
    (other) => other.due !== undefined && other.timescale.toConcepts.some((c) => timescale.toConcepts.includes(c)),
  );
}

function isClosed({ status }: Deadline): boolean {
  return status === 'met' || status === 'met-late';
}

function isRelevant(timescale: Timescale, { page, stage, carried, settings, today }: DeadlineInput): boolean {
  if (timescale.fromConcepts.length === 0) return false;
  if (isPower(timescale)) {
    if (fieldsOfPower(timescale, page.fields, today) === undefined) return false;
  } else if (timescale.toConcepts.length === 0) return false;
  if (!mayRaise(timescale, today, settings.edition)) return false;
  if (timescale.stage === stage) return true;
  const here = [stage, ...carried];
  if (!here.includes(timescale.stage) && !timescale.alsoStages.some((id) => here.includes(id))) return false;
  return onPage([...timescale.fromConcepts, ...timescale.toConcepts, ...timescale.dueConcepts], page);
}

/**
 * The closing event is one of a series that goes on (visits, reviews, health checks) and the page has no field for it nor
 * for its due date: each is recorded on a form of its own, and "passed" would be said of nearly every child.
 */
function isHeldElsewhere(timescale: Timescale, { page, packs }: DeadlineInput): boolean {
  if (runsFromLastHeld(timescale)) return false;
  if (onPage([...timescale.toConcepts, ...timescale.dueConcepts], page)) return false;
  return packs
    .flatMap((pack) => pack.timescales)
    .some((other) => runsFromLastHeld(other) && other.toConcepts.some((c) => timescale.toConcepts.includes(c)));
}

/** The page as a limit sees it: of a power that ends by itself, only the fields that say when it began. */
function pageFor(timescale: Timescale, { page, today }: DeadlineInput): Pick<ObservedPage, 'fields'> {
  return isPower(timescale) ? { fields: fieldsOfPower(timescale, page.fields, today) ?? [] } : page;
}

function onPage(concepts: readonly ConceptId[], page: ObservedPage): boolean {
  return concepts.some((concept) => readConcept(page, concept).state !== 'absent');
}

function isPointless(timescale: Timescale, page: ObservedPage): boolean {
  const { toConcepts } = timescale;
  return toConcepts.length > 0 && toConcepts.every((concept) => {
    const notAsked = NOT_ASKED_WHEN[concept];
    return notAsked !== undefined && evaluateCondition(notAsked, page).value === 'true';
  });
}

/** One limit for each pair of events: none where their lengths differ, the first where they agree. */
function withoutRivals(timescales: readonly Timescale[]): Timescale[] {
  const key = ({ fromConcepts, toConcepts }: Timescale) => `${[...fromConcepts].sort()} ${[...toConcepts].sort()}`;
  const lengths = new Map<string, Set<string>>();
  for (const timescale of timescales) {
    const known = lengths.get(key(timescale)) ?? new Set();
    lengths.set(key(timescale), known.add(`${timescale.amount} ${timescale.unit}`));
  }
  const said = new Set<string>();
  return timescales.filter((timescale) => {
    if (lengths.get(key(timescale))?.size !== 1 || said.has(key(timescale))) return false;
    said.add(key(timescale));
    return true;
  });
}

const PRESSING: Readonly<Record<Deadline['status'], number>> = {
  overdue: 0,
  'due-today': 1,
  'due-soon': 2,
  'on-track': 3,
  'cannot-tell': 4,
  'met-late': 5,
  met: 6,
};

/**
 * A passed limit whose closing event has no place on this page comes after those still open: the event may well be
 * recorded elsewhere, and what is not on this page is never raised above what is (DESIGN.md §4, "Urgency").
 */
function pressing({ status, closing }: Deadline): number {
  return status === 'overdue' && closing === 'not-on-page' ? PRESSING['on-track'] + 0.5 : PRESSING[status];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
