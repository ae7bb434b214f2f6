/**
 * What a period is like. Two values may be compared over time only where their shapes are equal: January to August of one
 * year with January to August of another, never with a whole year.
 */
export interface PeriodShape {
  shape: string;
  /** The end of the period as a number that grows with time: months since the year 0. */
  time: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^(\d{4})$/;

interface Moment {
  /** How finely it is told: year, month or day. */
  grain: 'year' | 'month' | 'day';
  year: number;
  month: number;
  day: number;
}

function moment(text: string): Moment | null {
  const found = YEAR.exec(text) ?? MONTH.exec(text) ?? DAY.exec(text);
  if (!found) return null;
  const [, year, month, day] = found;
  const grain = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return { grain, year: Number(year), month: Number(month ?? 12), day: Number(day ?? 31) };
}

function end(at: Moment): number {
  return at.year * 12 + at.month - 1 + at.day / 31;
}

const two = (month: number) => String(month).padStart(2, '0');

/**
 * Shape and end of a metric's period (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `start/end`, `start/..`, `../end`). Null where it has
 * none, where its end is open (今年以来 ends at a day that no one told), or where it cannot be read.
 *
 * 截至8月底 may count from January or from the beginning of time, so only the same month of different years is the same shape.
 */
export function periodShape(period: string | null): PeriodShape | null {
  if (period === null) return null;
  const [first = '', last] = period.split('/');
  if (last === undefined) {
    const at = moment(first);
    return at && { shape: at.grain, time: end(at) };
  }
  const until = moment(last);
  if (!until) return null;
  if (first === '..') return { shape: untilShape(until), time: end(until) };
  const from = moment(first);
  return from && { shape: rangeShape(from, until), time: end(until) };
}

function untilShape(until: Moment): string {
  return until.grain === 'year' ? 'until' : `until ${two(until.month)}`;
}

function rangeShape(from: Moment, until: Moment): string {
  if (from.grain === 'year' && until.grain === 'year') {
    return from.year === until.year ? 'year' : `${until.year - from.year + 1} years`;
  }
  const days = from.grain === 'day' || until.grain === 'day';
  if (days) return `${from.year}-${from.month}-${from.day}/${until.year}-${until.month}-${until.day}`;
  const firstMonth = from.grain === 'year' ? 1 : from.month;
  const years = until.year - from.year;
  if (years === 0 && firstMonth === 1 && until.month === 12) return 'year';
  if (years === 0 && firstMonth === until.month) return 'month';
  return `${two(firstMonth)}–${years > 0 ? `${years}+` : ''}${two(until.month)}`;
}
