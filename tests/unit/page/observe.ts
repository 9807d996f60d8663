/** Reads a page given as HTML, as the extension would: what a frame holds, and the whole page. */
import { Window } from 'happy-dom';
import { lexicon } from 'virtual:alongside/lexicon';
import { createMatcher } from '../../../src/core/matching/match-label';
import type { FrameObservation, ObservedPage } from '../../../src/core/observation';
import { mergeFrames } from '../../../src/core/recognition/merge-frames';
import { createRecogniser } from '../../../src/core/recognition/recognise-page';
import { observeFrame } from '../../../src/page/observe-frame';

const matcher = createMatcher(lexicon);
const recogniser = createRecogniser(lexicon, matcher.tokeniser);

/** What the page's one frame was seen to hold. */
export function observe(body: string, frame = 'a', title = 'Child and family assessment'): FrameObservation {
  const window = new Window({ url: 'http://lcs.example.gov.uk/record/88' });
  window.document.write(`<title>${title}</title><h1>${title}</h1>${body}`);
  return observeFrame(window.document as unknown as Document, matcher, { key: frame, top: frame === 'a' }).observation;
}

/** The page of these frames. */
export const pageOf = (...frames: FrameObservation[]): ObservedPage => mergeFrames(frames, recogniser);

/** A label with its box. */
export const row = (label: string, value = '', more = ''): string =>
  `<p><label>${label} <input value="${value}" ${more}></label></p>`;
