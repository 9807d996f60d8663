import { describe, expect, it } from 'vitest';
import { observe } from './observe';

const pair = (question: string, answer: string, required = false) =>
  `<div class="question"><div class="qtext">${question}${required ? '<span class="req" title="Mandatory">*</span>' : ''}</div><div class="answer"><span class="value">${answer}</span></div></div>`;
const read = (body: string) => observe(body).fields.map(({ concept, label, state, date }) => [concept, label, date?.iso ?? state]);

describe('a question in one block and its answer in the next', () => {
  it('is a fact, also where the question is marked as required', () => {
    expect(read(pair('Date of referral', '04-Nov-2026', true) + pair('Date child seen', '06-Nov-2026') + pair("Parents' views", 'Agrees.', true))).toEqual([
      ['referral_date', 'Date of referral', '2026-11-04'],
      ['child_seen_date', 'Date child seen', '2026-11-06'],
      ['parents_views', "Parents' views", 'filled'],
    ]);
  });

  it('is a fact where the question has a class of its own and no block around it', () => {
    expect(read('<div class="label">Date of referral<span>*</span></div><div>04-Nov-2026</div><div class="label">Date child seen <b>(required)</b></div><div>06-Nov-2026</div>')).toEqual([
      ['referral_date', 'Date of referral', '2026-11-04'],
      ['child_seen_date', 'Date child seen', '2026-11-06'],
    ]);
  });

  it('is none where the next block is a stamp of the form', () => {
    const head = (state: string) =>
      `<h1>Record of meeting</h1><div class="sub">Child Protection - Initial Conference</div><div class="state">${state}</div>`;
    expect(read(head('Draft · Created 14/12/2026'))).toEqual([]);
    expect(read(head('Created 14/12/2026'))).toEqual([]);
  });

  it('is none in running words', () => {
    expect(read('<div><p>The date of referral<sup>1</sup> is kept by the team.</p><p>It was 4 November 2026 in this case.</p></div>')).toEqual([]);
  });
});
