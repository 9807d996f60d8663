import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../../scripts/served-folder';

let top: string;
let served: ServedFolder;

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(top, 'pages', 'frames'), { recursive: true });
  writeFileSync(join(top, 'secret.txt'), 'outside');
  writeFileSync(join(top, 'pages', 'a page.html'), '<p>“Referral”</p>');
  writeFileSync(join(top, 'pages', 'old.html'), Buffer.from([0x3c, 0x70, 0x3e, 0x93, 0x94]));
  writeFileSync(join(top, 'pages', 'frames', 'inner.aspx'), '<p>inner</p>');
  served = await serveFolder(join(top, 'pages'));
});

afterAll(async () => {
  await served.close();
  rmSync(top, { recursive: true });
});

describe('a served folder', () => {
  it('gives its pages as UTF-8', async () => {
    const response = await fetch(served.addressOf('a page.html'));
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>“Referral”</p>');
  });

  it('leaves the character set of an older page to the page', async () => {
    const response = await fetch(served.addressOf('old.html'));
    expect(response.headers.get('content-type')).toBe('text/html');
  });

  it('gives what lies below, whatever its ending', async () => {
    const response = await fetch(served.addressOf(join('frames', 'inner.aspx')));
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each(['..%2fsecret.txt', '%2e%2e/secret.txt', 'none.html', '%'])('gives nothing for %s', async (path) => {
    expect((await fetch(served.addressOf('x').replace(/x$/, path))).status).toBe(404);
  });
});
