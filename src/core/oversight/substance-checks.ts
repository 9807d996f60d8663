/**
 * What a page shows of each decision of a walk-through. Every check is a function of the page (two also of the time
 * limits worked out from it). A closed part of the form and two children who differ are "cannot tell", never blank;
 * what is not on the page is said to be not on the page.
 */
import type { SubstanceCheck } from '../content/walk-through-content';
import type { Deadline } from '../deadlines/deadline';
import { cannotTellWords, statusWords } from '../deadlines/deadline-words';
import { AGENCY_OF_CONCEPT, ATTENDANCE_TABLES, type Attendance, attendanceOf } from '../guidance/agency-attendance';
import type { FieldPointer } from '../guidance/card';
import { fieldSentence, findingTitle } from '../guidance/card-words';
import { pointerTo } from '../guidance/make-card';
import { anyOf, personStanding, type Standing } from '../guidance/page-standing';
import { quoteLabel } from '../guidance/quote-label';
import { type ConceptReading, readConcept } from '../guidance/read-concept';
import { BLANK_SAYS_NOTHING } from '../guidance/when-expected';
import type { AgencyCode, ConceptId, FieldObservation, IsoDate, ObservedPage, TableObservation } from '../observation';
import type { OversightState } from './oversight-item';

/** What was found: the state, a fact about the page, the fields it rests on, and the fact as it may be printed. */
export interface Found {
  state: OversightState;
  words: string;
  fields: FieldPointer[];
  /** No label and no date of the page: counts, and kinds of agency. */
  onPaper?: string;
  /** A limit has passed by the dates of this page. */
  late?: true;
}

export interface CheckContext {
  page: ObservedPage;
  deadlines: readonly Deadline[];
  today: IsoDate;
  /** The stage whose walk-through it is. */
  stage?: string;
  /** The standing of the requirement that the decision rests on. */
  standing?: Standing;
}

/** What `check` finds on the page. */
export function runCheck(check: SubstanceCheck, context: CheckContext): Found {
  const { page, deadlines } = context;
  switch (check.kind) {
    case 'recorded':
      return check.label ? labelled(page, check.anyOf, check.label) : groupFound(page, ofThisForm(check.anyOf, context));
    case 'date-ahead':
      return dateAhead(page, check.anyOf, check.label, context.today);
    case 'requirement':
      return context.standing ? ofStanding(context.standing) : nowhere();
    case 'person-named':
      return personNamed(page, check.anyOf);
    case 'social-worker-named':
      return socialWorkerNamed(page, check.anyOf);
    case 'seen-alone':
      return seenAlone(page, check.seen, check.alone);
    case 'agencies-asked':
      return agenciesAsked(page, check.agencies, check.tables);
    case 'dates-in-order':
      return datesInOrder(page, check.earlier, check.later, check.laterMayBeElsewhere);
    case 'actions-complete':
      return actionsComplete(page, check.needs);
    case 'actions-on-partners':
      return actionsOnPartners(page);
    case 'in-time':
      return inTime(
        page,
        deadlines.find(({ timescale }) => timescale.id === check.timescale),
      );
    case 'reason-when-late':
      return reasonWhenLate(
        page,
        deadlines.find(({ timescale }) => timescale.id === check.timescale),
        check.anyOf,
      );
    case 'ask':
      return { state: 'cannot-tell', words: NOT_READ, fields: [] };
  }
}

/** The state of a standing, and the fact about the page that it rests on. */
export function ofStanding(standing: Standing): Found {
  const fields = [...standing.fields, ...standing.tables].map(pointerTo);
  if (standing.applies === 'false') {
    return { state: 'not-applicable', words: standing.trace.join(' '), fields };
  }
  const [field] = standing.fields;
  switch (standing.onPage) {
    case 'recorded':
      return { state: 'recorded', words: quoteLabel(field?.label ?? standing.tables[0]?.label ?? ''), fields };
    case 'blank': {
      const { finding } = standing;
      const box = finding?.kind === 'field' || finding?.kind === 'box';
      const words = box ? fieldSentence(finding.field) : finding ? `${findingTitle(finding)}.` : '';
      return { state: 'blank', words, fields };
    }
    case 'hidden':
      return { state: 'cannot-tell', words: field ? closedWords(field) : 'In a closed part of this form.', fields };
    case 'cannot-tell':
      return {
        state: 'cannot-tell',
        words: standing.reason === 'agency-unknown' ? 'The agency of a row could not be read.' : DIFFER,
        fields,
      };
    case 'not-on-page':
      return nowhere();
  }
}

