import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** Set on the items of a single choice; true on the one in force. */
  checked?: boolean;
  onChoose: () => void;
}

interface MenuButtonProps {
  className: string;
  label?: string;
  title?: string;
  align: 'start' | 'end';
  items: MenuItem[];
  children: ReactNode;
}

/** The items of an open menu, in order. */
function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** A button that opens a short menu: arrows move, Enter chooses, Esc or leaving closes. */
export function MenuButton({ className, label, title, align, items, children }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const byKeyboard = useRef(false);

  useEffect(() => {
    if (!open) return;
    if (byKeyboard.current) itemsIn(root.current).at(0)?.focus();
    const scope = root.current?.getRootNode();
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    scope?.addEventListener('pointerdown', close);
    return () => scope?.removeEventListener('pointerdown', close);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = itemsIn(root.current);
    const at = all.indexOf(event.target as HTMLElement);
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      all.at(move % all.length)?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are heard from the button and the items inside
    <div className="menu-at" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        className={className}
        aria-label={label}
        title={title}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        onClick={(event) => {
          byKeyboard.current = event.detail === 0;
          setOpen(!open);
        }}
      >
        {children}
      </button>
      {open && (
        <div role="menu" id={menuId} className={`menu ${align}`} aria-label={label ?? title}>
          {items.map((item) => (
            <button
              type="button"
              key={item.id}
              {...(item.checked === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.checked })}
              tabIndex={-1}
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                item.onChoose();
              }}
            >
              {item.checked === undefined ? (
                item.icon && <Icon name={item.icon} />
              ) : (
                <Icon name="tick" className={item.checked ? undefined : 'ghost'} />
              )}
              <span>{item.label}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
