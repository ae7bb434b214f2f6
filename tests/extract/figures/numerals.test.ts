import { describe, expect, test } from 'vitest';
import { readNumeral } from '../../../src/extract/figures/numerals.ts';

/** Value → its spellings. */
const SPELLINGS: [number, string[]][] = [
  [2300, ['2300', '2,300', '两千三百', '二千三百', '２３００', '两千三']],
  [12000, ['1.2万', '12000', '一万二', '一万二千', '1万2千']],
  [120_000_000, ['1亿2千万', '1.2亿', '一亿二千万', '12000万', '一点二亿']],
  [3.5e12, ['3.5万亿', '三点五万亿', '35000亿']],
  [150_000, ['15万', '十五万', '150,000']],
  [105, ['105', '一百零五', '一百〇五']],
  [20, ['20', '二十', '廿']],
  [54_320_000, ['5432万', '五千四百三十二万']],
  [5_000_000, ['500万', '5百万', '五百万']],
  [12.5, ['12.5', '１２．５', '十二点五']],
];

describe('numerals', () => {
  test.each(SPELLINGS.flatMap(([value, spellings]) => spellings.map((spelling) => [spelling, value] as const)))(
    '%s is %d',
    (spelling, value) => {
      const numeral = readNumeral(spelling, 0);
      expect(numeral?.end).toBe(spelling.length);
      expect((numeral?.value ?? NaN) * (numeral?.factor ?? 1)).toBeCloseTo(value, 6);
    },
  );

  test.each([
    ['三四百人', 300, 400],
    ['七八十株', 70, 80],
    ['十二三个', 12, 13],
  ])('%s is a range', (text, low, high) => {
    expect(readNumeral(text, 0)).toMatchObject({ value: low, valueMax: high });
  });

  test.each(['□0余家', '3□家', '▢5亿'])('a lost digit leaves no value: %s', (text) => {
    expect(readNumeral(text, 0)?.value).toBeNull();
  });

  test('a unit that begins like a number is left alone', () => {
    expect(readNumeral('3千瓦', 0)).toMatchObject({ value: 3, end: 1 });
    expect(readNumeral('50万千瓦', 0)).toMatchObject({ value: 50, scale: '万', end: 3 });
    expect(readNumeral('三万二千米', 0)).toMatchObject({ value: 32000, end: 4 });
  });

  test('a year in Chinese digits is not read as a number of its own', () => {
    expect(readNumeral('二〇二〇年', 0)?.end).toBeLessThan(4);
  });
});
