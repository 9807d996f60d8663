import { describe, expect, it } from 'vitest';
import { isEmptyLayer, type LocalPart, mergeLocal, noLocalLayer, onlySource } from '../../../src/core/local/local-layer';
import { type LocalItems, noLocalItems } from '../../../src/core/local/local-pack';
import { contactStanding, reviewStanding, shortCouncil } from '../../../src/core/local/local-words';
import { linesOf, previewChanges } from '../../../src/core/local/preview';
import { settingsWithLocal } from '../../../src/core/local/settings-with-local';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';

const TODAY = '2026-12-17';
const items = (given: Partial<LocalItems>): LocalItems => ({ ...noLocalItems(), ...given });
const post = (role: string, phone: string, area?: string) => ({ role, phone, ...(area ? { area } : {}) });
const part = (source: LocalPart['source'], given: Partial<LocalItems>, pack?: LocalPart['pack']): LocalPart => ({
  source,
  items: items(given),
  ...(pack ? { pack } : {}),
});

describe('the local layer', () => {
  it('is item by item policy’s, then the file’s that policy names, then the person’s', () => {
    const layer = mergeLocal(
      [
        part('imported', {
          council: 'Elsewhere Council',
          contacts: [post('LADO', '3'), post('Named nurse', '3')],
          thresholds: { link: 'https://three.example/' },
          localTimescales: [{ timescale: 'cp-visit', amount: 3, unit: 'weeks' }],
          escalationNames: [{ level: 1, name: 'Three' }],
          closureDays: ['2026-12-29'],
        }),
        part('policy', { contacts: [post('lado', '1'), post('LADO', '1', 'North')] }),
        part('policy-file', {
          council: 'Northshire Council',
          contacts: [post('LADO', '2')],
          localTimescales: [{ timescale: 'cp-visit', amount: 2, unit: 'weeks' }],
          escalationNames: [
            { level: 2, name: 'Two b' },
            { level: 1, name: 'Two a' },
          ],
          closureDays: ['2026-12-29', '2026-12-30'],
        }),
      ],
      TODAY,
    );
    expect(layer.contacts.map(({ role, area, phone, source }) => [role, area, phone, source])).toEqual([
      ['lado', undefined, '1', 'policy'],
      ['LADO', 'North', '1', 'policy'],
      ['Named nurse', undefined, '3', 'imported'],
    ]);
    expect(layer.council).toBe('Northshire Council');
    expect(layer.thresholds).toEqual({ link: 'https://three.example/', source: 'imported' });
    expect(layer.timescales).toEqual([{ timescale: 'cp-visit', amount: 2, unit: 'weeks', source: 'policy-file' }]);
    expect(layer.escalation).toEqual({
      steps: [
        { level: 1, name: 'Two a' },
        { level: 2, name: 'Two b' },
      ],
      source: 'policy-file',
    });
    expect(layer.closureDays).toEqual([
      { day: '2026-12-29', source: 'policy-file' },
      { day: '2026-12-30', source: 'policy-file' },
    ]);
    expect(onlySource(layer)).toBeUndefined();
  });

  it('has two items of one source about the same thing once: the later one', () => {
    const layer = mergeLocal([part('imported', { contacts: [post('LADO', '1'), post('LADO', '2')] })], TODAY);
    expect(layer.contacts).toEqual([{ role: 'LADO', phone: '2', source: 'imported' }]);
    expect(onlySource(layer)).toBe('imported');
  });

  it('uses a file up to its last day, and nothing of it afterwards', () => {
    const ended = part('imported', { contacts: [post('LADO', '1')] }, { council: 'N', expires: '2026-12-17' });
    expect(mergeLocal([ended], '2026-12-17').contacts.length).toBe(1);
    const after = mergeLocal([ended], '2026-12-18');
    expect(isEmptyLayer(after)).toBe(true);
    expect(after.files).toEqual([{ council: 'N', expires: '2026-12-17', source: 'imported', expired: true }]);
    expect(after.council).toBeUndefined();
  });
});

