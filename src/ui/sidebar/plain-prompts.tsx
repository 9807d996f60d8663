import type { Source } from '../../core/content/pack';
import type { PartnershipPrompt } from '../../core/content/reference';
import { Cite } from '../kit/cite';
import { ForceTag } from '../kit/force-tag';
import { PlainWordsUnder } from '../kit/plain-view';
import { Section } from './section';

function sourceOf({ paragraph, page }: PartnershipPrompt): Source {
  return {
    document: 'Working Together to Safeguard Children',
    edition: '2023',
    chapter: '1',
    paragraph,
    page,
    confidence: 'seen',
  };
}

/** Principles and expectations of chapter 1 as questions for this role, each with its paragraph. Nothing to tick. */
export function PlainPrompts({ prompts = [] }: { prompts?: PartnershipPrompt[] }) {
  if (prompts.length === 0) return null;
  return (
    <Section title="Working with families and each other">
      <p className="meta-line prompts-head">
        <ForceTag force="practice" />
        <span>Questions to think with.</span>
      </p>
      <ul className="asks">
        {prompts.map((prompt) => (
          <li key={prompt.id} className="ask">
            {prompt.prompt}
            <small>
              {prompt.heading}. <Cite sources={[sourceOf(prompt)]} />
            </small>
            <PlainWordsUnder words={prompt.plain} sources={[sourceOf(prompt)]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
