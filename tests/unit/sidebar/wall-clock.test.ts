import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onEachMinute, wallClock } from '../../../entrypoints/sidebar/wall-clock';

describe('the clock beside a page', () => {
  let stop: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  /** The days told from that moment, each once. */
  function watchFrom(instant: string): Set<string> {
    vi.setSystemTime(new Date(instant));
    const told = new Set<string>();
    onEachMinute((today) => told.add(today), stop.signal);
    return told;
  }

  it('tells the new day within a minute of London’s midnight, in summer an hour before UTC’s', () => {
    const told = watchFrom('2026-06-30T22:58:30Z');
    vi.advanceTimersByTime(60_000);
    expect([...told]).toEqual(['2026-06-30']);
    vi.advanceTimersByTime(60_000);
    expect([...told]).toEqual(['2026-06-30', '2026-07-01']);
  });

  it('tells it within a minute of waking, although no timer ran in the night', () => {
    const told = watchFrom('2026-12-16T17:00:00Z');
    vi.setSystemTime(new Date('2026-12-18T08:00:00Z'));
    vi.advanceTimersByTime(60_000);
    expect([...told]).toEqual(['2026-12-18']);
  });

  it('follows a clock that is put right, and stops when it is told to', () => {
    const told = watchFrom('2027-12-17T10:00:00Z');
    vi.setSystemTime(new Date('2026-12-17T10:00:00Z'));
    vi.advanceTimersByTime(60_000);
    expect([...told]).toEqual(['2026-12-17']);
    stop.abort();
    vi.setSystemTime(new Date('2026-12-19T10:00:00Z'));
    vi.advanceTimersByTime(600_000);
    expect([...told]).toEqual(['2026-12-17']);
  });

  it('keeps the time of day beside a day that is given', () => {
    vi.setSystemTime(new Date('2026-12-17T10:20:30Z'));
    expect(wallClock('2026-12-20')).toEqual({ today: '2026-12-20', now: '2026-12-20T10:20:30.000Z' });
  });
});
