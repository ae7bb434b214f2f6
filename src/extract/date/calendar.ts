import { halfWidthDigits } from '../patterns.ts';

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
  /(?<!\d)(?<year>(?:19|20)\d{2})\s*(?:年\s*(?<m1>\d{1,2})\s*月\s*(?<d1>\d{1,2})\s*日|[-/.]\s*(?<m2>\d{1,2})\s*[-/.]\s*(?<d2>\d{1,2})(?!\d)|[\s　]+(?<m3>\d{1,2})[-/](?<d3>\d{1,2})(?=[\s　]+\d{1,2}[:：]\d{2})|(?<m4>0[1-9]|1[0-2])(?<d4>[0-2]\d|3[01])(?=[\s　]+\d{1,2}[:：]\d{2}))/gu;
/** 15.04.2015, as sites abroad print it, and 19-05-06 behind a label: the year is what cannot be a month. */
const DAY_FIRST = /(?<![\d.])(?<day>[0-2]?\d|3[01])\.(?<month>0?[1-9]|1[0-2])\.(?<year>(?:19|20)\d{2})(?!\d)/gu;
const SHORT_YEAR =
  /(?:时间|日期)[：:][\s　]*(?<year>1[3-9]|2\d)-(?<month>0[1-9]|1[0-2])-(?<day>[0-2]\d|3[01])(?![\d-])/gu;
const HANZI = '[〇○Ｏ零一二三四五六七八九]';
const IN_HANZI = new RegExp(
  String.raw`(?<year>[一二]${HANZI}{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十廿卅]{1,3})日`,
  'gu',
);
/** An address may hold the day on which its file was made. */
const ADDRESS = /(?:https?:|www\.)[\w\-./%?=&:#~+]*/gu;

/** The full dates that a short text prints, in order; those of no calendar day included, for the caller to judge. */
export function fullDates(text: string): FullDate[] {
  const plain = halfWidthDigits(text).replace(ADDRESS, (address) => ' '.repeat(address.length));
  const dates = [...plain.matchAll(FULL)].map((match) => {
    const { year, m1, d1, m2, d2, m3, d3, m4, d4 } = match.groups ?? {};
    return {
      year: Number(year),
      month: Number(m1 ?? m2 ?? m3 ?? m4),
      day: Number(d1 ?? d2 ?? d3 ?? d4),
      text: text.slice(match.index, match.index + match[0].length),
      index: match.index,
    };
  });
  const written = [...plain.matchAll(IN_HANZI)].map((match) => {
    const { year = '', month = '', day = '' } = match.groups ?? {};
    const digits = Array.from(year, (sign) => digitOf(sign)).join('');
    return { year: Number(digits), month: ofHanzi(month), day: ofHanzi(day), text: match[0], index: match.index };
  });
  const others = [...plain.matchAll(DAY_FIRST), ...plain.matchAll(SHORT_YEAR)].map((match) => {
    const { year = '', month, day } = match.groups ?? {};
    const index = match.index + Math.max(0, match[0].search(/\d/u));
    const text = plain.slice(index, match.index + match[0].length);
    return {
      year: year.length === 2 ? 2000 + Number(year) : Number(year),
      month: Number(month),
      day: Number(day),
      text,
      index,
    };
  });
  return [...dates, ...written, ...others].sort((a, b) => a.index - b.index);
}

const DIGITS = '〇一二三四五六七八九';
const digitOf = (sign: string): number => Math.max(0, DIGITS.indexOf(sign));

/** 八 8, 十二 12, 二十 20, 廿五 25. */
function ofHanzi(text: string): number {
  const spelt = text.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones] = spelt.split('十');
  if (ones === undefined) return digitOf(spelt);
  return (tens === '' || tens === undefined ? 1 : digitOf(tens)) * 10 + digitOf(ones);
}
