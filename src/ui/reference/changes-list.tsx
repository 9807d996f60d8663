import { useEffect, useState } from 'react';
import type { ReferenceCard } from '../../core/search/reference-card';
import { Cite } from '../kit/cite';
import { PlainWordsUnder } from '../kit/plain-view';
import { CopyButton } from './copy-button';
import { EditionRows } from './card-of-reference';
import { RelatedCard } from './related-card';
import { useReference } from './reference-door';

/** Changes of these stages; every stage when none is given. Null while on their way. */
export function useChanges(stages: readonly string[]): ReferenceCard[] | null | 'gone' {
  const door = useReference();
  const [cards, setCards] = useState<ReferenceCard[] | null | 'gone'>(null);
  const key = stages.join();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const wanted = key === '' ? {} : { stages: key.split(',') };
      const found = await door.search({ text: '', kinds: ['change'], limit: 500, ...wanted });
      const whole = found && (await door.cards(found.hits.map((hit) => hit.key)));
      if (current) setCards(whole ?? 'gone');
    };
    void load();
    return () => {
      current = false;
    };
  }, [door, key]);
  return cards;
}

/** One change: what each edition says, how it is known, and the cards that say what stands today. */
export function Change({ card, level: Heading }: { card: ReferenceCard; level: 'h3' | 'h4' }) {
  return (
    <article className="chg">
      <Heading>{card.title}</Heading>
      <EditionRows editions={card.editions} />
      <p className="meta">
        <span className="tag notyet">{card.currency}</span>
        {card.sources.length > 0 && (
          <span>
            <Cite sources={card.sources} />
          </span>
        )}
      </p>
      {card.related.length > 0 && (
        <ul className="rel">
          {card.related.slice(0, 3).map((one) => (
            <RelatedCard key={one.key} at={one.key} title={one.title} />
          ))}
        </ul>
      )}
      <PlainWordsUnder words={card.plain} sources={card.plainSources ?? card.sources} />
      {card.sources.length > 0 && (
        <div className="acts bare">
          <CopyButton what={card.title} sources={card.sources} />
        </div>
      )}
    </article>
  );
}
