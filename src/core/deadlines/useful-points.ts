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
  const { timescale, status, workingDaysRemaining, planned, provisional } = deadline;
  const points = POINTS[timescale.id];
  if (!points || status !== 'on-track' || planned || provisional || workingDaysRemaining === undefined)
    return undefined;
  const day = timescale.amount - workingDaysRemaining;
  const point = points.findLast((one) => one <= day);
  return point !== undefined && day < point + SAID_FOR ? { deadline, point, day } : undefined;
}

/** Id of its card: each point is settled by itself. */
export function pointId({ deadline, point }: UsefulPoint): string {
  return `point:${deadline.timescale.id}:${point}`;
}
