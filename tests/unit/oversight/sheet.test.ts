/** The sheet on paper and as text: what was expected, what was shown, the marks; nothing of the page itself. */
import { describe, expect, it } from 'vitest';
import { withMark } from '../../../src/core/oversight/marks';
import type { GuidanceView } from '../../../src/core/panel/view-model';
import { oversightSheet, sheetText } from '../../../src/ui/sidebar/oversight-sheet';
import { VIEWS } from '../../gallery/invented-views';

const view = VIEWS.oversight as GuidanceView;
const marks = withMark(withMark({}, 'outcome', 'enough'), 'actions', 'not-needed', 'recorded-elsewhere');
const sheet = oversightSheet(view, marks, { today: '2026-12-17', now: '2026-12-17T14:05:00Z' });
const text = sheetText(sheet);

describe('the oversight sheet', () => {
  it('names stage, edition, content version and when it was printed', () => {
    expect(sheet.title).toBe('Oversight sheet: section 47 enquiry');
    expect(sheet.printed).toMatch(/^Printed Thu 17 December 2026 at 14:05\. 2023 text\. .* Content 2026-12-01\.$/);
  });

  it('has a row for each decision with state, force and source, and the supervisor’s mark', () => {
    const rows = sheet.questions.flatMap((one) => one.rows);
    expect(rows.length).toBe(view.oversight.length);
    expect(rows[0]).toEqual({ expected: 'An outcome is given for the enquiry', shown: 'Recorded', basis: 'Should. 2023, p 91', mark: 'Enough' });
    expect(rows.find(({ expected }) => expected.startsWith('Every action'))).toMatchObject({ shown: 'Blank. 1 of 3 has no date', mark: 'Not needed: recorded elsewhere' });
    expect(rows.find(({ expected }) => expected.startsWith('Disagreement'))).toMatchObject({ shown: 'To ask', basis: 'Should. Standard B7', mark: 'Not looked at' });
    expect(rows.at(-1)).toMatchObject({ shown: 'Does not apply', mark: 'Not needed' });
  });

  it('says that it is not part of the record unless somebody adds it', () => {
    expect(sheet.warning).toContain('Not part of the record unless you add it.');
    expect(text).toContain('Not part of the record unless you add it.');
    expect(text).toContain('Open Government Licence v3.0');
  });

  it('holds no label of the page, no date worked out, and no question’s word about this page', () => {
    for (const { onPageWords } of view.oversight) {
      for (const [, label] of onPageWords.matchAll(/“([^”]+)”/g)) expect(text).not.toContain(label);
    }
    expect(text).not.toContain('6 January');
    expect(text).not.toContain('Health was not there');
    expect(text).toContain('What might an agency that was not there have told us?');
  });
});
