import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../scripts/inspect-arguments';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(
    'good.json',
    JSON.stringify({
      role: 'supervisor',
      counting: { workingDays: 'wd-inclusive', months: 'months-as-days', days: 'days-after' },
    }),
  );
  write('bad-value.json', JSON.stringify({ textSize: 7, side: 'left' }));
  write('unknown-key.json', JSON.stringify({ colour: 'plum' }));
  write('broken.json', '{ "side": ');
});

afterAll(() => rmSync(folder, { recursive: true }));

const read = (...args: string[]) => readArguments(args, folder);

describe('the command line of inspect', () => {
  it('is read, with files from the folder it was called in', () => {
    expect(
      read('--json', 'out.json', '--today', '2026-11-22', '--role', 'supervisor', 'a.html', 'https://x.test/b'),
    ).toEqual({
      out: join(folder, 'out.json'),
      today: '2026-11-22',
      settings: { role: 'supervisor' },
      pages: ['a.html', 'https://x.test/b'],
    });
  });

  it('takes settings from a file; --role stands over the file’s', () => {
    expect(read('--json', 'o', '--settings', 'good.json', '--role', 'practitioner', 'a.html').settings).toEqual({
      role: 'practitioner',
      counting: { workingDays: 'wd-inclusive', months: 'months-as-days', days: 'days-after' },
    });
  });

  it.each([
    [['a.html'], /^--json OUT\.json is missing/],
    [['--json', 'o'], /^no page was named/],
    [['--json', 'o', '--today', '2026-02-30', 'a.html'], /^--today 2026-02-30: is not a date/],
    [['--json', 'o', '--today', '22/11/2026', 'a.html'], /^--today 22\/11\/2026: is not a date/],
    [['--json', 'o', '--role', 'manager', 'a.html'], /^--role manager: is neither/],
    [['--json', 'o', '--colour', 'a.html'], /--colour/],
    [['--json', 'o', '--settings', 'none.json', 'a.html'], /^--settings none\.json: .*no such file/],
    [['--json', 'o', '--settings', 'broken.json', 'a.html'], /^--settings broken\.json: .*JSON/],
    [['--json', 'o', '--settings', 'bad-value.json', 'a.html'], /^--settings bad-value\.json: textSize: /],
    [
      ['--json', 'o', '--settings', 'unknown-key.json', 'a.html'],
      /^--settings unknown-key\.json: colour: there is no such setting/,
    ],
  ])('%j is refused, naming the part and the reason', (args, reason) => {
    expect(() => read(...args)).toThrow(reason);
  });
});
