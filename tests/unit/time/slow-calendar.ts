/**
 * A second, slower way to every answer, for the property tests: dates are walked one day at a time from strings, the
 * holidays are worked out from Easter and the Banking and Financial Dealings Act rules, and nothing is shared with src.
 */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Day {
  y: number;
  m: number;
  d: number;
}

const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
export const monthLength = (y: number, m: number) => (m === 2 && leap(y) ? 29 : LENGTHS[m - 1]!);
const read = (iso: string): Day => ({ y: +iso.slice(0, 4), m: +iso.slice(5, 7), d: +iso.slice(8, 10) });
const write = ({ y, m, d }: Day) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

export function nextDay(iso: string): string {
  const { y, m, d } = read(iso);
  if (d < monthLength(y, m)) return write({ y, m, d: d + 1 });
  return m < 12 ? write({ y, m: m + 1, d: 1 }) : write({ y: y + 1, m: 1, d: 1 });
}

export function previousDay(iso: string): string {
  const { y, m, d } = read(iso);
  if (d > 1) return write({ y, m, d: d - 1 });
  return m > 1 ? write({ y, m: m - 1, d: monthLength(y, m - 1) }) : write({ y: y - 1, m: 12, d: 31 });
}

export function walk(iso: string, days: number): string {
  let at = iso;
  for (let n = 0; n < Math.abs(days); n += 1) at = days > 0 ? nextDay(at) : previousDay(at);
  return at;
}

const weekdays = new Map<string, number>();

/** Zeller's congruence: Monday 1 to Sunday 7. */
export function weekday(iso: string): number {
  const known = weekdays.get(iso);
  if (known) return known;
  const day = zeller(iso);
  weekdays.set(iso, day);
  return day;
}

function zeller(iso: string): number {
  let { y, m, d } = read(iso);
  if (m < 3) {
    m += 12;
    y -= 1;
  }
  const h =
    (d + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return ((h + 5) % 7) + 1;
}

/** Easter Sunday by the anonymous Gregorian algorithm. */
function easter(y: number): string {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return write({ y, m: Math.floor(n / 31), d: (n % 31) + 1 });
}

const firstMonday = (y: number, m: number) => {
  let at = write({ y, m, d: 1 });
  while (weekday(at) !== 1) at = nextDay(at);
  return at;
};
const lastMonday = (y: number, m: number) => {
  let at = write({ y, m, d: monthLength(y, m) });
  while (weekday(at) !== 1) at = previousDay(at);
  return at;
};

/** Days moved or added by proclamation since 2015. */
const MOVED: Record<string, string> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' };
const ADDED = ['2022-06-03', '2022-09-19', '2023-05-08'];

const byYear = new Map<number, Set<string>>();

export function holidaysOf(y: number): Set<string> {
  const known = byYear.get(y);
  if (known) return known;
  const days = new Set<string>();
  const substitute = (iso: string) => {
    let at = iso;
    while (weekday(at) > 5 || days.has(at)) at = nextDay(at);
    days.add(at);
  };
  substitute(`${y}-01-01`);
  days.add(walk(easter(y), -2));
  days.add(walk(easter(y), 1));
  for (const day of [firstMonday(y, 5), lastMonday(y, 5), lastMonday(y, 8)]) days.add(MOVED[day] ?? day);
  // Christmas first where it is a weekday; on a Sunday Boxing Day keeps the Monday and Christmas takes the Tuesday.
  if (weekday(`${y}-12-25`) === 7) days.add(`${y}-12-26`);
  substitute(`${y}-12-25`);
  if (weekday(`${y}-12-25`) !== 7) substitute(`${y}-12-26`);
  for (const day of ADDED) if (day.startsWith(`${y}-`)) days.add(day);
  byYear.set(y, days);
  return days;
}

/** Beyond the known range only weekends are known to be non-working. */
export function works(
  iso: string,
  closures: readonly string[] = [],
  known = (y: number) => y >= 2015 && y <= 2028,
): boolean {
  const y = +iso.slice(0, 4);
  return weekday(iso) < 6 && !(known(y) && holidaysOf(y).has(iso)) && !closures.includes(iso);
}

/** Last day in time, by walking. */
export function slowDue(
  amount: number,
  convention: string,
  from: string,
  unit: string,
  closures: readonly string[] = [],
): string {
  const ok = (iso: string) => works(iso, closures);
  if (convention.startsWith('wd-')) {
    let at = from;
    let count = 0;
    if (convention === 'wd-after-rolled') while (!ok(at)) at = nextDay(at);
    if (convention === 'wd-inclusive' && ok(at)) count = 1;
    while (count < amount) {
      at = nextDay(at);
      if (ok(at)) count += 1;
    }
    return at;
  }
  if (convention === 'months-corresponding') {
    const { y, m, d } = read(from);
    const month = m - 1 + amount;
    const year = y + Math.floor(month / 12);
    return write({ y: year, m: (month % 12) + 1, d: Math.min(d, monthLength(year, (month % 12) + 1)) });
  }
  if (convention === 'months-as-days') return walk(from, amount === 3 ? 91 : 183);
  if (convention === 'hours-date-only') return walk(from, Math.floor(amount / 24));
  const days = unit === 'weeks' ? amount * 7 : amount;
  return walk(from, convention === 'days-inclusive' ? days - 1 : days);
}

/** Working days d with after < d <= through. */
export function slowCount(after: string, through: string, closures: readonly string[] = []): number {
  let n = 0;
  for (let at = after; at < through; ) {
    at = nextDay(at);
    if (works(at, closures)) n += 1;
  }
  return n;
}

/** Hours later on the UK clock: walked an hour at a time, the clock going back or on as the last Sundays come. */
export function slowHours(hours: number, from: string, time: string): { date: string; time: string; summer: boolean } {
  const lastSunday = (y: number, m: number) => {
    let at = write({ y, m, d: monthLength(y, m) });
    while (weekday(at) !== 7) at = previousDay(at);
    return at;
  };
  const utcAdd = (date: string, hour: number, plus: number) => {
    let at = date;
    let h = hour + plus;
    while (h > 23) {
      h -= 24;
      at = nextDay(at);
    }
    while (h < 0) {
      h += 24;
      at = previousDay(at);
    }
    return { date: at, hour: h };
  };
  const summerAtUtc = (date: string, hour: number) => {
    const y = +date.slice(0, 4);
    const stamp = `${date}T${String(hour).padStart(2, '0')}`;
    return stamp >= `${lastSunday(y, 3)}T01` && stamp < `${lastSunday(y, 10)}T01`;
  };
  const hour = +time.slice(0, 2);
  // The earlier of the instants that show this wall clock: summer time if that is consistent.
  const asSummer = utcAdd(from, hour, -1);
  const start = summerAtUtc(asSummer.date, asSummer.hour) ? asSummer : { date: from, hour };
  let at = start;
  for (let n = 0; n < hours; n += 1) at = utcAdd(at.date, at.hour, 1);
  const summer = summerAtUtc(at.date, at.hour);
  const wall = summer ? utcAdd(at.date, at.hour, 1) : at;
  return { date: wall.date, time: `${String(wall.hour).padStart(2, '0')}${time.slice(2)}`, summer };
}
