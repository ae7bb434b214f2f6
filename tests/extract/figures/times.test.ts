import { describe, expect, test } from 'vitest';
import { calendarOf, readTimes } from '../../../src/extract/figures/times.ts';

/** Read in an article of 13 September 2020. */
const PERIODS: [string, string | null][] = [
  ['今年以来，', '2020-01/..'],
  ['1—8月，', '2020-01/2020-08'],
  ['1至8月份', '2020-01/2020-08'],
  ['前8个月', '2020-01/2020-08'],
  ['上半年', '2020-01/2020-06'],
  ['前三季度', '2020-01/2020-09'],
  ['一季度', '2020-01/2020-03'],
  ['2019年四季度', '2019-10/2019-12'],
  ['截至8月底，', '../2020-08'],
  ['去年，', '2019'],
  ['2018年，', '2018'],
  ['2013—2018年', '2013/2018'],
  ['“十四五”期间', '2021/2025'],
  ['“十三五”以来', '2016/..'],
  ['近三年', '2018/2020'],
  ['到2025年，', '2025'],
  ['年内将', '2020'],
  ['8月份', '2020-08'],
  ['10月，完成', '2019-10'],
  ['12月底可实现', '2020-12'],
  ['8月17日', '2020-08-17'],
  ['3月1日至5日', '2020-03-01/2020-03-05'],
  ['上月', '2020-08'],
  ['国庆假期', '2019-10'],
  ['目前，', null],
];

describe('periods against the date of the article', () => {
  test.each(PERIODS)('%s', (text, period) => {
    expect(readTimes(text, calendarOf('2020-09-13'), null)[0]?.period).toBe(period);
  });

  test.each(['比上年增长', '较2019年提高', '去年同期的', '是2015年的3倍'])('%s names only a base', (text) => {
    expect(readTimes(text, calendarOf('2020-09-13'), null)[0]?.kind).toBe('base');
  });

  test('without a date nothing is invented', () => {
    expect(readTimes('1—8月，', calendarOf(null), null)[0]?.period).toBeNull();
    expect(readTimes('2018年1—8月，', calendarOf(null), null)[0]?.period).toBe('2018-01/2018-08');
  });

  test('the whole year is the year last named', () => {
    expect(readTimes('全年粮食产量', calendarOf('2020-03-20'), 2019)[0]?.period).toBe('2019');
  });
});
