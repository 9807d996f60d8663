import { Fragment } from 'react';
import type { Source } from '../../core/content/pack';
import { citations } from './citation';

/** The sources of a card in full; a source with an address opens in a new tab and is told nothing about this page. */
export function Cite({ sources }: { sources: Source[] }) {
  return (
    <>
      {citations(sources).map(({ words, url }, index) => (
        <Fragment key={words}>
          {index > 0 && ' · '}
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {words}
            </a>
          ) : (
            words
          )}
        </Fragment>
      ))}
    </>
  );
}
