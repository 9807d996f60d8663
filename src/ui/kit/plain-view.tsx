import type { Source } from '../../core/content/pack';
import { Action } from './action';
import { Cite } from './cite';
import { type Disclosure, useDisclosure } from './disclosure';

export interface PlainView {
  words: string;
  sources: Source[];
  disclosure: Disclosure;
}

/** Opens the plain words of a card; undefined where it has none. */
export function usePlainView(words: string | undefined, sources: Source[]): PlainView | undefined {
  const disclosure = useDisclosure();
  return words === undefined ? undefined : { words, sources, disclosure };
}

/** "In plain words": for reading together with a parent or a young person. */
export function PlainAction({ plain }: { plain: PlainView | undefined }) {
  if (!plain) return null;
  const { disclosure } = plain;
  return (
    <Action icon="plain" on={disclosure.open} {...disclosure.button}>
      In plain words
    </Action>
  );
}

/** Action and words together, for what is no card of its own: a standard, a question, a ladder. */
export function PlainWordsUnder({ words, sources }: { words: string | undefined; sources: Source[] }) {
  const plain = usePlainView(words, sources);
  if (!plain) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the action inside
    <div className="plain-under" onKeyDown={plain.disclosure.onKeyDown}>
      <PlainInset plain={plain} />
      <div className="acts bare">
        <PlainAction plain={plain} />
      </div>
    </div>
  );
}

/** The words themselves, larger and without jargon, with where they come from. */
export function PlainInset({ plain }: { plain: PlainView | undefined }) {
  if (!plain?.disclosure.open) return null;
  return (
    <div className="why plain" id={plain.disclosure.panelId}>
      <p className="wh">What this means for you</p>
      <p className="lead">{plain.words}</p>
      <p className="cite">
        Our words, from: <Cite sources={plain.sources} />
      </p>
    </div>
  );
}