describe('what the layer adds to counting', () => {
  const layer = mergeLocal(
    [
      part('policy-file', { localTimescales: [{ timescale: 'cp-visit', amount: 10, unit: 'working-days' }] }),
      part('imported', {
        localTimescales: [
          { timescale: 'supervision', amount: 4, unit: 'weeks' },
          { timescale: 'core-group-first', amount: 8, unit: 'working-days' },
        ],
        closureDays: ['2026-12-29'],
      }),
    ],
    TODAY,
  );
  const own = { amount: 6, unit: 'weeks' as const };

  it('is intervals where guidance is silent: the organisation’s over a person’s, a person’s over their file’s', () => {
    const settings = { ...DEFAULT_SETTINGS, localTimescales: { 'cp-visit': own, supervision: own } };
    expect(settingsWithLocal(settings, new Set(), layer).localTimescales).toEqual({
      'cp-visit': { amount: 10, unit: 'working-days' },
      supervision: own,
    });
    expect(settingsWithLocal(DEFAULT_SETTINGS, new Set(), layer).localTimescales).toEqual({
      'cp-visit': { amount: 10, unit: 'working-days' },
      supervision: { amount: 4, unit: 'weeks' },
    });
  });

  it('never moves an interval that policy set, nor adds a person’s to what the organisation set or locked', () => {
    const settings = { ...DEFAULT_SETTINGS, localTimescales: { 'cp-visit': own } };
    expect(settingsWithLocal(settings, new Set(['localTimescales']), layer).localTimescales).toEqual({ 'cp-visit': own });
    expect(settingsWithLocal(DEFAULT_SETTINGS, new Set(['localTimescales']), layer).localTimescales).toEqual({
      'cp-visit': { amount: 10, unit: 'working-days' },
    });
  });

  it('adds closure days up, but a person’s file adds none to days that the organisation set or locked: each makes limits later', () => {
    const settings = { ...DEFAULT_SETTINGS, closureDays: ['2027-01-04'] };
    expect(settingsWithLocal(settings, new Set(), layer).closureDays).toEqual(['2026-12-29', '2027-01-04']);
    expect(settingsWithLocal(settings, new Set(['closureDays']), layer).closureDays).toEqual(['2027-01-04']);
  });

  it('is nothing where there is no layer', () => {
    expect(settingsWithLocal(DEFAULT_SETTINGS, new Set(), noLocalLayer())).toEqual(DEFAULT_SETTINGS);
  });
});

describe('what a file would change', () => {
  const lines = (...parts: LocalPart[]) => linesOf(mergeLocal(parts, TODAY), { step: (id) => `Step ${id}`, stage: (id) => `Stage ${id}` });

  it('is told item by item: new, changed, gone, or kept out by the organisation', () => {
    const policy = part('policy', { contacts: [post('LADO', '1')] });
    const old = part('imported', { contacts: [post('Named nurse', '2'), post('Desk', '5'), post('Gone', '9')] });
    const next = part('imported', {
      contacts: [post('LADO', '7'), post('Named nurse', '3'), post('Desk', '5')],
      localTimescales: [{ timescale: 'icpc', amount: 12, unit: 'working-days' }],
      localGuidance: [{ stage: 'section-47', title: 'Desk', text: 'Send it.' }],
    });
    expect(previewChanges(lines(policy, old), lines(next), lines(policy, next))).toEqual([
      { kind: 'note', words: 'Desk (Stage section-47)', change: 'added' },
      { kind: 'timescale', words: 'Step icpc: 12 working days', change: 'added' },
      { kind: 'contact', words: 'LADO', change: 'kept-out' },
      { kind: 'contact', words: 'Named nurse', change: 'changed' },
      { kind: 'contact', words: 'Gone', change: 'removed' },
    ]);
  });
});

describe('words', () => {
  it.each([
    [{ reviewBy: '2027-03-31' }, 'Review by 31 Mar 2027', false],
    [{ reviewBy: TODAY }, 'Review by 17 Dec 2026', false],
    [{ reviewBy: '2026-12-16', lastChecked: '2026-02-10' }, 'Not checked since Feb 2026', true],
    [{ reviewBy: '2026-12-16' }, 'Review was due by 16 Dec 2026', true],
    [{ lastChecked: '2026-11-02' }, 'Checked 2 Nov 2026', false],
  ])('of a review: %o', (care, words, overdue) => {
    expect(reviewStanding(care, TODAY)).toEqual({ words, overdue });
  });

  it('of a review that nobody set are none', () => {
    expect(reviewStanding({ owner: 'a team' }, TODAY)).toBeUndefined();
  });

  it.each([
    ['2026-11-02', 'Checked 2 Nov 2026', false],
    ['2026-06-17', 'Checked 17 Jun 2026', false],
    ['2026-06-16', 'Not checked since Jun 2026', true],
    ['2026-02-10', 'Not checked since Feb 2026', true],
    [undefined, 'No date of a check', true],
  ])('of a post checked %s', (lastChecked, words, overdue) => {
    expect(contactStanding(lastChecked ? { lastChecked } : {}, TODAY)).toEqual({ words, overdue });
  });

  it.each([
    ['Northshire Council', 'Northshire'],
    ['Northshire County Council', 'Northshire'],
    ['Northshire Metropolitan Borough Council', 'Northshire'],
    ['London Borough of Larch', 'Larch'],
    ['The Royal Borough of Meadow', 'Meadow'],
    ['Council of the Isles', 'the Isles'],
    ['Harbour Children’s Trust', 'Harbour Children’s Trust'],
    [undefined, 'Your council'],
  ])('of who asks: %s', (council, short) => {
    expect(shortCouncil(council)).toBe(short);
  });
});
