import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { StageId } from '../../core/observation';
import { Icon } from '../kit/icon';
import { Chips } from '../reference/chips';
import { useReference } from '../reference/reference-door';
import { ResultList } from '../reference/result-list';
import { SearchBox } from '../reference/search-box';
import { type FilterId, FILTERS, queryOf, useAnswer } from '../reference/use-search';

const SHOWN = 20;

interface SearchPanelProps {
  titleId: string;
  /** The stage on screen, for "This stage only". */
  stage?: StageId;
  onBack: () => void;
}

/** Search of the whole catalogue inside the panel; Back returns to where it was opened. */
export function SearchPanel({ titleId, stage, onBack }: SearchPanelProps) {
  const door = useReference();
  const [text, setText] = useState('');
  const [on, setOn] = useState<ReadonlySet<FilterId>>(new Set());
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const query = useMemo(
    () => (text.trim() === '' ? null : queryOf(text, on, stage && on.has('stage') ? [stage] : [], SHOWN)),
    [text, on, stage],
  );
  const answer = useAnswer(query);
  const chips = [...FILTERS, ...(stage ? [{ id: 'stage' as const, words: 'This stage only' }] : [])];
  const toggle = (id: FilterId) => setOn(new Set(on.has(id) ? [...on].filter((one) => one !== id) : [...on, id]));
  return (
    <>
      <div className="st">
        <button type="button" className="lk tap" onClick={onBack}>
          <Icon name="back" />
          Back to this page
        </button>
        <h2 id={titleId} tabIndex={-1} data-title>
          Search the guidance
        </h2>
      </div>
      <SearchBox value={text} onChange={setText} ref={box} />
      <Chips label="Narrow the results" chips={chips} on={on} onToggle={toggle} />
      <p className="s q said" role="status">
        {query ? foundWords(answer) : 'Runs on this computer. The words are not kept.'}
      </p>
      {answer && answer !== 'gone' && query && <ResultList hits={answer.hits} level="h3" />}
      <div className="why">
        <p>
          <strong>Not finding it?</strong> Try the word your form uses. “S47”, “SD” and “strat” also work.{' '}
          {door.openPage && (
            <button type="button" className="lk" onClick={() => door.openPage?.()}>
              Open the whole reference
            </button>
          )}
        </p>
      </div>
    </>
  );
}

function foundWords(answer: ReturnType<typeof useAnswer>): string {
  if (answer === 'gone') return 'Alongside did not answer. Reload this page when you have saved your work.';
  if (answer === null) return 'Searching.';
  const more = answer.total > answer.hits.length ? `, the first ${answer.hits.length} shown` : '';
  const count = answer.total === 1 ? '1 result' : `${answer.total} results`;
  return `${count}${more}. Searched on this computer; the words are not kept.`;
}
