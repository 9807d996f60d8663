import { findSystemCues } from '../core/recognition/recognise-system';

/** Control names beyond this many add nothing. */
const MOST_NAMES = 300;

/**
 * Returns a function that gives a document's cues for the case system. Control names are looked at once for each
 * address; labels and titles are those that were read.
 */
export function createSystemCues(
  all: readonly string[],
): (document: Document, read: { labels: string[]; titles: string[] }) => string[] {
  let address = '';
  let names: string[] = [];
  return (document, { labels, titles }) => {
    const { hostname, pathname, href } = document.location ?? { hostname: '', pathname: '', href: '' };
    if (href !== address || names.length === 0) {
      address = href;
      const named = document.querySelectorAll('input[name],select[name],textarea[name],[data-name]');
      names = [];
      for (let i = 0; i < named.length && i < MOST_NAMES; i++)
        names.push(named[i]!.getAttribute('name') ?? named[i]!.getAttribute('data-name') ?? '');
    }
    return findSystemCues(all, { host: hostname, path: pathname, titles: [document.title, ...titles], labels, names });
  };
}
