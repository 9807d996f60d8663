import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/core/search/search-query';
import { buildCatalogue } from '../../../src/knowledge/build-catalogue';
import { loadContent } from '../../../src/knowledge/load-pack';
import { buildSearch } from '../../../src/knowledge/search-index';

const content = loadContent('.');
const catalogue = buildCatalogue(content);
const guidance = buildSearch(catalogue, content.glossary);
const keys = new Set(catalogue.map(keyOf));

/** What a social worker types, and the item that must come first. Several ids: any of them is right. */
const QUERIES: readonly (readonly [typed: string, ...first: string[]])[] = [
  // Abbreviations alone ask what the word means.
  ['ICPC', 'glossary:term-child-protection-conference-initial'],
  ['rcpc', 'glossary:term-child-protection-conference-review'],
  ['S47', 'glossary:term-section-47'],
  ['section 47', 'glossary:term-section-47'],
  ['s.47', 'glossary:term-section-47'],
  ['LADO', 'glossary:term-designated-officer'],
  ['CIN', 'glossary:term-child-in-need'],
  ['EHCP', 'glossary:term-education-health-and-care-plan'],
  ['mash', 'glossary:term-multi-agency-safeguarding-hub'],
  ['FGDM', 'glossary:term-family-group-decision-making'],
  ['IRO', 'glossary:term-independent-reviewing-officer'],
  ['UASC', 'glossary:term-unaccompanied-asylum-seeking-child'],
  ['EPO', 'glossary:term-emergency-protection-order'],
  ['reasonable cause to suspect', 'glossary:term-reasonable-cause-to-suspect'],
  // The front door.
  ['referral decision one working day', 'requirement:referral-decision-1wd', 'timescale:referral-decision'],
  ['refferal decision', 'requirement:referral-decision-1wd', 'timescale:referral-decision', 'requirement:referral-decision-covers'],
  ['how long to decide on a referral', 'timescale:referral-decision', 'requirement:referral-decision-1wd'],
  ['acknowledge referrer', 'requirement:referral-acknowledge-1wd', 'timescale:referral-acknowledge'],
  ['feedback to referrer', 'requirement:referral-feedback-outcome'],
  ['what should a referral include', 'requirement:referral-content'],
  ['threshold document', 'glossary:term-threshold-document'],
  // Assessment.
  ['assessment 45 days', 'requirement:assessment-45wd', 'timescale:assessment-complete'],
  ['asessment time limit', 'timescale:assessment-complete'],
  ['dads in assessment', 'requirement:assessment-fathers'],
  ['prebirth asessment', 'requirement:assessment-prebirth'],
  ['manager sign off assessment', 'requirement:assessment-approved'],
  ['young carer assessment', 'requirement:young-carer-assessment'],
  ['parent carer asessment', 'requirement:parent-carer-assessment'],
  ['disabled child section 2', 'requirement:csdpa-section-2'],
  // Strategy discussion.
  ['strat minimum attendance', 'requirement:strategy-minimum'],
  ['who should attend strategy meeting', 'requirement:strategy-minimum'],
  ['stratergy discussion police', 'requirement:strategy-minimum', 'requirement:strategy-police-role'],
  ['more than one strategy discussion', 'requirement:strategy-more-than-one'],
  // Section 47.
  ['seen alone', 'requirement:s47-see-alone'],
  ['see child alone s47', 'requirement:s47-see-alone'],
  ['s47 social worker leads', 'requirement:s47-social-worker-leads'],
  ['access refused', 'requirement:s47-access-refused'],
  ['acces refussed', 'requirement:s47-access-refused'],
  ['child protection medical', 'requirement:s47-health', 'requirement:strategy-health-role'],
  ['abe interview', 'requirement:s47-abe'],
  ['unsubstantiated s47', 'requirement:s47-not-substantiated'],
  ['wishes and feelings', 'requirement:s47-wishes', 'requirement:assessment-wishes-s17'],
  // Conferences, plan and core group.
  ['icpc 15 working days', 'timescale:icpc', 'requirement:icpc-15wd'],
  ['how long for icpc', 'timescale:icpc'],
  ['initial confrence deadline', 'timescale:icpc'],
  ['conference chair independent', 'requirement:icpc-chair'],
  ['same chair at review', 'requirement:icpc-chair-same'],
  ['share report with parents before conference', 'requirement:icpc-report-shared'],
  ['unborn conference', 'requirement:icpc-unborn'],
  ['transfer in conference', 'timescale:transfer-in-conference', 'requirement:transfer-15wd'],
  ['first review conference 3 months', 'timescale:review-first', 'requirement:review-3m'],
  ['rcpc 6 months', 'requirement:review-6m', 'timescale:review-subsequent'],
  ['core group 10 days', 'timescale:core-group-first', 'requirement:core-10wd'],
  ['when is the first core group', 'timescale:core-group-first', 'requirement:core-10wd'],
  ['corgroup 10 working days', 'timescale:core-group-first', 'requirement:core-10wd'],
  ['end child protection plan', 'requirement:discontinue-when'],
  ['cp plan lead social worker', 'requirement:cpp-lead-social-worker'],
  // Child in need, court, emergency.
  ['cin plan', 'glossary:term-child-in-need-plan', 'requirement:cin-plan-made', 'requirement:cin-plan-content'],
  ['cin review', 'requirement:cin-review'],
  ['closing cin', 'requirement:cin-close'],
  ['cin moves to another council', 'requirement:cin-transfer'],
  ['letter before proceedings', 'requirement:plo-letter'],
  ['fgdm offer proceedings', 'requirement:fgdm-offer', 'requirement:plo-fgdm-offer'],
  ['court 26 weeks', 'timescale:care-proceedings-26'],
  ['epo how long', 'timescale:epo'],
  ['emergancy protection order length', 'timescale:epo'],
  ['police protection 72 hours', 'timescale:police-protection'],
  // Looked after, leaving care, missing, private fostering.
  ['first lac review', 'timescale:lac-review-1'],
  ['second looked after review', 'timescale:lac-review-2'],
  ['iha deadline', 'timescale:health-initial'],
  ['pep within 10 days', 'timescale:pep-initiate'],
  ['stat visit every 6 weeks', 'timescale:lac-visit-6w'],
  ['pathway plan review', 'timescale:pathway-review'],
  ['care leaver 24 contact', 'timescale:care-leaver-annual-contact'],
  ['return interview 72 hours', 'timescale:return-home-interview'],
  ['private fosterring first visit', 'timescale:private-fostering-first'],
  // Allegations, incidents, deaths, others.
  ['lado one working day', 'requirement:lado-1wd', 'timescale:lado'],
  ['allegation against teacher', 'requirement:allegation-four-criteria', 'requirement:lado-1wd'],
  ['serious incident notification 5 days', 'timescale:serious-incident-notification', 'requirement:notify-within-five-working-days'],
  ['rapid review 15 days', 'timescale:rapid-review'],
  ['homeless 16 17', 'requirement:homeless-16-17'],
  ['prison enquiry', 'requirement:hmpps-enquiry-response'],
  ['mother and baby unit board', 'requirement:mbu-board-attendance'],
  ['information sharing myths', 'requirement:info-myth-busting'],
  ['gdpr golden rules', 'requirement:info-golden-rules-2024'],
  ['fgm duty', 'requirement:fgm-duty'],
  ['trafficking nrm', 'requirement:nrm-referral'],
  ['interpretor', 'requirement:parents-p2-professional-interpreter'],
  ['home education', 'requirement:home-education-information'],
  ['operation encompass', 'glossary:term-operation-encompass'],
  ['harm outside the home', 'requirement:assessment-outside-home', 'requirement:strategy-outside-home'],
  ['B7', 'standard:std-b7-share-thinking'],
  ['what changed chair', 'change:changed-icpc-chair'],
];

