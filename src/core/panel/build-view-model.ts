/** Everything the sidebar draws for a page, decided here from what was read, the packs and the day. */
import { contentTooOld } from '../content/content-age';
import { editionInForce } from '../content/editions';
import type { PracticeStandard } from '../content/pack';
import type { StagePack } from '../content/stage-pack';
import type { Deadline } from '../deadlines/deadline';
import { pointId, usefulPoint } from '../deadlines/useful-points';
import type { LocalLayer } from '../local/local-layer';
import { localTarget } from '../local/local-target';
import { localView } from '../local/local-view';
import { walkThrough } from '../oversight/walk-through';
import { isInForce, reasonWords, type SettledHere, shownAgainOn } from '../settling/settling';
import { worklistView } from '../worklist/worklist-view';
import type { Evidence, IsoDate, ObservedPage, StageId } from '../observation';
import type { ModuleId, Settings } from '../settings/settings';
import type { Card, SettledCard, TopicView, Urgency } from '../guidance/card';
import { carriedStages } from '../guidance/carried-stages';
import { nextDateLine } from '../guidance/deadline-title';
import { editionStrip, type EditionStrip } from '../guidance/edition-strip';
import { fieldGuidance } from '../guidance/field-guidance';
import { clockNote } from '../guidance/clock-note';
import { deadlineCard, pointCard, requirementCard } from '../guidance/make-card';
import { orderEndCard } from '../guidance/order-end-card';
import { type Raised, rankCards } from '../guidance/rank-cards';
import { selectPrompts } from '../guidance/select-prompts';
import { standardsThatFit } from '../guidance/select-standards';
import { selectTopics, statedBases, type TopicSlice } from '../guidance/select-topics';
import { whoWasAsked } from '../guidance/who-was-asked';
import { nextDeadline, selectDeadlines } from '../guidance/select-deadlines';
import { type Selected, selectRequirements, timescalesById } from '../guidance/select-requirements';
import { ambiguousView, stageTitle } from './ambiguous-view';
import type { GuidanceView, PanelView } from './view-model';

export interface PanelInput {
  page: ObservedPage;
  /** The packs of `stagesWanted(page, choice)`. */
  packs: StagePack[];
  settings: Settings;
  /** The date in London. */
  today: IsoDate;
  /** An instant, ISO 8601 with Z or an offset. */
  now: string;
  /** The user's answer where two forms fit: a stage, or null for Neither. */
  choice?: StageId | null;
  /** Cards that a person settled on this page. */
  settled?: readonly SettledHere[];
  /** The day that the content is of. */
  contentDate?: IsoDate;
  /** What the worker says of `topicsWanted(page)`. */
  topics?: TopicSlice;
  /** The council's own material; `settings` hold its intervals and closure days already. */
  local?: LocalLayer;
}

/** Kinds of page that hold one record. Summaries and other services get nothing here. */
const RECORDS: ReadonlySet<ObservedPage['pageKind']> = new Set(['record', 'case-note']);

/**
 * The panel for a page, or null when nothing is to be shown: not recognised, not a record, Neither, or no pack for the
 * stage. Two forms that fit give the question until it is answered.
 */
export function buildPanelView(input: PanelInput): PanelView | null {
  const { page, packs, choice } = input;
  if (page.pageKind === 'worklist') {
    if (!input.settings.enabledModules.includes('deadlines')) return null;
    const list = worklistView(input);
    return list && { ...list, editionStrip: withNotice(list.editionStrip, input) };
  }
  if (!RECORDS.has(page.pageKind) || choice === null) return null;
  if (page.recognition.kind === 'unrecognised') return null;
  if (page.recognition.kind === 'ambiguous' && choice === undefined) return ambiguousView(page, packs);
  const stage = choice ?? (page.recognition.kind === 'recognised' ? page.recognition.stage : undefined);
  const pack = packs.find(({ id }) => id === stage);
  return pack ? guidanceView(input, pack) : null;
}

