import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Flavour } from '../src/core/settings/site-choice';

export const RELEASE_BROWSERS = ['chrome', 'edge'] as const;
export type ReleaseBrowser = (typeof RELEASE_BROWSERS)[number];

export interface BuildRequest {
  /** Checkout to build. */
  root: string;
  /** Folder that the build's own folder is put into. */
  out: string;
  flavour: Flavour;
  browser: ReleaseBrowser;
  /** Path of a council's hosts; used by the authority build alone. */
  hosts?: string;
}

/** Settings of the person at the keyboard, or of a test runner, that could reach the build. */
const NOT_PASSED_ON = /^(NODE_ENV|NODE_OPTIONS|VITEST.*|VITE_.*|WXT_.*|ALONGSIDE_.*)$/;

/** Builds one flavour for one browser. Returns its folder; throws with the builder's own words when it fails. */
export function buildFlavour(request: BuildRequest): string {
  const { root, out, flavour, browser, hosts } = request;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name)));
  Object.assign(env, { ALONGSIDE_FLAVOUR: flavour, ALONGSIDE_OUT: out, NO_COLOR: '1' });
  if (flavour === 'authority' && hosts) env.ALONGSIDE_HOSTS = hosts;
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'build', '-b', browser], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The ${flavour} build for ${browser} failed:\n${stdout}${stderr}`);
  return join(out, `${flavour === 'public' ? '' : `${flavour}-`}${browser}-mv3`);
}
