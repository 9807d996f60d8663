/** Reads one document: every control with its label and headings, every shown fact, every grid. Nothing is written. */
import { type BannerLine, bannerLine } from './banner-line';
import { type Heading } from './headings';
import { atOnce, type Pausing } from './in-slices';
import { makeReading, humanLabels } from './make-reading';
import { createMemory, type Memory } from './memory';
import { readGrids } from './page-grids';
import { readControls } from './read-controls';
import { readFacts } from './read-facts';
import type { Reading } from './reading';
import type { Grid } from './table-grid';
import { type WalkOptions, walkPage } from './walk-page';

export interface PageReading {
  readings: Reading[];
  grids: { grid: Grid; path: string[] }[];
  headings: Heading[];
  controls: number;
  nodes: number;
  words: number;
  links: number;
  searchControls: number;
  /** The document and the shadow roots that were read. */
  roots: (Document | ShadowRoot)[];
  /** The line of plain words that says who the record is about. */
  banner: BannerLine | null;
}

export interface ReadOptions extends WalkOptions {
  /** What was read before and still holds; without it everything is read. */
  memory?: Memory;
}

/** Fields that may stand above the banner: a search box, a list of the teams. */
const BEFORE_FIELD = 3;
/** Facts between two pauses. */
const PAUSE_AFTER = 32;

/** Reads `root` and the shadow roots in it, with pauses. Bounded to 250,000 elements; `nodes` tells how many were seen. */
export function* readingPage(root: Document, options: ReadOptions = {}): Pausing<PageReading> {
  const memory = options.memory ?? createMemory();
  const walk = yield* walkPage(root, options, memory);
  const filtered = (element: Element) => walk.filters.some((part) => part.contains(element));
  const grids = yield* readGrids(walk, memory);
  const { readings, searchControls } = yield* readControls(walk, grids, filtered);
  let before = BEFORE_FIELD;
  const banner = bannerLine(walk.roots, walk.controls.find((control) => !filtered(control) && before-- === 0));
  yield;
  const named = (banner?.facts ?? []).map((fact) => ({ ...fact, path: walk.path(fact.element), speculative: false }));
  const facts = [...named, ...(yield* readFacts(walk, grids.grids, grids.cells, filtered, memory))];
  for (let index = 0; index < facts.length; index++) {
    if (index % PAUSE_AFTER === 0) yield;
    const { element, label, value, path, speculative } = facts[index]!;
    const chosen = value ? [value] : [];
    readings.push(
      makeReading(element, humanLabels([label]), {
        path,
        control: 'fact',
        value,
        chosen,
        speculative,
        editable: false,
      }),
    );
  }
  return {
    readings,
    grids: grids.grids.map((grid) => ({ grid, path: walk.path(grid.element) })),
    headings: walk.headings,
    controls: walk.controls.length,
    nodes: walk.nodes,
    words: walk.words,
    links: walk.links,
    searchControls,
    roots: walk.roots,
    banner,
  };
}

/** Reads `root` in one go. */
export function readPage(root: Document, options: ReadOptions = {}): PageReading {
  return atOnce(readingPage(root, options));
}
