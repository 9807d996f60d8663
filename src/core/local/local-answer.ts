/** What is told of the local layer to the pages that show it. */
import type { IsoDate } from '../observation';
import type { Settings } from '../settings/settings';
import type { Delivery } from './delivery';
import type { LocalLayer } from './local-layer';
import type { LocalPack, LocalProblem, LocalSource } from './local-pack';
import type { LineChange, LocalLine } from './preview';

export interface LocalAnswer {
  layer: LocalLayer;
  /** The settings that the layer adds to, as they stand with it (settings-with-local.ts). */
  counting: Pick<Settings, 'closureDays' | 'localTimescales'>;
  /** Every item in force, in words. */
  lines: Pick<LocalLine, 'kind' | 'words' | 'source'>[];
  /** Items and files that were refused, each with its source, path and reason; the rest hold. */
  problems: (LocalProblem & { source: LocalSource })[];
  /** The file that policy names. */
  delivery: Delivery;
  /** The file that a person chose; `text` is what exporting it saves. */
  imported: { on: IsoDate; council: string | null; text: string } | null;
}

/** What saving a file would change. */
export interface LocalPreview {
  /** Null where nothing of the file can be used. */
  council: string | null;
  pack: Pick<LocalPack, 'owner' | 'reviewBy' | 'expires' | 'writtenFor'> | null;
  changes: LineChange[];
  problems: LocalProblem[];
}
