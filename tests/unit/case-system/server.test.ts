import { afterEach, describe, expect, it } from 'vitest';
import { workingCalendar, workingDayAfter } from '../../../src/core/time/working-days';
import { addDays, addWeekdays, addWorkingDays } from '../../case-system/dates';
import { type CaseSystem, renderPage, startCaseSystem } from '../../case-system/server';

const running: CaseSystem[] = [];
afterEach(async () => {
  for (const system of running.splice(0)) await system.close();
});

async function start(port?: number): Promise<CaseSystem> {
  const system = await startCaseSystem(port === undefined ? { today: '2026-12-17' } : { port, today: '2026-12-17' });
  running.push(system);
  return system;
}

describe('startCaseSystem', () => {
  it('serves the page it would render, on this machine only', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const answer = await fetch(`${url}/northshire/form/strategy`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(renderPage('/northshire/form/strategy', '2026-12-17'));
  });

  it('sends the parts that pages fetch for themselves', async () => {
    const { url } = await start();
    const view = (await (await fetch(`${url}/larch/api/section-47?g=5000`)).json()) as { title: string; main: string };
    expect(view.title).toBe('Larch | Child Protection: Section 47 Assessment');
    expect(view.main).toContain('id="lx-gen5007"');
    expect(await (await fetch(`${url}/northshire/panel/assessment/2`)).text()).toContain('Versions of this form');
    expect(await (await fetch(`${url}/meadow/pane/strategy/2`)).text()).toContain('Manager Comments');
  });

  it('answers 404 for a page that there is not', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/northshire/nothing`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('The invented case system has no page at /northshire/nothing.');
  });

  it('says in one sentence that a port is in use', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(startCaseSystem({ port, today: '2026-12-17' })).rejects.toThrow(
      `Port ${port} is in use by another program: close it, or choose another port with --port.`,
    );
  });

  it('refuses a day that is not in the calendar', async () => {
    await expect(startCaseSystem({ today: '2026-02-30' })).rejects.toThrow('"2026-02-30" is not a calendar date');
  });
});

describe('the dates of the pages', () => {
  it('skip weekends and bank holidays, both ways', () => {
    expect(addWorkingDays('2026-05-01', 1)).toBe('2026-05-05');
    expect(addWorkingDays('2026-02-10', 10)).toBe('2026-02-24');
    expect(addWorkingDays('2026-12-29', -1)).toBe('2026-12-24');
    expect(addWeekdays('2026-12-11', 15)).toBe('2027-01-01');
  });

  it('agree with the product’s own count from every day of two years', () => {
    const calendar = workingCalendar();
    for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      for (const days of [1, 10, 15, 45]) expect(workingDayAfter(day, days, calendar), `${day} + ${days}`).toBe(addWorkingDays(day, days));
    }
  });
});
