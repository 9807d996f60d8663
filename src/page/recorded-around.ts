/** Words that are recorded on the page and stand in no field of a frame: whom the titles name, and what the frames around it show. */
import type { Tokeniser } from '../core/matching/tokenise';
import { isOnlyName } from './child-blocks';
import { type PageReading, readPage, type ReadOptions } from './read-page';

/** Documents that are read for one, itself included. */
const MOST_FRAMES = 12;

/** Names that stand alone in a part of a title, heading or banner: "Section 47 enquiry - Orme, Sam". */
export function namesAbove(document: Document, { headings, banner }: PageReading, tokeniser: Tokeniser): string[] {
  const titles = [document.title, ...headings.filter(({ level }) => level <= 2).map(({ text }) => text)];
  const parts = titles.flatMap((text) => text.split(/\s*[:·|›»>()–—]\s*|\s+-\s+/));
  return [...new Set([...parts, ...(banner?.before ?? [])])].filter((part) => /\s/.test(part) && isOnlyName(part, tokeniser));
}

/** What the documents around and within a frame show, of the same site: the banner of a record often stands in another frame. */
export function recordedAround(document: Document, tokeniser: Tokeniser, { shadowRoot, skip }: ReadOptions): string[] {
  const found: string[] = [];
  const read = new Set<Document>([document]);
  const add = (view: Window | undefined) => {
    try {
      const around = view?.document;
      if (!around || read.has(around) || read.size > MOST_FRAMES) return;
      read.add(around);
      const page = readPage(around, { shadowRoot, skip });
      found.push(...page.readings.map(({ value }) => value), ...namesAbove(around, page, tokeniser));
    } catch {
      // A document of another site: not ours to read.
    }
  };
  for (let view: Window | null = document.defaultView; view; view = view === view.parent ? null : view.parent) {
    add(view);
    for (let i = 0; i < Math.min(view.length, MOST_FRAMES); i++) add(view[i]);
  }
  return found;
}
