import { describe, expect, it } from 'vitest';
import type { FieldObservation } from '../../../src/core/observation';
import { markChildren } from '../../../src/page/child-blocks';

const field = (...path: string[]): FieldObservation => ({
  ref: 'f:1',
  concept: 'child_seen',
  kind: 'choice',
  label: 'Was the child seen?',
  path,
  state: 'filled',
  confidence: 1,
  because: '',
});

const blocksOf = (...paths: string[][]) => {
  const fields = paths.map((path) => field(...path));
  markChildren(fields);
  return fields.map(({ block }) => block);
};

describe('the children of a form', () => {
  it('are told apart by the numbers of their headings, without their names', () => {
    expect(blocksOf(['Child 1: Morgan'], ['Child 2 – Robin', 'Views'], ['Family'])).toEqual([
      'Child 1',
      'Child 2',
      undefined,
    ]);
    expect(blocksOf(['Assessment', 'CHILD A'], ['Assessment', 'Child B'])).toEqual(['Child A', 'Child B']);
  });

  it('are not told apart where there is one, or where a heading only begins with the word', () => {
    expect(blocksOf(['Child 1'], ['Child 1'], ['Family'])).toEqual([undefined, undefined, undefined]);
    expect(blocksOf(['Child assessment'], ['Child and family'], ['Children 2 to 5'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
