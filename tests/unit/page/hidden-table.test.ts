import { describe, expect, it } from 'vitest';
import { readConcept } from '../../../src/core/guidance/read-concept';
import { observe, pageOf } from './observe';

const table = (agency: string) => `<table><thead><tr><th>Name</th><th>Agency</th><th>Invited</th><th>Attended</th></tr></thead>
  <tr><td><input></td><td><input value="${agency}"></td><td><input></td><td><input></td></tr></table>`;
const read = (body: string) => {
  const frame = observe(body, 'a', 'Initial child protection conference');
  const page = pageOf(frame);
  return { tables: frame.tables, state: readConcept(page, frame.tables[0]!.concept).state };
};

describe('a table without a row', () => {
  it('is blank where it can be seen, and unknown in a closed tab', () => {
    expect(read(`<h2>Conference attendees</h2>${table('')}`)).toMatchObject({ state: 'blank' });
    const closed = read(`<div role="tabpanel" style="display:none" hidden><h2>Conference attendees</h2>${table('')}</div>`);
    expect(closed).toMatchObject({ state: 'hidden', tables: [{ hidden: true }] });
    expect(readConcept({ fields: [], tables: closed.tables } as never, closed.tables[0]!.concept).state).toBe('hidden');
  });

  it('is filled by a row, wherever it stands', () => {
    expect(read(`<div hidden style="display:none"><h2>Conference attendees</h2>${table('Police')}</div>`)).toMatchObject({ state: 'filled' });
  });
});
