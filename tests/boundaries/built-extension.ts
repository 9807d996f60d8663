import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './source-files';

export const BROWSERS = ['chrome', 'edge'] as const;
export type Browser = (typeof BROWSERS)[number];

const OUT = resolve(ROOT, process.env.ALONGSIDE_OUT ?? '.output');

function folder(browser: Browser): string {
  const path = join(OUT, `${browser}-mv3`);
  if (!existsSync(join(path, 'manifest.json'))) {
    throw new Error(`${path} holds no build: run “npm run build” first (npm test does it by itself).`);
  }
  return path;
}

/** The production build's manifest. */
export function manifestOf(browser: Browser): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder(browser), 'manifest.json'), 'utf8'));
}

/** The production build's scripts, with their names inside the build. */
export function scriptsOf(browser: Browser): { name: string; text: string }[] {
  const top = folder(browser);
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(top, name), 'utf8') }));
}
