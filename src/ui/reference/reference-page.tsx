import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceCard } from '../../core/search/reference-card';
import type { SearchHit } from '../../core/search/search-query';
import { Icon, Mark } from '../kit/icon';
import { WherePrintingIsAllowed } from '../kit/organisation';
import { Chips } from './chips';
import { useReference } from './reference-door';
import { ResultList } from './result-list';
import { SearchBox } from './search-box';
import { type FilterId, PAGE_FILTERS, queryOf, useAnswer } from './use-search';

const FIRST_SHOWN = 40;
const EVERYTHING = 2000;

interface ReferencePageProps {
  stages: { id: string; title: string }[];
  content: string;
  /** "22 November 2026", for the print-out. */
  today: string;
}

/** The key that the address names: `#requirement:icpc-15wd`. */
function namedKey(): string | null {
  const key = decodeURIComponent(location.hash.slice(1));
  return /^[a-z]+:[a-z0-9-]+$/.test(key) ? key : null;
}

function hitOf(card: ReferenceCard): SearchHit {
  const { key, kind, title, summary } = card;
  return { key, kind, title, summary, stage: '', force: null, citation: '', currency: null, terms: [], why: '' };
}

/** The card that the address names, above everything else. */
function NamedCard({ at }: { at: string }) {
  const door = useReference();
  const [card, setCard] = useState<ReferenceCard | null>(null);
  useEffect(() => {
    setCard(null);
    void door.cards([at]).then((cards) => setCard(cards?.[0] ?? null));
  }, [door, at]);
  return card && <ResultList hits={[hitOf(card)]} level="h2" openKey={at} cards={new Map([[at, card]])} />;
}

/** The whole catalogue on a page of its own: search, filters, every card in place, and a print-out. No network. */
export function ReferencePage({ stages, content, today }: ReferencePageProps) {
  const door = useReference();
  const [text, setText] = useState('');
  const [on, setOn] = useState<ReadonlySet<FilterId>>(new Set());
  const [stage, setStage] = useState('');
  const [all, setAll] = useState(false);
  const [cards, setCards] = useState<ReadonlyMap<string, ReferenceCard> | null>(null);
  const [named, setNamed] = useState(namedKey);
  const box = useRef<HTMLInputElement>(null);
  const query = useMemo(
    () => queryOf(text, on, stage === '' ? [] : [stage], all ? EVERYTHING : FIRST_SHOWN),
    [text, on, stage, all],
  );
  const answer = useAnswer(query);
  const hits = answer && answer !== 'gone' ? answer.hits : [];
  const change = useCallback((act: () => void) => {
    act();
    setCards(null);
    setAll(false);
  }, []);

  useEffect(() => {
    box.current?.focus();
    const moved = () => setNamed(namedKey());
    const keys = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target as Element).closest('input, select, textarea')) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('hashchange', moved);
    document.addEventListener('keydown', keys);
    return () => {
      window.removeEventListener('hashchange', moved);
      document.removeEventListener('keydown', keys);
    };
  }, []);

  const openAll = async () => {
    const whole = await door.cards(hits.map(({ key }) => key));
    if (whole) setCards(new Map(whole.map((card) => [card.key, card])));
  };
  const toggle = (id: FilterId) =>
    change(() => setOn(new Set(on.has(id) ? [...on].filter((one) => one !== id) : [...on, id])));
  const chosenStage = stages.find(({ id }) => id === stage)?.title;
  const filters = PAGE_FILTERS.filter(({ id }) => on.has(id)).map(({ words }) => words);

  return (
    <div className="al ref">
      <header className="ref-top">
        <Mark className="al-mark" />
        <b>Alongside</b>
        <span className="q">Reference. Content {content}</span>
      </header>
      <main>
        <h1>The guidance, all of it</h1>
        <p className="q lead">
          2023 text. The 2026 edition is in force and most of this has not been compared with it yet; each card says how
          it stands. Runs on this computer; the words you type are not kept.
        </p>
        <p className="printed">
          Printed {today}. Content {content}.{text && ` Searched for “${text}”.`}
          {chosenStage && ` Stage: ${chosenStage}.`}
          {filters.length > 0 && ` Only: ${filters.join(', ')}.`}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: the search element has no support in older assistive software */}
        <div className="ref-find" role="search" aria-label="The guidance">
          <SearchBox value={text} onChange={(next) => change(() => setText(next))} ref={box} />
          <Chips label="Narrow the results" chips={PAGE_FILTERS} on={on} onToggle={toggle} />
          <label className="ref-stage">
            <span>Stage</span>
            <select value={stage} onChange={(event) => change(() => setStage(event.target.value))}>
              <option value="">All stages</option>
              {stages.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
              <option value="any">At any stage</option>
            </select>
          </label>
        </div>
        {named && <NamedCard at={named} />}
        <div className="ref-bar">
          <p role="status">{statusWords(answer, hits.length)}</p>
          <div className="acts bare">
            {hits.length > 0 && (
              <button type="button" className="act" onClick={() => (cards ? setCards(null) : void openAll())}>
                <Icon name={cards ? 'right' : 'down'} />
                <span>{cards ? 'Close all' : `Open all ${hits.length}`}</span>
              </button>
            )}
            <WherePrintingIsAllowed>
              <button type="button" className="act" onClick={() => window.print()}>
                <Icon name="print" />
                <span>Print</span>
              </button>
            </WherePrintingIsAllowed>
          </div>
        </div>
        <ResultList hits={hits} level="h2" openAll={cards !== null} cards={cards ?? undefined} />
        {answer && answer !== 'gone' && answer.total > hits.length && (
          <button type="button" className="btn more" onClick={() => setAll(true)}>
            Show all {answer.total}
          </button>
        )}
      </main>
      <footer className="ref-foot">
        <p>A guide. Not legal advice, not the record; your judgement comes first.</p>
        <p>
          Contains public sector information licensed under the Open Government Licence v3.0. Source: Working Together to
          Safeguard Children 2023, Department for Education, Crown copyright 2023. Summaries are our own words. Not
          endorsed by any government department.
        </p>
      </footer>
    </div>
  );
}

function statusWords(answer: ReturnType<typeof useAnswer>, shown: number): string {
  if (answer === 'gone') return 'Alongside did not answer. Reload this page.';
  if (answer === null) return '';
  const count = answer.total === 1 ? '1 card' : `${answer.total} cards`;
  return shown < answer.total ? `${count}, the first ${shown} shown` : count;
}
