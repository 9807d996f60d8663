import { useEffect, useState } from 'react';
import type { ReferenceCard } from '../../core/search/reference-card';
import { useReference } from './reference-door';

/** The whole card of a key, fetched when `wanted` and kept; null while it is on its way, `gone` when nothing answers. */
export function useCard(key: string, wanted: boolean): ReferenceCard | null | 'gone' {
  const door = useReference();
  const [card, setCard] = useState<ReferenceCard | null | 'gone'>(null);
  useEffect(() => {
    if (!wanted || card !== null) return;
    let drawn = true;
    void door.cards([key]).then((cards) => drawn && setCard(cards?.[0] ?? 'gone'));
    return () => {
      drawn = false;
    };
  }, [door, key, wanted, card]);
  return card;
}
