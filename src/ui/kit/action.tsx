import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon';
import { leavePageFocus } from './leave-page-focus';

interface ActionProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  on?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** One quiet action under a card. A click leaves the focus where the person was writing. */
export function Action({ icon, on, children, ...rest }: ActionProps) {
  return (
    <button type="button" className={on ? 'act on' : 'act'} onMouseDown={leavePageFocus} {...rest}>
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  );
}
