import { useEffect } from 'react';
import type { ReferenceCard } from '../../core/search/reference-card';
import type { SearchHit } from '../../core/search/search-query';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { CardOfReference, KIND_WORDS } from './card-of-reference';
import { FoundWords } from './found-words';
import { RelatedCards } from './related-card';
import { useCard } from './use-cards';

type Level = 'h2' | 'h3';

interface ResultProps {
  hit: SearchHit;
  level: Level;
  /** Open from the start: every card is (for printing), or the address names this one. */
  open: boolean;
  /** The whole card, where it is at hand. */
  known?: ReferenceCard;
}

/** One result: title, sentence, force and citation; the title opens the whole card in place. */
function Result({ hit, level: Heading, open, known }: ResultProps) {
  const row = useDisclosure(open);
  const fetched = useCard(hit.key, row.open && !known);
  const card = known ?? fetched;
  useEffect(() => {
    if (open) document.getElementById(hit.key)?.scrollIntoView({ block: 'start' });
  }, [open, hit.key]);
  return (
    <li onKeyDown={row.onKeyDown} id={hit.key}>
      <Heading>
        <button type="button" className="lk" {...row.button}>
          <FoundWords text={hit.title} terms={hit.terms} />
        </button>
      </Heading>
      {!row.open && (
        <>
          {hit.summary && (
            <p>
              <FoundWords text={hit.summary} terms={hit.terms} />
            </p>
          )}
          <p className="meta">
            {hit.force ? <ForceTag force={hit.force} /> : <span className="tag practice">{KIND_WORDS[hit.kind]}</span>}
            {hit.force && hit.kind !== 'requirement' && <span>{KIND_WORDS[hit.kind]}</span>}
            <span>{hit.citation}</span>
            {hit.currency && hit.kind !== 'change' && <span className="tag notyet">{hit.currency}</span>}
          </p>
        </>
      )}
      {row.open && (
        <div id={row.panelId}>
          {card === 'gone' && <p>Alongside did not answer.</p>}
          {card && card !== 'gone' && (
            <CardOfReference card={card} why={hit.why}>
              <RelatedCards related={card.related} />
            </CardOfReference>
          )}
        </div>
      )}
    </li>
  );
}

interface ListProps {
  hits: readonly SearchHit[];
  level: Level;
  openAll?: boolean;
  openKey?: string;
  cards?: ReadonlyMap<string, ReferenceCard>;
}

/** Results in the order given. */
export function ResultList({ hits, level, openAll = false, openKey, cards }: ListProps) {
  return (
    <ul className="res">
      {hits.map((hit) => (
        <Result
          key={`${hit.key}${openAll}`}
          hit={hit}
          level={level}
          open={openAll || hit.key === openKey}
          known={cards?.get(hit.key)}
        />
      ))}
    </ul>
  );
}
