import type { Settings } from '../../core/settings/settings';
import { Icon, Mark } from '../kit/icon';
import { MenuButton } from '../kit/menu-button';
import { leavePageFocus } from '../kit/leave-page-focus';
import { usePanel } from './panel-actions';

interface TopBarProps {
  side: Settings['side'];
  /** Absent where there is no catalogue to search. */
  onSearch?: () => void;
  onHide: () => void;
  onHideToday: () => void;
  onAbout: () => void;
  onTeach: () => void;
  onCalculator: () => void;
  onCollapse: (byKeyboard: boolean) => void;
}

/** Mark, name, More and collapse: the only part that stays put in a short window. */
export function TopBar({ side, onSearch, onHide, onHideToday, onAbout, onTeach, onCalculator, onCollapse }: TopBarProps) {
  const panel = usePanel();
  const otherSide = side === 'right' ? 'left' : 'right';
  return (
    <div className="al-top">
      <Mark className="al-mark" />
      <span className="al-name">Alongside</span>
      {onSearch && (
        <button
          type="button"
          className="ib"
          aria-label="Search the guidance"
          title="Search the guidance (/)"
          onClick={onSearch}
        >
          <Icon name="find" />
        </button>
      )}
      <MenuButton
        className="ib"
        label="More"
        title="More"
        align="end"
        items={[
          { id: 'calculator', label: 'Date calculator', icon: 'clock', onChoose: onCalculator },
          { id: 'options', label: 'Options', icon: 'gear', onChoose: () => panel.openOptions() },
          { id: 'hide', label: 'Hide until the next page', icon: 'hide', onChoose: onHide },
          { id: 'today', label: 'Hide until tomorrow', icon: 'hide', onChoose: onHideToday },
          {
            id: 'side',
            label: `Move to the ${otherSide}`,
            icon: 'side',
            onChoose: () => panel.save({ side: otherSide }),
          },
          ...(panel.teach
            ? [
                { id: 'teach', label: 'Say what a field is', icon: 'show' as const, onChoose: onTeach },
                {
                  id: 'read',
                  label: 'What was read on this page',
                  icon: 'why' as const,
                  onChoose: () => panel.openOptions('read'),
                },
              ]
            : []),
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
