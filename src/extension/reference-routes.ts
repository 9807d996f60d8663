/** Messages about the catalogue: search, whole cards, glossary and topics. Nothing that is typed is kept. */
import type { Handlers, Sender } from './receive';
import { readGlossary, readTopics, referenceCards, searchGuidance } from './reference-library';
import { browser } from './browser';

type ReferenceRoutes = Pick<
  Handlers,
  'guidance/search' | 'guidance/item' | 'guidance/glossary' | 'guidance/topics' | 'reference/open'
>;

/** `known` refuses senders that are neither our own pages nor frames of permitted sites. */
export function referenceRoutes(known: (from: Sender) => Promise<Sender>): ReferenceRoutes {
  return {
    'guidance/search': async ({ query }, from) => {
      await known(from);
      return searchGuidance(query);
    },
    'guidance/item': async ({ keys }, from) => {
      await known(from);
      return referenceCards(keys);
    },
    'guidance/glossary': async (_, from) => {
      await known(from);
      return readGlossary();
    },
    'guidance/topics': async ({ topics, bases }, from) => {
      await known(from);
      return readTopics(topics, bases);
    },
    'reference/open': async ({ key }, from) => {
      await known(from);
      const place = key === undefined ? '' : `#${encodeURIComponent(key)}`;
      await browser.tabs.create({ url: browser.runtime.getURL(`reference.html${place}`) });
      return null;
    },
  };
}
