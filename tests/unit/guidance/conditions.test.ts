import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/core/content/condition';
import { evaluateCondition, type Truth } from '../../../src/core/guidance/conditions';
import { answered, blank, field, page } from './invent';

const yes: Condition = { answer: 'child_seen', in: ['yes'] };
const enquiry: Condition = { answer: 'strategy_decision', in: ['initiate-section-47'] };
const edd: Condition = { filled: 'child_edd' };

const seen = answered('child_seen', 'yes', { label: 'Child seen?' });
const notSeen = answered('child_seen', 'no', { label: 'Child seen?' });
const noDecision = blank('strategy_decision', 'Decision');

describe('conditions', () => {
  const cases: [string, Condition, Parameters<typeof page>[1], Truth][] = [
    ['an answer among the codes', yes, [seen], 'true'],
    ['another answer', yes, [notSeen], 'false'],
    ['no such field', yes, [], 'unknown'],
    ['a blank answer is no answer', enquiry, [noDecision], 'unknown'],
    ['an answer with no code is unknown', enquiry, [field('strategy_decision', { kind: 'choice' })], 'unknown'],
    ['hidden is unknown', yes, [answered('child_seen', 'yes', { state: 'hidden' })], 'unknown'],
    ['filled', edd, [field('child_edd')], 'true'],
    ['filled, of a blank field', edd, [blank('child_edd', 'EDD')], 'false'],
    ['filled, of a hidden field', edd, [field('child_edd', { state: 'hidden' })], 'unknown'],
    ['not true', { not: yes }, [seen], 'false'],
    ['not unknown stays unknown', { not: yes }, [], 'unknown'],
    ['all: one false settles it', { all: [yes, enquiry] }, [notSeen], 'false'],
    ['all: unknown with true is unknown', { all: [yes, enquiry] }, [seen], 'unknown'],
    ['any: one true settles it', { any: [yes, enquiry] }, [seen], 'true'],
    ['any: unknown with false is unknown', { any: [yes, enquiry] }, [notSeen], 'unknown'],
    ['a bare Yes says nothing of named outcomes', enquiry, [answered('strategy_decision', 'yes')], 'unknown'],
    ['a bare No does', enquiry, [answered('strategy_decision', 'no')], 'false'],
    ['Yes is no No', { answer: 'conference_decision', in: ['no-further-action', 'no'] }, [answered('conference_decision', 'yes')], 'false'],
    ['any: all false', { any: [yes, edd] }, [notSeen, blank('child_edd', 'EDD')], 'false'],
  ];
  it.each(cases)('%s', (_, condition, fields, expected) => {
    expect(evaluateCondition(condition, page('section-47', fields)).value).toBe(expected);
  });

  it('traces the labels it read and never the answer', () => {
    const { trace } = evaluateCondition({ all: [yes, enquiry] }, page('section-47', [notSeen, noDecision]));
    expect(trace).toEqual(['“Child seen?” has an answer.']);
  });
});
