import { useCallback, useEffect, useState } from 'react';
import { send } from '../../src/extension/send';
import { wallClock } from '../sidebar/wall-clock';

/** How many settled cards this computer keeps, and the way to forget them; for the options page. */
export function useSettled() {
  const [settledCards, setSettledCards] = useState<number | null>(null);
  const { today } = wallClock();
  const count = useCallback(async () => {
    const answer = await send({ type: 'settle/count', today });
    setSettledCards(answer.ok ? answer.value : null);
  }, [today]);
  useEffect(() => void count(), [count]);
  const onClearSettled = () => void send({ type: 'settle/clear' }).then(count);
  return { today, settledCards, onClearSettled };
}
