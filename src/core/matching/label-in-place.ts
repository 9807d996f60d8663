/** A label, the control beside it, and which kinds of fact that control can hold. */
import type { ConceptKind } from '../observation';

/** What the control, or the shown value, can hold. `line`: a text box that may hold anything. */
export type ControlKind = 'date' | 'choice' | 'checkbox' | 'line' | 'long-text' | 'fact' | 'table';

export interface LabelInPlace {
  label: string;
  /** Headings above it, outermost first. */
  path: string[];
  control: ControlKind;
  /** What the value looks like, when there is one. */
  value: 'blank' | 'date' | 'date-like' | 'yes-no' | 'other';
  /** Semantic control name, split into words; a hint. */
  name?: string;
  /** One box of a group: its words are an answer, unless they name a tick of their own. */
  option?: boolean;
  /** True when nothing but position makes this text a label (two bare cells side by side). */
  speculative?: boolean;
}

/** The control takes a date, or the value looks like one. */
export function holdsDate({ control, value }: LabelInPlace): boolean {
  return control === 'date' || value === 'date' || value === 'date-like';
}

/** How well a concept of a kind fits the control: 0 rules it out. */
export function kindFit(kind: ConceptKind, at: LabelInPlace, dated: boolean, saysDate: boolean): number {
  const { control, value } = at;
  if (control === 'table') return kind === 'table-column' ? 1 : 0;
  switch (kind) {
    case 'date':
      if (control === 'date') return 1;
      if (control === 'line' || control === 'fact') {
        if (value === 'other' || value === 'yes-no') return 0;
        // A shown answer that is blank may be of any kind: another that fits as well is the likelier.
        return value !== 'blank' || dated ? 1 : control === 'fact' ? 0.91 : 0.95;
      }
      return 0;
    case 'choice':
      if (control === 'choice' || control === 'checkbox') return 1;
      if (control === 'date' || value === 'date' || value === 'date-like') return saysDate ? 0.95 : 0.7;
      return control === 'long-text' ? 0.85 : 0.97;
    case 'checkbox':
      if (control === 'checkbox' || control === 'choice') return 1;
      if (control === 'date' || value === 'date' || value === 'date-like') return dated ? 0.92 : 0.82;
      return control === 'long-text' ? 0.8 : 0.93;
    case 'person':
      if (control === 'date' || control === 'checkbox' || value === 'date' || value === 'yes-no') return 0;
      return control === 'long-text' ? 0.6 : control === 'choice' ? 0.95 : 1;
    case 'text':
      if (control === 'date' || value === 'date') return saysDate ? 0.95 : 0;
      if (control === 'checkbox') return 0.7;
      return control === 'choice' ? 0.85 : 1;
    case 'table-column':
      return control === 'long-text' || control === 'line' || control === 'fact' ? 0.8 : 0;
  }
}
