/**
 * Days on the way to a limit at which a look ahead still helps. They are not limits and no guidance sets them: the card
 * says how far along the count is, once, for one working week, and only while the limit itself is not yet near.
 */
import type { Deadline } from './deadline';

const POINTS: Readonly<Record<string, readonly number[]>> = {
  'assessment-complete': [10, 25, 35],
  icpc: [8, 12],
};

/** Working days for which a point is said, its own day included. */
const SAID_FOR = 5;

export interface UsefulPoint {
  deadline: Deadline;
  /** The point itself: 10, 25 or 35. */
  point: number;
  /** Today's place in the count. */
  day: number;
}

/** The latest point reached within the last five working days of an open limit that is not yet due soon. */
export function usefulPoint(deadline: Deadline): UsefulPoint | undefined {
  const reached = deadline.status === 'on-track' ? latestPoint(deadline) : undefined;
  return reached && reached.day < reached.point + SAID_FOR ? reached : undefined;
}

/**
 * "Today is day 12 of 15.": a point reached once the limit is near, where the limit's own card is raised and says it, so
 * that one step is never two cards. Undefined for every other deadline.
 */
export function pointSentence(deadline: Deadline): string | undefined {
  const reached = deadline.status === 'due-soon' ? latestPoint(deadline) : undefined;
  // The points before the limit is near have had their own card.
  if (!reached || reached.point !== POINTS[deadline.timescale.id]!.at(-1)) return undefined;
  return `Today is day ${reached.day} of ${deadline.timescale.amount}.`;
}

function latestPoint(deadline: Deadline): UsefulPoint | undefined {
  const { timescale, planned, provisional, workingDaysRemaining } = deadline;
  const points = POINTS[timescale.id];
  if (!points || planned || provisional || workingDaysRemaining === undefined) return undefined;
  const day = timescale.amount - workingDaysRemaining;
  const point = points.findLast((one) => one <= day);
  return point === undefined ? undefined : { deadline, point, day };
}

/** Id of its card: each point is settled by itself. */
export function pointId({ deadline, point }: UsefulPoint): string {
  return `point:${deadline.timescale.id}:${point}`;
}
