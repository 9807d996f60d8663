import { useId } from 'react';
import type { GuidanceView, OversightItem } from '../../core/guidance/view-model';
import { Cite } from '../kit/cite';
import { shortCitation, sourcesToCite } from '../kit/citation';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { Icon, type IconName } from '../kit/icon';
import { Action } from '../kit/action';
import { dutyWords } from './card-body';
import { ShowAction, useShowOnPage } from './show-on-page';

const STATES: Record<OversightItem['state'], { tone: string; icon: IconName; words: string }> = {
  recorded: { tone: 'rec', icon: 'tick', words: 'Recorded on this page' },
  blank: { tone: 'blank', icon: 'blank', words: 'Blank on this page' },
  'not-on-page': { tone: 'none', icon: 'absent', words: 'Not on this page' },
  'not-applicable': { tone: 'na', icon: 'none', words: 'Does not apply' },
  'cannot-tell': { tone: 'none', icon: 'unknown', words: 'Cannot tell' },
};

/** "On this page: 2 recorded, 3 blank, 3 not here." Counts what the page shows, never quality. */
function countsSentence(items: OversightItem[]): string {
  const count = (state: OversightItem['state']) => items.filter((item) => item.state === state).length;
  const parts = [
    [count('recorded'), 'recorded'],
    [count('blank'), 'blank'],
    [count('not-on-page'), 'not here'],
    [count('cannot-tell'), 'cannot tell'],
    [count('not-applicable'), count('not-applicable') === 1 ? 'does not apply' : 'do not apply'],
  ].filter(([number]) => number !== 0);
  return `On this page: ${parts.map(([number, words]) => `${number} ${words}`).join(', ')}.`;
}

/** What the page shows, without saying the state twice: “Outcome of S47 enquiry”. */
function wordsBeside(onPageWords: string, stateWords: string): string {
  return onPageWords.startsWith(stateWords)
    ? onPageWords.slice(stateWords.length).replace(/^[\s:.,]+/, '')
    : onPageWords;
}

function OversightRow({ item }: { item: OversightItem }) {
  const id = useId();
  const detail = useDisclosure();
  const { show, outcome } = useShowOnPage();
  const state = STATES[item.state];
  const cited = sourcesToCite(item.sources)[0];
  const words = wordsBeside(item.onPageWords, state.words);
  const field = item.state === 'not-applicable' ? undefined : item.fields[0];
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Esc is heard from the row's own buttons
    <li onKeyDown={detail.onKeyDown}>
      <h3 className="t" id={id}>
        {item.title}
      </h3>
      <p className="m">
        <span className={`pg ${state.tone}`}>
          <Icon name={state.icon} />
          {state.words}
        </span>
        <ForceTag force={item.force} />
        {cited && <span>{shortCitation(cited)}</span>}
      </p>
      {words && <p className="s q words">{words}</p>}
      {detail.open && (
        <div className="why" id={detail.panelId}>
          <p>{item.summary}</p>
          {item.dutyHolder && <p>{dutyWords(item.dutyHolder)}.</p>}
          <p>
            <Cite sources={item.sources} />
          </p>
          {item.state === 'recorded' && <p>Filled in. Only you can say whether it is enough.</p>}
          {item.state === 'not-on-page' && <p>It may be recorded elsewhere.</p>}
        </div>
      )}
      {outcome && <p className="outcome">{outcome}</p>}
      <div className="acts bare">
        {field && <ShowAction field={field} onShow={show} />}
        <Action icon="why" on={detail.open} {...detail.button} aria-describedby={id}>
          What is expected
        </Action>
      </div>
    </li>
  );
}

/** The supervisor's list: each check with what this page shows. Nothing is scored, and nothing is counted by worker. */
export function OversightPanel({ view, titleId }: { view: GuidanceView; titleId: string }) {
  return (
    <>
      <div className="st">
        <h2 id={titleId} tabIndex={-1} data-title>
          Before you authorise
        </h2>
        <p className="q">{view.stageTitle}. What was decided, why, who tested it, what next.</p>
        {view.oversight.length > 0 && <p className="meta-line">{countsSentence(view.oversight)}</p>}
      </div>
      {view.oversight.length > 0 ? (
        <ul className="ov">
          {view.oversight.map((item) => (
            <OversightRow key={item.check} item={item} />
          ))}
        </ul>
      ) : (
        <div className="note">
          <Icon name="none" />
          <p>No oversight check is set out for this stage.</p>
        </div>
      )}
    </>
  );
}