function guidanceView(input: PanelInput, pack: StagePack): GuidanceView {
  const { page, packs, settings, today, now, choice, local: layer } = input;
  const stage = pack.id;
  const carried = carriedStages(stage, page).filter((id) => packs.some((one) => one.id === id));
  const evidence = evidenceFor(page, stage, choice);
  const has = (part: ModuleId) => settings.enabledModules.includes(part);
  const everyDeadline = selectDeadlines({ page, packs, stage, carried, settings, today, now, ...(layer?.council ? { council: layer.council } : {}) }).map(
    (deadline) => withLocalTarget(deadline, input),
  );
  // What an organisation leaves out is left out here, so that no component has to know.
  const deadlines = has('deadlines') ? everyDeadline : [];
  const { edition, role } = settings;
  const late = new Set(
    everyDeadline
      .filter(({ status }) => status === 'overdue' || status === 'met-late')
      .map(({ timescale }) => timescale.id),
  );
  const selected = selectRequirements({ page, packs, stage, carried, role, edition, today }).filter(
    ({ requirement, standing }) => {
      if (standing.applies === 'false' || !has('requirements')) return false;
      // A reason for delay is asked only of what is late.
      const onlyWhenLate = requirement.record.check === 'none' && requirement.timescales.length > 0;
      return !onlyWhenLate || requirement.timescales.some((id) => late.has(id));
    },
  );

  const limits = new Map(deadlines.map(({ timescale, due }) => [`deadline:${timescale.id}`, due]));
  const settledHere = (input.settled ?? []).filter((one) => isInForce(one, today, limits.get(one.rule)));
  const settledIds = new Set(settledHere.map(({ rule }) => rule));
  const ranking = rankCards({ page, selected, deadlines, today, edition, settled: settledIds });
  const context = { page, evidence, today };
  const card = (raised: Raised, urgency: Urgency): Card => {
    if (raised.kind === 'point') return pointCard(raised.point, urgency, context);
    return raised.kind === 'deadline'
      ? deadlineCard(raised.deadline, urgency, context)
      : requirementCard(raised.selected, urgency, context);
  };
  const first = ranking.first.map((raised) => card(raised, 'first'));
  const checks = ranking.check.map((raised) => card(raised, 'check'));
  const orderEnd = has('deadlines') ? orderEndCard(page, packs) : null;
  const also = [...(orderEnd && !settledIds.has(orderEnd.id) ? [orderEnd] : []), ...ranking.also.map((one) => requirementCard(one, 'also', context))];
  const recorded = ranking.recorded.map((one) => requirementCard(one, 'also', context));
  const cards = [...first, ...checks, ...also, ...recorded];
  const settled = settledHere.flatMap((one) => settledCard(one, selected, deadlines, orderEnd, context));
  const withSettled = [...cards, ...settled.map(({ card: kept }) => kept)];
  const topics = topicsOf(input, new Set(withSettled.map(({ id }) => id)), settledHere);
  const open = deadlines.filter(({ timescale }) => !settledIds.has(`deadline:${timescale.id}`));

  const next = nextDeadline(open, page);
  const nextLine = next && nextDateLine(next);
  const requirements = new Map(selected.map(({ requirement }) => [requirement.id, requirement]));
  const standards = has('standards') ? standardsFor(stage, packs) : [];
  const local =
    layer &&
    localView({
      layer,
      page,
      packs,
      stage,
      carried,
      deadlines,
      edition: edition === 'in-force' ? (editionInForce(today) ?? '') : edition,
      today,
    });
  const { settled: settledChecks, ...walk } = walkThrough({
    page,
    packs,
    stage,
    deadlines,
    edition,
    today,
    settled: settledHere,
    ...(local ? { council: local } : {}),
  });
  return {
    kind: 'guidance',
    stage,
    stageTitle: pack.title,
    withStages: carried.map((id) => stageTitle(id, packs)),
    legalBasis: pack.legalBasis,
    role,
    editionStrip: withNotice(editionStrip(edition, page, today), input),
    contentVersion: pack.version,
    pageKind: page.pageKind,
    system: page.system,
    evidence,
    first,
    check: checks.slice(0, settings.maxWarnings),
    checkTotal: checks.length,
    checkMore: checks.slice(settings.maxWarnings),
    also,
    recorded,
    settled: [...settled, ...topics.settled, ...settledChecks],
    ...clockNote(page, today),
    deadlines: open,
    ...(next && nextLine ? { nextDate: { short: nextLine, timescale: next.timescale.id } } : {}),
    ...(has('oversight') ? walk : { oversight: [], withoutOversight: true }),
    standards,
    standardsFit: standardsThatFit(standards, page),
    prompts: has('requirements') ? selectPrompts(page, packs, stage, role) : [],
    ...asked(page, packs, stage),
    ...(topics.open.length > 0 ? { topics: topics.open } : {}),
    ...basesOf(input),
    byConcept: fieldGuidance({
      page,
      cards: withSettled,
      requirements,
      timescales: has('deadlines') ? timescalesById(packs) : new Map(),
      standards,
      ...(local ? { local: local.byConcept } : {}),
    }),
    ...(local ? { local } : {}),
    requirements: cards.map(({ id }) => id).filter((id) => requirements.has(id)),
    today,
  };
}

