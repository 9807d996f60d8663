import type { LocalView } from '../../core/local/local-view';
import { Icon } from '../kit/icon';
import { LocalBlockCard } from './local-block';
import { Section } from './section';

/** Notes shown on the page itself; the rest are on the Local tab. */
const SHOWN = 2;

/** "From your council", after all that is national. Not drawn where the council has nothing for this stage. */
export function LocalOnPage({ local, onLocal }: { local: LocalView | undefined; onLocal: () => void }) {
  if (!local) return null;
  const { council, notes, thresholds, thresholdsHere } = local;
  const shownThresholds = thresholdsHere ? thresholds : null;
  if (notes.length === 0 && !shownThresholds) return null;
  const more = notes.length - SHOWN;
  return (
    <Section title="From your council">
      {shownThresholds && <LocalBlockCard block={shownThresholds} council={council} linkTitle />}
      {notes.slice(0, SHOWN).map((block) => (
        <LocalBlockCard key={`${block.title}${block.text}`} block={block} council={council} />
      ))}
      <div className="row-lk">
        <button type="button" className="lk tap" onClick={onLocal}>
          <Icon name="local" />
          {more > 0 ? `${more} more, contacts and procedures` : 'Contacts and procedures'}
        </button>
      </div>
    </Section>
  );
}
