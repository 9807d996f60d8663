/** Reads the questions of an invented page back from its HTML, family by family, knowing nothing of how the page was made. */
import { Window } from 'happy-dom';
import { monthNames } from '../../case-system/dates';
import type { FamilyId } from '../../case-system/model';

export interface ReadField {
  label: string;
  /** What is shown, or an ISO date where the answer is one. */
  value: string;
  state: 'filled' | 'blank' | 'unanswered' | 'hidden';
}

type Page = Window['document'];
type Node = ReturnType<Page['createElement']>;

/** Returns a document whose scripts have not run. */
export function parse(html: string): Page {
  return new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Page;
}

const WHERE: Record<FamilyId, { row: string; label: string; answer: string }[]> = {
  northshire: [{ row: 'td.lbl', label: ':scope', answer: '+' }],
  meadow: [{ row: '.q', label: '.ql', answer: '.qa' }],
  larch: [{ row: '.lx-f', label: '.lx-l', answer: ':scope' }],
  harbour: [
    { row: '.hb-group', label: 'legend, .hb-label', answer: ':scope' },
    { row: 'dl.hb-sum > div', label: 'dt', answer: 'dd' },
  ],
};

/** Returns every labelled question of a page in the order of the page. */
export function readFields(page: Page, family: FamilyId): ReadField[] {
  return WHERE[family].flatMap((where) =>
    ([...page.querySelectorAll(where.row)] as unknown as Node[]).flatMap((row) => {
      const label = where.label === ':scope' ? row : (row.querySelector(where.label) as unknown as Node | null);
      const answer =
        where.answer === '+'
          ? (row.nextElementSibling as unknown as Node)
          : where.answer === ':scope'
            ? row
            : (row.querySelector(where.answer) as unknown as Node);
      const words = label ? clean(label) : '';
      return words ? [{ label: words, ...answerIn(answer, label!), ...(row.closest('[hidden]') ? { state: 'hidden' as const } : {}) }] : [];
    }),
  );
}

function clean(label: Node): string {
  return (label.textContent ?? '').replace(/\*\s*required|\*/g, '').replace(/\s+/g, ' ').trim();
}

function answerIn(answer: Node, label: Node): { value: string; state: ReadField['state'] } {
  const inputs = [...answer.querySelectorAll('input, select, textarea')] as unknown as HTMLInputElement[];
  const readValue = (input: HTMLInputElement) =>
    input.tagName === 'SELECT' ? (input.querySelector('option[selected]')?.textContent ?? '') : input.value;
  const boxes = inputs.filter((input) => input.type === 'radio' || input.type === 'checkbox');
  if (boxes.length > 0) {
    const chosen = boxes.filter((box) => box.checked);
    const words = chosen.map((box) => box.parentElement?.textContent?.trim() ?? '').join('; ');
    return { value: words, state: chosen.length > 0 ? 'filled' : 'unanswered' };
  }
  const editor = answer.querySelector('[contenteditable]');
  const parts = inputs.filter((input) => /(?:Day|Month|Year|-day|-month|-year)$/.test(input.id)).map(readValue);
  const shown =
    parts.length === 3
      ? parts.join(' ').trim()
      : editor
        ? editor.textContent
        : inputs.length > 0
          ? firstShown(inputs, readValue) ?? answerText(answer, label)
          : answerText(answer, label);
  const value = isoOf((shown ?? '').replace(/\s+/g, ' ').trim());
  return { value, state: value === '' || value === 'None' || value === 'Not recorded' ? 'blank' : 'filled' };
}

function firstShown(inputs: HTMLInputElement[], readValue: (input: HTMLInputElement) => string): string | undefined {
  const shown = inputs.find((input) => input.type !== 'hidden');
  return shown && readValue(shown);
}

function answerText(answer: Node, label: Node): string {
  const words = [...answer.childNodes].filter((node) => (node as unknown as Node) !== label && node.nodeName !== 'BUTTON');
  return words.map((node) => node.textContent).join(' ');
}

/** Reads the ways in which these pages write dates; anything else is returned as it stands. */
function isoOf(words: string): string {
  const slashed = /^(\d{1,2})[/ ](\d{1,2})[/ ](\d{4})$/.exec(words);
  if (slashed) return `${slashed[3]}-${slashed[2]!.padStart(2, '0')}-${slashed[1]!.padStart(2, '0')}`;
  const named = /^(\d{1,2})[ -]([A-Z][a-z]+)[ -](\d{4})$/.exec(words);
  const month = named ? monthNames.findIndex((name) => name.startsWith(named[2]!)) + 1 : 0;
  return named && month > 0 ? `${named[3]}-${String(month).padStart(2, '0')}-${named[1]!.padStart(2, '0')}` : words;
}
