import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/count-results.mjs';

const vitestFile = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('counting Vitest’s report', () => {
  it('adds the tests of every file', () => {
    const report = {
      testResults: [
        vitestFile('passed', 'passed', 'passed', 'pending'),
        vitestFile('failed', 'passed', 'failed', 'failed'),
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countVitest({ testResults: [vitestFile('failed'), vitestFile('passed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a file whose tests passed but whose clean-up failed', () => {
    expect(countVitest({ testResults: [vitestFile('failed', 'passed')] })).toEqual({ passed: 1, failed: 1 });
  });
});

describe('counting Playwright’s report', () => {
  it('counts flaky tests and errors outside tests as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 2 };
    expect(countPlaywright({ stats, errors: [{ message: 'no tests found' }] })).toEqual({ passed: 7, failed: 4 });
  });
});
