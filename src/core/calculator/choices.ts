import type { Timescale } from '../content/pack';
import type { StagePack } from '../content/stage-pack';

export interface LimitGroup {
  stage: string;
  title: string;
  limits: Timescale[];
}

/**
 * Every limit once, by stage in the order given, for a list to choose from; `search` keeps those whose name, stage or
 * starting event holds every word of it.
 */
export function limitGroups(packs: readonly StagePack[], search = ''): LimitGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const seen = new Set<string>();
  return packs
    .map((pack) => ({
      stage: pack.id,
      title: pack.title,
      limits: pack.timescales.filter((timescale) => {
        if (timescale.stage !== pack.id || seen.has(timescale.id)) return false;
        seen.add(timescale.id);
        const text = `${timescale.title} ${pack.title} ${timescale.fromEvent} ${timescale.amount}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ limits }) => limits.length > 0);
}
