import type { Carried } from './periods.ts';
import type { Section } from './sections.ts';
import { readTimes, type Calendar, type TimeExpression } from './times.ts';

/** 2018年工作回顾 sets the year for its whole section; a quarter or a span in a heading for the rates and amounts under it. */
export function headingPeriod(
  times: readonly TimeExpression[],
  section: Section,
  before: Section,
  reported: Carried,
): Carried {
  const time = times.find((one) => one.kind === 'period' && one.period !== null);
  if (time?.period == null || /^\d{4}-\d{2}-\d{2}/.test(time.period)) {
    return section.year === null || section === before ? reported : yearPlanned(section.year);
  }
  return { period: time.period, day: false, section: section !== before && section.status !== null };
}

/** The plan of a year holds for all that stands in it. */
export const yearPlanned = (year: number): Carried => ({ period: String(year), day: false, section: true });

/** 上半年全县工业稳步回升: the title tells the period of its article, unless it lies ahead or is a single day. */
export function titlePeriod(title: string, calendar: Calendar): Carried | null {
  const times = readTimes(title, calendar, null);
  const time = times.find((one) => one.kind === 'period' && one.period !== null);
  if (time?.period == null || /^\d{4}-\d{2}-\d{2}/.test(time.period)) return null;
  if ((calendar.year ?? 0) < Number(time.period.slice(0, 4))) return null;
  return { period: time.period, day: false, section: false };
}

/** The last year named in a block that can be the year reported on: this one or the one before. */
export function yearNamed(text: string, { year }: Calendar): number | null {
  let found: number | null = null;
  for (const match of text.matchAll(/(20\d\d)年/g)) {
    const named = Number(match[1]);
    if (year === null || (named <= year && named >= year - 1)) found = named;
  }
  return found;
}
