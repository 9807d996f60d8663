/** What the sidebar draws of the local layer for one record: apart from national guidance, and always after it. */
import type { LocalCare } from '../content/local-items';
import type { Force, Source } from '../content/pack';
import type { StagePack } from '../content/stage-pack';
import type { Deadline } from '../deadlines/deadline';
import type { ConceptId, IsoDate, ObservedPage, StageId } from '../observation';
import { amountInWords } from '../time/amount-words';
import { isEmptyLayer, type LocalLayer, onlySource } from './local-layer';
import type { LocalSource } from './local-pack';
import { contactStanding, footnoteDate, reviewStanding, shortCouncil, sourceWords, type Standing } from './local-words';

/** A local block: a note, the threshold document. */
export interface LocalBlock {
  title: string;
  text: string;
  link?: string;
  owner?: string;
  standing?: Standing;
  /** "Added on this computer"; absent where the organisation set it. */
  from?: string;
}

export interface LocalPost {
  role: string;
  area?: string;
  team?: string;
  phone?: string;
  link?: string;
  /** Null where the post has neither number nor page: not set. */
  standing: Standing | null;
}

/** A step with both limits, each with its own weight. */
export interface LocalBeside {
  title: string;
  national: { force: Force; words: string; sources: Source[] } | null;
  local: string;
  owner?: string;
  standing?: Standing;
  from?: string;
}

export interface LocalView {
  /** "Northshire Council", or "your organisation" where nobody gave a name. */
  council: string;
  /** "Northshire": for "Northshire asks". */
  short: string;
  /** "Set by Northshire Council", and where it comes from if that is a file on this computer. */
  setBy: string;
  thresholds: LocalBlock | null;
  /** Thresholds bear on this stage: shown with the notes on the page itself. */
  thresholdsHere: boolean;
  /** Notes on this stage and on every record. */
  notes: LocalBlock[];
  /** Notes on a field of this page, for the one in focus. */
  byConcept: Record<ConceptId, LocalBlock[]>;
  /** Notes on fields of this page, each with the field's label. */
  fieldNotes: { concept: ConceptId; label: string; block: LocalBlock }[];
  posts: LocalPost[];
  procedures: { title: string; link: string }[];
  manual: string | null;
  escalation: { name: string; link?: string }[];
  beside: LocalBeside[];
  /** Sentences about the files as a whole: past review, ended, written for another edition. */
  standing: string[];
}

export interface LocalViewInput {
  layer: LocalLayer;
  page: Pick<ObservedPage, 'fields' | 'tables'>;
  packs: readonly StagePack[];
  stage: StageId;
  carried: readonly StageId[];
  deadlines: readonly Deadline[];
  /** The edition shown, for what was written against another; '' where none is. */
  edition: string;
  today: IsoDate;
}

/** Where the level of need is decided (Working Together, chapter 3: the threshold document). */
const THRESHOLD_STAGES: ReadonlySet<StageId> = new Set(['front-door', 'early-help', 'assessment']);

