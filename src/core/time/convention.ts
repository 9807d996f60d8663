/** Units of a time limit, and the nine ways of counting them (COUNTING.md §1). */
export type TimescaleUnit = 'working-days' | 'days' | 'weeks' | 'months' | 'hours';

export type Convention =
  | 'wd-after'
  | 'wd-inclusive'
  | 'wd-after-rolled'
  | 'months-corresponding'
  | 'months-as-days'
  | 'days-after'
  | 'days-inclusive'
  | 'hours-elapsed'
  | 'hours-date-only';
