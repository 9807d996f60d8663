/**
 * Urgency (DESIGN.md §4): at most one card to look at first, at most three worth checking and a count, everything else
 * also expected. Nothing that is absent from the page is raised above that.
 */
import { mayRaise } from '../content/currency';
import type { Deadline } from '../deadlines/deadline';
import { pointId, type UsefulPoint, usefulPoint } from '../deadlines/useful-points';
import type { IsoDate, ObservedPage } from '../observation';
import type { Settings } from '../settings/settings';
import { findingKey } from './card-words';
import { readConcept } from './read-concept';
import type { Selected } from './select-requirements';
import { BEARS_ON_CHILD_NOW } from './when-expected';

export type Raised =
  | { kind: 'requirement'; selected: Selected; rank: number; place: number }
  | { kind: 'deadline'; deadline: Deadline; rank: number; place: number }
  | { kind: 'point'; point: UsefulPoint; rank: number; place: number };

export interface Ranking {
  first: Raised[];
  /** All worth checking, in the order shown. */
  check: Raised[];
  /** The rest, on the page or not, recorded ones apart. */
  also: Selected[];
  recorded: Selected[];
}

export interface RankingInput {
  page: ObservedPage;
  selected: readonly Selected[];
  deadlines: readonly Deadline[];
  today: IsoDate;
  edition: Settings['edition'];
  /** Ids of cards settled on this page: not raised, and what they stood before is not raised in their place. */
  settled?: ReadonlySet<string>;
}

const NOTHING_SETTLED: ReadonlySet<string> = new Set();

/**
 * Ranks cards and deadlines together. Of two that could be first the earliest date wins: a passed date by its own day,
 * a field that bears on the child now by today. The others lead the checks. Two cards about one blank field are one:
 * the stronger force, then the nearer stage, then the more particular; its twins stay with "also expected".
 */
export function rankCards(input: RankingInput): Ranking {
  const { page, selected, deadlines, today, edition, settled = NOTHING_SETTLED } = input;
  const candidates: { raised: Raised; date: IsoDate }[] = [];
  const check: Raised[] = [];

  for (const deadline of deadlines) {
    if (settled.has(`deadline:${deadline.timescale.id}`)) continue;
    const point = usefulPoint(deadline);
    if (point && !settled.has(pointId(point))) check.push({ kind: 'point', point, rank: RANK.point, place: 0 });
    const urgency = deadlineUrgency(deadline, page);
    if (urgency === undefined) continue;
    const { status, pageDue, planned } = deadline;
    const shown = status === 'on-track' ? page.fields.findIndex(({ ref }) => ref === (planned ?? pageDue)?.ref) : 0;
    const raised: Raised = {
      kind: 'deadline',
      deadline,
      rank: status === 'on-track' ? RANK.own : RANK.date,
      place: shown,
    };
    if (urgency === 'first') candidates.push({ raised, date: deadline.due! });
    else check.push(raised);
  }

  const blank = selected.filter((one) => isRaised(one, today, edition));
  const kept = strongestOfEach(blank);
  for (const one of kept) {
    if (settled.has(one.requirement.id)) continue;
    const raised: Raised = { kind: 'requirement', selected: one, rank: rankOf(one), place: placeOf(one, page) };
    if (bearsOnChildNow(one)) candidates.push({ raised, date: today });
    else check.push(raised);
  }

  candidates.sort((a, b) => compare(a.date, b.date) || compareRaised(a.raised, b.raised));
  const first = candidates.slice(0, 1).map(({ raised }) => raised);
  const losers = candidates.slice(1).map(({ raised }) => raised);
  check.sort(compareRaised);

  const shown = new Set(kept);
  const rest = selected.filter((one) => !shown.has(one) && !settled.has(one.requirement.id));
  return {
    first,
    check: [...losers, ...check],
    also: rest.filter(({ standing }) => standing.onPage !== 'recorded').sort(compareAlso),
    recorded: rest.filter(({ standing }) => standing.onPage === 'recorded'),
  };
}

/**
 * `first` for a passed date whose closing event has its field, blank, on this page. `check` for a date within its
 * warning period, one that the page shows differently, or an event planned for after its limit. Nothing for the rest: an
 * event planned in time is in hand, and one that this page has no field for may well be recorded elsewhere.
 */
