import { Fragment } from 'react';
import type { Source } from '../../core/guidance/pack';
import { citation, sourcesToCite } from './citation';

/** The sources of a card in full; a source with an address opens in a new tab and is told nothing about this page. */
export function Cite({ sources }: { sources: Source[] }) {
  return (
    <>
      {sourcesToCite(sources).map((source, index) => (
        <Fragment key={citation(source)}>
          {index > 0 && ' · '}
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {citation(source)}
            </a>
          ) : (
            citation(source)
          )}
        </Fragment>
      ))}
    </>
  );
}
