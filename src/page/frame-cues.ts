/** What a frame names beside its fields: topics and legal bases, labels that speak for a child's record, the person's age. */
import { answerCodes } from '../core/matching/answer-code';
import type { CueReading } from '../core/matching/topic-cues';
import type { FieldObservation, FrameObservation } from '../core/observation';
import { parseUkDate } from '../core/time/parse-uk-date';
import { readBadges } from './badges';
import type { BannerLine } from './banner-line';
import { headsPastDates } from './earlier-records';
import { historyOf } from './history';
import type { Pausing } from './in-slices';
import type { PageReading } from './read-page';
import type { Reading } from './reading';

/** Answers looked at between two pauses. */
const PAUSE_AFTER = 200;

/** What topics and legal bases may be named by: not rows about several people, and not what is past. */
export function* cueReading(
  document: Document,
  page: PageReading,
  formTitles: string[],
  fields: FieldObservation[],
  gridCells: ReadonlySet<Element>,
): Pausing<CueReading> {
  const past = historyOf(headsPastDates);
  const isOwn = (r: Reading) => {
    if (r.speculative || past(r.path) || r.labels.some(headsPastDates)) return false;
    const cell = gridCells.size > 0 ? r.element.closest('td,th,[role=gridcell],[role=cell]') : null;
    return !cell || !gridCells.has(cell);
  };
  const choices: CueReading['choices'] = [];
  for (const [at, r] of page.readings.entries()) {
    if (at % PAUSE_AFTER === 0) yield;
    const label = r.labels[0];
    if (!label || r.chosen.length === 0 || !isOwn(r)) continue;
    const yes = r.chosen.length === 1 && answerCodes(r.chosen[0]!).join() === 'yes';
    // A ticked box is chosen by its own label; a list of several shows them with semicolons.
    choices.push({ label, chosen: [...r.chosen.flatMap((chosen) => chosen.split(/;\s*/)), ...(yes ? [label] : [])], yes });
  }
  yield;
  const headings = [...formTitles, ...page.headings.map((h) => h.text)];
  const own = fields.filter((f) => !past(f.path));
  yield;
  return { headings, isPast: headsPastDates, badges: yield* readBadges(document), choices, fields: own };
}

/** Whether the date of birth in the banner, or else the first one outside lists of the household, is a child's. */
export function personOf(fields: FieldObservation[], banner: BannerLine | null): { person?: FrameObservation['person'] } {
  const shown = banner && parseUkDate(banner.born, { minYear: 1900 });
  const born = shown && 'iso' in shown ? shown : fields.find((f) => f.concept === 'child_dob' && f.date)?.date;
  if (!born) return {};
  const years = Temporal.PlainDate.from(born.iso).until(Temporal.Now.plainDateISO('Europe/London'), {
    largestUnit: 'years',
  }).years;
  return { person: years < 18 ? 'child' : years < 25 ? 'young-adult' : 'adult' };
}

/** Distinct labels and badges, counted, for the cues that speak for or against a child's record. */
export function cuesOf(page: PageReading): FrameObservation['cues'] {
  const counts = new Map<string, number>();
  for (const reading of page.readings) {
    const label = reading.labels[0];
    if (label && label.length <= 80) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].slice(0, 400).map(([words, count]) => ({ id: 'label', count, words }));
}