export function deadlineUrgency(deadline: Deadline, page: ObservedPage): 'first' | 'check' | undefined {
  if (deadline.due === undefined || deadline.provisional !== undefined) return undefined;
  const { status } = deadline;
  if (status === 'overdue') {
    const closing = deadline.timescale.toConcepts.filter((c) => !deadline.timescale.fromConcepts.includes(c));
    // A series ends with the event it starts from: its next one is blank on this page, beside the one last held.
    if (closing.length === 0 && deadline.closing === 'blank') return 'first';
    const states = closing.map((concept) => readConcept(page, concept).state);
    if (states.includes('blank') && states.every((state) => state === 'blank' || state === 'absent')) return 'first';
  }
  const open = status !== 'met' && status !== 'met-late' && status !== 'cannot-tell';
  if (!open) return undefined;
  if (deadline.planned !== undefined) return deadline.plannedAfterLimit ? 'check' : undefined;
  if (status === 'due-today' || status === 'due-soon') return 'check';
  return status === 'on-track' && deadline.pageDue !== undefined && deadline.pageDue.iso !== deadline.due
    ? 'check'
    : undefined;
}

const RANK = { date: 0, must: 1, table: 2, own: 3, further: 4, point: 5 } as const;

/** Blank on this page, not of doubtful standing, not conditional on what the page does not say, and more than practice. */
function isRaised({ requirement, standing }: Selected, today: IsoDate, edition: Settings['edition']): boolean {
  if (standing.onPage !== 'blank' || standing.finding === undefined || standing.applies !== 'true') return false;
  if (requirement.force === 'may' || requirement.force === 'local') return false;
  // A closing date that is blank is no finding while its limit is ahead; once it is near or past, the date's own card says so.
  if (requirement.record.check === 'date-within') return false;
  return mayRaise(requirement, today, edition);
}

function bearsOnChildNow({ requirement, standing }: Selected): boolean {
  const finding = standing.finding;
  return (
    requirement.force === 'must' &&
    (finding?.kind === 'field' || finding?.kind === 'box') &&
    BEARS_ON_CHILD_NOW.has(finding.field.concept)
  );
}

function strongestOfEach(blank: readonly Selected[]): Selected[] {
  const best = new Map<string, Selected>();
  for (const one of blank) {
    const key = findingKey(one.standing.finding!);
    const other = best.get(key);
    if (!other || compareStrength(one, other) < 0) best.set(key, one);
  }
  const kept = new Set(best.values());
  return blank.filter((one) => kept.has(one));
}

const FORCE = { must: 0, should: 1, may: 2, local: 3 } as const;
const NEARNESS = { own: 0, carried: 1, shared: 2, any: 3 } as const;
const ON_PAGE = { blank: 0, 'cannot-tell': 1, hidden: 2, 'not-on-page': 3, recorded: 4 } as const;

function compareStrength(a: Selected, b: Selected): number {
  return (
    FORCE[a.requirement.force] - FORCE[b.requirement.force] ||
    NEARNESS[a.nearness] - NEARNESS[b.nearness] ||
    a.requirement.record.concepts.length - b.requirement.record.concepts.length ||
    compare(a.requirement.id, b.requirement.id)
  );
}

function rankOf(one: Selected): number {
  if (one.requirement.force === 'must') return RANK.must;
  if (one.standing.finding?.kind !== 'field' && one.standing.finding?.kind !== 'box') return RANK.table;
  return one.nearness === 'own' || one.nearness === 'carried' ? RANK.own : RANK.further;
}

/** Where on the page the finding is, so that checks come in the order a reader meets the fields. */
function placeOf({ standing }: Selected, page: ObservedPage): number {
  const [field] = standing.fields;
  if (field) return page.fields.indexOf(field);
  const [table] = standing.tables;
  return page.fields.length + (table ? page.tables.indexOf(table) : page.tables.length);
}

function compareRaised(a: Raised, b: Raised): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.rank === RANK.date && a.kind === 'deadline' && b.kind === 'deadline') {
    return compare(a.deadline.due ?? '', b.deadline.due ?? '') || compare(idOf(a), idOf(b));
  }
  return a.place - b.place || compare(idOf(a), idOf(b));
}

function idOf(raised: Raised): string {
  if (raised.kind === 'point') return pointId(raised.point);
  return raised.kind === 'deadline' ? raised.deadline.timescale.id : raised.selected.requirement.id;
}

function compareAlso(a: Selected, b: Selected): number {
  return (
    ON_PAGE[a.standing.onPage] - ON_PAGE[b.standing.onPage] ||
    FORCE[a.requirement.force] - FORCE[b.requirement.force] ||
    NEARNESS[a.nearness] - NEARNESS[b.nearness]
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
