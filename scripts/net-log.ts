/** What the browser itself notes of every request it makes: chromium --log-net-log. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A switch that has the browser write its net log into the folder of ALONGSIDE_NET_LOG; none where that is not set. */
export function netLogArgs(): string[] {
  const folder = process.env.ALONGSIDE_NET_LOG;
  return folder ? [`--log-net-log=${join(folder, `${randomUUID()}.json`)}`] : [];
}

export interface Requested {
  url: string;
  /** Origin that asked: a page's, an extension's, or "not an origin" for the browser itself and for addresses typed. */
  initiator: string;
}

interface NetLogEvent {
  type: number;
  params?: { url?: string; initiator?: string };
}

/**
 * Every request in the net logs of a folder. A log that its browser did not finish lacks its end; its whole lines are
 * read. Throws where a log is not one.
 */
export function readNetLogs(folder: string): { logs: number; requests: Requested[] } {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const requests = files.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const types = /"URL_REQUEST_START_JOB":(\d+)/.exec(lines[0] ?? '');
    if (!types) throw new Error(`${name} is no net log of a browser.`);
    const start = Number(types[1]);
    return lines.flatMap((line): Requested[] => {
      if (!line.startsWith('{"') || !line.includes(`"type":${start}`)) return [];
      let event: NetLogEvent;
      try {
        event = JSON.parse(line.replace(/\]?,\s*$/, '')) as NetLogEvent;
      } catch {
        return [];
      }
      const { url, initiator } = event.params ?? {};
      return event.type === start && url !== undefined ? [{ url, initiator: initiator ?? '' }] : [];
    });
  });
  return { logs: files.length, requests };
}

const isOfThisMachine = (url: string) => /^(https?|wss?):\/\/(127\.0\.0\.1|localhost)[:/]/.test(url);

/** Requests that an extension made, and requests that a page of this machine made of another. Both should be none. */
export function outward(requests: readonly Requested[]): Requested[] {
  return requests.filter(
    ({ url, initiator }) =>
      /^(https?|wss?|ftp):/.test(url) &&
      (initiator.startsWith('chrome-extension://') || (isOfThisMachine(`${initiator}/`) && !isOfThisMachine(url))),
  );
}