const DIFFER = 'Two parts of this page say different things.';
/** DESIGN.md §5, "cannot tell": a short reason, then what would settle it. */
const NOT_READ = 'Not something Alongside can read. Ask.';
const HELD_ELSEWHERE = 'Whether it was held is not on this page.';
const ELSEWHERE_REASON = 'The reason may be recorded elsewhere.';

function nowhere(words = ''): Found {
  return { state: 'not-on-page', words, fields: [] };
}

function cannotTell(words: string, fields: readonly (FieldObservation | TableObservation)[] = []): Found {
  return { state: 'cannot-tell', words, fields: fields.map(pointerTo) };
}

function closedWords(field: FieldObservation): string {
  return `${fieldSentence(field)} Open it to see it.`;
}

/**
 * A box that asks for "the reason for the decision" belongs to the form of the page. Beside a strategy discussion's own
 * decision it is that one's, and says nothing of another form's.
 */
function ofThisForm(groups: readonly ConceptId[][], { page, stage }: CheckContext): ConceptId[][] {
  const another = stage !== 'strategy-discussion' && readConcept(page, 'strategy_decision').state !== 'absent';
  return groups
    .map((group) => (another ? group.filter((one) => one !== 'strategy_rationale') : group))
    .filter((group) => group.length > 0);
}

/** The first group with a field or table on the page. */
function decidingGroup(page: ObservedPage, groups: readonly ConceptId[][]): ConceptId[] {
  return groups.find((group) => group.some((one) => readConcept(page, one).state !== 'absent')) ?? [];
}

/** Two children, or two versions, that say different things about any concept of the group: nothing is chosen. */
function differing(page: ObservedPage, group: readonly ConceptId[]): ConceptReading | undefined {
  return group.map((one) => readConcept(page, one)).find(({ state }) => state === 'cannot-tell');
}

function groupFound(page: ObservedPage, groups: readonly ConceptId[][]): Found {
  const group = decidingGroup(page, groups);
  const differs = differing(page, group);
  if (differs) return cannotTell(DIFFER, differs.fields);
  const standing = anyOf(group, page);
  // A card is not raised by a field that is filled only if something happened; a decision that asks for it says so.
  const left = group.flatMap((one) => (BLANK_SAYS_NOTHING.has(one) ? readConcept(page, one) : []));
  const quiet = standing.onPage === 'not-on-page' ? left.find(({ state }) => state === 'blank')?.fields[0] : undefined;
  if (quiet) return { state: 'blank', words: fieldSentence(quiet), fields: [pointerTo(quiet)] };
  return ofStanding({ applies: 'true', ...standing });
}

/** The first reading of the groups that is on the page. */
function firstReading(page: ObservedPage, groups: readonly ConceptId[][], label?: string): ConceptReading | undefined {
  const asking = label === undefined ? undefined : new RegExp(`\\b${label.replace(/[^\p{L}\p{N} ]/gu, '\\$&')}`, 'i');
  return groups
    .flat()
    .map((one) => readConcept(page, one, asking))
    .find(({ state }) => state !== 'absent');
}

/** What the fields with that word in their label show. */
function labelled(page: ObservedPage, groups: readonly ConceptId[][], label: string): Found {
  return ofReading(firstReading(page, groups, label));
}

function ofReading(reading: ConceptReading | undefined): Found {
  const field = reading?.fields[0];
  if (!reading || !field) return nowhere();
  switch (reading.state) {
    case 'filled':
      return { state: 'recorded', words: quoteLabel(field.label), fields: reading.fields.map(pointerTo) };
    case 'blank':
      return { state: 'blank', words: fieldSentence(field), fields: reading.fields.map(pointerTo) };
    case 'hidden':
      return cannotTell(closedWords(field), reading.fields);
    case 'cannot-tell':
      return cannotTell(DIFFER, reading.fields);
    case 'absent':
      return nowhere();
  }
}

