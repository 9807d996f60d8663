import { useState } from 'react';
import type { StageId } from '../../core/observation';
import { Icon } from '../kit/icon';
import { Change, useChanges } from '../reference/changes-list';
import { Chips } from '../reference/chips';

type Which = 'stage' | 'all' | 'law';

const CHIPS = [
  { id: 'stage', words: 'This stage' },
  { id: 'all', words: 'All stages' },
  { id: 'law', words: 'Law' },
] as const;

/** What changed, 2018 to 2023 to 2026: this stage first; honest about what was compared and what only reported. */
export function ChangesPanel({ titleId, stage, onBack }: { titleId: string; stage: StageId; onBack: () => void }) {
  const [which, setWhich] = useState<Which>('stage');
  const found = useChanges(which === 'stage' ? [stage] : []);
  const cards =
    found === null || found === 'gone'
      ? []
      : found.filter(({ currency }) => which !== 'law' || currency?.startsWith('Law') === true);
  return (
    <>
      <div className="st">
        <button type="button" className="lk tap" onClick={onBack}>
          <Icon name="back" />
          Back to this page
        </button>
        <h2 id={titleId} tabIndex={-1} data-title>
          What changed, 2018 to 2026
        </h2>
        <p className="q">For this stage first. The 2026 edition was published on 18 March 2026.</p>
      </div>
      <div className="note unk">
        <Icon name="unknown" />
        <div>
          <p>
            <strong>Read this as a pointer.</strong> The 2026 column comes from published summaries. Until the 2026 text
            has been compared line by line, time limits here stay marked “not compared”.
          </p>
        </div>
      </div>
      <Chips label="Which changes" chips={CHIPS} on={new Set([which])} onToggle={setWhich} />
      <p className="s q said" role="status">
        {found === 'gone'
          ? 'Alongside did not answer. Reload this page when you have saved your work.'
          : found === null
            ? ''
            : cards.length === 1
              ? '1 change'
              : `${cards.length} changes`}
      </p>
      {cards.map((card) => (
        <Change key={card.key} card={card} level="h3" />
      ))}
    </>
  );
}
