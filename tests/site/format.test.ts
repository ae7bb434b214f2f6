import { describe, expect, it } from 'vitest';
import { metricSchema, type Metric } from '../../src/article/schema.ts';
import { numberText } from '../../src/site/digits.ts';
import { canonicalText, dateText, moneyText, periodText, valueText } from '../../src/site/format.ts';
import { subjectName } from '../../src/site/growth.ts';
import { hans } from '../../src/site/strings/hans.ts';

function metric(parts: Partial<Metric>): Metric {
  return metricSchema.parse({
    id: 'm1',
    indicator: '项目数',
    value: 1,
    unit: '个',
    canonicalValue: 1,
    canonicalUnit: '个',
    kind: 'count',
    evidence: '1个',
    ...parts,
  });
}

describe('values', () => {
  it.each<[Partial<Metric>, string]>([
    [{ value: 2252248, unit: '万元', kind: 'level' }, '225.2248亿元'],
    [{ value: 9999, unit: '万元', kind: 'level' }, '9999万元'],
    [{ value: 3, unit: '万单', qualifier: 'approx' }, '约3万单'],
    [{ value: 30, unit: '家', qualifier: 'over' }, '逾30家'],
    [{ value: 1.5, unit: '亿元', qualifier: 'atLeast', kind: 'level' }, '1.5亿元以上'],
    [{ value: 100, unit: '亿级', qualifier: 'level', kind: 'scale' }, '100亿级'],
    [{ value: 37.2, unit: '%', kind: 'growth' }, '+37.2%'],
    [{ value: 4, unit: '%', kind: 'growth', comparison: { type: 'yoy', direction: 'down' } }, '下降4%'],
    [{ value: 1, unit: '番', canonicalValue: 100, canonicalUnit: '%', kind: 'growth' }, '翻一番'],
    [
      { value: 2, unit: '番', canonicalValue: 300, canonicalUnit: '%', kind: 'growth', qualifier: 'nearly' },
      '翻近两番',
    ],
    [
      {
        value: 4,
        unit: '成',
        canonicalValue: 40,
        canonicalUnit: '%',
        kind: 'growth',
        comparison: { type: 'yoy', direction: 'down' },
      },
      '下降40%',
    ],
    [
      {
        value: 3,
        valueMax: 4,
        unit: '成',
        canonicalValue: 30,
        canonicalMax: 40,
        canonicalUnit: '%',
        kind: 'growth',
        qualifier: 'approx',
      },
      '增长约30–40%',
    ],
    [
      { value: 6, unit: '倍', canonicalValue: 600, canonicalUnit: '%', kind: 'growth', qualifier: 'exceeds' },
      '增长超6倍',
    ],
    [
      {
        indicator: '第三产业比重下降百分点',
        value: 0.85,
        unit: '个百分点',
        kind: 'growth',
        comparison: { type: 'yoy', direction: 'down' },
      },
      '0.85个百分点',
    ],
    [{ value: 10, unit: '', kind: 'rank', qualifier: 'upTo' }, '前10位'],
    [{ value: 19.5, unit: '%', kind: 'growth', comparison: { type: 'yoy', direction: null } }, '19.5%'],
    [{ value: 1, unit: '', kind: 'rank' }, '第1位'],
    [{ value: null, unit: '家' }, '□家'],
    [{ value: 3, valueMax: 5, unit: '天', kind: 'duration' }, '3–5天'],
    [{ value: 12345, unit: '人' }, '12,345人'],
  ])('are written as a reader would: %o', (parts, text) => {
    expect(valueText(metric(parts), hans)).toBe(text);
  });

  it.each<[Partial<Metric>, string]>([
    [{ indicator: '税收收入下降率', comparison: { type: 'yoy', direction: 'down' } }, '税收收入'],
    [{ indicator: '税收收入增长率', comparison: { type: 'yoy', direction: 'up' } }, '税收收入增长率'],
    [{ indicator: '装机容量增长率', unit: '番', comparison: { type: 'vsBefore', direction: 'up' } }, '装机容量'],
    [
      { indicator: '第三产业比重下降百分点', unit: '个百分点', comparison: { type: 'yoy', direction: 'down' } },
      '第三产业比重下降',
    ],
    [
      { indicator: '第三產業比重下降百分點', unit: '個百分點', comparison: { type: 'yoy', direction: 'down' } },
      '第三產業比重下降',
    ],
    [{ indicator: '降幅', unit: '%', comparison: { type: 'yoy', direction: 'down' } }, '降幅'],
  ])('stand beside a name that does not say their direction twice: %o', (parts, name) => {
    expect(subjectName(metric({ unit: '%', kind: 'growth', ...parts }))).toBe(name);
  });

  it('show a canonical value only where it is another', () => {
    expect(canonicalText(metric({}))).toBeNull();
    const money = metric({ value: 2.4, unit: '亿元', canonicalValue: 240_000_000, canonicalUnit: '元' });
    expect(canonicalText(money)).toEqual({ text: '240,000,000 元', plain: true });
    const area = metric({ value: 3, unit: '亩', canonicalValue: 2000, canonicalUnit: '平方米' });
    expect(canonicalText(area)).toEqual({ text: '2000 平方米', plain: false });
  });

  it('keep noise of binary fractions out', () => {
    expect(numberText(0.1 + 0.2)).toBe('0.3');
    expect(numberText(1e-7)).toBe('0.0000001');
    expect(numberText(-12000.5)).toBe('−12,000.5');
  });

  it('say sums of money in the unit that fits', () => {
    expect(moneyText(20_000_000_000, hans)).toBe('200 亿元');
    expect(moneyText(54_000, hans)).toBe('5.4 万元');
    expect(moneyText(300, hans)).toBe('300 元');
  });
});

describe('times', () => {
  it.each([
    ['2023', '2023 年'],
    ['2023-02', '2023 年 2 月'],
    ['2023-02-05', '2023 年 2 月 5 日'],
    [null, '日期不明'],
  ])('a date is as precise as it is known: %s', (date, text) => {
    expect(dateText(date, hans)).toBe(text);
  });

  it.each([
    ['2025-01/2025-08', '2025 年 1–8 月'],
    ['../2020-08', '截至2020 年 8 月'],
    ['2025-01/..', '2025 年 1 月以来'],
    ['2016/2020', '2016 年至2020 年'],
    ['2025-11/2026-02', '2025 年 11 月至2026 年 2 月'],
    [null, ''],
  ])('a period is said in words: %s', (period, text) => {
    expect(periodText(period, hans)).toBe(text);
  });
});
