import { useEffect, useState } from 'react';
import type { Source } from '../../core/guidance/pack';
import { Action } from '../kit/action';
import { citationLine } from '../kit/citation';
import { usePanel } from './panel-actions';

/** Copies one line with the edition and licence, and says so quietly. */
export function CopyCitation({ what, sources }: { what: string; sources: Source[] }) {
  const panel = usePanel();
  const [said, setSaid] = useState<string | null>(null);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 2500);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    const words = (await panel.copy(citationLine(what, sources))) ? 'Copied' : 'The browser did not allow copying';
    setSaid(words);
    panel.say(words);
  };
  return (
    <Action icon={said ? 'tick' : 'copy'} onClick={() => void copy()}>
      {said ?? 'Copy citation'}
    </Action>
  );
}
