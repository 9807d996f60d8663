const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Keys the browser and the person's tools need everywhere: Tab, F1 to F12, and anything with Ctrl, Alt or Meta. */
function belongsToBrowser(event: KeyboardEvent): boolean {
  return event.key === 'Tab' || /^F\d{1,2}$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey;
}

/** Stops keys typed in the sidebar from reaching the page's own shortcuts (DESIGN.md §6, "Keyboard"). */
export function keepKeysInside(shadow: ShadowRoot): void {
  for (const type of KEY_EVENTS) {
    shadow.addEventListener(type, (event) => {
      if (!belongsToBrowser(event as KeyboardEvent)) event.stopPropagation();
    });
  }
}