/** A date for what comes next. One before today says that it was not moved on, or that what it was for is elsewhere. */
function dateAhead(page: ObservedPage, groups: readonly ConceptId[][], label: string | undefined, today: IsoDate): Found {
  const reading = firstReading(page, groups, label);
  const found = ofReading(reading);
  if (found.state !== 'recorded') return found;
  const dated = reading!.fields.filter(({ date }) => date);
  const last = dated.sort((a, b) => (a.date!.iso < b.date!.iso ? 1 : -1))[0];
  if (!last) return cannotTell(fieldSentence(reading!.fields[0]!), reading!.fields);
  return last.date!.iso < today
    ? worthALook(`${quoteLabel(last.label)} has passed. ${HELD_ELSEWHERE}`, [last], 'The date has passed.')
    : { ...found, words: quoteLabel(last.label), fields: [pointerTo(last)] };
}

function personNamed(page: ObservedPage, groups: readonly ConceptId[][]): Found {
  const group = decidingGroup(page, groups);
  const differs = differing(page, group);
  if (differs) return cannotTell(DIFFER, differs.fields);
  return ofStanding({ applies: 'true', ...personStanding(group, page) });
}

const SAYS_SOCIAL_WORKER = /\bsocial[ -]?worker\b|\bSW\b/i;

/** 2023, para 213: a social worker leads child protection enquiries. A name says nothing of its profession; a label may. */
function socialWorkerNamed(page: ObservedPage, groups: readonly ConceptId[][]): Found {
  const found = personNamed(page, groups);
  if (found.state !== 'recorded') return found;
  const says = found.fields.find(({ label }) => SAYS_SOCIAL_WORKER.test(label));
  if (says) return { ...found, words: quoteLabel(says.label) };
  const label = quoteLabel(found.fields[0]?.label ?? '');
  return { ...found, state: 'cannot-tell', words: `${label} names somebody. It does not say social worker.` };
}

/** Children Act 1989, section 47(4); 2023, p 89: the child is seen, and seen alone where that is right for them. */
function seenAlone(page: ObservedPage, seen: readonly ConceptId[], alone: readonly ConceptId[]): Found {
  const differs = differing(page, [...seen, ...alone]);
  if (differs) return cannotTell(DIFFER, differs.fields);
  const saysNo = (of: readonly ConceptId[]) =>
    of.map((one) => readConcept(page, one)).find(({ answers }) => answers.includes('no') && !answers.includes('yes'));
  const notSeen = saysNo(seen)?.fields[0];
  if (notSeen) {
    return worthALook(`${quoteLabel(notSeen.label)} does not say that the child was seen.`, [notSeen]);
  }
  const parts = [anyOf(seen, page), anyOf(alone, page)] as const;
  const [first, second] = parts.map((part) => ofStanding({ applies: 'true', ...part })) as [Found, Found];
  for (const state of ['blank', 'cannot-tell'] as const) {
    const one = [first, second].find((found) => found.state === state);
    if (one) return one;
  }
  const notAlone = saysNo(alone)?.fields[0];
  if (notAlone) {
    return worthALook(`${quoteLabel(notAlone.label)} does not say that the child was seen alone.`, [notAlone]);
  }
  if (second.state === 'not-on-page') {
    return first.state === 'recorded'
      ? { ...first, state: 'cannot-tell', words: `${first.words} is filled in. The page does not ask about alone.` }
      : nowhere();
  }
  return second;
}

function worthALook(words: string, fields: readonly (FieldObservation | TableObservation)[], onPaper?: string): Found {
  return { state: 'worth-a-look', words, fields: fields.map(pointerTo), ...(onPaper ? { onPaper } : {}) };
}

const AGENCY_NAMES: Readonly<Record<AgencyCode, string>> = {
  'childrens-social-care': 'social care',
  police: 'police',
  health: 'health',
  education: 'education',
  probation: 'probation',
  housing: 'housing',
  referrer: 'the referrer',
  family: 'the family',
  other: 'another agency',
};

