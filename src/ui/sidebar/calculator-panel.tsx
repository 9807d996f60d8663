import { Calculator } from '../kit/calculator';
import { Icon } from '../kit/icon';
import type { Settings } from '../../core/settings/settings';
import { usePanel } from './panel-actions';

interface CalculatorPanelProps {
  titleId: string;
  settings: Settings;
  onBack: () => void;
}

/** The calculator in the panel's place; the page behind is neither read nor changed by it. */
export function CalculatorPanel({ titleId, settings, onBack }: CalculatorPanelProps) {
  const panel = usePanel();
  return (
    <>
      <div className="st">
        <button type="button" className="lk tap" onClick={onBack}>
          <Icon name="back" />
          Back to this page
        </button>
        <h2 id={titleId} tabIndex={-1} data-title>
          Date calculator
        </h2>
        <p className="q">Nothing is taken from the page, and nothing given here is kept.</p>
      </div>
      <Calculator load={panel.timescales} settings={settings} clock={panel.clock} copy={panel.copy} />
    </>
  );
}
