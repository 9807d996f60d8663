import { useDisclosure } from '../kit/disclosure';
import { Icon } from '../kit/icon';
import { CardOfReference } from './card-of-reference';
import { useCard } from './use-cards';

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
          {card === 'gone' ? <p className="s">Alongside did not answer.</p> : card && <CardOfReference card={card} why="" inner />}
        </div>
      )}
    </li>
  );
}
