import { useId } from 'react';
import type { Card } from '../../core/guidance/card';
import { Icon } from '../kit/icon';
import { CardBody } from './card-body';

/** The one card to look at first, open. */
export function FirstCard({ card }: { card: Card }) {
  const id = useId();
  return (
    <article className="card first" aria-labelledby={id}>
      <div className="card-h">
        <Icon name="first" />
        <h4 id={id}>{card.title}</h4>
      </div>
      <CardBody card={card} inset />
    </article>
  );
}
