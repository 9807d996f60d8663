import { type KeyboardEvent, useState } from 'react';
import type { DeadlineStatus } from '../../core/deadlines/deadline';
import type { WorklistRowView } from '../../core/worklist/worklist';
import { Icon, type IconName } from '../kit/icon';
import { useShowOnPage } from './show-on-page';

const LOOKS: Record<DeadlineStatus, { tone: string; sign: IconName }> = {
  overdue: { tone: 'late', sign: 'first' },
  'due-today': { tone: 'soon', sign: 'soon' },
  'due-soon': { tone: 'soon', sign: 'soon' },
  'on-track': { tone: 'ok', sign: 'clock' },
  met: { tone: 'met', sign: 'tick' },
  'met-late': { tone: 'ok', sign: 'tick' },
  'cannot-tell': { tone: 'unk', sign: 'unknown' },
};

/** Moves between the rows of the whole list, group after group: arrows, Home and End. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-list-row]')];
  const root = event.currentTarget.getRootNode() as ShadowRoot | Document;
  const at = rows.indexOf(root.activeElement as HTMLElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
}

/** Rows of one group. Choosing one rings it on the page and says how its date came about. */
export function WorklistRows({ rows }: { rows: readonly WorklistRowView[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { show, outcome } = useShowOnPage();
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.ref}>
          <button
            type="button"
            className="row info list"
            data-list-row
            aria-current={chosen === row.ref ? 'true' : undefined}
            onClick={(event) => {
              setChosen(row.ref);
              show({ ref: row.ref, label: `Row ${row.number}` }, event.detail === 0);
            }}
          >
            <span className="no">Row {row.number}</span>
            <span className="task">
              <b>{row.task}</b>
              <span className="m">{row.basis === 'stated' ? `List shows ${row.dateWords}` : row.dateWords}</span>
              {row.differs && (
                <span className="s also">
                  <Icon name="differs" />
                  {row.differs}
                </span>
              )}
            </span>
            <span className={`stat ${LOOKS[row.status].tone}`}>
              <Icon name={LOOKS[row.status].sign} />
              <span aria-hidden="true">{row.leftShort}</span>
              <span className="vh">{row.leftWords}</span>
            </span>
          </button>
          {chosen === row.ref && (
            <p className="s q list-why">
              {outcome ? `${outcome} ` : ''}
              {basisWords(row)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function basisWords({ basis, rule }: WorklistRowView): string {
  if (basis === 'worked-out') return rule ?? '';
  if (basis === 'stated') return 'The list’s own date. No start event is on the row, so no time limit is claimed.';
  return 'Nothing on the row to count from.';
}
