import { describe, expect, it } from 'vitest';
import { mergeLocal } from '../../../src/core/local/local-layer';
import { type LocalItems, noLocalItems } from '../../../src/core/local/local-pack';
import type { FieldObservation } from '../../../src/core/observation';
import { buildPanelView } from '../../../src/core/panel/build-view-model';
import type { GuidanceView } from '../../../src/core/panel/view-model';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { blank, dated, pack, page, timescale as limit } from '../guidance/invent';
import { ICPC } from '../deadlines/page-of-dates';

const TODAY = '2026-12-17';
const CONFERENCE = { ...limit('icpc'), ...ICPC, id: 'icpc', stage: 'section-47', sources: limit('icpc').sources };

function view(
  given: Partial<LocalItems>,
  fields: FieldObservation[] = [],
  settings: Partial<Settings> = {},
  of: { source?: 'policy' | 'imported'; pack?: object; today?: string } = {},
): GuidanceView {
  const { source = 'policy', today = TODAY } = of;
  const items = { ...noLocalItems(), council: 'Northshire Council', ...given };
  const built = buildPanelView({
    page: page('section-47', fields),
    packs: [pack('section-47', [], { timescales: [CONFERENCE] })],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    today,
    now: `${today}T10:00:00Z`,
    local: mergeLocal([{ source, items, ...(of.pack ? { pack: { council: 'Northshire Council', ...of.pack } } : {}) }], today),
  });
  if (built?.kind !== 'guidance') throw new Error('no guidance');
  return built;
}

const START = dated('strategy_date', '2026-12-11', { label: 'Date of strategy discussion' });
const ASKS = { timescale: 'icpc', amount: 12, unit: 'working-days' as const, owner: 'conference service' };

describe('a stricter local limit', () => {
  it('stands beside the national date, worked out from the same event', () => {
    const [deadline] = view({ localTimescales: [ASKS] }, [START, blank('icpc_date', 'ICPC date')]).deadlines;
    // 11 December is day 0; 25 and 28 December and 1 January are holidays.
    expect(deadline).toMatchObject({ due: '2027-01-06', timescale: { force: 'should', amount: 15 } });
    expect(deadline!.localTarget).toMatchObject({
      council: 'Northshire Council',
      owner: 'conference service',
      deadline: { due: '2026-12-31', status: 'on-track', timescale: { force: 'local' } },
    });
    expect(deadline!.localTarget!.rule).toMatch(/^12 working days after .*The national limit is still 15 working days, to Wed 6 January 2027\.$/);
  });

  it('raises nothing and leaves order, next date and cards as they were', () => {
    const late = dated('strategy_date', '2026-11-30', { label: 'Date of strategy discussion' });
    const fields = [late, blank('icpc_date', 'ICPC date')];
    const without = view({}, fields);
    const strict = view({ localTimescales: [{ ...ASKS, amount: 5 }] }, fields);
    expect(strict.deadlines[0]!.localTarget!.deadline!.status).toBe('overdue');
    const { localTarget: _, ...national } = strict.deadlines[0]!;
    expect(national).toEqual(without.deadlines[0]);
    for (const key of ['first', 'check', 'checkMore', 'also', 'recorded', 'nextDate', 'requirements'] as const) {
      expect(strict[key]).toEqual(without[key]);
    }
  });

  it('says “this date” where the national limit was kept and the council’s was not', () => {
    const held = dated('icpc_date', '2027-01-05', { label: 'ICPC date' });
    const [deadline] = view({ localTimescales: [ASKS] }, [START, held], {}, { today: '2027-01-11' }).deadlines;
    expect(deadline!.status).toBe('met');
    expect(deadline!.localTarget!.status).toBe('Recorded Tue 5 January, 2 working days after this date');
  });

  it('that is looser is drawn nowhere, even where something let it through', () => {
    const { deadlines } = view({ localTimescales: [{ ...ASKS, amount: 16 }] }, [START]);
    expect(deadlines[0]!.localTarget).toBeUndefined();
  });

  it('gives the rule and no date where the national date cannot be told', () => {
    const twice = [START, dated('strategy_date', '2026-12-03', { label: 'Date of strategy discussion' })];
    const [deadline] = view({ localTimescales: [ASKS] }, twice).deadlines;
    expect(deadline).toMatchObject({ status: 'cannot-tell', reason: 'more-than-one-start' });
    expect(deadline!.localTarget).toMatchObject({ deadline: null });
    expect(deadline!.localTarget!.rule).not.toContain('to ');
  });
});

