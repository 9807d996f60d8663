import { useEffect, useState } from 'react';
import type { Source } from '../../core/guidance/pack';
import { Action } from '../kit/action';
import { citationLine } from '../kit/citation';
import { useReference } from './reference-door';

/** Copies one line with the edition and licence, and says so quietly. */
export function CopyButton({ what, sources }: { what: string; sources: Source[] }) {
  const door = useReference();
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const words = (await door.copy(citationLine(what, sources))) ? 'Copied' : 'The browser did not allow copying';
    setSaid(words);
    door.say(words);
  };
  return (
    <Action icon={said ? 'tick' : 'copy'} onClick={() => void copy()}>
      {said ?? 'Copy citation'}
    </Action>
  );
}
