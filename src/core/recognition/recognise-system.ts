/**
 * Which case system a page seems to belong to: a hint that explains and never decides. Councils name their hosts and
 * labels as they like, so an unknown page is read just as well.
 */
import type { SystemId } from '../observation';

/** A case system's cues: a folder of src/profiles. */
export interface SystemProfile {
  id: SystemId;
  name: string;
  /** Whole words of the host's name. */
  hostWords: string[];
  /** Whole words of the address's path. */
  pathWords: string[];
  /** Words of document titles. */
  titles: string[];
  /** Field labels that name the system. */
  labels: string[];
  /** Beginnings of control names. */
  controlNames: string[];
}

export type CueKind = 'host' | 'path' | 'title' | 'label' | 'name';

/** What one cue of each kind says. Two beginnings of control names count twice; others once a kind. */
const WEIGHT: Record<CueKind, number> = { host: 1, path: 0.7, title: 0.6, label: 0.8, name: 0.45 };
const ENOUGH = 0.6;
const AHEAD = 0.4;

/** A cue as frames send it: `mosaic/host/mosaic`. It holds nothing but words of the profile itself. */
export function systemCue(system: SystemId, kind: CueKind, word: string): string {
  return `${system}/${kind}/${word}`;
}

/**
 * The cues of `all` (compiled from every profile) that one document shows. `host` and `path` are those of its address,
 * `names` its control names. Words are compared whole; control names by their beginning; labels as a whole.
 */
export function findSystemCues(
  all: readonly string[],
  page: { host: string; path: string; titles: string[]; labels: string[]; names: string[] },
): string[] {
  const shown: Record<string, string> = {
    host: ` ${plainWords(page.host)} `,
    path: ` ${plainWords(page.path)} `,
    title: ` ${page.titles.map(plainWords).join(' | ')} `,
    label: `|${page.labels.map(plainWords).join('|')}|`,
  };
  return all.filter((cue) => {
    const [, kind = '', word = ''] = cue.split('/');
    if (kind === 'name') return page.names.some((name) => name.startsWith(word));
    const around = kind === 'label' ? '|' : ' ';
    return shown[kind]?.includes(around + word + around) ?? false;
  });
}

/** The system that the cues of all frames speak for, or null where none is clear. */
export function recogniseSystem(cues: readonly string[]): SystemId | null {
  const scores = new Map<SystemId, Map<CueKind, number>>();
  for (const cue of new Set(cues)) {
    const [system, kind] = cue.split('/') as [SystemId, CueKind];
    if (!(kind in WEIGHT)) continue;
    const kinds = scores.get(system) ?? new Map<CueKind, number>();
    const most = kind === 'name' ? WEIGHT.name * 2 : WEIGHT[kind];
    kinds.set(kind, Math.min(most, (kinds.get(kind) ?? 0) + WEIGHT[kind]));
    scores.set(system, kinds);
  }
  const ranked = [...scores]
    .map(([system, kinds]) => ({ system, score: [...kinds.values()].reduce((sum, weight) => sum + weight, 0) }))
    .sort((a, b) => b.score - a.score);
  const [first, next] = ranked;
  if (!first || first.score < ENOUGH || first.score - (next?.score ?? 0) < AHEAD) return null;
  return first.system;
}

/** Lower-case words and numbers, one space apart: cues and pages are compared in this form. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
