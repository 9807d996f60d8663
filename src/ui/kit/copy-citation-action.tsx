import { useEffect, useState } from 'react';
import type { Source } from '../../core/content/pack';
import { Action } from './action';
import { citationLine } from './citation';

export interface CopyCitationActionProps {
  what: string;
  sources: Source[];
  /** Puts one line on the clipboard; false when the browser did not allow it. */
  copy: (line: string) => Promise<boolean>;
  /** Says it to people who listen. */
  say: (words: string) => void;
}

/** Copies one line with the edition and licence, and says so quietly. */
export function CopyCitationAction({ what, sources, copy, say }: CopyCitationActionProps) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const onClick = async () => {
    const words = (await copy(citationLine(what, sources))) ? 'Copied' : 'The browser did not allow copying';
    setSaid(words);
    say(words);
  };
  return (
    <Action icon={said ? 'tick' : 'copy'} onClick={() => void onClick()}>
      {said ?? 'Copy citation'}
    </Action>
  );
}
