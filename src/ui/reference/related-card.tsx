import type { ReferenceCard } from '../../core/search/reference-card';
import { useDisclosure } from '../kit/disclosure';
import { Icon } from '../kit/icon';
import { CardOfReference } from './card-of-reference';
import { useCard } from './use-cards';

/** What goes with a card; nothing where nothing does. */
export function RelatedCards({ related }: Pick<ReferenceCard, 'related'>) {
  if (related.length === 0) return null;
  return (
    <div className="ref-rel">
      <p className="wh">Goes with</p>
      <ul>
        {related.map((one) => (
          <RelatedCard key={one.key} at={one.key} title={one.title} />
        ))}
      </ul>
    </div>
  );
}

/** A card that goes with another: opens in place, one level deep. */
export function RelatedCard({ at, title }: { at: string; title: string }) {
  const row = useDisclosure();
  const card = useCard(at, row.open);
  return (
    <li onKeyDown={row.onKeyDown}>
      <button type="button" className="lk tap" {...row.button}>
        <Icon name={row.open ? 'down' : 'right'} />
        {title}
      </button>
      {row.open && (
        <div id={row.panelId} className="ref-in">
          {card === 'gone' ? <p className="s">Alongside did not answer.</p> : card && <CardOfReference card={card} why="" />}
        </div>
      )}
    </li>
  );
}