/** Undefined where there is nothing local to show, not even that a file has ended. */
export function localView(input: LocalViewInput): LocalView | undefined {
  const { layer, page, stage, carried, today } = input;
  const standing = fileSentences(input);
  if (isEmptyLayer(layer) && standing.length === 0) return undefined;
  const here = [stage, ...carried];
  const isHere = ({ stage: at }: { stage?: StageId }) => at === undefined || here.includes(at);
  const only = onlySource(layer);
  const block = (item: BlockItem): LocalBlock => blockOf(item, only, today);

  const labels = new Map<ConceptId, string>();
  for (const { concept, label } of [...page.fields, ...page.tables]) if (!labels.has(concept)) labels.set(concept, label);
  const fieldNotes = once(layer.notes.filter(isHere)).flatMap((note) => {
    const label = note.concept === undefined ? undefined : labels.get(note.concept);
    return label !== undefined ? [{ concept: note.concept!, label, block: block(note) }] : [];
  });
  const byConcept: LocalView['byConcept'] = {};
  for (const { concept, block: note } of fieldNotes) byConcept[concept] = [...(byConcept[concept] ?? []), note];

  const council = layer.council;
  const { thresholds } = layer;
  return {
    council: council ?? 'your organisation',
    short: shortCouncil(council),
    setBy: `Set by ${council ?? 'your organisation'}${only === 'imported' ? ', in a file added on this computer' : ''}`,
    thresholds: thresholds
      ? block({
          ...thresholds,
          title: thresholds.title ?? `${shortCouncil(council)} threshold document`,
          text: thresholds.text ?? 'Which level of need leads to which kind of help. Thresholds are set locally and differ between areas.',
        })
      : null,
    thresholdsHere: here.some((id) => THRESHOLD_STAGES.has(id)),
    notes: once(layer.notes.filter((note) => note.concept === undefined && isHere(note))).map(block),
    byConcept,
    fieldNotes,
    posts: layer.contacts.map(({ role, area, team, phone, link, lastChecked }) => ({
      role,
      ...(area ? { area } : {}),
      ...(team ? { team } : {}),
      ...(phone ? { phone } : {}),
      ...(link ? { link } : {}),
      standing: phone || link ? contactStanding({ lastChecked }, today) : null,
    })),
    procedures: layer.procedures.filter(isHere).map(({ title, link }) => ({ title, link })),
    manual: layer.procedureManual?.link ?? null,
    escalation: (layer.escalation?.steps ?? []).map(({ name, link }) => ({ name, ...(link ? { link } : {}) })),
    beside: besides(input),
    standing,
  };
}

type BlockItem = LocalCare & { title: string; text: string; link?: string; source: LocalSource };

/** The same words for two stages that one record carries are drawn once. */
function once<T extends { concept?: ConceptId; title: string; text: string }>(notes: readonly T[]): T[] {
  return [...new Map(notes.map((note) => [JSON.stringify([note.concept, note.title, note.text]), note])).values()];
}

function blockOf(item: BlockItem, only: LocalSource | undefined, today: IsoDate): LocalBlock {
  const standing = reviewStanding(item, today);
  const from = sourceWords(item.source, only);
  return {
    title: item.title,
    text: item.text,
    ...(item.link ? { link: item.link } : {}),
    ...(item.owner ? { owner: item.owner } : {}),
    ...(standing ? { standing } : {}),
    ...(from ? { from } : {}),
  };
}

/** Local limits of the steps that this record shows, beside the national ones. */
function besides({ layer, packs, stage, carried, deadlines, today }: LocalViewInput): LocalBeside[] {
  const national = new Map(packs.flatMap((pack) => pack.timescales).map((one) => [one.id, one]));
  const here = [stage, ...carried];
  const only = onlySource(layer);
  const shown = new Set(deadlines.map(({ timescale }) => timescale.id));
  return layer.timescales.flatMap((local) => {
    const limit = national.get(local.timescale);
    const silent = deadlines.find(({ timescale }) => timescale.id === `local-${local.timescale}`)?.timescale;
    const of = limit ?? silent;
    if (!of) return [];
    if (limit && !shown.has(limit.id) && !here.includes(limit.stage)) return [];
    const standing = reviewStanding(local, today);
    const from = sourceWords(local.source, only);
    return [
      {
        title: of.title,
        national: limit ? { force: limit.force, words: `${amountInWords(limit)} after ${limit.fromEvent}.`, sources: limit.sources } : null,
        local: `${amountInWords(local)} after ${of.fromEvent}.`,
        ...(local.owner ? { owner: local.owner } : {}),
        ...(standing ? { standing } : {}),
        ...(from ? { from } : {}),
      },
    ];
  });
}

function fileSentences({ layer, edition, today }: LocalViewInput): string[] {
  return layer.files.flatMap((file) => {
    const whose = file.source === 'imported' ? 'The local pack on this computer' : 'Your council’s local pack';
    const ask = file.owner ? ` Ask its owner: ${file.owner}.` : '';
    if (file.expired) return [`${whose} ended on ${footnoteDate(file.expires!)} and is not used.${ask}`];
    return [
      ...(file.reviewBy !== undefined && file.reviewBy < today
        ? [`${whose} was due for review by ${footnoteDate(file.reviewBy)}.${ask}`]
        : []),
      ...(file.writtenFor && edition !== '' && file.writtenFor !== edition
        ? [`It was written for the ${file.writtenFor} edition of Working Together.`]
        : []),
    ];
  });
}
