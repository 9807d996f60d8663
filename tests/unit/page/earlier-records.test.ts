import { describe, expect, it } from 'vitest';
import { headsEarlierRecords, inEarlierVersion } from '../../../src/page/earlier-records';
import { observe, row } from './observe';

describe('what is past', () => {
  it('is an earlier version of a form, by its heading', () => {
    expect(inEarlierVersion(['Decision', 'Previous version (version 1)'])).toBe(true);
    expect(inEarlierVersion(['Superseded'])).toBe(true);
    expect(inEarlierVersion(['Family history', 'Previous involvement'])).toBe(false);
  });

  it.each([
    ['Earlier assessments', true],
    ['Past referrals', true],
    ['Prior section 47 enquiries', true],
    ['Historic contacts', true],
    ['Closed episodes', true],
    ['Previous child protection plans', true],
    ['Assessment history', true],
    ['Episode list', true],
    ['Contacts in the last 12 months', true],
    ['Changes since the previous review', false],
    ['Progress against the previous plan', false],
    ['Family history', false],
    ['Child protection plan', false],
    ['Date of next review', false],
  ])('%s: %s', (heading, past) => expect(headsEarlierRecords(heading)).toBe(past));

  it.each(['Earlier assessments', 'Closed episodes', 'Assessments in the last 12 months'])(
    'does not fill what is blank now: %s',
    (heading) => {
      const now = row('Date assessment completed') + '<p><label>Was the child seen alone? <select><option></option><option>Yes</option></select></label></p>';
      const then = `<dl><dt>Date assessment completed</dt><dd>12/03/2025</dd><dt>Was the child seen alone?</dt><dd>Yes</dd></dl>`;
      const { fields } = observe(`<section><h2>This assessment</h2>${now}</section><section><h2>${heading}</h2>${then}</section>`);
      expect(fields.length).toBe(2);
      expect(fields.filter(({ state }) => state === 'filled')).toEqual([]);
    },
  );
});
