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

test('a table of which each cell stands on a line is read by columns, its rates with the time of their amounts', () => {
  const page = pageOf(
    [
      '2021年9月全市消费品零售额 2021-10-22 来源：市统计局',
      '消费品零售额',
      '2021年9月',
      '指标',
      '本月',
      '比去年同月增长（%）',
      '1-本月',
      '比去年同期增长（%）',
      '社会消费品零售总额（亿元）',
      '147.5',
      '0.3',
      '1186.6',
      '-10.7',
      '其中批发零售业',
      '136.9',
      '0.6',
      '1105.3',
      '-9.4',
      '住宿餐饮业',
      '11.6',
      '-2.8',
      '80.2',
      '-24.8',
      '统计范围为批发和零售业、住宿和餐饮业的法人企业和个体户。',
    ].join('\n'),
  );
  const { title, date, blocks, metrics } = extract(page, vocabulary);
  expect(title.value).toBe('2021年9月全市消费品零售额');
  expect(date?.value).toBe('2021-10-22');
  expect(blocks.slice(1).map(({ kind }) => kind)).not.toContain('heading');
  const read = (metric: (typeof metrics)[number]) => [metric.indicator, metric.value, metric.unit, metric.period];
  expect(metrics.slice(2, 6).map(read)).toEqual([
    ['社会消费品零售总额', 1186.6, '亿元', '2021-01/2021-09'],
    ['社会消费品零售总额增长率', 10.7, '%', '2021-01/2021-09'],
    ['批发零售业零售总额', 136.9, '亿元', '2021-09'],
    ['批发零售业零售总额增长率', 0.6, '%', '2021-09'],
  ]);
  expect(metrics[5]?.comparison?.of).toBe(metrics[4]?.id);
  expect(metrics[6]?.comparison).toEqual({ type: 'partOf', of: metrics[2]?.id });
  expect(metrics).toHaveLength(12);
});
