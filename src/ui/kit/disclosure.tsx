import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';

export interface Disclosure {
  open: boolean;
  toggle: () => void;
  /** For the button that opens: state, target and a place to give focus back to. */
  button: {
    ref: (element: HTMLButtonElement | null) => void;
    onClick: () => void;
    'aria-expanded': boolean;
    'aria-controls': string | undefined;
  };
  panelId: string;
  /** For the element around button and panel: Esc closes this, the innermost, before anything outside it. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A part that opens in place. `aria-controls` is set only while its target is drawn. */
export function useDisclosure(initiallyOpen = false): Disclosure {
  const [open, setOpen] = useState(initiallyOpen);
  const panelId = useId();
  const element = useRef<HTMLButtonElement | null>(null);
  const toggle = useCallback(() => setOpen((was) => !was), []);
  return {
    open,
    toggle,
    panelId,
    button: {
      ref: (node) => {
        element.current = node;
      },
      onClick: toggle,
      'aria-expanded': open,
      'aria-controls': open ? panelId : undefined,
    },
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      setOpen(false);
      element.current?.focus();
    },
  };
}
