import type { GuidanceView } from '../../core/panel/view-model';
import { Fold } from '../kit/fold';
import { PlainWords } from '../reference/plain-words';
import { CardRows } from './card-rows';
import { Section } from './section';

/** "Also about this child": topics that the page itself names, each folded; nothing in here is a warning. */
export function TopicsSection({ topics = [] }: Pick<GuidanceView, 'topics'>) {
  if (topics.length === 0) return null;
  return (
    <Section title="Also about this child" count={String(topics.length)}>
      {topics.map((topic) => (
        <Fold key={topic.id} words={`${topic.title} (${topic.cards.length})`} openWords={topic.title}>
          <p className="s q topic">
            <PlainWords text={topic.summary} /> {topic.note} {topic.because}
          </p>
          <CardRows cards={topic.cards} tone="info" settles />
        </Fold>
      ))}
    </Section>
  );
}
