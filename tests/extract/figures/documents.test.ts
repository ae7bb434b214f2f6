import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../src/extract/figures/index.ts';
import { loadVocabulary } from '../../../src/vocabulary/index.ts';

const vocabulary = loadVocabulary(path.join(import.meta.dirname, '../../../content')).figures;

/** The figures of an article with a title; a line that begins with # is a heading. Each as [number, status, period]. */
function read(title: string, date: string, lines: readonly string[]): (string | null)[][] {
  let start = 0;
  const blocks = lines.map((line) => {
    const heading = line.startsWith('#');
    const words = line.replace(/^#+ /, '');
    const kind = heading ? ('heading' as const) : ('paragraph' as const);
    const block = { kind, level: heading ? 2 : 0, text: words, start, restoredStart: start };
    start += words.length + 1;
    return block;
  });
  const text = blocks.map((block) => block.text).join('\n');
  const { metrics } = extractFigures({ blocks, text, date, place: null, title }, vocabulary);
  return metrics.map(({ value, unit, status, period }) => [`${String(value)}${unit}`, status, period]);
}

describe('what a whole article tells of its figures', () => {
  test('a bulletin tells of its year throughout, though it comes out the year after', () => {
    const figures = read('青石县2019年国民经济和社会发展统计公报', '2020-04-15', [
      '# 一、综合',
      '初步核算，全县实现地区生产总值186.2亿元，比上年增长7.1%。年末全县常住人口42.6万人。新增市场主体3820户。',
      '# 七、教育',
      '年末全县共有各类学校126所，在校学生5.2万人。全年新建幼儿园6所。',
      '医疗机构床位2860张。',
    ]);
    expect(figures.map(([, , period]) => period)).toEqual(Array.from({ length: 8 }, () => '2019'));
  });

  test('a plan sets targets of its year, but what is there is actual', () => {
    expect(
      read('青石县2023年重点项目建设计划', '2023-02-15', [
        '全县安排重点项目86个，总投资320亿元。',
        '# 一、工业项目',
        '新开工项目18个，2022年已完成投资12亿元。',
        '# 二、发展现状',
        '全县现有工业园区3个。',
      ]),
    ).toEqual([
      ['86个', 'target', '2023'],
      ['320亿元', 'target', '2023'],
      ['18个', 'target', '2023'],
      ['12亿元', 'actual', '2022'],
      ['3个', 'actual', null],
    ]);
  });

  test('news of a plan is no plan', () => {
    expect(read('青石县2023年重点项目建设计划执行情况良好', '2023-10-15', ['全县新开工项目18个。'])[0]?.[1]).not.toBe(
      'target',
    );
  });

  test('the period that the first paragraph opens with holds for what was done', () => {
    const lines = ['2024年，全县坚持项目为王。', '实现地区生产总值286亿元，增长6.2%。', '改造老旧小区36个。'];
    expect(read('青石县晒出年度成绩单', '2025-01-16', lines).map(([, , period]) => period)).toEqual([
      '2024',
      '2024',
      '2024',
    ]);
  });

  test('but not for what there is, nor where another year is told of', () => {
    const lines = ['2024年，全县坚持项目为王。', '全县有学校86所。', '2021年，投入8.6亿元。', '改造老旧小区36个。'];
    expect(read('青石县晒出年度成绩单', '2025-01-16', lines).map(([, , period]) => period)).toEqual([
      null,
      '2021',
      null,
    ]);
  });

  test('a title that is no period and an opening that is a day tell nothing of the rest', () => {
    const lines = ['1月12日，青石县召开大会。', '改造老旧小区36个。'];
    expect(read('青石县召开大会', '2025-01-16', lines)).toEqual([['36个', 'actual', null]]);
  });
});

test('an amount that a teaser tells before the text is one figure, two of one size are two', () => {
  expect(
    read('柳河县春茶上市', '2024-07-02', [
      '柳河县上半年春茶总产值逾4.8亿元。',
      '上半年，柳河县春茶总产值逾4.8亿元，茶叶出口额1200万元。',
      '全县投入农机补贴1200万元，上半年春茶加工产值4.8亿元。',
    ]),
  ).toEqual([
    ['4.8亿元', 'actual', '2024-01/2024-06'],
    ['1200万元', 'actual', '2024-01/2024-06'],
    ['1200万元', 'actual', null],
    ['4.8亿元', 'actual', '2024-01/2024-06'],
  ]);
});
