import type { Settings } from '../../core/settings/settings';
import { Icon, Mark } from '../kit/icon';
import { MenuButton } from '../kit/menu-button';
import { leavePageFocus } from '../kit/leave-page-focus';
import { usePanel } from './panel-actions';

interface TopBarProps {
  side: Settings['side'];
  onHide: () => void;
  onAbout: () => void;
  onCollapse: (byKeyboard: boolean) => void;
}

/** Mark, name, More and collapse: the only part that stays put in a short window. */
export function TopBar({ side, onHide, onAbout, onCollapse }: TopBarProps) {
  const panel = usePanel();
  const otherSide = side === 'right' ? 'left' : 'right';
  return (
    <div className="al-top">
      <Mark className="al-mark" />
      <span className="al-name">Alongside</span>
      <MenuButton
        className="ib"
        label="More"
        title="More"
        align="end"
        items={[
          { id: 'options', label: 'Options', icon: 'gear', onChoose: () => panel.openOptions() },
          { id: 'hide', label: 'Hide until the next page', icon: 'hide', onChoose: onHide },
          {
            id: 'side',
            label: `Move to the ${otherSide}`,
            icon: 'side',
            onChoose: () => panel.save({ side: otherSide }),
          },
          { id: 'about', label: 'About and sources', icon: 'book', onChoose: onAbout },
        ]}
      >
        <Icon name="more" />
      </MenuButton>
      <button
        type="button"
        className="ib"
        aria-label="Collapse to a tab"
        title="Collapse to a tab (Alt+Shift+A)"
        onMouseDown={leavePageFocus}
        onClick={(event) => onCollapse(event.detail === 0)}
      >
        <Icon name="collapse" className={side === 'left' ? 'mirror' : ''} />
      </button>
    </div>
  );
}
