/** How far before a number its day is looked for. */
const REACH = 64;
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;

/** True for a day of the calendar: 2021-02-30 is none, and is not rolled over into March. */
export function isDay(yearMonth: string, day: number): boolean {
  const [year = 0, month = 0] = yearMonth.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last day named in the words before a number, where the calendar has no such day: 2021-02-30. */
export function misprintedDay(before: string): string | null {
  const [, year = '', month = '', day = ''] = [...before.slice(-REACH).matchAll(DAY)].at(-1) ?? [];
  if (year === '') return null;
  const whole = `${year}-${month.padStart(2, '0')}`;
  return isDay(whole, Number(day)) ? null : `${whole}-${day.padStart(2, '0')}`;
}
