import { describe, expect, it } from 'vitest';
import { orderEndCard } from '../../../src/core/guidance/order-end-card';
import { observe, pageOf, row } from '../page/observe';

const cardOf = (body: string) => orderEndCard(pageOf(observe(body, 'a', 'Emergency protection order')), []);

describe('the end of an emergency protection order', () => {
  it.each(['EPO expires', 'EPO end date', 'Emergency protection order ends'])('is read from the page: %s', (label) => {
    expect(cardOf(row('EPO made on', '20/11/2026') + row(label, '25/11/2026'))).toMatchObject({
      title: 'Emergency protection order ends: Wed 25 November 2026 (read from this page)',
      onPage: 'recorded',
      fields: [{ label, concept: 'epo' }],
    });
  });

  it('is never worked out from the day it was made', () => {
    const card = cardOf(row('EPO made on', '20/11/2026'));
    expect(card).toMatchObject({ title: 'No end date of the emergency protection order was read here', onPage: 'not-on-page' });
    expect(JSON.stringify([card!.title, card!.summary, card!.detail])).not.toContain('2026');
  });

  it('is not chosen between two, nor guessed from one that cannot be read', () => {
    const page = pageOf(observe(row('EPO expires', '25/11/2026'), 'a', 'Emergency protection order'));
    const [end] = page.fields;
    const later = { ...end!, ref: 'a:9', date: { iso: '2026-12-02' } };
    expect(orderEndCard({ fields: [end!, later] }, [])!.onPage).toBe('cannot-tell');
    const { date: _, ...unread } = end!;
    const odd = orderEndCard({ fields: [{ ...unread, dateProblem: 'impossible' }] }, [])!;
    expect([odd.onPage, odd.title]).toEqual(['cannot-tell', '“EPO expires” holds a date that Alongside cannot read']);
  });

  it('says nothing where no order is dated', () => {
    expect(cardOf(row('EPO applied for', '20/11/2026') + row('Date child seen', '20/11/2026'))).toBeNull();
  });
});
