import { standardsWords } from '../../core/oversight/choose-questions';
import { type Marks, markWords } from '../../core/oversight/marks';
import type { OversightState } from '../../core/oversight/oversight-item';
import type { GuidanceView } from '../../core/panel/view-model';
import { longDate } from '../../core/time/date-words';
import { londonTime } from '../../core/time/london-time';
import { sourcesToCite } from '../kit/citation';
import { basisWords, HEADINGS } from './oversight-words';

/** What one sheet of paper holds. No label, no date of the page, no date worked out, no name. */
export interface OversightSheet {
  title: string;
  printed: string;
  warning: string;
  questions: { heading: string; rows: { expected: string; shown: string; basis: string; mark: string }[] }[];
  talk: string[];
  closing: string;
}

const ON_PAPER: Record<OversightState, string> = {
  recorded: 'Recorded',
  blank: 'Blank',
  'worth-a-look': 'Recorded, worth a look',
  'not-on-page': 'Not on the page',
  'cannot-tell': 'Cannot tell',
  'not-applicable': 'Does not apply',
};

const FORCE = { must: 'Must', should: 'Should', may: 'Practice', local: 'Local' } as const;

export const SHEET_WARNING =
  'Not part of the record unless you add it. Holds no name, date of birth, reference or text from the case system. ' +
  '“Recorded” means a box was filled in, not that the work was good enough.';

/** The sheet of a walk-through: what was expected, what the page showed when printed, and the supervisor's marks. */
export function oversightSheet(
  view: GuidanceView,
  marks: Marks,
  { today, now }: { today: string; now: string },
): OversightSheet {
  const { oversight, questions = [], editionStrip, contentVersion } = view;
  return {
    title: `Oversight sheet: ${view.stageTitle.charAt(0).toLowerCase()}${view.stageTitle.slice(1)}`,
    printed: `Printed ${longDate(today)} at ${londonTime(now)}. ${editionStrip.edition} ${editionStrip.sentence} Content ${contentVersion}.`,
    warning: SHEET_WARNING,
    questions: HEADINGS.flatMap(({ id, words }, n) => {
      const rows = oversight
        .filter(({ question }) => question === id)
        .map((item) => ({
          expected: item.title,
          shown: [item.ask ? 'To ask' : ON_PAPER[item.state], item.onPaper].filter(Boolean).join('. ').replace(/\.$/, ''),
          basis: [FORCE[item.force], basisWords(item)].filter(Boolean).join('. '),
          mark: item.state === 'not-applicable' ? 'Not needed' : markWords(marks[item.check]),
        }));
      return rows.length > 0 ? [{ heading: `${n + 1} ${words}`, rows }] : [];
    }),
    talk: questions.map(({ onPaper, standards }) =>
      standards.length > 0 ? `${onPaper} (${standardsWords(standards)})` : onPaper,
    ),
    closing: closingWords(view),
  };
}

function closingWords({ oversight }: GuidanceView): string {
  const documents = oversight.flatMap(({ sources }) =>
    // Those that the rows cite: the first of each.
    sourcesToCite(sources).slice(0, 1).map(({ document, edition }) => (edition ? `${document} ${edition}` : document)),
  );
  const counts = new Map<string, number>();
  for (const one of documents) counts.set(one, (counts.get(one) ?? 0) + 1);
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return (
    'A guide, not legal advice. Professional judgement comes first. Summaries are Alongside’s own words. ' +
    `${named.length === 1 ? 'Source' : 'Sources'}: ${named.join('; ')}. ` +
    'Contains public sector information licensed under the Open Government Licence v3.0. ' +
    'Not endorsed by any government department.'
  );
}

/** The sheet as lines of text, for a supervisor's own notes. */
export function sheetText({ title, printed, warning, questions, talk, closing }: OversightSheet): string {
  const lines = [title, printed, '', warning];
  for (const { heading, rows } of questions) {
    lines.push('', heading);
    for (const { expected, shown, basis, mark } of rows) lines.push(`- ${expected}. ${shown}. ${basis}. ${mark}.`);
  }
  if (talk.length > 0) lines.push('', 'To talk about', ...talk.map((question) => `- ${question}`));
  lines.push('', 'Agreed: what, who, by when', '', '', closing);
  return lines.join('\n');
}
