/**
 * `npm run check-dependencies`: asks the package registry for known vulnerabilities of what ships, all that depends on
 * it included. A registry that has no answer, or none that can be reached, is not a clean result and is not said to be.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure-setup.mjs';

const USAGE = `npm run check-dependencies [-- --write]

  --write   also writes the result, dated, to docs/evidence/dependencies.md

Exit status: 0 no high or critical one is known, 1 one is, 2 the command is wrong, 3 not checked: nobody answered.`;

const EVIDENCE = 'docs/evidence/dependencies.md';
const BARRED = ['high', 'critical'];

interface Known {
  name: string;
  severity: string;
  /** Titles of the advisories, where npm gives them. */
  titles: string[];
}

export type Audit =
  | { state: 'clear'; lesser: Known[] }
  | { state: 'barred'; barred: Known[]; lesser: Known[] }
  | { state: 'not-checked'; why: string };

const EXIT: Record<Audit['state'], number> = { clear: 0, barred: 1, 'not-checked': 3 };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What `npm audit --json` says. Without its list of vulnerabilities and its counts nothing was checked, whatever else
 * it printed: npm writes an error as JSON too. No name of a registry is repeated.
 */
export function readAudit(printed: string): Audit {
  let json: unknown;
  try {
    json = JSON.parse(printed);
  } catch {
    return { state: 'not-checked', why: 'npm gave no answer that can be read' };
  }
  const counts = isRecord(json) && isRecord(json.metadata) ? json.metadata.vulnerabilities : undefined;
  if (!isRecord(json) || !isRecord(json.vulnerabilities) || !isRecord(counts)) {
    const status = isRecord(json) && typeof json.statusCode === 'number' ? ` (status ${json.statusCode})` : '';
    return { state: 'not-checked', why: `the package registry that this machine uses answered no audit${status}` };
  }
  const known = Object.entries(json.vulnerabilities).map(([name, one]): Known => {
    const about = isRecord(one) ? one : {};
    const via = Array.isArray(about.via) ? about.via : [];
    const titles = via.flatMap((entry) => (isRecord(entry) && typeof entry.title === 'string' ? [entry.title] : []));
    return { name, severity: String(about.severity), titles };
  });
  // A severity that npm does not have today counts as the worst.
  const lesser = known.filter(({ severity }) => ['info', 'low', 'moderate'].includes(severity));
  const barred = known.filter((one) => !lesser.includes(one));
  const counted = BARRED.reduce((sum, severity) => sum + Number(counts[severity] ?? 0), 0);
  if (barred.length > 0) return { state: 'barred', barred, lesser };
  return counted > 0 ? { state: 'not-checked', why: 'npm counts more than it lists' } : { state: 'clear', lesser };
}

function words(audit: Audit): string[] {
  const line = ({ name, severity, titles }: Known) => `${name}: ${severity}${titles.length > 0 ? `, ${titles.join('; ')}` : ''}`;
  switch (audit.state) {
    case 'clear':
      return ['No high or critical vulnerability is known in what ships.', ...audit.lesser.map(line)];
    case 'barred':
      return ['High or critical vulnerabilities are known in what ships:', ...[...audit.barred, ...audit.lesser].map(line)];
    case 'not-checked':
      return [`Not checked: ${audit.why}.`];
  }
}

/** Packages that ship, with their versions, from the lock file. */
function shipped(lock: { packages: Record<string, { version?: string; dev?: boolean }> }): string[] {
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`)
    .sort();
}

function evidence(audit: Audit, lock: string, today: string): string {
  const digest = createHash('sha256').update(lock).digest('hex');
  return [
    '# Known vulnerabilities of what ships',
    '',
    'Written by `npm run check-dependencies -- --write`. It asks the package registry about every package whose code is in the extension, and ends with an error for any that is high or critical; there is no list of exceptions.',
    '',
    `| Date | ${today} |`,
    '|---|---|',
    `| Result | ${words(audit).join('<br>')} |`,
    `| Packages | ${shipped(JSON.parse(lock)).join(', ')} |`,
    `| SHA-256 of \`package-lock.json\` | \`${digest}\` |`,
    '',
    ...(audit.state === 'not-checked'
      ? ['Run it where the registry answers audits, before a release: until then nothing is claimed here.', '']
      : []),
  ].join('\n');
}

/** Asks, prints, and writes where asked to. Resolves to the exit status. */
export function checkDependencies(args: readonly string[]): number {
  if (args.some((arg) => arg !== '--write')) {
    console.error(USAGE);
    return 2;
  }
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--omit=dev', '--package-lock-only', '--json', '--fetch-retries=0', '--fetch-timeout=30000'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
  );
  const audit = readAudit(stdout ?? '');
  console.log(words(audit).join('\n'));
  if (args.includes('--write')) {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    writeFileSync(join(ROOT, EVIDENCE), evidence(audit, lock, new Date().toISOString().slice(0, 10)));
  }
  return EXIT[audit.state];
}
