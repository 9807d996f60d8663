/** What a walk finds, before anything of it is understood. */
import type { ControlMake } from './control-make';
import type { HeadingWords } from './headings';

export type FindKind =
  | 'control'
  /** Matches the selector of controls, and is not read: a file box, a box in a menu. */
  | 'other-control'
  | 'label'
  | 'hidden'
  | 'table'
  | 'list'
  | 'heading'
  | 'named'
  | 'fact'
  | 'search';

export interface Find {
  kind: FindKind;
  element: Element;
  /** Of a heading: its words. */
  heading: HeadingWords | null;
  /** Of a heading: what it is, if no words head it after all. */
  otherwise: 'named' | 'fact' | null;
  /** Of a control. */
  make: ControlMake;
}

/** The finds of one part of the page, with those of the parts in it, in document order. */
export interface Part {
  finds: (Find | Part)[];
  nodes: number;
  words: number;
  links: number;
  shadow: ShadowRoot | null;
  /** Elements of the page's own making without a shadow root: one may be given to them without a sign. */
  bare: Element[];
}
