import { describe, expect, it } from 'vitest';
import type { FrameObservation, WorklistRow } from '../../../src/core/observation';
import { mergeFrames } from '../../../src/core/recognition/merge-frames';

const frame = (name: string, given: Partial<FrameObservation> = {}): FrameObservation => ({
  v: 1,
  frame: name,
  top: name === 'a',
  titles: [],
  fields: [],
  tables: [],
  rows: [],
  shape: { editable: 0, readOnlyFacts: 0, words: 0, links: 0, gridRows: 0, searchControls: 0 },
  systemCues: [],
  cues: [],
  scan: { ms: 1, nodes: 1, controls: 0, slices: 1 },
  ...given,
});
const recogniser = {
  recognise: () => ({ pageKind: 'worklist' as const, recognition: { kind: 'unrecognised' as const, reason: '' } }),
  stageOfTask: () => 'assessment',
};
const row = (given: Partial<WorklistRow>): WorklistRow => ({ ref: 'a:1', number: 1, task: 'Assessment', stage: null, ...given });

describe('a date in another order in one frame', () => {
  const list = frame('a', {
    rows: [
      row({ due: { iso: '2026-12-03' }, start: { concept: 'referral_date', date: { iso: '2026-10-01' } } }),
      row({ ref: 'a:2', dueProblem: 'incomplete' }),
    ],
  });
  const merged = (...frames: FrameObservation[]) => mergeFrames(frames, recogniser).rows;

  it('takes the dates of lists in every other: nothing says how they were written', () => {
    const [first, second] = merged(list, frame('b', { orderAlarm: true }));
    expect(first).toMatchObject({ dueProblem: 'page-not-in-uk-order', startProblem: 'page-not-in-uk-order' });
    expect(first).not.toHaveProperty('due');
    expect(first).not.toHaveProperty('start');
    expect(second).toMatchObject({ dueProblem: 'incomplete' });
    expect(second).not.toHaveProperty('startProblem');
  });

  it('leaves them where no frame has one, and in the frame that judged its own', () => {
    expect(merged(list, frame('b'))[0]).toMatchObject({ due: { iso: '2026-12-03' } });
    const judged = frame('a', { rows: [row({ due: { iso: '2026-12-03' } })], orderAlarm: true });
    expect(merged(judged, frame('b'))[0]).toMatchObject({ due: { iso: '2026-12-03' } });
  });
});
