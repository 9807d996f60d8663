/** What a control is ticked or searched with: told once, when it is found. */
import { isPressable } from './toggle-buttons';

/** Bits; 0 for a control that is neither ticked nor searched with. */
export type ControlMake = number;
export const RADIO = 1;
export const BOX = 2;
export const SEARCH = 4;
/** Matches the selector of controls. */
export const SELECTED = 8;

/** The make of a control with this role. */
export function makeOf(element: Element, role = element.getAttribute('role')): ControlMake {
  const make = makeOfRole(role);
  if (isPressable(element, element.tagName, role)) return make | RADIO;
  switch (element.tagName === 'INPUT' ? (element as HTMLInputElement).type : '') {
    case 'radio':
      return make | RADIO;
    case 'checkbox':
      return make | BOX;
    case 'search':
      // A box that picks a record from a list is an answer: https://www.w3.org/TR/wai-aria-1.2/#combobox
      return role === 'combobox' ? make : make | SEARCH;
  }
  return make;
}

function makeOfRole(role: string | null): ControlMake {
  switch (role) {
    case 'radio':
      return RADIO;
    case 'checkbox':
    case 'switch':
      return BOX;
    case 'searchbox':
      return SEARCH;
  }
  return 0;
}
