/** The strip that says which text this is, and whether it has been compared with the edition in force (DESIGN.md §4). */
import { EDITION_2026_IN_FORCE } from '../content/currency';
import { editionInForce } from '../content/editions';
import type { Edition } from '../content/pack';
import type { IsoDate, ObservedPage } from '../observation';
import type { Settings } from '../settings/settings';
import { dateWithoutWeekday } from '../time/date-words';

export interface EditionStrip {
  edition: string;
  sentence: string;
  /** The content is older than the organisation asks for. */
  notice?: string;
  /** The record began under another edition than the one shown: it may be chosen for this page. */
  offer?: { edition: Edition | 'in-force'; sentence: string; action: string };
}

/** Dates that begin an episode; the earliest one on the page says under which edition it began. */
const EPISODE_STARTS = new Set(['contact_date', 'referral_date', 'assessment_start', 'strategy_date', 's47_start']);

/**
 * The strip for a page on `today`. `edition` is drawn strong ("2023 text."), `sentence` after it. Before the 2026
 * edition came into force, the 2023 text is simply the one in force.
 */
export function editionStrip(chosen: Settings['edition'], page: ObservedPage, today: IsoDate): EditionStrip {
  const offer = editionOffer(chosen, page, today);
  return { ...stripWords(chosen, page, today), ...(offer ? { offer } : {}) };
}

/**
 * The edition of the day on which the episode began, where that is another than the one shown; or the way back from an
 * older one. Nothing is offered for a record without a start date, or begun before 4 July 2018.
 */
function editionOffer(chosen: Settings['edition'], page: ObservedPage, today: IsoDate): EditionStrip['offer'] {
  const began = episodeBegan(page);
  const then = began !== undefined && began <= today ? editionInForce(began) : null;
  const now = editionInForce(today);
  if (chosen === '2023' || chosen === '2018') {
    if (chosen === now) return undefined;
    return { edition: 'in-force', sentence: '', action: 'Use the edition in force' };
  }
  if (began === undefined || then === null || then === now) return undefined;
  return {
    edition: then,
    sentence: `This episode began on ${dateWithoutWeekday(began)}, when the ${then} edition was in force.`,
    action: `Use the ${then} text`,
  };
}

function stripWords(chosen: Settings['edition'], page: ObservedPage, today: IsoDate): EditionStrip {
  if (chosen === '2018') {
    return { edition: '2018 text.', sentence: 'From older notes, not yet checked. Nothing is raised from it.' };
  }
  if (today < EDITION_2026_IN_FORCE) return { edition: '2023 text.', sentence: 'This is the edition in force.' };
  if (chosen === '2023') {
    const began = episodeBegan(page);
    return {
      edition: '2023 text.',
      sentence:
        began !== undefined && began < EDITION_2026_IN_FORCE
          ? 'Used because this episode began before 18 March 2026.'
          : 'Chosen in your settings. The 2026 edition is in force.',
    };
  }
  return {
    edition: '2023 text.',
    sentence: 'The 2026 edition is in force and this has not been compared with it yet.',
  };
}

function episodeBegan(page: ObservedPage): IsoDate | undefined {
  return page.fields
    .flatMap((field) => (EPISODE_STARTS.has(field.concept) && field.date && !field.dateProblem ? [field.date.iso] : []))
    .sort()[0];
}
