import type { MouseEvent } from 'react';

/** On mouse down: a click in the sidebar acts, and the caret stays in the field of the record (DESIGN.md §1.1). */
export function leavePageFocus(event: MouseEvent): void {
  event.preventDefault();
}
