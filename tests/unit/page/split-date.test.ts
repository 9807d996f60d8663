import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { datePart } from '../../../src/page/controls';
import { splitDateAt } from '../../../src/page/split-date';
import { observe } from './observe';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const months = (chosen = '', more = '', blank = '') =>
  `<select ${more}><option value="">${blank}</option>${MONTHS.map((m) => `<option${m === chosen ? ' selected' : ''}>${m}</option>`).join('')}</select>`;
const numbers = (from: number, to: number, chosen = 0, blank = '') =>
  `<select><option value="">${blank}</option>${Array.from({ length: to - from + 1 }, (_, i) => `<option${from + i === chosen ? ' selected' : ''}>${from + i}</option>`).join('')}</select>`;
const box = (value: string, more = '') => `<input value="${value}" ${more}>`;
const table = (label: string, held: string) =>
  `<table><tr><td>${label}</td><td>${held}</td></tr><tr><td>School</td><td>${box('Hollow Lane Primary')}</td></tr><tr><td>Parents' views</td><td><textarea>Agrees.</textarea></td></tr></table>`;

function read(held: string, label = 'Date of referral') {
  return observe(table(label, held)).fields.filter(({ concept }) => concept === 'referral_date').map(({ state, date, dateProblem }) => [state, date?.iso ?? dateProblem ?? '']);
}

describe('a date in boxes for its parts', () => {
  it.each([
    ['by their titles', `${box('28', 'size="2" maxlength="2" title="Day" id="a_d"')} ${months('January', 'title="Month"')} ${box('2026', 'size="4" maxlength="4" title="Year"')}`],
    ['by a list of months between two boxes', `${box('28')} ${months('January')} ${box('2026')}`],
    ['by the room in them', `${box('28', 'maxlength="2"')} / ${box('01', 'maxlength="2"')} / ${box('2026', 'maxlength="4"')}`],
    ['by the strokes between them', `${box('28')}/${box('01')}/${box('2026')}`],
    ['by a short list of months', `${box('28')} <select><option>December</option><option selected>January</option></select> ${box('2026', 'size="4"')}`],
    ['by lists of figures', `${box('28')} ${numbers(1, 12, 1)} ${numbers(2026, 2030, 2026)}`],
    ['with the month before the day', `${months('January')} ${box('28', 'size="2"')} ${box('2026', 'size="4"')}`],
  ])('is one date: %s', (_, held) => {
    expect(read(held)).toEqual([['filled', '2026-01-28']]);
  });

  it.each([
    ['boxes and a list', `${box('', 'title="Day"')} ${months('', 'title="Month"')} ${box('', 'title="Year"')}`],
    ['boxes that say what they are for', `${numbers(1, 31, 0, 'Day')} ${months('', '', 'Month')} ${numbers(2015, 2030, 0, 'Year')}`],
  ])('is told once and blank where nothing is recorded: %s', (_, held) => {
    expect(read(held)).toEqual([['blank', '']]);
  });

  it('is one date in boxes that are no form controls', () => {
    const part = (name: string, value: string) => `<div role="spinbutton" tabindex="0" aria-label="${name}">${value}</div>`;
    expect(read(`${part('Day', '28')}${part('Month', '01')}${part('Year', '2026')}`)).toEqual([['filled', '2026-01-28']]);
  });

  it('is told to be in part where a part is missing', () => {
    expect(read(`${box('28', 'size="2"')} ${months()} ${box('2026', 'size="4"')}`)).toEqual([['filled', expect.not.stringMatching(/^\d{4}-/)]]);
    expect(read(`${months('January')} ${box('2026', 'size="4"')}`)).toEqual([['filled', 'incomplete']]);
  });

  it('is not made with a list whose answers only begin like months', () => {
    const window = new Window();
    const parts = (...months: string[]) => {
      window.document.write(`${box('28')} <select>${months.map((m) => `<option>${m}</option>`).join('')}</select> ${box('2026', 'size="4"')}`);
      const controls = [...window.document.querySelectorAll('input,select')].slice(-3) as unknown as Element[];
      return splitDateAt(controls, 0, () => '', (control) => datePart(control, ''), () => true)?.boxes;
    };
    expect(parts('March', 'May')).toBe(3);
    expect(parts('Maybe', 'Declined')).toBeUndefined();
  });

  it('is not made of boxes with other words between them', () => {
    expect(read(`${box('28')} weeks ${box('1')} days ${box('2026')}`)).not.toContainEqual(['filled', '2026-01-28']);
  });

  it('is not made of boxes in other cells, or with questions of their own', () => {
    const { fields } = observe(`<table><tr><td>Date of referral</td><td>${box('28/01/2026')}</td></tr>
      <tr><td>School</td><td>${box('12', 'id="s"')} <label for="m">Year group</label> ${box('04', 'maxlength="2" id="m"')} ${box('2026', 'maxlength="4"')}</td></tr></table>`);
    expect(fields.flatMap(({ concept, date }) => (date ? [[concept, date.iso]] : []))).toEqual([['referral_date', '2026-01-28']]);
  });
});
