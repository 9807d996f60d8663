/** Reads src/profiles: one folder for each case system. Runs at build, in Node. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CueKind, plainWords, systemCue, type SystemProfile } from '../core/recognition/recognise-system';
import { z } from './z';

const text = z.string().check(z.minLength(2, 'is shorter than two characters'));
const word = z.string().check(z.regex(/^[a-z]{3,30}$/, 'is not one word of 3 to 30 lower-case letters'));

const profile: z.ZodMiniType<SystemProfile> = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case id with hyphens')),
  name: text,
  hostWords: z.array(word),
  pathWords: z.array(word),
  titles: z.array(text),
  labels: z.array(text),
  controlNames: z.array(text),
});

/**
 * The profiles below `root`, by id. Faults are returned, not thrown, each with file, path and reason: a file that is
 * no JSON, a wrong shape, an id that is not the folder's name, a profile without a single cue.
 */
export function loadProfiles(root: string): { profiles: SystemProfile[]; faults: string[] } {
  const folder = join(root, 'src/profiles');
  const profiles: SystemProfile[] = [];
  const faults: string[] = [];
  const folders = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((f) => f.isDirectory()) : [];
  for (const { name } of folders.sort((a, b) => a.name.localeCompare(b.name))) {
    const file = `src/profiles/${name}/profile.json`;
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(join(root, file), 'utf8'));
    } catch (error) {
      faults.push(`${file}: ${(error as Error).message}`);
      continue;
    }
    const parsed = profile.safeParse(json);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) faults.push(`${file} ${issue.path.join('.')}: ${issue.message}`);
      continue;
    }
    const { data } = parsed;
    if (data.id !== name) faults.push(`${file} id: is “${data.id}”; its folder is “${name}”`);
    if ([data.hostWords, data.pathWords, data.titles, data.labels, data.controlNames].every((list) => list.length === 0)) {
      faults.push(`${file}: has no cue`);
    }
    profiles.push(data);
  }
  return { profiles, faults };
}

/** A profile as the cues that pages are searched for. */
export function cuesOf({ id, hostWords, pathWords, titles, labels, controlNames }: SystemProfile): string[] {
  const of = (kind: CueKind, words: string[]) => words.map((word) => systemCue(id, kind, word));
  return [
    ...of('host', hostWords),
    ...of('path', pathWords),
    ...of('title', titles.map(plainWords)),
    ...of('label', labels.map(plainWords)),
    ...of('name', controlNames),
  ];
}
