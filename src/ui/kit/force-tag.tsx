import type { Force } from '../../core/content/pack';
import { Icon } from './icon';

/**
 * The legal weight of a card as a word in a shape (DESIGN.md §4, force tag).
 * `may` keeps the guidance's own word in the dashed shape of practice: it binds nobody.
 */
export function ForceTag({ force }: { force: Force | 'practice' }) {
  switch (force) {
    case 'must':
      return <span className="tag must">Must</span>;
    case 'should':
      return <span className="tag should">Should</span>;
    case 'may':
      return <span className="tag practice">May</span>;
    case 'practice':
      return <span className="tag practice">Practice</span>;
    case 'local':
      return (
        <span className="tag local">
          <Icon name="local" />
          Local
        </span>
      );
  }
}
