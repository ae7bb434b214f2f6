import type { Reading } from '../block.ts';
import { readTimes } from '../times.ts';
import type { Column } from './columns.ts';
import type { Table } from './find.ts';

/** The period of each column of a table. */
export type Periods = (column: Column) => string | null;

/**
 * Reads a column's period from its head (2023年, 一季度累计, 本月), else takes that of the table: of the words above it, from
 * the nearest to the title, or what the article reports on. `earlier` columns are a year before.
 */
export function periodsOf(table: Table, above: readonly string[], reading: Reading): Periods {
  const told = (text: string): string | null =>
    readTimes(text, reading.calendar, reading.mentioned).find(
      ({ kind, period }) => kind === 'period' && period !== null,
    )?.period ?? null;
  const whole = above.reduce<string | null>((found, text) => found ?? told(text), null) ?? reading.reported.period;
  const known = new Map<string, string | null>();
  for (const cell of table.heads.flat()) {
    if (!known.has(cell.text)) known.set(cell.text, /本月|当月|同比|同期|比/u.test(cell.text) ? null : told(cell.text));
  }
  // a rate is of the time of the amount that it stands behind
  const behind = new Map<string, string>();
  let value = '';
  for (const { text } of table.heads.length === 1 ? table.heads.flat() : [])
    if (!/比|同期|增长|增速|增幅/u.test(text)) value = text;
    else if (behind.has(text)) behind.set(text, '');
    else behind.set(text, value);
  return ({ role, text: head }) => {
    const text = role === 'growth' ? (behind.get(head) ?? '') || head : head;
    const own = known.get(text) ?? null;
    if (own !== null) return own;
    const cumulated = /累计/u.test(text) || SINCE_JANUARY.test(text);
    if (!cumulated && /本月|当月/u.test(text)) return lastMonth(whole);
    if (cumulated && whole !== null && /^\d{4}-(?!01)\d{2}$/u.test(whole)) return `${whole.slice(0, 5)}01/${whole}`;
    if (role !== 'earlier' || whole === null) return whole;
    const year = /(?:19|20)\d{2}(?=年)/u.exec(text)?.[0];
    return year === undefined ? yearBefore(whole) : toYear(whole, year);
  };
}

/** 1-本月, 年初至本月. */
const SINCE_JANUARY = /(?:1月?|一月|年初|元月)\s*[-—–~～至到]+\s*(?:本|当)月/u;

/** 本月 in a table of 1—9月 is September. */
function lastMonth(period: string | null): string | null {
  return /^(?:\d{4}-\d{2}\/)?(\d{4}-\d{2})$/u.exec(period ?? '')?.[1] ?? null;
}

const YEAR = /\d{4}(?=-|\/|$)/gu;
const yearBefore = (period: string): string => toYear(period, (year) => String(Number(year) - 1));

/** The same time of another year; the 29th of February has its like on the 28th. */
const toYear = (period: string, year: string | ((year: string) => string)): string =>
  period.replace(YEAR, (own) => (typeof year === 'string' ? year : year(own))).replace(/(?<=-02-)29/gu, '28');
