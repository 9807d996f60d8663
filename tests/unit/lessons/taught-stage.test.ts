import { lexicon } from 'virtual:alongside/lexicon';
import { describe, expect, it } from 'vitest';
import { carriedStages, stagesWanted } from '../../../src/core/guidance/carried-stages';
import { createTokeniser } from '../../../src/core/matching/tokenise';
import type { FieldObservation, FrameObservation } from '../../../src/core/observation';
import { mergeFrames } from '../../../src/core/recognition/merge-frames';
import { createRecogniser } from '../../../src/core/recognition/recognise-page';

const recogniser = createRecogniser(lexicon, createTokeniser(lexicon.words));
let n = 0;
const field = (concept: string, label: string): FieldObservation => ({
  ref: `top:${++n}`,
  concept,
  kind: 'text',
  label,
  path: [],
  state: 'filled',
  confidence: 0.95,
  because: 'label',
});

function frame(title: string, fields: FieldObservation[], more: Partial<FrameObservation> = {}): FrameObservation {
  return {
    v: 1,
    frame: 'top',
    top: true,
    titles: [{ text: title, place: 'title', rank: 0 }],
    fields,
    tables: [],
    rows: [],
    shape: { editable: 8, readOnlyFacts: 0, words: 80, links: 2, gridRows: 0, searchControls: 0 },
    systemCues: [],
    cues: [],
    scan: { ms: 1, nodes: 1, controls: 1, slices: 1 },
    ...more,
  };
}

const child = [field('child_name', "Child's name"), field('child_dob', 'Date of birth')];
const enquiry = [...child, field('s47_start', 'Section 47 start date'), field('s47_outcome', 'Outcome of section 47 enquiry'), field('child_seen_date', 'Date child seen')];
const taught = { stage: 'strategy-discussion', words: 'Blue form' };

describe('a stage that was taught', () => {
  it('is the stage of a form that nothing else names, and says why', () => {
    const silent = mergeFrames([frame('Blue form', child)], recogniser);
    expect(silent.recognition.kind).toBe('unrecognised');
    const page = mergeFrames([frame('Blue form', child)], recogniser, { taught });
    expect(page.recognition).toMatchObject({ kind: 'recognised', stage: 'strategy-discussion', also: [] });
    expect(page.recognition).toHaveProperty('evidence.0', { stage: 'strategy-discussion', place: 'lesson', words: 'Blue form', weight: 1 });
  });

  it('wins, and leaves what the page shows by itself on the list', () => {
    const own = mergeFrames([frame('Section 47 enquiry', enquiry)], recogniser);
    expect(own.recognition).toMatchObject({ kind: 'recognised', stage: 'section-47' });
    const page = mergeFrames([frame('Section 47 enquiry', enquiry)], recogniser, { taught });
    expect(page.recognition).toMatchObject({ kind: 'recognised', stage: 'strategy-discussion' });
    expect(carriedStages('strategy-discussion', page)).toContain('section-47');
    for (const stage of stagesWanted(own)) expect(stagesWanted(page)).toContain(stage);
  });

  it('gives way to the person’s own answer on the page', () => {
    const page = mergeFrames([frame('Section 47 enquiry', enquiry)], recogniser, { taught, choice: 'section-47' });
    expect(page.recognition).toMatchObject({ stage: 'section-47' });
  });

  it('does not speak on a form of another service', () => {
    const adults = frame('Care Act assessment', child, { cues: [{ id: 'label', count: 1, words: 'Care and support needs of the adult' }] });
    expect(mergeFrames([adults], recogniser).pageKind).toBe('other-service');
    expect(mergeFrames([adults], recogniser, { taught }).pageKind).toBe('other-service');
  });

  it('needs something on the page to read', () => {
    const bare = frame('Blue form', [], { shape: { editable: 0, readOnlyFacts: 0, words: 9, links: 0, gridRows: 0, searchControls: 0 } });
    expect(mergeFrames([bare], recogniser, { taught }).recognition.kind).toBe('unrecognised');
  });
});
