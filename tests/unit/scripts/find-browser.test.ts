import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.mjs';

vi.mock('playwright-core', () => ({ chromium: { executablePath: () => '' } }));

let folder: string;

function program(...parts: string[]): string {
  const path = join(folder, ...parts);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '', { mode: 0o755 });
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('finding a browser', () => {
  it('takes what ALONGSIDE_BROWSER names before all others', async () => {
    const named = program('elsewhere', 'my-browser');
    program('bin', 'chromium');
    const env = { ALONGSIDE_BROWSER: named, PATH: join(folder, 'bin') };
    expect(await findBrowser({ env, platform: 'darwin' })).toEqual({
      path: named,
      kind: 'chromium',
      loadsUnpacked: true,
    });
  });

  it('refuses an ALONGSIDE_BROWSER that is no program, by name', async () => {
    const env = { ALONGSIDE_BROWSER: join(folder, 'none') };
    await expect(findBrowser({ env })).rejects.toThrow(/ALONGSIDE_BROWSER is set to “.*none”/);
  });

  it('prefers Chromium to Edge and Edge to Chrome', async () => {
    const env = { PATH: join(folder, 'bin') };
    program('bin', 'google-chrome');
    expect(await findBrowser({ env, platform: 'darwin' })).toMatchObject({ kind: 'chrome', loadsUnpacked: false });
    program('bin', 'microsoft-edge');
    expect(await findBrowser({ env, platform: 'darwin' })).toMatchObject({ kind: 'edge', loadsUnpacked: true });
    program('bin', 'chromium');
    expect(await findBrowser({ env, platform: 'darwin' })).toMatchObject({ kind: 'chromium', loadsUnpacked: true });
  });

  it('looks in the usual places of Windows', async () => {
    const path = program('Microsoft', 'Edge', 'Application', 'msedge.exe');
    const env = { 'PROGRAMFILES(X86)': folder };
    expect(await findBrowser({ env, platform: 'win32' })).toEqual({ path, kind: 'edge', loadsUnpacked: true });
  });

  it('finds nothing where there is nothing', async () => {
    expect(await findBrowser({ env: { PATH: folder, HOME: folder }, platform: 'win32' })).toBeUndefined();
  });
});
