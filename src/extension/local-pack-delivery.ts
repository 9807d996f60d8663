/** When the file that policy names is fetched: at start, when its address or hash changes, when it is permitted, or when asked. */
import { londonDate } from '../core/time/london-time';
import { fetchLocalPack } from './local-pack-fetch';
import { isWhole, readAttempt, readCopy } from './local-pack-kept';
import { forgetCopy, keepAttempt, keepCopy, readFilePart } from './local-pack-store';
import { readSettings } from './settings-store';

let running: Promise<void> | null = null;

/**
 * Brings the last good copy up to what policy names; without an address the copy goes. Without an address and a hash, or with the named copy at hand,
 * nothing is sent. `again` tries anew what has failed before; without it one failure of an address and hash is enough
 * until the browser starts again. Never throws; one check at a time.
 */
export function checkDelivery(again: boolean): Promise<void> {
  running = (running ?? Promise.resolve()).then(() => check(again)).catch(() => undefined);
  return running;
}

async function check(again: boolean): Promise<void> {
  const { settings } = await readSettings();
  const url = settings.localPackUrl;
  const sha256 = settings.localPackSha256.toLowerCase();
  if (url === '') return forgetCopy();
  if (sha256 === '') return;
  const [copy, attempt] = await Promise.all([readCopy(), readAttempt()]);
  if (copy?.sha256 === sha256 && (await isWhole(copy))) return;
  if (!again && attempt?.url === url && attempt.sha256 === sha256) return;

  const fetched = await fetchLocalPack(url, sha256);
  if (!fetched.ok) return keepAttempt({ url, sha256, fault: { code: fetched.code, detail: fetched.detail } });
  const { part, problems } = readFilePart(fetched.text, 'policy-file');
  if (!part) {
    const detail = problems.map(({ path, reason }) => `${path} ${reason}.`).join(' ');
    return keepAttempt({ url, sha256, fault: { code: 'not-usable', detail } });
  }
  await keepCopy({ url, sha256, text: fetched.text, on: londonDate(new Date().toISOString()) });
  await keepAttempt({ url, sha256, fault: null });
}
