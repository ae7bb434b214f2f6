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
  return { period: time.period, day: false, section: BULLETIN.test(title), flows: true };
}

/** Such a document tells of its period throughout, of what there is as of what was done. */
const BULLETIN = /统计公报|统计快报|运行情况|运行分析|主要经济指标|主要指标|执行情况|工作总结/;

/** How far into an article its period is told: 2024年，全县…. */
const OPENING = 6;

/**
 * The period that the first paragraph opens with, for what the next paragraphs tell without one of their own; null where it
 * opens with none, with a day, or with a span that the article is not written at the end of.
 */
export function openingPeriod(times: readonly TimeExpression[], { year }: Calendar): Carried | null {
  const [time] = times.filter(({ kind }) => kind === 'period');
  if (time?.period == null || time.start > OPENING || !/^\d{4}(?:-\d{2}\/\d{4}-\d{2})?$/.test(time.period)) return null;
  const own = Number(time.period.slice(0, 4));
  return year !== null && (own === year || own === year - 1)
    ? { period: time.period, day: false, section: false, flows: true, opening: true }
    : null;
}

/** Another span is told of than the article opened with: it reports on more than one. */
export const tellsAnother = (times: readonly TimeExpression[], { period }: Carried): boolean =>
  times.some(
    (time) =>
      time.kind === 'period' &&
      time.period !== null &&
      !/^\d{4}-\d{2}-\d{2}/.test(time.period) &&
      time.period !== period,
  );

/** The last year named in a block that can be the year reported on: this one or the one before. */
export function yearNamed(text: string, { year }: Calendar): number | null {
  let found: number | null = null;
  for (const match of text.matchAll(/(?<![比较与同])(20\d\d)年(?!同期)/g)) {
    const named = Number(match[1]);
    if (year === null || (named <= year && named >= year - 1)) found = named;
  }
  return found;
}
