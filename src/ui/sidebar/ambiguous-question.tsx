import { useId, useState } from 'react';
import type { AmbiguousView } from '../../core/panel/view-model';
import { usePanel } from './panel-actions';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
const NEITHER = '';

/** Two forms fit: one question, and nothing else until it is answered. No guess, no dates. */
export function AmbiguousQuestion({ view, titleId }: { view: AmbiguousView; titleId: string }) {
  const panel = usePanel();
  const group = useId();
  const [answer, setAnswer] = useState<string | null>(null);
  const count = NUMBERS[view.among.length] ?? String(view.among.length);
  const options = [
    ...view.among.map(({ stage, title, fits }) => ({
      value: stage,
      title,
      note: fits.length > 0 ? `Fits: ${fits.join(', ')}` : '',
    })),
    {
      value: NEITHER,
      title: view.among.length > 2 ? 'None of these' : 'Neither of these',
      note: 'Alongside stays quiet on this page',
    },
  ];
  return (
    <>
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          Which form is this?
        </h2>
        <p className="q">The words on this page fit {count} forms. Dates and checks wait until you choose.</p>
      </div>
      <fieldset>
        <legend className="vh">Which form is this?</legend>
        {options.map(({ value, title, note }) => (
          <label className="ch" key={value}>
            <input type="radio" name={group} checked={answer === value} onChange={() => setAnswer(value)} />
            <span>
              <b>{title}</b>
              {note && <span className="s q">{note}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="btns">
        <button
          type="button"
          className="btn pri"
          disabled={answer === null}
          onClick={() => answer !== null && panel.choose(answer === NEITHER ? null : answer)}
        >
          Use this
        </button>
      </div>
    </>
  );
}