describe('local material on a record', () => {
  const note = (more: object) => ({ title: 'Desk', text: 'Send it on the day.', ...more });

  it('is of its stage or of every record, and beside the field that it is about', () => {
    const built = view(
      {
        localGuidance: [
          note({ stage: 'section-47', title: 'Here', owner: 'conference service', reviewBy: '2027-03-31' }),
          note({ stage: 'core-group', title: 'Elsewhere' }),
          note({ title: 'Everywhere' }),
          note({ concept: 'child_seen_date', title: 'Seen' }),
          note({ concept: 'icpc_date', title: 'Not on this page' }),
          note({ stage: 'core-group', concept: 'child_seen_date', title: 'Another stage' }),
        ],
      },
      [blank('child_seen_date', 'Date child seen')],
    );
    expect(built.local!.notes).toEqual([
      {
        title: 'Here',
        text: 'Send it on the day.',
        owner: 'conference service',
        standing: { words: 'Review by 31 Mar 2027', overdue: false },
      },
      { title: 'Everywhere', text: 'Send it on the day.' },
    ]);
    expect(built.local!.fieldNotes.map(({ label, block }) => [label, block.title])).toEqual([['Date child seen', 'Seen']]);
    expect(built.byConcept.child_seen_date).toMatchObject({ cards: [], local: [{ title: 'Seen' }] });
  });

  it('lists posts with the standing of their numbers, and those that are not set', () => {
    const { posts } = view({
      contacts: [
        { role: 'Named nurse', phone: '01632 960003', lastChecked: '2026-02-10' },
        { role: 'Allegations (LADO)' },
      ],
    }).local!;
    expect(posts).toEqual([
      { role: 'Named nurse', phone: '01632 960003', standing: { words: 'Not checked since Feb 2026', overdue: true } },
      { role: 'Allegations (LADO)', standing: null },
    ]);
  });

  it('sets both limits of a step side by side, each with its weight', () => {
    const { beside } = view({ localTimescales: [ASKS] }, [START]).local!;
    expect(beside).toEqual([
      {
        title: CONFERENCE.title,
        national: { force: 'should', words: expect.stringMatching(/^15 working days after /), sources: CONFERENCE.sources },
        local: expect.stringMatching(/^12 working days after /),
        owner: 'conference service',
      },
    ]);
  });

  it('says that a file has ended, is past its review, or was written for another edition', () => {
    const file = { source: 'imported' as const };
    expect(view({}, [], {}, { ...file, pack: { expires: '2026-11-30', owner: 'the partnership' } }).local).toMatchObject({
      notes: [],
      standing: ['The local pack on this computer ended on 30 Nov 2026 and is not used. Ask its owner: the partnership.'],
    });
    expect(view({}, [], {}, { ...file, pack: { reviewBy: '2026-11-30', writtenFor: '2023' } }).local!.standing).toEqual([
      'The local pack on this computer was due for review by 30 Nov 2026.',
      'It was written for the 2023 edition of Working Together.',
    ]);
  });

  it('is not there at all where the council set nothing', () => {
    expect(view({}).local).toBeUndefined();
  });

  it('says once that all of it is a person’s own file, and of each item where it is not all', () => {
    const given = { localGuidance: [note({})] };
    const own = view(given, [], {}, { source: 'imported' }).local!;
    expect([own.setBy, own.notes[0]!.from]).toEqual(['Set by Northshire Council, in a file added on this computer', undefined]);
    expect(view(given).local!.setBy).toBe('Set by Northshire Council');
  });
});
