import { Window } from 'happy-dom';
import { lexicon } from 'virtual:alongside/lexicon';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/matching/match-label';
import type { ObservedPage } from '../../../src/core/observation';
import { mergeFrames } from '../../../src/core/recognition/merge-frames';
import { createRecogniser } from '../../../src/core/recognition/recognise-page';
import { observeFrame } from '../../../src/page/observe-frame';
import { row } from './observe';

const matcher = createMatcher(lexicon);
const recogniser = createRecogniser(lexicon, matcher.tokeniser);

function pageOf(body: string, title = 'Casework'): ObservedPage {
  const window = new Window({ url: 'http://records.example.gov.uk/form/7' });
  window.document.write(`<html><head><title>${title}</title></head><body>${body}</body></html>`);
  const { observation } = observeFrame(window.document as unknown as Document, matcher, { key: 'a', top: true });
  return mergeFrames([observation], recogniser);
}

const stageOf = (body: string, title?: string): string | null => {
  const { recognition } = pageOf(body, title);
  return recognition.kind === 'recognised' ? recognition.stage : null;
};

const CHILD = row('Child', 'Perran Lobb') + row('Date of birth', '02/03/2017');

describe('a title in the ordinary ways of older pages', () => {
  const fields = CHILD + row('Date of strategy discussion', '03/11/2026') + row('Chaired by', 'A Worker');
  it.each([
    ['in large letters of an inline style', `<div style="font-size:18px;font-weight:bold">Record of strategy discussion</div>${fields}`],
    ['in a large font below the letterhead', `<center><b>Moorland Borough Council</b><br><font size="5">Strategy discussion: record</font></center>${fields}`],
    ['as a bold first line', `<p><b>Strategy discussion record</b></p>${fields}`],
    ['by the class of a title', `<form><span class="scrTitle">Strategy discussion</span>${fields}</form>`],
  ])('is found %s', (_, body) => expect(stageOf(body)).toBe('strategy-discussion'));
});

describe('what a title says beside its name', () => {
  it.each([
    ['a legal basis in brackets', 'Strategy meeting minutes (section 47)', row('Date of strategy meeting', '03/11/2026'), 'strategy-discussion'],
    ['the national name in brackets', 'Staying safe together (child protection plan)', row('Plan start date', '03/11/2026'), 'child-protection-plan'],
    ['what it tells after a colon', "Case supervision: what we talked about and the manager's steer", row('Date of supervision', '03/11/2026'), 'supervision'],
    ['early help before an assessment', 'Early help: whole family assessment and plan', row('Lead professional', 'A Worker'), 'early-help'],
    ['a request for help', "New request for help from children's services", row('Date of referral', '03/11/2026') + row('Reason for referral', 'Sleep'), 'front-door'],
  ])('is read for %s', (_, title, fields, stage) => expect(stageOf(`<h1>${title}</h1>${CHILD}${fields}`)).toBe(stage));

  it('is a part of the longer title where the window shows it short', () => {
    const body = `<h2>Early help: family assessment and plan</h2>${CHILD}${row('Lead professional', 'A Worker')}`;
    expect(stageOf(body, 'EH - Family assessment')).toBe('early-help');
  });

  it('is of the other service that brackets name', () => {
    const body = `<h1>Strategy meeting (adults)</h1>${row('Name of adult at risk', 'Lee Test')}${row('Date of strategy meeting', '03/11/2026')}`;
    expect(stageOf(body)).toBeNull();
  });
});

describe('headings of sections', () => {
  it.each(['Agreement', 'Permissions', 'What we will do', 'Settings for contact'])('that say “%s” make no page of the system', (heading) => {
    const body = `<h1>Child in need plan</h1>${CHILD}${row('Plan start date', '03/11/2026')}<h2>${heading}</h2>${row('Manager', 'A Manager')}`;
    expect(stageOf(body)).toBe('child-in-need');
  });

  it('leave the pages of the system silent', () => {
    expect(stageOf(`<h1>User permissions</h1>${row('Worker', 'A Worker')}${row('Team', 'North')}`)).toBeNull();
  });
});

describe('the entry type of a note', () => {
  const entry = (type: string) => `${row('Child', 'Perran Lobb')}${row('Entry type', type)}${row('Was the child seen?', '')}`;
  it('says what it records', () => {
    expect(stageOf(`<h2>Log entry</h2>${entry('Child protection statutory visit')}`)).toBe('child-protection-plan');
  });

  it('is a question like any other on a form that is no note', () => {
    const body = `<h1>Children's referral form</h1>${CHILD}${row('Contact type', 'Return home interview')}${row('Date of referral', '03/11/2026')}`;
    expect(stageOf(body)).toBe('front-door');
  });
});

describe('words beside a title', () => {
  const page = (words: string) => `<div><dl><dt>Name</dt><dd>Ludo Castell</dd></dl></div><main><h1>Section 47 enquiry</h1><p>${words}</p></main>`;

  it('that are a sentence say nothing of what stands elsewhere on the page', () => {
    expect(pageOf(page('It is read by the conference chair.')).fields.map(({ concept }) => concept)).toEqual(['child_name']);
  });
});
