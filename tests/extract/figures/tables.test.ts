import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { pageOf, vocabulary } from '../pages.ts';
import { figuresOf } from './cases.ts';

describe('tables whose columns cannot be told', () => {
  test.each([
    ['columns without a unit', '指标 甲 乙 丙\n水稻 12 13 14\n小麦 11 12 13'],
    ['two amounts that could be months or years', '地区生产总值 亿元 389.6 350.2\n固定资产投资 亿元 120.6 111.8'],
    ['the same name twice', '指标 绝对量 增长 绝对量 绝对量\n用电量（万千瓦时） 12 1.5 120 30'],
  ])('are left, and said so: %s', (_name, article) => {
    const { metrics, concerns } = figuresOf(article);
    expect(metrics).toEqual([]);
    expect(concerns.map(({ message }) => message).join()).toContain('未读');
  });

  test('a row that does not fit its columns is named', () => {
    const { metrics, concerns } = figuresOf('指标 单位 总量 增速\n用电量 万千瓦时 88 9.9\n用水量 万吨 330 9.4 1 2');
    expect(metrics.map(({ value }) => value)).toEqual([88, 9.9]);
    expect(concerns[0]?.message).toContain('1行');
  });
});

test('words parted by blanks are no table', () => {
  const { metrics, concerns } = figuresOf('全县 新增项目 12 个 总投资 35 亿元');
  expect(metrics.map(({ value, unit }) => `${String(value)}${unit}`)).toEqual(['12个', '35亿元']);
  expect(concerns).toEqual([]);
});

test('rows of a table on a page are text, neither headings nor its title', () => {
  const page = pageOf(
    [
      '清河县前三季度经济运行简报',
      '指标 单位 绝对量 同比增长（%）',
      '用电量 亿千瓦时 12.6 4.4',
      '货运量 万吨 840 -1.2',
      '全县经济运行总体平稳，稳中有进，主要指标保持在合理区间。',
    ].join('\n'),
  );
  const { title, blocks, metrics } = extract(page, vocabulary);
  expect(title.value).toBe('清河县前三季度经济运行简报');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  expect(metrics.map(({ value }) => value)).toEqual([12.6, 4.4, 840, 1.2]);
});
