import { useId } from 'react';
import type { Mark, MarkId } from '../../core/oversight/marks';
import type { OversightItem } from '../../core/oversight/oversight-item';
import { checkRule } from '../../core/oversight/settled-checks';
import type { SettleReason } from '../../core/settling/settling';
import { Action } from '../kit/action';
import { Cite } from '../kit/cite';
import { useDisclosure } from '../kit/disclosure';
import { ForceTag } from '../kit/force-tag';
import { Icon } from '../kit/icon';
import { dutyWords } from './card-body';
import { MarkGroup } from './oversight-marks';
import { basisWords, faceOf, whoWords } from './oversight-words';
import { PlainAction, PlainInset, usePlainView } from '../kit/plain-view';
import { SettleAction, SettleInset, useSettling } from './settle-card';
import { ShowAction, useShowOnPage } from './show-on-page';

interface OversightRowProps {
  item: OversightItem;
  /** What is said once above it is not said again. */
  brief?: boolean;
  mark: Mark | undefined;
  onMark: (id: MarkId, reason?: SettleReason) => void;
}

/** One decision: what is expected, what the page shows, and the supervisor's own mark below, apart from it. */
export function OversightRow({ item, brief = false, mark, onMark }: OversightRowProps) {
  const id = useId();
  const detail = useDisclosure();
  const plain = usePlainView(item.plain, item.sources);
  const settling = useSettling(item.state === 'not-applicable' ? undefined : checkRule(item), false);
  const { show, outcome } = useShowOnPage();
  const face = faceOf(item);
  const words = brief ? '' : item.onPageWords || (item.state === 'not-on-page' ? 'May be recorded elsewhere.' : '');
  const basis = basisWords(item);
  const under = basis ? `${basis}. ${whoWords(item)}` : whoWords(item);
  const marked = item.state !== 'not-applicable';
  const field = marked ? item.fields[0] : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Esc is heard from the row's own buttons
    <li
      data-check={item.check}
      onKeyDown={(event) => {
        for (const one of [settling?.disclosure, plain?.disclosure, detail]) if (one?.open) return one.onKeyDown(event);
      }}
    >
      <h4 className="t" id={id}>
        {item.title}
      </h4>
      <p className="m">
        {!brief && (
          <span className={`pg ${face.tone}`}>
            <Icon name={face.icon} />
            {face.words}
          </span>
        )}
        <ForceTag force={item.force} />
        {brief && <span className="under">{under}</span>}
      </p>
      {words && <p className="s words">{words}</p>}
      {!brief && <p className="s q who">{under}</p>}
      {marked && <MarkGroup titleId={id} mark={mark} onMark={onMark} />}
      {detail.open && (
        <div className="why" id={detail.panelId}>
          <p>{item.summary}</p>
          {item.byDate && item.byWhen && (
            <p>
              {item.byWhen}. On this page: by {item.byDate}.
            </p>
          )}
          {item.dutyHolder && <p>{dutyWords(item.dutyHolder)}.</p>}
          <p>
            <Cite sources={item.sources} />
          </p>
          {item.state === 'recorded' && <p>Filled in. Only you can say whether it is enough.</p>}
          <PlainInset plain={plain} />
          <SettleInset settling={settling} />
          <div className="acts bare">
            <PlainAction plain={plain} />
            <SettleAction settling={settling} />
          </div>
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
