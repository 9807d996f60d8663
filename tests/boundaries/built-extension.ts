import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT } from './source-files';

export const BROWSERS = ['chrome', 'edge'] as const;
export type Browser = (typeof BROWSERS)[number];

const OUT = process.env.ALONGSIDE_OUT ?? '.output';

function folder(browser: Browser): string {
  const path = join(OUT, `${browser}-mv3`);
  if (!existsSync(join(ROOT, path, 'manifest.json'))) {
    throw new Error(`${path} holds no build: run “npm run build” first (npm test does it by itself).`);
  }
  return path;
}

/** The production build's manifest. */
export function manifestOf(browser: Browser): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, folder(browser), 'manifest.json'), 'utf8'));
}

/** The production build's scripts, with their names inside the build. */
export function scriptsOf(browser: Browser): { name: string; text: string }[] {
  const top = folder(browser);
  return filesBelow(top)
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ name: path.slice(top.length + 1), text: readFileSync(join(ROOT, path), 'utf8') }));
}
