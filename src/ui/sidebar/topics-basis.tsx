import type { StatedBasis } from '../../core/guidance/card';
import { useDisclosure } from '../kit/disclosure';
import { Icon } from '../kit/icon';

function Basis({ basis }: { basis: StatedBasis }) {
  const why = useDisclosure();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the chip inside
    <div onKeyDown={why.onKeyDown}>
      <button type="button" className="basis" {...why.button}>
        <Icon name="book" />
        {basis.title}
      </button>
      {why.open && (
        <div className="why" id={why.panelId}>
          <p>
            {basis.because} {basis.summary}
          </p>
          <p>This is what the page states. Alongside never works a legal basis out from needs.</p>
        </div>
      )}
    </div>
  );
}

/** The legal basis that the page states, as a chip that says where. Nothing is drawn where the page states none. */
export function LegalBasisChips({ bases = [] }: { bases?: StatedBasis[] }) {
  if (bases.length === 0) return null;
  return (
    <div className="bases">
      <span>Legal basis on this page:</span>
      {bases.map((basis) => (
        <Basis key={basis.id} basis={basis} />
      ))}
    </div>
  );
}
