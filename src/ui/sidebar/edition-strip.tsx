import type { EditionStrip as Strip } from '../../core/guidance/view-model';
import { Icon } from '../kit/icon';

/** Which text this is and whether it has been compared with the edition in force. Always there, never loud. */
export function EditionStrip({ strip }: { strip: Strip }) {
  return (
    <div className="al-ed">
      <Icon name="book" />
      <span>
        <strong>{strip.edition}</strong> {strip.sentence}
      </span>
    </div>
  );
}
