import { isoDate } from '../date/calendar.ts';

/** How far before a number its day is looked for. */
const REACH = 64;
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;

/** The last day named in the words before a number, where the calendar has no such day: 2021-02-30. */
export function misprintedDay(before: string): string | null {
  const [, year = '', month = '', day = ''] = [...before.slice(-REACH).matchAll(DAY)].at(-1) ?? [];
  if (year === '') return null;
  const sound = isoDate(Number(year), Number(month), Number(day)) !== null;
  return sound ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
