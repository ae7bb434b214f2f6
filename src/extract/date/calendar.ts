/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where there is no such day (2023-02-30). */
export function isoDate(year: number, month?: number | null, day?: number | null): string | null {
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (month === undefined || month === null) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined || day === null) return `${year}-${pad(month)}`;
  if (day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 Sunday … 6 Saturday. */
export function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export interface FullDate {
  year: number;
  month: number;
  day: number;
  /** As it stands. */
  text: string;
  index: number;
}

const FULL =
  /(?<!\d)(?<year>(?:19|20)\d{2})\s*(?:年\s*(?<m1>\d{1,2})\s*月\s*(?<d1>\d{1,2})\s*日|[-/.]\s*(?<m2>\d{1,2})\s*[-/.]\s*(?<d2>\d{1,2})(?!\d))/gu;

/** The full dates that a short text prints, in order; those of no calendar day included, for the caller to judge. */
export function fullDates(text: string): FullDate[] {
  return [...text.matchAll(FULL)].map((match) => {
    const { year, m1, d1, m2, d2 } = match.groups ?? {};
    return {
      year: Number(year),
      month: Number(m1 ?? m2),
      day: Number(d1 ?? d2),
      text: match[0],
      index: match.index,
    };
  });
}
