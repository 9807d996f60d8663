/** @vitest-environment happy-dom */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../../src/ui/sidebar/announcer';

const SENTENCE = 'Section 47 enquiry recognised. 1 to look at first.';

describe('the announcer', () => {
  let region: HTMLElement;
  let announcer: Announcer;

  beforeEach(() => {
    vi.useFakeTimers();
    region = document.createElement('div');
    announcer = new Announcer();
    announcer.speakInto(region);
  });
  afterEach(() => {
    announcer.forget();
    vi.useRealTimers();
  });

  it('speaks a stage once, after a second of quiet', () => {
    announcer.stage('a', SENTENCE);
    vi.advanceTimersByTime(900);
    expect(region.textContent).toBe('');
    vi.advanceTimersByTime(200);
    expect(region.textContent).toBe(SENTENCE);
    announcer.say('Copied');
    announcer.stage('a', SENTENCE);
    vi.advanceTimersByTime(5000);
    expect(region.textContent).toBe('Copied');
  });

  it('speaks of a page that was read again before it had its turn', () => {
    announcer.stage('a', SENTENCE);
    vi.advanceTimersByTime(500);
    announcer.hush();
    announcer.stage('a', SENTENCE);
    vi.advanceTimersByTime(1100);
    expect(region.textContent).toBe(SENTENCE);
  });

  it('is silent about a page that was left before it had its turn', () => {
    announcer.stage('a', SENTENCE);
    announcer.hush();
    vi.advanceTimersByTime(5000);
    expect(region.textContent).toBe('');
  });
});
