import type { Card } from '../../core/guidance/card';
import { Action } from '../kit/action';
import { Cite } from '../kit/cite';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { CopyCitation } from './copy-citation';
import { PlainWords } from '../reference/plain-words';
import { PlainAction, PlainInset, usePlainView } from '../kit/plain-view';
import { SettleAction, SettleInset, useSettling } from './settle-card';
import { ShowAction, useShowOnPage } from './show-on-page';
import { WhyInset } from './why-inset';

/** "Duty on the council"; nothing for practice that binds nobody. */
export function dutyWords(dutyHolder: string): string {
  return dutyHolder ? `Duty on ${dutyHolder}` : '';
}

/** Tag, then duty-holder, then what is not yet compared: the order in which they are read out. */
export function CardMeta({ card }: { card: Pick<Card, 'force' | 'dutyHolder' | 'currency'> }) {
  return (
    <p className="meta">
      <ForceTag force={card.force} />
      {card.dutyHolder && <span>{dutyWords(card.dutyHolder)}</span>}
      {card.currency && <span className="tag notyet">{card.currency}</span>}
    </p>
  );
}

/** The view model's own sentences say where else a blank may be recorded; a filled box needs this one. */
function closingWords(card: Card): string | undefined {
  return card.onPage === 'recorded' ? 'Recorded means filled in. Only you can say whether it is enough.' : undefined;
}

/** What stands under a card's title: sentence, tag and duty-holder, citation, the insets, the actions. */
export function CardBody({ card, inset, settles = card.urgency !== 'also' }: { card: Card; inset: boolean; settles?: boolean }) {
  const why = useDisclosure();
  const more = useDisclosure();
  const plain = usePlainView(card.plain, card.sources);
  const { show, outcome } = useShowOnPage();
  const settling = useSettling(settles ? card.id : undefined, card.urgency === 'first');
  const [field, ...others] = card.fields;
  const hasMore = card.detail !== '' && card.detail !== card.summary;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the actions and insets inside
    <div
      onKeyDown={(event) => {
        for (const one of [settling?.disclosure, plain?.disclosure, why, more]) if (one?.open) return one.onKeyDown(event);
      }}
    >
      <div className={inset ? 'bd' : 'bd flush'}>
        <p className="s">
          <PlainWords text={card.summary} />
        </p>
        <CardMeta card={card} />
        <p className="cite">
          <Cite sources={card.sources} />
        </p>
      </div>
      {more.open && (
        <div className="why" id={more.panelId}>
          <p>
            <PlainWords text={card.detail} after={card.summary} />
          </p>
        </div>
      )}
      {why.open && (
        <WhyInset id={why.panelId} title="Why am I seeing this?" because={card.because} closing={closingWords(card)}>
          <div className="also-show">
            {others.map((other) => (
              <ShowAction key={other.ref} field={other} words={`Show “${other.label}”`} onShow={show} />
            ))}
            <CopyCitation what={card.summary.replace(/\.$/, '')} sources={card.sources} />
          </div>
        </WhyInset>
      )}
      <PlainInset plain={plain} />
      <SettleInset settling={settling} />
      {outcome && <p className="outcome">{outcome}</p>}
      <div className="acts">
        {field && <ShowAction field={field} onShow={show} />}
        <Action icon="why" on={why.open} {...why.button}>
          Why this?
        </Action>
        {hasMore && (
          <Action icon="info" on={more.open} {...more.button}>
            More about this
          </Action>
        )}
        <PlainAction plain={plain} />
        <SettleAction settling={settling} />
      </div>
    </div>
  );
}
