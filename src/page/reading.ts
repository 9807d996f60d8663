/** One labelled thing on the page: a control, a group of controls or a shown fact, before its meaning is known. */
import type { ControlKind } from '../core/matching/match-label';
import type { ParsedDate } from '../core/time/parse-uk-date';

export interface Reading {
  element: Element;
  /** Best label first; the next are tried when the first means nothing. */
  labels: string[];
  path: string[];
  control: ControlKind;
  /** As shown; '' for no answer. Stays in the page. */
  value: string;
  valueKind: 'blank' | 'date' | 'date-like' | 'yes-no' | 'other';
  parsed?: ParsedDate;
  /** A hidden ISO date beside the box says the same: its order of day and month is certain. */
  orderKnown?: boolean;
  /** Words of the chosen options, for answer codes. */
  chosen: string[];
  /** What could be chosen, of a select or radios; at most 40. */
  options: string[];
  /** An unticked box or an unanswered choice. */
  unanswered: boolean;
  /** Control name in words. */
  name: string;
  speculative: boolean;
  /** One box of a group. */
  option: boolean;
  editable: boolean;
}