/** The council's stricter date beside the national one, where it sets one for the step. */
function withLocalTarget(deadline: Deadline, { page, settings, today, now, local }: PanelInput): Deadline {
  const target = local && localTarget(deadline, { layer: local, page, settings, today, now });
  return target ? { ...deadline, localTarget: target } : deadline;
}

function asked(page: ObservedPage, packs: readonly StagePack[], stage: StageId): Pick<GuidanceView, 'whoWasAsked'> {
  const found = whoWasAsked(page, packs, stage);
  return found ? { whoWasAsked: found } : {};
}

/** Topics that the page names, where the worker has answered about them; a topic that is settled whole goes. */
function topicsOf(
  { page, topics: slice, settings: { role, edition }, today }: PanelInput,
  shown: ReadonlySet<string>,
  settledHere: readonly SettledHere[],
): { open: TopicView[]; settled: SettledCard[] } {
  const named = selectTopics(page, slice, { role, edition, today, shown });
  const by = new Map(settledHere.map((one) => [one.rule, one]));
  const open = named.map((topic) => ({ ...topic, cards: topic.cards.filter(({ id }) => !by.has(id)) }));
  return {
    open: open.filter(({ cards }) => cards.length > 0),
    settled: named
      .flatMap(({ cards }) => cards)
      .flatMap((card) => {
        const one = by.get(card.id);
        return one ? [{ card, ...settledWords(one) }] : [];
      }),
  };
}

/** Legal bases that the page states, where the worker has answered about them. */
function basesOf({ page, topics: slice }: PanelInput): Pick<GuidanceView, 'bases'> {
  const bases = statedBases(page, slice);
  return bases.length > 0 ? { bases } : {};
}

/** Why a card was settled and until when. */
function settledWords(one: SettledHere, due?: IsoDate): Pick<SettledCard, 'reason' | 'until'> {
  return { reason: reasonWords(one.reason), until: shownAgainOn(one, due) };
}

/** A settled card by its rule; none where this page no longer has it: another role, or another edition. */
function settledCard(
  one: SettledHere,
  selected: readonly Selected[],
  deadlines: readonly Deadline[],
  orderEnd: Card | null,
  context: Parameters<typeof deadlineCard>[2],
): SettledCard[] {
  const { rule } = one;
  const words = settledWords(one);
  const requirement = selected.find((other) => other.requirement.id === rule);
  if (requirement) return [{ card: requirementCard(requirement, 'check', context), ...words }];
  const deadline = deadlines.find(({ timescale }) => rule === `deadline:${timescale.id}`);
  if (deadline) return [{ card: deadlineCard(deadline, 'check', context), ...settledWords(one, deadline.due) }];
  if (orderEnd?.id === rule) return [{ card: orderEnd, ...words }];
  const point = deadlines.flatMap((other) => usefulPoint(other) ?? []).find((other) => pointId(other) === rule);
  return point ? [{ card: pointCard(point, 'check', context), ...words }] : [];
}

/** What spoke for the stage; after a choice, what spoke for the one chosen, and the choice itself. */
function evidenceFor(page: ObservedPage, stage: StageId, choice: StageId | null | undefined): Evidence[] {
  const { recognition } = page;
  if (recognition.kind === 'recognised') return recognition.evidence;
  if (recognition.kind === 'unrecognised') return [];
  const chosen = recognition.among.find((one) => one.stage === stage)?.evidence ?? [];
  return choice ? [...chosen, { stage, place: 'choice', words: 'Your choice on this page', weight: 1 }] : chosen;
}

/** The standards that apply at a stage, in the order published. */
function standardsFor(stage: StageId, packs: readonly StagePack[]): PracticeStandard[] {
  const all = new Map(packs.flatMap((pack) => pack.standards).map((standard) => [standard.id, standard]));
  return [...all.values()]
    .filter(({ appliesAt, isStandard }) => isStandard && appliesAt.includes(stage))
    .sort((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true }));
}

/** The strip, with a word where the content is older than the organisation asks for. */
function withNotice(strip: EditionStrip, { settings, contentDate }: PanelInput): EditionStrip {
  const notice = contentTooOld(settings.minimumContentDate, contentDate);
  return notice ? { ...strip, notice } : strip;
}
