/**
 * The council's items in storage.local: the file that a person chose, and the last good copy of the file that policy
 * names. Only the worker writes. Each file is kept as it came and read anew each time, so that a later build
 * understands what this one has to leave out. Nothing here fetches.
 */
import { lexicon } from 'virtual:alongside/lexicon';
import { stages } from 'virtual:alongside/stages';
import type { Timescale } from '../core/content/pack';
import { LOCAL_STEPS } from '../core/deadlines/local-timescales';
import type { Delivery } from '../core/local/delivery';
import type { LocalAnswer, LocalPreview } from '../core/local/local-answer';
import { itemsOfPolicy } from '../core/local/items-of-policy';
import { type LocalLayer, type LocalPart, mergeLocal } from '../core/local/local-layer';
import type { LocalPack, LocalProblem, LocalSource } from '../core/local/local-pack';
import { linesOf, type LocalNames, previewChanges } from '../core/local/preview';
import { type Fixed, settingsWithLocal } from '../core/local/settings-with-local';
import { acceptTimescales } from '../core/local/stricter';
import type { Lexicon } from '../core/matching/lexicon';
import type { IsoDate } from '../core/observation';
import { type LocalIds, readLocalPack, writeLocalPack } from '../knowledge/local-pack-schema';
import type { StageListing } from '../knowledge/pack-schema';
import { lessonsElsewhere, unknownIdsOf } from '../knowledge/policy-misfits';
import { browser } from './browser';
import {
  type Attempt,
  ATTEMPT_KEY,
  DELIVERED_KEY,
  IMPORTED_KEY,
  isWhole,
  type KeptCopy,
  readAttempt,
  readCopy,
  readImported,
} from './local-pack-kept';
import type { SettingsAnswer } from './messages';
import { everyTimescale } from './pack-library';
import { readSettings } from './settings-store';

/** Ids that items may name. */
function knownIds(): LocalIds {
  const { concepts, stages: titled }: Lexicon = lexicon;
  const listed: StageListing[] = stages;
  return {
    concepts: new Set(concepts.map(({ id }) => id)),
    stages: new Set(listed.filter(({ id }) => Object.hasOwn(titled, id)).map(({ id }) => id)),
  };
}

let limits: ReadonlyMap<string, Timescale> | undefined;

/** Every national limit by its id; part of the build, so gathered once. */
function nationalLimits(): ReadonlyMap<string, Timescale> {
  limits ??= new Map(everyTimescale().packs.flatMap((pack) => pack.timescales).map((one) => [one.id, one]));
  return limits;
}

interface ReadPart {
  part: LocalPart | null;
  pack: LocalPack | null;
  problems: LocalProblem[];
}

/** Reads one file, and drops what is looser than the national limit. `readLocalPack` says what refuses it whole. */
export function readFilePart(text: string, source: LocalSource): ReadPart {
  const { pack, timescales, problems } = readLocalPack(text, knownIds());
  if (!pack) return { part: null, pack: null, problems };
  const { accepted, problems: looser } = acceptTimescales(timescales, nationalLimits());
  const kept = { ...pack, localTimescales: accepted };
  return { part: { source, items: kept, pack: kept }, pack, problems: [...problems, ...looser] };
}

function policyPart(settings: SettingsAnswer['settings']): ReadPart {
  const { items, timescales } = itemsOfPolicy(settings);
  const { accepted, problems } = acceptTimescales(timescales, nationalLimits());
  const misfits = [
    ...unknownIdsOf(settings, knownIds()),
    ...lessonsElsewhere(settings.labelLessons, settings.permittedOrigins),
  ];
  const part: LocalPart = { source: 'policy', items: { ...items, localTimescales: accepted } };
  return { part, pack: null, problems: [...problems, ...misfits] };
}

/** A file's part, with what is said of it where policy names the sites. */
function filePart(text: string, source: LocalSource, { permittedOrigins }: SettingsAnswer['settings']): ReadPart {
  const read = readFilePart(text, source);
  return { ...read, problems: [...read.problems, ...lessonsElsewhere(read.pack?.labelLessons ?? [], permittedOrigins)] };
}

const damaged: Delivery['fault'] = { code: 'damaged-copy', detail: '' };

