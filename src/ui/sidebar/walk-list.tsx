import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { placeAt, resumeList, type WalkPlace } from '../../core/oversight/walk-list';
import type { WorklistRowView } from '../../core/worklist/worklist';
import { usePanel } from './panel-actions';
import { ShowAction, useShowOnPage } from './show-on-page';

/**
 * Through a list row by row. Nothing on the page is opened for the person: they open the record, its walk-through
 * comes up beside it, and the list takes up at the next row when they come back.
 */
export function WalkList({ rows }: { rows: readonly WorklistRowView[] }) {
  const { walk, say } = usePanel();
  const { show, outcome } = useShowOnPage();
  const title = useId();
  const [kept, setKept] = useState<WalkPlace | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(false);

  useEffect(() => {
    if (asked.current || rows.length === 0) return;
    asked.current = true;
    void walk?.read().then((found) => {
      const next = resumeList(rows, found);
      setKept(next.kind === 'at' ? next.place : found);
      if (next.kind === 'at') walk.keep(next.place);
    });
  }, [walk, rows]);
  if (!walk || rows.length === 0) return null;

  const resume = resumeList(rows, kept);
  const keep = (to: WalkPlace | null, words: string) => {
    walk.keep(to);
    setKept(to);
    say(words);
    place.current?.querySelector<HTMLElement>('[data-walk]')?.focus();
  };
  const go = (index: number) => {
    const to = placeAt(rows, index);
    if (to) keep(to, `Row ${to.row}, ${to.at + 1} of ${to.rows}`);
    else keep({ ...placeAt(rows, rows.length - 1)!, visited: true }, 'End of the list');
  };
  const at = resume.kind === 'at' ? resume : null;
  const first = rows[0]!;

  return (
    <div ref={place}>
      <div className="sec" tabIndex={-1} data-walk>
        <h3>Row by row</h3>
        {resume.kind === 'none' && (
          <>
            <p className="s q">Open each record yourself. Its walk-through comes up beside it; this list keeps its place.</p>
            <div className="btns">
              <button type="button" className="btn" onClick={() => go(0)}>
                Start with row {first.number}
              </button>
            </div>
          </>
        )}
        {resume.kind === 'changed' && (
          <PlaceNote
            title="The list has changed"
            words={`Row ${resume.was.row} of ${resume.was.rows} was the last one. Now there ${rows.length === 1 ? 'is' : 'are'} ${rows.length}.`}
            again={() => go(0)}
          >
            <button type="button" className="btn" onClick={() => go(resume.place.at)}>
              Go on at row {resume.row.number}
            </button>
          </PlaceNote>
        )}
        {resume.kind === 'end' && (
          <PlaceNote title="End of the list" words={`All ${resume.rows} rows on screen were gone through.`} again={() => go(0)} />
        )}
        {at && (
          <article className="card walk-row" aria-labelledby={title}>
            <h4 id={title}>
              Row {at.row.number}: {at.row.task}
            </h4>
            <p className="s q">
              {at.place.at + 1} of {at.place.rows}, by what is left. {at.row.dateWords}: {at.row.leftWords}. Open it in the
              case system.
            </p>
            {outcome && <p className="outcome">{outcome}</p>}
            <div className="acts">
              <ShowAction field={{ ref: at.row.ref, label: `Row ${at.row.number}` }} words="Show the row" onShow={show} />
              <button type="button" className="lk tap" onClick={() => go(at.place.at + 1)}>
                Next row
              </button>
              <button type="button" className="lk tap" onClick={() => keep(null, 'Stopped')}>
                Stop
              </button>
            </div>
          </article>
        )}
      </div>
    </div>
  );
}

interface PlaceNoteProps {
  title: string;
  words: string;
  again: () => void;
  children?: ReactNode;
}

/** Where the list stopped, and the ways on: what is given, and from the first row again. */
function PlaceNote({ title, words, again, children }: PlaceNoteProps) {
  return (
    <div className="note">
      <div>
        <h4>{title}</h4>
        <p>{words}</p>
        <div className="btns">
          {children}
          <button type="button" className="btn" onClick={again}>
            Start again
          </button>
        </div>
      </div>
    </div>
  );
}
