import { useLayoutEffect, useRef } from 'react';
import type { FieldGuidance } from '../../core/guidance/field-guidance';
import { Action } from '../kit/action';
import { Cite } from '../kit/cite';
import { Fold } from '../kit/fold';
import { PlainAction, PlainInset, usePlainView } from '../kit/plain-view';
import { CardMeta } from './card-body';
import { CardRows } from './card-rows';
import { CopyCitation } from './copy-citation';
import { LocalBlockCard } from './local-block';
import { usePanel } from './panel-actions';
import { Section } from './section';

/** Guidance for the field that has focus. Its place never shrinks, so that nothing below jumps (DESIGN.md §6). */
export function FieldGuidanceBlock({ guidance, council }: { guidance: FieldGuidance; council?: string }) {
  const panel = usePanel();
  const place = useRef<HTMLDivElement>(null);
  const tallest = useRef(0);
  const [card, ...others] = guidance.cards;
  const plain = usePlainView(card?.plain, card?.sources ?? []);

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    tallest.current = Math.max(tallest.current, element.offsetHeight);
    element.style.minHeight = `${tallest.current}px`;
  });

  const local = (guidance.local ?? []).map((block) => (
    <LocalBlockCard key={`${block.title}${block.text}`} block={block} {...(council ? { council } : {})} />
  ));
  if (!card) {
    return local.length === 0 ? null : (
      <div ref={place} className="field-place">
        <Section title="About the field you are in" sign="focus">
          <p className="s">{guidance.label}</p>
          {local}
        </Section>
      </div>
    );
  }
  return (
    <div ref={place} className="field-place">
      <Section title="About the field you are in" sign="focus">
        <article className="card field" aria-label={guidance.label}>
          <h4>{guidance.label}</h4>
          <p className="s lead">{card.detail || card.summary}</p>
          <CardMeta card={card} />
          <p className="cite">
            <Cite sources={card.sources} />
          </p>
          {others.length > 0 && (
            <Fold words={`${others.length} more about this field`}>
              <CardRows cards={others} tone="info" />
            </Fold>
          )}
          <PlainInset plain={plain} />
          <div className="acts">
            <PlainAction plain={plain} />
            <CopyCitation what={card.summary.replace(/\.$/, '')} sources={card.sources} />
            <Action icon="pause" onClick={() => panel.save({ followField: false })}>
              Stop following the field
            </Action>
          </div>
        </article>
        {local.length > 0 && <div className="after-card">{local}</div>}
      </Section>
    </div>
  );
}
