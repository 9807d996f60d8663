import type { ReactNode } from 'react';
import type { Card } from '../../core/guidance/card';
import { shortCitation, sourcesToCite } from '../kit/citation';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { Icon, type IconName } from '../kit/icon';
import { CardBody } from './card-body';

export type RowTone = 'crit' | 'soon' | 'info';

function signOf(card: Card, tone: RowTone): IconName {
  if (tone === 'crit') return 'first';
  if (card.onPage === 'cannot-tell') return 'unknown';
  if (tone === 'soon') return 'check';
  if (card.onPage === 'recorded') return 'tick';
  if (card.onPage === 'not-on-page') return 'absent';
  return card.onPage === 'blank' ? 'blank' : 'info';
}

/** One quiet row that opens in place. */
function CardRow({ card, tone, body, settles }: { card: Card; tone: RowTone; body?: ReactNode; settles?: boolean }) {
  const row = useDisclosure();
  const cited = sourcesToCite(card.sources)[0];
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Esc is heard from the row's own buttons
    <li onKeyDown={row.onKeyDown}>
      <button type="button" className={`row ${tone}`} {...row.button}>
        <Icon name={signOf(card, tone)} />
        <span>
          <b>{card.title}</b>
          {!row.open && (
            <span className="m">
              <ForceTag force={card.force} />
              {cited && <span>{shortCitation(cited)}</span>}
            </span>
          )}
        </span>
        <Icon name="down" className={row.open ? 'chev up' : 'chev'} />
      </button>
      {row.open && (
        <div id={row.panelId} className="row-in">
          {body ?? <CardBody card={card} inset={false} {...(settles ? { settles } : {})} />}
        </div>
      )}
    </li>
  );
}

/** Closed rows in the order given. `bodyOf` draws a row's inside where it is not an ordinary card. */
export function CardRows({
  cards,
  tone,
  bodyOf,
  settles = false,
}: {
  cards: Card[];
  tone: RowTone;
  bodyOf?: (card: Card) => ReactNode;
  /** Quiet rows can be settled too. */
  settles?: boolean;
}) {
  return (
    <ul className="rows">
      {cards.map((card) => (
        <CardRow key={card.id} card={card} tone={tone} body={bodyOf?.(card)} settles={settles} />
      ))}
    </ul>
  );
}
