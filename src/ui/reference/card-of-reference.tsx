import type { ReactNode } from 'react';
import type { ReferenceCard } from '../../core/search/reference-card';
import { Action } from '../kit/action';
import { Cite } from '../kit/cite';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { PlainAction, PlainInset, usePlainView } from '../kit/plain-view';
import { CopyButton } from './copy-button';
import { PlainWords } from './plain-words';

export const KIND_WORDS: Record<ReferenceCard['kind'], string> = {
  requirement: 'Requirement',
  timescale: 'Time limit',
  standard: 'Practice standard',
  prompt: 'Question',
  change: 'What changed',
  glossary: 'Word explained',
};

/** Force, duty-holder and standing, in the order in which they are read out. */
export function ReferenceMeta({ card, children }: { card: ReferenceCard; children?: ReactNode }) {
  return (
    <p className="meta">
      {card.force && <ForceTag force={card.force} />}
      <span>{KIND_WORDS[card.kind]}</span>
      {card.dutyHolder && <span>Duty on {card.dutyHolder}</span>}
      {card.currency && <span className="tag notyet">{card.currency}</span>}
      {children}
    </p>
  );
}

/** What each edition says, oldest first. */
export function EditionRows({ editions }: Pick<ReferenceCard, 'editions'>) {
  return (
    <dl className="eds">
      {editions.map(({ edition, text, doubt }) => (
        <div key={edition}>
          <dt>{edition}</dt>
          <dd>
            {text} {doubt && <span className="q">({doubt})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface CardProps {
  card: ReferenceCard;
  /** "Listed because …"; empty when nothing was searched for. */
  why: string;
  /** What stands between the facts and the actions: the cards that go with this one. */
  children?: ReactNode;
}

/** The whole card below its title: what it says, who is bound, where from, and every action. */
export function CardOfReference({ card, why, children }: CardProps) {
  const listed = useDisclosure();
  const plain = usePlainView(card.plain, card.plainSources ?? card.sources);
  const duty = card.dutyHolder ? ` It binds ${card.dutyHolder}.` : '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the actions and insets inside
    <div className="ref-body" onKeyDown={plain?.disclosure.open ? plain.disclosure.onKeyDown : listed.onKeyDown}>
      {card.summary && (
        <p className="s">
          <PlainWords text={card.summary} />
        </p>
      )}
      {card.paragraphs.map((paragraph, at) => (
        <p className="s" key={paragraph}>
          <PlainWords text={paragraph} after={[card.summary, ...card.paragraphs.slice(0, at)].join(' ')} />
        </p>
      ))}
      {card.editions.length > 0 && <EditionRows editions={card.editions} />}
      {card.questions.map(({ heading, list }) => (
        <div className="ref-q" key={heading}>
          <p className="wh">{heading}</p>
          <ul>
            {list.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ))}
      <ReferenceMeta card={card} />
      {card.sources.length > 0 && (
        <p className="cite">
          <Cite sources={card.sources} />
        </p>
      )}
      {card.facts.length > 0 && (
        <dl className="facts">
          {card.facts.map(({ label, words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      {listed.open && (
        <div className="why" id={listed.panelId}>
          <p>
            {why || 'Listed because it is part of the catalogue and no filter hides it.'}
            {duty} Nothing of the record was used to find it.
          </p>
        </div>
      )}
      <PlainInset plain={plain} />
      <div className="acts">
        <PlainAction plain={plain} />
        {card.sources.length > 0 && (
          <CopyButton what={(card.summary || card.title).replace(/\.$/, '')} sources={card.sources} />
        )}
        <Action icon="why" on={listed.open} {...listed.button}>
          Why listed?
        </Action>
      </div>
    </div>
  );
}
