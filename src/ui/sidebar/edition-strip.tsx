import { useState } from 'react';
import type { EditionStrip as Strip } from '../../core/guidance/edition-strip';
import { Icon } from '../kit/icon';
import { usePanel } from './panel-actions';

interface EditionStripProps {
  strip: Strip;
  /** Opens "What changed"; absent where there is no catalogue to ask. */
  onChanges?: () => void;
}

/** Which text this is and whether it has been compared with the edition in force. Always there, never loud. */
export function EditionStrip({ strip, onChanges }: EditionStripProps) {
  const { chooseEdition } = usePanel();
  const [dismissed, setDismissed] = useState('');
  const { offer } = strip;
  return (
    <div className="al-ed">
      <Icon name="book" />
      <span>
        <strong>{strip.edition}</strong> {strip.sentence}{' '}
        {onChanges && (
          <button type="button" className="lk" onClick={onChanges}>
            What changed
          </button>
        )}
        {strip.notice && <span className="offer">{strip.notice}</span>}
        {chooseEdition && offer && dismissed !== offer.action && (
          <span className="offer">
            {offer.sentence}{' '}
            <button type="button" className="lk" onClick={() => chooseEdition(offer.edition)}>
              {offer.action}
            </button>{' '}
            {offer.sentence && (
              <button type="button" className="lk" onClick={() => setDismissed(offer.action)}>
                Dismiss
              </button>
            )}
          </span>
        )}
      </span>
    </div>
  );
}
