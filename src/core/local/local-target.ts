/** The council's stricter date, worked out beside the national one from the same event on the same page. */
import type { Deadline, LocalTarget } from '../deadlines/deadline';
import { countWords, statusWords } from '../deadlines/deadline-words';
import { evaluateDeadline } from '../deadlines/evaluate-deadline';
import type { IsoDate, ObservedPage } from '../observation';
import type { Settings } from '../settings/settings';
import { amountInWords } from '../time/amount-words';
import { longDate } from '../time/date-words';
import { type LocalLayer, onlySource } from './local-layer';
import { reviewStanding, shortCouncil, sourceWords } from './local-words';
import { refusedAsLooser } from './stricter';

export interface TargetInput {
  layer: LocalLayer;
  page: Pick<ObservedPage, 'fields'>;
  settings: Settings;
  today: IsoDate;
  now: string;
}

/**
 * The target that stands beside a national deadline; undefined where the council sets none for its step. It is compared
 * once more with the limit that is shown: what is not stricter is not drawn, whoever let it through. Nor is a date
 * drawn that is not sooner than the national one.
 */
export function localTarget(national: Deadline, { layer, page, settings, today, now }: TargetInput): LocalTarget | undefined {
  const { timescale } = national;
  const local = layer.timescales.find((one) => one.timescale === timescale.id);
  if (!local || timescale.force === 'local' || refusedAsLooser(local, timescale) !== null) return undefined;
  const { otherReading: _, note: __, ...limit } = timescale;
  const worked = evaluateDeadline({
    timescale: {
      ...limit,
      id: `local:${timescale.id}`,
      amount: local.amount,
      unit: local.unit,
      force: 'local',
      dueConcepts: [],
      reasonWhenLate: false,
      sources: [],
    },
    page,
    settings,
    today,
    now,
    ...(national.from ? { chosenStart: national.from.ref } : {}),
  });
  const told = national.due !== undefined && worked.due !== undefined && worked.due <= national.due;
  const standing = reviewStanding(local, today);
  const from = sourceWords(local.source, onlySource(layer));
  return {
    council: layer.council ?? shortCouncil(undefined),
    rule: `${countWords(worked)}. The national limit is still ${amountInWords(timescale)}${
      told ? `, to ${longDate(national.due!)}` : ''
    }.`,
    deadline: told ? worked : null,
    status: told ? statusWords(worked).replace('the limit', 'this date') : '',
    ...(local.link ? { link: local.link } : {}),
    ...(local.owner ? { owner: local.owner } : {}),
    ...(standing ? { standing } : {}),
    ...(from ? { from } : {}),
  };
}
