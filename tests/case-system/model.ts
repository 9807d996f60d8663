/** What a record of the invented case system holds, before a family of pages draws it in its own manner. */

export type FamilyId = 'northshire' | 'meadow' | 'larch' | 'harbour';

interface Labelled {
  label: string;
  required?: boolean;
  hint?: string;
  /** Name of the control, for the family whose names carry meaning. */
  name?: string;
}

export type Field = Labelled &
  (
    | { kind: 'date'; iso: string; time?: string; split?: boolean; native?: boolean; locked?: boolean }
    | { kind: 'text'; value: string; locked?: boolean }
    | { kind: 'area'; value: string; rich?: boolean }
    | { kind: 'pick'; value: string; options: string[] }
    | { kind: 'radio'; value: string; options: string[] }
    | { kind: 'tick'; on: boolean }
    | { kind: 'ticks'; options: string[]; on: string[] }
    | { kind: 'person'; value: string }
    | { kind: 'show'; value: string; iso?: string }
  );

export type Cell = string | { iso: string } | { pick: string; options: string[] } | { on: boolean } | { edit: string };

export type Block = Field | { kind: 'grid'; caption?: string; head: string[]; rows: Cell[][] } | { kind: 'note'; text: string };

export interface Section {
  heading: string;
  blocks: Block[];
}

export interface Tab {
  name: string;
  sections: Section[];
  /** `absent`: its questions are not in the document until the tab is opened. */
  when: 'open' | 'hidden' | 'absent';
}

export interface Child {
  surname: string;
  forename: string;
  born: string;
  reference: string;
  badges: string[];
  worker: string;
  team: string;
}

export interface CaseRecord {
  slug: string;
  /** Form title as the system words it. */
  title: string;
  /** Which use of a generic form this is. */
  subType?: string;
  /** Where it hangs in the record's menu. */
  menu: string;
  child: Child;
  /** Step or form status with its stamps, as sentences. */
  stamps: string[];
  nextActions?: { action: string; assignee: string; when: string }[];
  tabs: Tab[];
  /** What a visitor should look at, for the list of pages. */
  lookAt: string;
}

type Extra = Partial<Omit<Labelled, 'label'>>;

/** A date question. An empty `iso` is a blank left on purpose. */
export const date = (label: string, iso: string, extra: Extra & { time?: string; split?: boolean; native?: boolean; locked?: boolean } = {}): Field => ({
  kind: 'date',
  label,
  iso,
  ...extra,
});
/** A one-line text question. */
export const text = (label: string, value: string, extra: Extra & { locked?: boolean } = {}): Field => ({
  kind: 'text',
  label,
  value,
  ...extra,
});
/** A long text question. */
export const area = (label: string, value: string, extra: Extra & { rich?: boolean } = {}): Field => ({
  kind: 'area',
  label,
  value,
  ...extra,
});
/** A list question; an empty value leaves it on its first, prompting option. */
export const pick = (label: string, value: string, options: string[], extra: Extra = {}): Field => ({
  kind: 'pick',
  label,
  value,
  options,
  ...extra,
});
/** A radio question; an empty value leaves every answer unmarked. */
export const radio = (label: string, value: string, options: string[] = ['Yes', 'No'], extra: Extra = {}): Field => ({
  kind: 'radio',
  label,
  value,
  options,
  ...extra,
});
/** A single box. */
export const tick = (label: string, on: boolean, extra: Extra = {}): Field => ({ kind: 'tick', label, on, ...extra });
/** Several boxes under one question. */
export const ticks = (label: string, options: string[], on: string[], extra: Extra = {}): Field => ({
  kind: 'ticks',
  label,
  options,
  on,
  ...extra,
});
/** A person chosen with a finder. */
export const person = (label: string, value: string, extra: Extra = {}): Field => ({ kind: 'person', label, value, ...extra });
/** A fact shown and not editable; give `iso` where it is a date. */
export const show = (label: string, value: string, extra: Extra & { iso?: string } = {}): Field => ({
  kind: 'show',
  label,
  value,
  ...extra,
});
/** A date shown and not editable. */
export const showDate = (label: string, iso: string): Field => ({ kind: 'show', label, value: '', iso });
/** A repeating table. */
export const grid = (head: string[], rows: Cell[][], caption?: string): Block =>
  caption === undefined ? { kind: 'grid', head, rows } : { kind: 'grid', head, rows, caption };
/** A line of the form's own guidance. */
export const note = (words: string): Block => ({ kind: 'note', text: words });
/** A section under its heading. */
export const section = (heading: string, ...blocks: Block[]): Section => ({ heading, blocks });
/** The tab that is open when the page loads. */
export const openTab = (name: string, ...sections: Section[]): Tab => ({ name, sections, when: 'open' });
/** A tab whose questions are in the document and not shown. */
export const hiddenTab = (name: string, ...sections: Section[]): Tab => ({ name, sections, when: 'hidden' });
/** A tab whose questions arrive only when it is opened. */
export const absentTab = (name: string, ...sections: Section[]): Tab => ({ name, sections, when: 'absent' });

/** Invented children; nobody could take the names for real ones. */
export const children = {
  example: child('EXAMPLE', 'Jordan', '2017-03-04', '0000001', [], 'WORKER, Ann', 'Assessment Team East'),
  test: child('TEST', 'Riley', '2014-09-19', '0000002', ['CIN'], 'WORKER, Bola', 'Assessment Team West'),
  sample: child('SAMPLE', 'Casey', '2019-11-30', '0000003', ['CP'], 'WORKER, Cath', 'Safeguarding South'),
  demo: child('DEMO', 'Alex', '2011-06-08', '0000004', ['CP'], 'WORKER, Dev', 'Safeguarding South'),
  specimen: child('SPECIMEN', 'Morgan', '2021-02-14', '0000005', ['CIN'], 'WORKER, Ella', 'Family Help North'),
  dummy: child('DUMMY', 'Frankie', '2009-12-01', '0000006', ['CLA'], 'WORKER, Femi', 'Children Looked After 1'),
};

function child(
  surname: string,
  forename: string,
  born: string,
  reference: string,
  badges: string[],
  worker: string,
  team: string,
): Child {
  return { surname, forename, born, reference, badges, worker, team };
}

/** Returns text made safe for HTML content and double-quoted attributes. */
export function safe(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