/** 2023, p 86: who is involved. Each agency by its own box or row; a row of unknown agency might be any of them. */
function agenciesAsked(page: ObservedPage, agencies: readonly AgencyCode[], of?: readonly ConceptId[]): Found {
  const all = agencies.map((agency) => attendanceHere(page, agency, of));
  const fields = [...new Set(all.flatMap(({ field, table }) => field ?? table ?? []))];
  if (all.every(({ state }) => state === 'not-on-page')) return nowhere();
  const named = (...states: Attendance['state'][]) =>
    all.filter(({ state }) => states.includes(state)).map(({ agency }) => agency);
  const there = named('attended', 'listed');
  const away = named('marked-no');
  const unlisted = named('not-listed');
  const unmarked = named('not-marked', 'unticked');
  const unknown = named('hidden', 'cannot-tell', 'not-on-page');
  const parts = [
    away.length > 0 ? `${names(away)}: marked as not there.` : '',
    unlisted.length > 0 ? `${names(unlisted)}: not listed.` : '',
    unmarked.length > 0 ? `${names(unmarked)}: not marked.` : '',
  ].filter((part) => part !== '');
  if (away.length + unlisted.length > 0) {
    const onPaper = parts.join(' ');
    return worthALook(`${onPaper} ${ELSEWHERE_REASON}`, fields, onPaper);
  }
  if (unmarked.length > 0) {
    const onPaper = parts.join(' ');
    return { state: 'blank', words: onPaper, fields: fields.map(pointerTo), onPaper };
  }
  if (unknown.length > 0) {
    const cannot = `${names(unknown)}: this page does not say.`;
    return cannotTell(there.length > 0 ? `${names(there)}: there. ${cannot}` : cannot, fields);
  }
  return { state: 'recorded', words: `${names(there)}: there.`, fields: fields.map(pointerTo) };
}

/** Two meetings on one page that disagree about an agency: nothing is chosen. A referrer's row may bear any agency. */
function attendanceHere(page: ObservedPage, agency: AgencyCode, of?: readonly ConceptId[]): Attendance {
  const tables = new Set(of ?? ATTENDANCE_TABLES);
  const together = attendanceOf(page, agency, tables);
  if (agency === 'referrer' && together.state === 'not-listed') return { agency, state: 'not-on-page' };
  const own = Object.keys(AGENCY_OF_CONCEPT).find((concept) => AGENCY_OF_CONCEPT[concept] === agency);
  const differs = own && readConcept(page, own).state === 'cannot-tell';
  if (differs) return { ...together, agency, state: 'cannot-tell' };
  const here = page.tables.filter(({ concept, rows }) => tables.has(concept) && rows.length > 0);
  if (here.length < 2) return together;
  const apart = here.map((table) => attendanceOf({ ...page, tables: [table], fields: [] }, agency, tables).state);
  return new Set(apart.map(wasThere)).size > 1 ? { ...together, state: 'cannot-tell' } : together;
}

function wasThere(state: Attendance['state']): boolean {
  return state === 'attended' || state === 'listed';
}

