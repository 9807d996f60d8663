import type { Card } from '../../core/guidance/card';
import type { GuidanceView } from '../../core/panel/view-model';
import { sourcesToCite } from '../kit/citation';

/** Names of the documents behind everything drawn for this page, once each, for "About and sources". */
export function documentsUsed(view: GuidanceView): string[] {
  const cards: Pick<Card, 'sources'>[] = [
    ...view.first,
    ...view.check,
    ...view.checkMore,
    ...view.also,
    ...view.recorded,
    ...view.oversight,
    ...view.standards,
    ...view.deadlines.map(({ timescale }) => timescale),
  ];
  const names = cards.flatMap(({ sources }) =>
    sourcesToCite(sources).map((source) => (source.edition ? `${source.document} ${source.edition}` : source.document)),
  );
  return [...new Set(names)].sort();
}
