import type { OversightItem } from '../../core/oversight/oversight-item';
import { Fold } from '../kit/fold';
import { Icon } from '../kit/icon';
import { faceOf, whoLooks } from './oversight-words';
import { ShowAction, useShowOnPage } from './show-on-page';

/**
 * "Before you send this for authorisation": the few things that the supervisor will look for, with what this page shows.
 * A list to look over, never a gate: nothing is ticked, counted or kept.
 */
export function BeforeSending({ items }: { items: readonly OversightItem[] }) {
  const { show, outcome } = useShowOnPage();
  const asked = items.filter(({ beforeSending, state }) => beforeSending && state !== 'not-applicable');
  if (asked.length === 0) return null;
  return (
    <Fold words={`Before you send this for authorisation: ${asked.length} ${asked.length === 1 ? 'thing' : 'things'} looked for`}>
      <p className="s q">What {whoLooks(items)} will look for. Recorded means filled in; only you can say whether it is enough.</p>
      <ul className="ov before">
        {asked.map(({ check, title, state, ask, onPageWords, fields }) => {
          const { tone, icon, words } = faceOf({ state, ...(ask ? { ask } : {}) });
          const [field] = fields;
          return (
            <li key={check}>
              <p className="t">{title}</p>
              {ask ? (
                <p className="s q words">Not something Alongside can read. You may be asked.</p>
              ) : (
                <>
                  <p className="m">
                    <span className={`pg ${tone}`}>
                      <Icon name={icon} />
                      {words}
                    </span>
                  </p>
                  {state !== 'recorded' && onPageWords && <p className="s q words">{onPageWords}</p>}
                </>
              )}
              {field && state !== 'recorded' && (
                <div className="acts bare">
                  <ShowAction field={field} onShow={show} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {outcome && <p className="outcome">{outcome}</p>}
    </Fold>
  );
}