/** "Health and education". */
function names(agencies: readonly AgencyCode[]): string {
  const words = agencies.map((agency) => AGENCY_NAMES[agency]);
  const last = words.at(-1) ?? '';
  const joined = words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/**
 * Whether the last of the `later` dates is on or after the last of the `earlier` ones: an approval after the facts that
 * it approves, a report shared before its meeting. A blank on either side is the finding; a date that cannot be read,
 * or is in a closed part, leaves it open unless the dates that can be read are already the wrong way round.
 */
function datesInOrder(
  page: ObservedPage,
  earlier: readonly ConceptId[],
  later: readonly ConceptId[],
  laterMayBeElsewhere = false,
): Found {
  const differs = differing(page, [...earlier, ...later]);
  if (differs) return cannotTell(DIFFER, differs.fields);
  const lasts = [latest(page, earlier), latest(page, later)] as const;
  const [before, after] = lasts;
  const onPage = [standingsOf(page, earlier), standingsOf(page, later)] as const;
  const everything = [...onPage[0], ...onPage[1]];
  if (onPage[0].length === 0) return nowhere();
  if (laterMayBeElsewhere && onPage[1].every(({ state }) => state === 'blank')) {
    const open = onPage[0].find(({ state }) => state !== 'recorded');
    if (open || !before) return open ?? nowhere();
    return cannotTell(`${quoteLabel(before.label)} is filled in. The day itself is not on this page.`, [before]);
  }
  if (onPage[1].length === 0) return nowhere();
  if (before && after && before.date!.iso > after.date!.iso) {
    const words = `${quoteLabel(after.label)} is earlier than ${quoteLabel(before.label)}.`;
    return worthALook(words, [after, before], 'Dates are the other way round.');
  }
  const blank = everything.find(({ state }) => state === 'blank');
  if (blank) return blank;
  const unknown = everything.find(({ state }) => state === 'cannot-tell');
  if (unknown) return unknown;
  if (!before || !after) {
    const unread = [...earlier, ...later].flatMap((one) => readConcept(page, one).fields).find(({ date }) => !date);
    return unread ? cannotTell(fieldSentence(unread), [unread]) : nowhere();
  }
  return {
    state: 'recorded',
    words: `${quoteLabel(after.label)} is not before ${quoteLabel(before.label)}.`,
    fields: [after, before].map(pointerTo),
  };
}

/** What is found of each concept that the page has; a blank that says nothing is left out. */
function standingsOf(page: ObservedPage, concepts: readonly ConceptId[]): Found[] {
  return concepts
    .map((one) => ofStanding({ applies: 'true', ...anyOf([one], page) }))
    .filter(({ state }) => state !== 'not-on-page');
}

function latest(page: ObservedPage, concepts: readonly ConceptId[]): FieldObservation | undefined {
  return concepts
    .flatMap((one) => readConcept(page, one).fields)
    .filter(({ date, state }) => date && state === 'filled')
    .sort((a, b) => (a.date!.iso < b.date!.iso ? 1 : -1))[0];
}

const ACTIONS: ConceptId = 'plan_action_table';

/** The rows of the page's tables of actions; what stands in their place where there are none to read. */
function actionRows(page: ObservedPage): { rows: TableObservation['rows']; tables: TableObservation[] } | Found {
  const { fields, tables, state } = readConcept(page, ACTIONS);
  if (state === 'absent') return nowhere();
  if (state === 'hidden' && fields[0]) return cannotTell(closedWords(fields[0]), fields);
  if (tables.length === 0) {
    const standing = ofStanding({ applies: 'true', ...anyOf([ACTIONS], page) });
    return standing.state === 'recorded'
      ? { ...standing, state: 'cannot-tell', words: `${standing.words} is filled in. It is no table of actions.` }
      : standing;
  }
  const rows = tables.flatMap((table) => table.rows);
  if (rows.length === 0) {
    const words = `${quoteLabel(tables[0]!.label)} has no rows.`;
    return { state: 'blank', words, fields: tables.map(pointerTo), onPaper: 'No action.' };
  }
  return { rows, tables };
}

/** 2023, p 87: who does what, and by when. */
function actionsComplete(page: ObservedPage, needs: readonly ('owner' | 'date')[]): Found {
  const read = actionRows(page);
  if ('state' in read) return read;
  const { rows, tables } = read;
  const of = rows.length;
  const column = { owner: 'owner', date: 'due' } as const;
  const missing = needs.map((need) => ({ need, count: rows.filter((row) => row[column[need]] === 'blank').length }));
  const gaps = missing.filter(({ count }) => count > 0);
  if (gaps.length > 0) {
    const words = gaps
      .map(({ need, count }) => `${count} of ${of} ${count === 1 ? 'has' : 'have'} no ${need}.`)
      .join(' ');
    return { state: 'blank', words, fields: tables.map(pointerTo), onPaper: words };
  }
  const unread = needs.find((need) => rows.some((row) => row[column[need]] === undefined));
  if (unread) return cannotTell(`The ${unread === 'owner' ? 'owners' : 'dates'} of the actions could not be read.`, tables);
  const words = of === 1 ? 'The 1 action has what is asked.' : `All ${of} actions have what is asked.`;
  return { state: 'recorded', words, fields: tables.map(pointerTo) };
}

const NOT_PARTNERS: ReadonlySet<AgencyCode | undefined> = new Set<AgencyCode>(['family', 'childrens-social-care']);

/** A plan that sets tasks for parents alone is the commonest fault of plans: is any action a partner agency's? */
function actionsOnPartners(page: ObservedPage): Found {
  const read = actionRows(page);
  if ('state' in read) return read;
  const { rows, tables } = read;
  const of = rows.length;
  const partners = rows.filter(
    ({ ownerAgency }) => ownerAgency !== undefined && ownerAgency !== 'other' && !NOT_PARTNERS.has(ownerAgency),
  ).length;
  if (partners > 0) {
    const words = `${partners} of ${of} ${of === 1 ? 'action' : 'actions'} ${partners === 1 ? 'is' : 'are'} for a partner agency.`;
    return { state: 'recorded', words, fields: tables.map(pointerTo), onPaper: words };
  }
  if (rows.some(({ ownerAgency, owner }) => owner !== 'blank' && !NOT_PARTNERS.has(ownerAgency))) {
    return cannotTell('The agency of an owner could not be read.', tables);
  }
  const known = rows.filter(({ ownerAgency }) => ownerAgency !== undefined).length;
  if (known === 0) {
    return { state: 'blank', words: 'No action has an owner.', fields: tables.map(pointerTo), onPaper: 'No owners.' };
  }
  const words = 'No action is for a partner agency.';
  return worthALook(words, tables, words);
}

const MET_ELSEWHERE = 'Whether it was met is not on this page.';
const LATE: ReadonlySet<Deadline['status']> = new Set(['overdue', 'met-late']);

/** The time limit by the dates of the page. Whether it was met is a fact about dates; whether it was right is not. */
function inTime(page: ObservedPage, deadline: Deadline | undefined): Found {
  if (!deadline) return nowhere();
  if (deadline.reason === 'start-not-on-page') return nowhere('The day that it counts from is not on this page.');
  const { status, closing, planned, plannedAfterLimit, actual, provisional } = deadline;
  const at = actual ?? planned ?? deadline.from;
  const fields: FieldPointer[] = at ? [{ ref: at.ref, label: at.label, concept: at.concept, path: at.path }] : [];
  if (status === 'cannot-tell' || provisional !== undefined) {
    const { reason, settle } = cannotTellWords(deadline);
    return { state: 'cannot-tell', words: `${reason}. ${settle}`.trim(), fields };
  }
  const words = `${statusWords(deadline)}.`;
  if (status === 'met') return { state: 'recorded', words, fields, onPaper: 'In time.' };
  if (status === 'met-late') return { state: 'worth-a-look', words, fields, onPaper: 'After the limit.', late: true };
  if (planned) {
    return plannedAfterLimit
      ? { state: 'worth-a-look', words: `${quoteLabel(planned.label)} is after the limit.`, fields, onPaper: 'Planned after the limit.', late: true }
      : { state: 'recorded', words: `${quoteLabel(planned.label)} is within the limit.`, fields, onPaper: 'Planned in time.' };
  }
  if (closing === 'not-on-page' || closing === 'no-field') {
    if (status !== 'overdue') return { state: 'not-on-page', words, fields };
    return { state: 'not-on-page', words: `${pastTheLimit(words)} ${MET_ELSEWHERE}`, fields, onPaper: 'Past the limit, or met elsewhere.', late: true };
  }
  if (closing === 'hidden') return { state: 'cannot-tell', words: `${words} Its date is in a closed part of this form.`, fields };
  if (closing === 'unreadable') return { state: 'cannot-tell', words: `${words} Its date could not be read.`, fields };
  const end = blankEnd(page, deadline);
  const box = end ? `${fieldSentence(end)} ` : '';
  const shown = end ? [pointerTo(end), ...fields] : fields;
  return status === 'overdue'
    ? { state: 'blank', words: box + pastTheLimit(words), fields: shown, onPaper: 'Past the limit.', late: true }
    : { state: 'blank', words: box + words, fields: shown, onPaper: 'Still to run.' };
}

/** The box that is blank where the limit's end would stand. */
function blankEnd(page: ObservedPage, { timescale }: Deadline): FieldObservation | undefined {
  return timescale.toConcepts.map((one) => readConcept(page, one)).find(({ state }) => state === 'blank')?.fields[0];
}

/** "3 working days past the limit." */
function pastTheLimit(words: string): string {
  return words.replace(/\bpast\.$/, 'past the limit.');
}

/**
 * A reason, where the limit was passed. A limit that ends on another form may have been met there, so that lateness is
 * known only where this page has a field for the end, or shows a date after the limit.
 */
function reasonWhenLate(page: ObservedPage, deadline: Deadline | undefined, groups: readonly ConceptId[][]): Found {
  if (!deadline) return nowhere();
  if (deadline.reason === 'start-not-on-page') return nowhere('Whether it ran late is not on this page.');
  if (deadline.status === 'cannot-tell' || deadline.provisional !== undefined) {
    return cannotTell(`${cannotTellWords(deadline).reason}.`);
  }
  const late = LATE.has(deadline.status) || deadline.plannedAfterLimit === true;
  if (!late) return { state: 'not-applicable', words: `${statusWords(deadline)}.`, fields: [], onPaper: 'Not late.' };
  const found = groupFound(page, groups);
  if (found.state === 'recorded') return found;
  if (deadline.status === 'overdue' && deadline.closing === 'not-on-page' && !deadline.planned) {
    return cannotTell(`The limit has passed. ${MET_ELSEWHERE}`);
  }
  const reason = found.state === 'not-on-page' ? 'The reason is not on this page.' : found.words;
  return { ...found, words: `${statusWords(deadline)}. ${reason}`, late: true };
}
