import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { review as reviewWith } from '../../src/library/index.ts';
import { loadVocabulary } from '../../src/vocabulary/index.ts';
import type { Article, Metric } from '../../src/article/index.ts';

const vocabulary = loadVocabulary(path.join(import.meta.dirname, '../../content'));
const review = (articles: Article[]) => reviewWith(articles, vocabulary);

const metric: Metric = {
  id: 'm1',
  indicator: '规模以上工业企业数',
  canonicalIndicator: 'industrial-enterprises',
  value: 343,
  unit: '家',
  qualifier: 'exact',
  canonicalValue: 343,
  canonicalUnit: '个',
  kind: 'count',
  status: 'actual',
  period: '2022',
  comparison: null,
  entity: null,
  place: null,
  evidence: '规模以上工业企业343家',
};

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  title: '题',
  titleMade: false,
  city: '昌邑市',
  place: { code: '370786', name: '昌邑市' },
  date: '2023-02-05',
  source: '潍坊日报',
  reporters: [],
  editors: [],
  themes: ['economic-performance'],
  primaryThemes: [],
  summary: [],
  metrics: [],
  projects: [],
  flags: [],
  concerns: [],
  body: `正文${id}，规模以上工业企业343家。`,
  ...more,
});

const kinds = (articles: Article[]) => review(articles).map(({ id, kind }) => `${id} ${kind}`);

describe('what an editor should look at', () => {
  it('is nothing in a sound article', () => {
    expect(review([article('a'), article('b')])).toEqual([]);
  });

  it('is what is missing, flagged or doubted', () => {
    const bad = article('a', {
      date: null,
      source: null,
      titleMade: true,
      flags: [{ kind: 'lost', text: '等□0余家', candidates: [], message: '丢失一位数字' }],
      concerns: [{ key: 'date', message: '年份是推断的' }],
      metrics: [{ ...metric, doubt: '不知属于哪一项' }],
    });
    expect(review([bad]).map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      'missing 没有日期',
      'missing 没有来源',
      'missing 标题是自动拟定的',
      'flag 丢失一位数字：等□0余家',
      'concern date：年份是推断的',
      'concern metrics m1：不知属于哪一项',
    ]);
  });

  it('is the same text under two ids', () => {
    expect(kinds([article('a', { body: '同一 正文。' }), article('b', { body: '同一正文' })])).toEqual(['b duplicate']);
  });

  it('is two values for one indicator of one place and period', () => {
    const first = article('a', { metrics: [metric] });
    const other = (more: Partial<Metric>) => [first, article('b', { metrics: [{ ...metric, ...more }] })];
    expect(kinds(other({ value: 400, canonicalValue: 400 }))).toEqual(['b conflict']);
    expect(kinds(other({ value: 344, canonicalValue: 344 }))).toEqual([]);
    expect(kinds(other({ value: 400, canonicalValue: 400, period: '2021' }))).toEqual([]);
    expect(kinds(other({ value: 400, canonicalValue: 400, status: 'target' }))).toEqual([]);
    expect(kinds(other({ value: 400, canonicalValue: 400, qualifier: 'over' }))).toEqual([]);
    expect(kinds(other({ value: 400, canonicalValue: 400, place: '370682' }))).toEqual([]);
  });

  it('is a figure or a project whose evidence an edit took out of the text, and no other', () => {
    const edited = article('a', {
      body: '全市有**规模以上工业**企业343家。',
      metrics: [metric, { ...metric, id: 'm2', evidence: '规模以上工业企业344家' }],
      projects: [{ name: '泵站', company: null, investment: null, status: null, place: null, evidence: '新建泵站' }],
    });
    expect(review([edited])).toEqual([
      { id: 'a', kind: 'concern', message: 'm2: its evidence no longer stands in the text' },
      { id: 'a', kind: 'concern', message: '泵站: its evidence no longer stands in the text' },
    ]);
  });

  it('is a theme or a place that the vocabulary does not have', () => {
    const edited = article('a', {
      place: { code: '990000', name: '某市' },
      themes: ['economic-performance', 'indusrty'],
      primaryThemes: ['economic-performance', 'indusrty'],
      metrics: [
        { ...metric, place: '370682' },
        { ...metric, id: 'm2', place: '990001' },
      ],
    });
    expect(review([edited]).map(({ message }) => message)).toEqual([
      'themes: "indusrty" is no slug of vocabulary/themes.yaml',
      'place: "990000" is no code of the gazetteer',
    ]);
  });
});