/** Everything about the local layer for this day. Never throws; a file that cannot be used costs itself. */
export async function readLocal(today: IsoDate): Promise<LocalAnswer> {
  const [{ settings, sources, locked }, imported, copy, attempt] = await Promise.all([
    readSettings(),
    readImported(),
    readCopy(),
    readAttempt(),
  ]);
  const url = settings.localPackUrl;
  const sha256 = settings.localPackSha256.toLowerCase();
  // A kept copy is used only while policy names an address, and only if it is what it was when it was kept.
  const whole = url !== '' && copy !== null && (await isWhole(copy));
  const read: { source: LocalSource; part: ReadPart }[] = [
    { source: 'policy', part: policyPart(settings) },
    ...(whole ? [{ source: 'policy-file' as const, part: filePart(copy!.text, 'policy-file', settings) }] : []),
    ...(imported ? [{ source: 'imported' as const, part: filePart(imported.text, 'imported', settings) }] : []),
  ];
  const own = read.find(({ source }) => source === 'imported')?.part;
  const tried = attempt && attempt.url === url && attempt.sha256 === sha256 ? attempt.fault : null;
  const noHash: Delivery['fault'] = url !== '' && sha256 === '' ? { code: 'no-hash', detail: '' } : null;
  const layer = mergeLocal(
    read.flatMap(({ part: { part } }) => part ?? []),
    today,
  );
  const fixed: Fixed = new Set(
    (['closureDays', 'localTimescales'] as const).filter((key) => sources[key] === 'policy' || locked.includes(key)),
  );
  const { closureDays, localTimescales } = settingsWithLocal(settings, fixed, layer);
  return {
    layer,
    counting: { closureDays, localTimescales },
    lines: linesOf(layer, names).map(({ kind, words, source: from }) => ({ kind, words, source: from })),
    problems: read.flatMap(({ source, part }) => part.problems.map((problem) => ({ source, ...problem }))),
    delivery: {
      url,
      sha256,
      copy: whole ? { sha256: copy!.sha256, fetchedOn: copy!.on } : null,
      fault: noHash ?? tried ?? (url !== '' && copy && !whole ? damaged : null),
    },
    imported: imported
      ? {
          on: imported.on,
          council: own?.pack?.council ?? null,
          text: own?.pack ? writeLocalPack(own.pack) : imported.text,
        }
      : null,
  };
}

const names: LocalNames = {
  step: (id) => nationalLimits().get(id)?.title ?? LOCAL_STEPS.find((step) => step.id === id)?.title ?? id,
  stage: (id) => (stages as StageListing[]).find((stage) => stage.id === id)?.title ?? id,
};

/** What saving this text would change. Nothing is kept. */
export async function previewLocal(text: string, today: IsoDate): Promise<LocalPreview> {
  const [{ settings }, { layer }, copy] = await Promise.all([readSettings(), readLocal(today), readCopy()]);
  const { part, pack, problems } = filePart(text, 'imported', settings);
  if (!part || !pack) return { council: null, pack: null, changes: [], problems };
  const others: LocalPart[] = [policyPart(settings).part!];
  const delivered = settings.localPackUrl !== '' && copy && (await isWhole(copy)) ? readFilePart(copy.text, 'policy-file').part : null;
  if (delivered) others.push(delivered);
  const lines = (of: LocalLayer) => linesOf(of, names);
  return {
    council: pack.council,
    pack: {
      ...(pack.owner ? { owner: pack.owner } : {}),
      ...(pack.reviewBy ? { reviewBy: pack.reviewBy } : {}),
      ...(pack.expires ? { expires: pack.expires } : {}),
      ...(pack.writtenFor ? { writtenFor: pack.writtenFor } : {}),
    },
    changes: previewChanges(lines(layer), lines(mergeLocal([part], today)), lines(mergeLocal([...others, part], today))),
    problems,
  };
}

let queue: Promise<unknown> = Promise.resolve();

/** One write after another. */
function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const done = queue.then(write);
  queue = done.catch(() => undefined);
  return done;
}

/** Worker only. Keeps a person's file in place of an earlier one. Rejects with the reason when nothing of it can be used. */
export async function saveLocal(text: string, today: IsoDate): Promise<LocalAnswer> {
  const { part, problems } = readFilePart(text, 'imported');
  if (!part) throw new Error(problems.map(({ path, reason }) => `${path} ${reason}`).join('. '));
  await inTurn(() => browser.storage.local.set({ [IMPORTED_KEY]: { version: 1, text, on: today } }));
  return readLocal(today);
}

/** Worker only. Forgets the person's file. */
export async function removeLocal(today: IsoDate): Promise<LocalAnswer> {
  await inTurn(() => browser.storage.local.remove(IMPORTED_KEY));
  return readLocal(today);
}

/** Worker only. Keeps a fetched file as the last good copy. */
export async function keepCopy(copy: KeptCopy): Promise<void> {
  await inTurn(() => browser.storage.local.set({ [DELIVERED_KEY]: { version: 1, ...copy } }));
}

/** Worker only. Keeps what became of an attempt. */
export async function keepAttempt(attempt: Attempt): Promise<void> {
  await inTurn(() => browser.storage.local.set({ [ATTEMPT_KEY]: { version: 1, ...attempt } }));
}

/** Worker only. Policy names no address any more: the copy goes. Writes only if there is one. */
export async function forgetCopy(): Promise<void> {
  const [copy, attempt] = await Promise.all([readCopy(), readAttempt()]);
  if (copy || attempt) await inTurn(() => browser.storage.local.remove([DELIVERED_KEY, ATTEMPT_KEY]));
}
