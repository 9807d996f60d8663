import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { GlossaryTerm } from '../../core/content/reference';
import { createTermMarker, type TermMarker } from '../../core/search/mark-terms';
import { shortCitation } from '../kit/citation';
import { useReferenceDoor } from './reference-door';

/** One marker for each door, made at the first card that is opened. */
const markers = new WeakMap<object, Promise<TermMarker | null>>();

function useTermMarker(): TermMarker | null {
  const door = useReferenceDoor();
  const [marker, setMarker] = useState<TermMarker | null>(null);
  useEffect(() => {
    if (!door) return;
    let drawn = true;
    const made = markers.get(door) ?? door.glossary().then((terms) => terms && createTermMarker(terms));
    markers.set(door, made);
    void made.then((ready) => drawn && setMarker(() => ready));
    return () => {
      drawn = false;
    };
  }, [door]);
  return marker;
}

/** A term with a dotted line: hover or focus explains it, Esc takes the explanation away. */
function Term({ words, term }: { words: string; term: GlossaryTerm }) {
  const [open, setOpen] = useState(false);
  const [top, setTop] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const show = () => {
    const element = button.current;
    if (element) setTop(element.offsetTop + element.offsetHeight);
    setOpen(true);
  };
  const source = term.sources[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hover keeps the explanation open while it is being read
    <span onMouseEnter={show} onMouseLeave={() => setOpen(document.activeElement === button.current)}>
      <button
        type="button"
        ref={button}
        className="gl"
        aria-describedby={open ? id : undefined}
        onFocus={show}
        onBlur={() => setOpen(false)}
        onClick={show}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        {words}
      </button>
      {open && (
        <span role="tooltip" id={id} className="gl-pop" style={{ top }}>
          <b>{term.term}</b> {term.meaning}
          {source && <span className="gl-src">{shortCitation(source)}</span>}
        </span>
      )}
    </span>
  );
}

/**
 * A sentence or more with the words of the glossary explained on hover and focus: at most three, each once. What `after`
 * (the sentences above it) explains is not explained again.
 */
export function PlainWords({ text, after = '' }: { text: string; after?: string }) {
  const marker = useTermMarker();
  const marks = useMemo(() => {
    const explained = new Set(marker?.(after).map(({ term }) => term));
    return (marker?.(text) ?? []).filter(({ term }) => !explained.has(term));
  }, [marker, text, after]);
  if (marks.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, term } of marks) {
    parts.push(text.slice(at, start));
    parts.push(<Term key={start} words={text.slice(start, end)} term={term} />);
    at = end;
  }
  parts.push(text.slice(at));
  return <span className="gl-in">{parts}</span>;
}
