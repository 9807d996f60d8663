import { useId } from 'react';
import { type Mark, MARKS, type MarkId } from '../../core/oversight/marks';
import { SETTLE_REASONS, type SettleReason } from '../../core/settling/settling';

interface MarkGroupProps {
  /** Id of the decision's title. */
  titleId: string;
  mark: Mark | undefined;
  onMark: (id: MarkId, reason?: SettleReason) => void;
}

/** Enough, Ask for more, Not needed: the supervisor's own answer, beside what the page shows and never mixed with it. */
export function MarkGroup({ titleId, mark, onMark }: MarkGroupProps) {
  const group = useId();
  return (
    <>
      <div className="seg" role="radiogroup" aria-labelledby={titleId}>
        {MARKS.map(({ id, words }) => (
          <label key={id}>
            <input type="radio" name={group} checked={mark?.id === id} onChange={() => onMark(id)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {mark?.id === 'not-needed' && (
        <fieldset className="settle because">
          <legend>Not needed, because:</legend>
          {SETTLE_REASONS.map(({ id, words }) => (
            <label key={id}>
              <input
                type="radio"
                name={`${group}why`}
                checked={mark.reason === id}
                onChange={() => onMark('not-needed', id)}
              />
              {words}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
