import { describe, expect, it } from 'vitest';
import { observe, row } from './observe';

describe('the dates of an emergency protection order', () => {
  it.each(['EPO expires', 'EPO extended to', 'EPO extended until', 'EPO end date', 'Emergency protection order ends on', 'EPO made on', 'EPO expiry date'])(
    'are read where a box for a date is labelled “%s”',
    (label) => {
      const { fields } = observe(`<h1>Emergency protection order</h1>${row(label, '18/12/2026')}`);
      expect(fields.map(({ concept, date }) => [concept, date?.iso])).toEqual([['epo', '2026-12-18']]);
    },
  );

  it('are named where a box holds no possible date', () => {
    const { fields } = observe(`<h1>Emergency protection order</h1>${row('EPO expires', '31/11/2026')}`);
    expect(fields.map(({ concept, dateProblem }) => [concept, dateProblem])).toEqual([['epo', 'impossible']]);
  });
});
