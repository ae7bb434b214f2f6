import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPeriod, metricSchema } from '../../../src/article/schema.ts';
import { figuresOf } from './cases.ts';
import { processorTime } from '../../timing.ts';

const PIECES = [
  '全县',
  '实现',
  '总投资',
  '生产总值',
  '增长',
  '同比',
  '其中',
  '分别',
  '、',
  '，',
  '。',
  '；',
  '“',
  '”',
  '（',
  '）',
  '的',
  '和',
  '12.5',
  '３',
  '□',
  '两',
  '千',
  '万',
  '亿',
  '元',
  '%',
  '个',
  '项目',
  '家',
  '亩',
  '由',
  '到',
  '近',
  '余',
  '以上',
  '第',
  '年',
  '月',
  '日',
  '1—8',
  '2020',
  '至',
  '占',
  '达',
  '翻番',
  '三成',
  '1/3',
  ':',
  '级',
  '\n',
  'A',
  '+',
  '《',
  '》',
  ' ',
  '\t',
  '|',
  '—',
  '-',
  '指标',
  '单位',
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

const TIMES = [
  ['截至', '自', '到', '比', '其中', '计划', '将', '与', ''],
  ['2020年', '今年', '２０１９年', '二〇二一年', '2月30日', '2021-02-29', '13月', '0月', '前14个月', '1—13月', ''],
  ['年内', '近三年', '“十四五”末', '全年', '上月', '2019—2016年', '国庆假期', '99日', '2021年4月31日', '年底前'],
  ['以来', '至今', '期间', '，', '底', '的', ''],
  ['计划', '将', '已', '同比增长', '确保', ''],
  ['新建学校12所', '投资3亿元', '8.5%'],
];

const timed = fc.array(fc.tuple(...TIMES.map((words) => fc.constantFrom(...words))), { maxLength: 4 });

describe('figures of any text', () => {
  test('every figure is sound, and its spans point at the words they claim', () => {
    fc.assert(
      fc.property(text, (article) => {
        const { metrics, traps, why } = figuresOf(article);
        const ids = new Set(metrics.map((metric) => metric.id));
        for (const metric of metrics) {
          expect(metricSchema.safeParse(metric).success).toBe(true);
          expect(article.slice(...(metric.span ?? [0, 0]))).toBe(metric.evidence);
          const [from, to] = metric.numberSpan ?? [0, 0];
          const [start, end] = metric.span ?? [0, 0];
          expect(from).toBeGreaterThanOrEqual(start);
          expect(to).toBeLessThanOrEqual(end);
          expect(metric.evidence.length).toBeLessThanOrEqual(200);
          expect(why.get(metric.id)).toBeTruthy();
          if (metric.comparison?.of !== undefined) expect(ids.has(metric.comparison.of)).toBe(true);
        }
        for (const trap of traps) expect(article.slice(trap.start, trap.end)).toBe(trap.text);
      }),
      { numRuns: 400 },
    );
  });

  test('a period is one of the calendar, whatever day is misprinted', () => {
    fc.assert(
      fc.property(timed, fc.constantFrom('2021-06-30', '2020-02-29', '2019', null), (sentences, date) => {
        const article = sentences.map((words) => `${words.join('')}。`).join('');
        for (const { period } of figuresOf(article, date).metrics)
          expect(period === null || isPeriod(period), `${period ?? ''} of ${article}`).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('the same text gives the same figures', () => {
    const article = '2019年，全县完成固定资产投资96亿元，增长12%，其中工业投资41亿元。';
    expect(figuresOf(article)).toEqual(figuresOf(article));
  });

  test.each([
    ['no figure at all', '春风拂过田野，乡亲们开始了一年的忙碌。'],
    ['an English paragraph', 'The port moved more cargo than ever before, said Mr. Li in 2019.'],
    ['nothing', ''],
  ])('%s gives no figures', (_name, article) => {
    expect(figuresOf(article).metrics).toEqual([]);
  });

  test('an absurd amount is kept and doubted', () => {
    const [metric] = figuresOf('全县投资999999999999亿元。').metrics;
    expect(metric?.value).toBe(999999999999);
    expect(metric?.doubt).toContain('核对');
  });

  test('a lost digit is unknown, not zero', () => {
    const [metric] = figuresOf('园区吸引□0余家配套企业入驻。').metrics;
    expect(metric).toMatchObject({ value: null, canonicalValue: null, unit: '家', qualifier: 'over' });
    expect(metric?.doubt).toBeTruthy();
  });

  test.each([
    ['words of columns', '指标 单位 绝对量 同比增长（%）'],
    ['a row of a table', '粮食 万吨 5.2 -0.9\n'],
    ['numbers in cells', '甲\t1\t2\t3\n'],
    ['bars', '| | 1 '],
    ['marks', '— — 8.8 '],
  ])('reads hostile tables in linear time: %s', (_name, piece) => {
    const time = (count: number): number => {
      const article = piece.repeat(count);
      return processorTime(() => figuresOf(article));
    };
    time(200);
    const small = time(1000);
    expect(time(4000)).toBeLessThan(Math.max(small, 60) * 9);
  });

  test('works in linear time on ten thousand figures in one line', () => {
    const line = (count: number): string =>
      Array.from({ length: count }, (_, i) => `新增企业${String(i + 12)}家、产值${String(i)}.5亿元，`).join('');
    const time = (article: string): number => processorTime(() => figuresOf(article));
    time(line(200));
    const small = time(line(1250));
    const large = time(line(5000));
    expect(figuresOf(line(5000)).metrics).toHaveLength(10000);
    // four times the text: far below the sixteen times of quadratic work
    expect(large).toBeLessThan(Math.max(small, 60) * 9);
  });

  test.each([
    ['one digit', '1'.repeat(50_000)],
    ['one numeral', '万'.repeat(50_000)],
    ['quotation marks', '“'.repeat(50_000)],
    ['a clause without end', '增长和'.repeat(20_000)],
    ['percent signs', '3%'.repeat(20_000)],
  ])('ends soon on hostile text: %s', (_name, article) => {
    expect(processorTime(() => figuresOf(article))).toBeLessThan(4000);
  });
});
