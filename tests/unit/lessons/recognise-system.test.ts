import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexicon } from 'virtual:alongside/lexicon';
import { describe, expect, it } from 'vitest';
import { findSystemCues, recogniseSystem } from '../../../src/core/recognition/recognise-system';
import { loadProfiles } from '../../../src/knowledge/load-profiles';

const systemOf = (page: Partial<Parameters<typeof findSystemCues>[1]>) =>
  recogniseSystem(findSystemCues(lexicon.systemCues, { host: '', path: '/', titles: [], labels: [], names: [], ...page }));

describe('the case system', () => {
  it.each([
    ['mosaic', { host: 'mosaic.example.gov.uk' }],
    ['lcs', { host: 'lcs-live.example.gov.uk' }],
    ['lcs', { path: '/liquidlogic_live/step' }],
    ['mosaic', { labels: ['Mosaic ID:'] }],
    ['eclipse', { names: ['CINCensus_DateOfReferral', 'AnnexAReturn_dateOfVisit'] }],
    ['azeus', { titles: ['Case note', 'AzeusCare'] }],
    ['hackney', { titles: ['Visit | Social care | Hackney Council'] }],
  ])('is %s by its cues', (system, page) => {
    expect(systemOf(page)).toBe(system);
  });

  it.each([
    [{ host: 'classics.example.gov.uk' }],
    [{ path: '/mosaics/tiles' }],
    [{ titles: ['A total eclipse of the sun, in words'] }],
    [{ names: ['CINCensus_DateOfReferral'] }],
    [{ host: 'mosaic.example.gov.uk', path: '/lcs/' }],
    [{}],
  ])('is left open where the cues are weak or disagree: %j', (page) => {
    expect(systemOf(page)).toBeNull();
  });

  it('is told by cues that repeat no more than the profile’s own words', () => {
    const cues = findSystemCues(lexicon.systemCues, { host: 'mosaic.example.gov.uk', path: '/clients/zebedee', titles: ['Zebedee Quill'], labels: ['Mosaic ID'], names: [] });
    expect(cues.length).toBeGreaterThan(0);
    expect(lexicon.systemCues).toEqual(expect.arrayContaining(cues));
  });
});

describe('profiles', () => {
  it('of this build have no fault', () => {
    const { profiles, faults } = loadProfiles(process.cwd());
    expect(faults).toEqual([]);
    expect(profiles.map(({ id }) => id)).toEqual(['azeus', 'capita-one', 'caredirector', 'eclipse', 'hackney', 'lcs', 'mosaic']);
  });

  it('that are wrong are named with file, path and reason', () => {
    const root = mkdtempSync(join(tmpdir(), 'alongside-profiles-'));
    const write = (id: string, text: string) => {
      mkdirSync(join(root, 'src/profiles', id), { recursive: true });
      writeFileSync(join(root, 'src/profiles', id, 'profile.json'), text);
    };
    const good = { id: 'good', name: 'Good', hostWords: ['good'], pathWords: [], titles: [], labels: [], controlNames: [] };
    write('good', JSON.stringify(good));
    write('torn', '{');
    write('other', JSON.stringify(good));
    write('short', JSON.stringify({ ...good, id: 'short', hostWords: ['a b'] }));
    write('void', JSON.stringify({ ...good, id: 'void', hostWords: [] }));
    const { profiles, faults } = loadProfiles(root);
    rmSync(root, { recursive: true });
    expect(profiles.map(({ id }) => id)).toContain('good');
    expect(faults).toEqual([
      'src/profiles/other/profile.json id: is “good”; its folder is “other”',
      'src/profiles/short/profile.json hostWords.0: is not one word of 3 to 30 lower-case letters',
      expect.stringMatching(/^src\/profiles\/torn\/profile\.json: /),
      'src/profiles/void/profile.json: has no cue',
    ]);
  });
});
