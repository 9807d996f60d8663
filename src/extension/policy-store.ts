/**
 * What the organisation has set, from storage.managed. A browser that has just started answers only after seconds, and
 * with nothing at first; so the last policy that arrived is kept in storage.local and stands until another arrives.
 * Only the worker asks the browser and writes; pages read what is kept, and never wait.
 */
import { type PolicyKeyName, policyKey } from '../core/policy/policy-keys';
import { trimPolicy } from '../core/policy/trim-policy';
import { type PolicyReading, readPolicyValues } from '../knowledge/policy-schema';
import { browser } from './browser';

/** In storage.local. */
export const POLICY_KEY = 'policy';
/** How long a key that stopped arriving is still named, days. */
const NAMED_FOR_DAYS = 28;
/**
 * The list of sites does not lapse: a list with one entry of another type is dropped by the browser, and looks the same
 * as one that was taken back. It counts as taken back where `announcedKeys` arrives and does not name it.
 */
const SITES = 'permittedOrigins' satisfies PolicyKeyName;

/** The last policy that arrived. */
interface KeptPolicy {
  version: 1;
  /** As the browser gave it, cut to what can be read. */
  raw: Record<string, unknown>;
  /** When it last differed from what was kept, ISO 8601. */
  changed: string;
  /** Locks that were last readable. */
  lockedNames: string[];
  /** Since when the browser has delivered nothing, ISO 8601; the policy stands all the same. */
  emptySince?: string;
  /** Keys that arrived once and do not now, each with the moment at which it was first missed. */
  gone?: Record<string, string>;
}

export interface PolicyState {
  reading: PolicyReading;
  /**
   * `none`: no policy has ever arrived. `awaited`: this package was put here by the organisation, and its policy has
   * not arrived since it was installed. `held`: the browser delivers nothing now; the last policy stands.
   */
  standing: 'none' | 'awaited' | 'in-force' | 'held';
  /** ISO 8601; undefined where no policy has arrived. */
  changed?: string;
  emptySince?: string;
  gone: Record<string, string>;
}

/** Whether two JSON values are the same: browsers give back members in an order of their own. */
function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readKept(): Promise<KeptPolicy | null> {
  const kept = (await browser.storage.local.get(POLICY_KEY))[POLICY_KEY];
  return isRecord(kept) && kept.version === 1 && isRecord(kept.raw) && Array.isArray(kept.lockedNames)
    ? (kept as unknown as KeptPolicy)
    : null;
}

/** True where the organisation put the package here, so that a policy is to be expected. */
async function installedByOrganisation(): Promise<boolean> {
  try {
    return (await browser.management.getSelf()).installType === 'admin';
  } catch {
    return false;
  }
}

let last: { changed: string; reading: PolicyReading } | undefined;

/** The reading of what is kept; worked out once for each policy that arrives. */
function readingOf(kept: KeptPolicy): PolicyReading {
  if (last?.changed !== kept.changed) {
    const sitesStopped = kept.gone?.[SITES] !== undefined;
    last = { changed: kept.changed, reading: readPolicyValues(kept.raw, kept.lockedNames, sitesStopped) };
  }
  return last.reading;
}

/** What the organisation has set and how it stands. Never throws, never waits for the browser's policy service. */
export async function readPolicy(): Promise<PolicyState> {
  const kept = await readKept().catch(() => null);
  if (kept) {
    const { changed, emptySince, gone = {} } = kept;
    const standing = emptySince === undefined ? 'in-force' : 'held';
    return { reading: readingOf(kept), standing, changed, gone, ...(emptySince === undefined ? {} : { emptySince }) };
  }
  const reading = readPolicyValues({});
  if (!(await installedByOrganisation())) return { reading, standing: 'none', gone: {} };
  // Until it is known which sites were named, none is.
  return { reading: { ...reading, values: { permittedOrigins: [] } }, standing: 'awaited', gone: {} };
}

/** What the browser delivers at this moment, or null where it gives no answer. */
async function deliveredNow(): Promise<Record<string, unknown> | null> {
  try {
    const raw: unknown = await browser.storage.managed.get();
    return isRecord(raw) ? trimPolicy(raw) : null;
  } catch {
    return null;
  }
}

let queue: Promise<void> = Promise.resolve();

/**
 * Worker only: asks the browser and keeps what it delivers, if that is new. Run at every start of the worker, whenever
 * the browser says that policy changed, and whenever a page looks: nothing is said of a change made while the browser
 * was closed. A policy that is suddenly empty is not believed: it looks the same as one that has not arrived.
 */
export function refreshPolicy(): Promise<void> {
  const run = queue.then(async () => {
    const raw = await deliveredNow();
    if (!raw) return;
    const kept = await readKept();
    const now = new Date().toISOString();
    const next = Object.keys(raw).length === 0 ? withoutDelivery(kept, now) : withDelivery(raw, kept, now);
    if (next && !alike(next, kept)) await browser.storage.local.set({ [POLICY_KEY]: next });
  });
  queue = run.catch(() => undefined);
  return run;
}

function withoutDelivery(kept: KeptPolicy | null, now: string): KeptPolicy | null {
  if (!kept || Object.keys(kept.raw).length === 0) return null;
  return { ...kept, emptySince: kept.emptySince ?? now };
}

function withDelivery(raw: Record<string, unknown>, kept: KeptPolicy | null, now: string): KeptPolicy {
  const same = kept !== null && alike(kept.raw, raw);
  const changed = same ? kept.changed : now;
  const { lockedNames, keys } = readPolicyValues(raw, kept?.lockedNames ?? []);
  const announced = keys.find(({ key, standing }) => key === 'announcedKeys' && standing === 'applied');
  const gone = goneKeys(raw, kept, now);
  if (announced && !(announced.taken as string[]).includes(SITES)) delete gone[SITES];
  return { version: 1, raw, changed, lockedNames, ...(Object.keys(gone).length > 0 ? { gone } : {}) };
}

function goneKeys(raw: Record<string, unknown>, kept: KeptPolicy | null, now: string): Record<string, string> {
  const before = { ...Object.fromEntries(Object.keys(kept?.raw ?? {}).map((key) => [key, now])), ...kept?.gone };
  const oldest = new Date(Date.parse(now) - NAMED_FOR_DAYS * 86_400_000).toISOString();
  return Object.fromEntries(
    Object.entries(before).filter(([key, since]) => policyKey(key) && !Object.hasOwn(raw, key) && (since > oldest || key === SITES),
    ),
  );
}

/** Lessons that the organisation delivers by policy. */
export async function readPolicyLessons(): Promise<unknown[]> {
  return (await readPolicy()).reading.values.labelLessons ?? [];
}

/** Worker only: calls back when the browser says that its policy for us has changed. Add it at the worker's start. */
export function onPolicyDelivered(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') listener();
  });
}
