import { describe, expect, it } from 'vitest';
import { buildPanelView } from '../../../src/core/panel/build-view-model';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { loadContent } from '../../../src/knowledge/load-pack';
import { observe, pageOf, row } from '../page/observe';

const { packs } = loadContent('.');

function seen(body: string, now: string) {
  const page = pageOf(observe(body, 'a', 'Record of police protection'));
  const built = buildPanelView({
    page: { ...page, pageKind: 'record', recognition: { kind: 'recognised', stage: 'immediate-protection', evidence: [] } },
    packs: [packs.get('immediate-protection')!],
    settings: DEFAULT_SETTINGS,
    today: now.slice(0, 10),
    now,
  });
  if (built?.kind !== 'guidance') throw new Error('no guidance');
  return { deadlines: built.deadlines.filter(({ timescale }) => timescale.id === 'police-protection'), next: built.nextDate?.short };
}

const TAKEN = row('Date and time taken into police protection', '17/12/2026 02:20');

describe('the 72 hours of police protection', () => {
  it('run by the clock from the hour on the page', () => {
    const { deadlines, next } = seen(TAKEN, '2026-12-17T14:20:00Z');
    expect(deadlines).toMatchObject([{ due: '2026-12-20', dueTime: '02:20', status: 'on-track', convention: 'hours-elapsed' }]);
    expect(next).toBe('Police protection ends by Sun 20 Dec, 60 hours left');
    expect(seen(TAKEN, '2026-12-19T20:00:00Z').deadlines).toMatchObject([{ status: 'due-soon' }]);
  });

  it('are a day where the page shows no hour', () => {
    const day = row('Police protection started', '17/12/2026');
    expect(seen(day, '2026-12-17T14:20:00Z').deadlines).toMatchObject([{ due: '2026-12-20', hourUnknown: true }]);
  });

  it('are not said once they have gone, and with them the power', () => {
    expect(seen(TAKEN, '2026-12-20T02:21:00Z').deadlines).toEqual([]);
    expect(seen(TAKEN + row('Police protection ended', '18/12/2026 10:00'), '2026-12-18T12:00:00Z').deadlines).toEqual([]);
  });

  it('are not counted from an answer, nor from the day on which they run out', () => {
    expect(seen(row('Police protection', 'Yes'), '2026-12-17T14:20:00Z').deadlines).toEqual([]);
    expect(seen(row('Police protection ends', '20/12/2026 02:20'), '2026-12-17T14:20:00Z').deadlines).toEqual([]);
  });

  it('are not counted where two beginnings differ, or one cannot be read', () => {
    const two = TAKEN + row('Police protection used', '16/12/2026 23:00');
    expect(seen(two, '2026-12-17T14:20:00Z').deadlines).toMatchObject([{ status: 'cannot-tell', reason: 'more-than-one-start' }]);
    const odd = row('Date and time taken into police protection', '31/11/2026 02:20');
    expect(seen(odd, '2026-12-17T14:20:00Z').deadlines).toMatchObject([{ status: 'cannot-tell', reason: 'start-unreadable' }]);
  });
});
