import { useEffect, useState } from 'react';
import type { WalkPlace } from '../../core/oversight/walk-list';
import { Icon } from '../kit/icon';
import { usePanel } from './panel-actions';

/** "Your list waits at row 7, 3 of 12." Tells the list, once, that a walk-through was opened meanwhile. */
export function WalkReturn() {
  const { walk } = usePanel();
  const [place, setPlace] = useState<WalkPlace | null>(null);
  useEffect(() => {
    void walk?.read().then((kept) => {
      setPlace(kept);
      if (kept && !kept.visited) walk.keep({ ...kept, visited: true });
    });
  }, [walk]);
  if (!place) return null;
  return (
    <div className="note walk-return">
      <Icon name="back" />
      <p>
        Your list waits at row {place.row}, {place.at + 1} of {place.rows}. Back on it, the next row is ready.
      </p>
    </div>
  );
}
