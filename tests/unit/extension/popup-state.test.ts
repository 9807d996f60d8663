import { describe, expect, it } from 'vitest';
import { type PageFindings, type PopupFacts, popupState } from '../../../src/core/popup/popup-state';

const found: PageFindings = {
  pageKind: 'record',
  stage: 'section-47',
  stageTitle: 'Section 47 enquiry',
  ambiguous: false,
  first: 1,
  check: 3,
  nextDate: null,
  fields: 14,
  frames: 2,
  scanMs: 9,
  degraded: null,
};

const facts: PopupFacts = {
  site: { ok: true, pattern: 'https://lcs.northshire.example/*' },
  host: 'lcs.northshire.example',
  flavour: 'public',
  permitted: true,
  named: true,
  ruledOut: false,
  list: { names: ['lcs.southshire.example'] },
  own: false,
  blocked: false,
  findings: found,
  updated: false,
};

describe('what the pop-up says', () => {
  it.each([
    ['recognised', {}],
    ['ambiguous', { findings: { ...found, stage: null, ambiguous: true } }],
    ['unrecognised', { findings: { ...found, stage: null, pageKind: 'unrecognised' } }],
    ['checking', { findings: { ...found, pageKind: 'checking' } }],
    ['paused', { findings: { ...found, degraded: 'paused' } }],
    ['recognised', { findings: { ...found, degraded: 'sliced' } }],
    ['waiting', { findings: null }],
    ['new-site', { permitted: false, findings: null }],
    ['not-chosen', { permitted: false, named: false, ruledOut: true }],
    ['not-chosen', { permitted: false, named: false, flavour: 'managed' }],
    ['not-chosen', { permitted: false, named: false, flavour: 'authority' }],
    ['withheld', { permitted: false, flavour: 'managed', findings: null }],
    ['withheld', { permitted: false, flavour: 'authority', findings: null }],
    ['blocked', { blocked: true, findings: null }],
    ['blocked', { blocked: true, site: { ok: false, reason: 'This is not a web page.' } }],
    ['not-allowed', { site: { ok: false, reason: 'This is a page of the browser itself.' } }],
    ['own-page', { own: true, site: { ok: false, reason: 'This is a page of the browser itself.' }, permitted: false, findings: null }],
  ] as [string, Partial<PopupFacts>][])('%s', (kind, change) => {
    expect(popupState({ ...facts, ...change }).kind).toBe(kind);
  });

  it('says which sites the organisation named', () => {
    const elsewhere = { ...facts, flavour: 'managed', permitted: false, named: false } as const;
    const { host } = facts;
    expect(popupState(elsewhere)).toEqual({ kind: 'not-chosen', host, list: { names: ['lcs.southshire.example'] } });
    expect(popupState({ ...elsewhere, list: 'not-arrived' })).toEqual({ kind: 'not-chosen', host, list: 'not-arrived' });
  });

  it('never repeats findings of a page that is not permitted', () => {
    expect(popupState({ ...facts, permitted: false })).toEqual({
      kind: 'new-site',
      host: 'lcs.northshire.example',
      pattern: 'https://lcs.northshire.example/*',
    });
  });
});
