import type { ReactNode } from 'react';
import { useDisclosure } from './disclosure';
import { Icon } from './icon';

/** A line of words that opens what it names. */
export function Fold({ words, openWords, children }: { words: string; openWords?: string; children: ReactNode }) {
  const fold = useDisclosure();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the button and the panel inside
    <div className="folded" onKeyDown={fold.onKeyDown}>
      <button type="button" className="fold" {...fold.button}>
        <Icon name={fold.open ? 'down' : 'right'} />
        <span>{fold.open ? (openWords ?? words) : words}</span>
      </button>
      {fold.open && (
        <div id={fold.panelId} className="fold-in">
          {children}
        </div>
      )}
    </div>
  );
}
