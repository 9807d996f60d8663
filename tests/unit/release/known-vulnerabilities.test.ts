import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../scripts/known-vulnerabilities';

const counts = (more: Record<string, number> = {}) => ({
  vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0, ...more },
});
const printed = (vulnerabilities: object, more: Record<string, number> = {}) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: counts(more) });

describe('what npm audit says', () => {
  it('is clear where it lists nothing', () => {
    expect(readAudit(printed({}))).toEqual({ state: 'clear', lesser: [] });
  });

  it('is clear with lesser ones, and names them', () => {
    const low = { name: 'a', severity: 'moderate', via: [{ title: 'Slow' }, 'b'] };
    expect(readAudit(printed({ a: low }, { moderate: 1 }))).toEqual({
      state: 'clear',
      lesser: [{ name: 'a', severity: 'moderate', titles: ['Slow'] }],
    });
  });

  it.each(['high', 'critical', 'dreadful'])('bars what is %s', (severity) => {
    expect(readAudit(printed({ zod: { severity, via: [] } }, { high: 1 }))).toMatchObject({
      state: 'barred',
      barred: [{ name: 'zod', severity }],
    });
  });

  it.each([
    ['', 'no answer'],
    ['npm error', 'no answer'],
    ['{}', 'answered no audit'],
    ['null', 'answered no audit'],
    [JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }), 'status 405'],
    [JSON.stringify({ error: { code: 'ENOTFOUND' } }), 'answered no audit'],
    [JSON.stringify({ vulnerabilities: {} }), 'answered no audit'],
    [printed({}, { critical: 2 }), 'counts more than it lists'],
  ])('is not taken for a clean result: %s', (text, why) => {
    expect(readAudit(text)).toMatchObject({ state: 'not-checked', why: expect.stringContaining(why) });
  });
});