describe('what a social worker types', () => {
  it('is at least 60 queries, each asking for items that exist', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(QUERIES.map(([typed]) => typed)).size).toBe(QUERIES.length);
    expect(QUERIES.flatMap(([, ...first]) => first).filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(QUERIES)('“%s” finds the right item first', (typed, ...first) => {
    const [hit] = guidance.search({ text: typed, limit: 5 }).hits;
    expect(first).toContain(hit?.key);
  });

  it.each(['zzzzqqqq', '%%%', '!', 'xylophone zebra'])('“%s” finds nothing, and does not fail', (typed) => {
    expect(guidance.search({ text: typed })).toEqual({ total: 0, hits: [] });
  });

  it('as it is being typed, every beginning gives an answer', () => {
    const typed = 'initial conference';
    for (let length = 3; length <= typed.length; length++) {
      expect(guidance.search({ text: typed.slice(0, length) }).total, typed.slice(0, length)).toBeGreaterThan(0);
    }
  });

  it('bears any text: long, strange, or of marks alone', () => {
    for (const text of ['s47 '.repeat(500), '(((', '\u0000', '“”', 'a'.repeat(5000), '.*+?^${}()|[]\\']) {
      expect(guidance.search({ text }).hits.length).toBeLessThanOrEqual(30);
    }
  });
});

describe('filters', () => {
  it('keep to the stage, force and kind asked for', () => {
    const some = guidance.search({ text: 'child', stages: ['section-47'], forces: ['must'], limit: 500 }).hits;
    expect(some.length).toBeGreaterThan(3);
    for (const { stage, force } of some) expect([stage, force]).toEqual(['section-47', 'must']);
    const limits = guidance.search({ text: 'conference', kinds: ['timescale'], limit: 500 }).hits;
    expect(limits.length).toBeGreaterThan(3);
    expect(new Set(limits.map(({ kind }) => kind))).toEqual(new Set(['timescale']));
  });

  it('without words give everything, counted, in the order of the catalogue', () => {
    const { total, hits } = guidance.search({ text: ' ', limit: 3 });
    expect(total).toBe(catalogue.length);
    expect(hits.map(({ key }) => key)).toEqual(catalogue.slice(0, 3).map(keyOf));
    expect(hits.map(({ why }) => why)).toEqual(['', '', '']);
  });
});

describe('why a hit is listed', () => {
  const why = (text: string) => guidance.search({ text }).hits[0]?.why;
  it('tells how an abbreviation and a misspelling were read', () => {
    expect(why('icpc chair')).toContain('“icpc” was read as');
    expect(why('acess refused')).toContain('“acess” was read as “access”.');
    expect(why('access refused')).toBe('Listed because your words are in it.');
  });
});
