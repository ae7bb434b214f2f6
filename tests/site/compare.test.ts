import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/article/schema.ts';
import { compare, compareFiles, placesInQuery, placeShard, queryOfPlaces } from '../../src/site/compare/index.ts';
import { assembleSite, type StoredArticle } from '../../src/site/load.ts';
import { simplifiedEdition } from '../../src/site/edition.ts';
import type { Site } from '../../src/site/types.ts';
import { syntheticInput } from './synthetic.ts';

type Told = Partial<Metric> & Pick<Metric, 'indicator' | 'value'>;

/** An article about a place (the code of a synthetic one) that tells these figures. */
function report(id: string, [code, name]: [string, string], date: string, told: Told[]): StoredArticle {
  const [base] = syntheticInput(1).articles;
  const [metric] = base?.article.metrics ?? [];
  if (!base || !metric) throw new Error('no synthetic article');
  const metrics = told.map((one, index): Metric => ({
    ...metric,
    id: `m${index + 1}`,
    canonicalIndicator: 'project-count',
    unit: '个',
    canonicalUnit: '个',
    canonicalValue: one.value,
    kind: 'count',
    status: 'actual',
    period: null,
    comparison: null,
    ...one,
  }));
  const article = { ...base.article, id, date, city: name, place: { code, name }, metrics, projects: [] };
  return { article, receipt: null };
}

const ZHUJI: [string, string] = ['330681', '诸暨市'];
const YIDU: [string, string] = ['420581', '宜都市'];

function siteOf(articles: StoredArticle[]): Site {
  return assembleSite(syntheticInput(0, { articles }), simplifiedEdition());
}

function compared(articles: StoredArticle[], ...slugs: string[]) {
  const site = siteOf(articles);
  const shards = slugs.flatMap((slug) => {
    const place = site.places.find((one) => one.slug === slug);
    return place ? placeShard(site, place) : [];
  });
  return compare(shards);
}

describe('the address of a comparison', () => {
  it('holds two to four places, each once', () => {
    expect(placesInQuery('?places=zhuji,yidu,zhuji')).toEqual(['zhuji', 'yidu']);
    expect(placesInQuery('?places=a,b,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
    expect(queryOfPlaces(['zhuji', 'yidu'])).toBe('?places=zhuji,yidu');
  });

  it('takes nothing that is no slug', () => {
    expect(placesInQuery('?places=../x,%3Cb%3E,Zhuji,,zhuji')).toEqual(['zhuji']);
    expect(placesInQuery('')).toEqual([]);
  });
});

describe('places side by side', () => {
  it('show the latest period that two of them share, and set apart what is newer', () => {
    const { shared, apart } = compared(
      [
        report('a', ZHUJI, '2025-02-01', [{ indicator: '重点项目数', value: 50, period: '2024' }]),
        report('b', ZHUJI, '2024-02-01', [{ indicator: '重点项目数', value: 40, period: '2023' }]),
        report('c', YIDU, '2024-03-01', [{ indicator: '重点项目数', value: 30, period: '2023' }]),
      ],
      'zhuji',
      'yidu',
    );
    expect(shared.map(({ period }) => period)).toEqual(['2023 年']);
    expect(shared[0]?.cells.map(({ level }) => level?.value)).toEqual([40, 30]);
    expect(apart.map(({ apart: reason }) => reason)).toEqual(['periods']);
    expect(apart[0]?.cells.map(({ level }) => level?.text)).toEqual(['50个', '30个']);
  });

  it.each<[string, Told, Told, string]>([
    [
      'a month and a year',
      { indicator: '重点项目数', value: 50, period: '2024-01/2024-08' },
      { indicator: '重点项目数', value: 30, period: '2024' },
      'periods',
    ],
    [
      'what tells no period',
      { indicator: '重点项目数', value: 50 },
      { indicator: '重点项目数', value: 30, period: '2024' },
      'untold',
    ],
    [
      'different subjects',
      { indicator: '新开工重点项目数', value: 50, period: '2024' },
      { indicator: '重点项目数', value: 30, period: '2024' },
      'subjects',
    ],
    [
      'an amount and a growth',
      { indicator: '重点项目数', value: 50, period: '2024' },
      {
        indicator: '重点项目数增长率',
        value: 9,
        period: '2024',
        kind: 'growth',
        unit: '%',
        canonicalUnit: '%',
        comparison: { type: 'yoy', direction: 'up' },
      },
      'kinds',
    ],
  ])('never set %s side by side, and say why', (_what, one, other, reason) => {
    const { shared, apart } = compared(
      [report('a', ZHUJI, '2025-02-01', [one]), report('b', YIDU, '2025-02-01', [other])],
      'zhuji',
      'yidu',
    );
    expect(shared).toEqual([]);
    expect(apart.map((row) => row.apart)).toEqual([reason]);
  });

  it('keep targets, parts and figures of single firms out', () => {
    const { shared, single } = compared(
      [
        report('a', ZHUJI, '2025-02-01', [
          { indicator: '重点项目数', value: 90, period: '2025', status: 'target' },
          { indicator: '重点项目数', value: 8, period: '2024', entity: '云溪公司' },
          { indicator: '重点项目数', value: 7, period: '2024', comparison: { type: 'partOf', of: 'm1' } },
        ]),
        report('b', YIDU, '2025-02-01', [{ indicator: '重点项目数', value: 30, period: '2024' }]),
      ],
      'zhuji',
      'yidu',
    );
    expect(shared).toEqual([]);
    expect(single[0]?.cells.map(({ level }) => level?.value ?? null)).toEqual([null, 30]);
  });

  it('set growth beside the amount of the same period, never in its place', () => {
    const growth = {
      kind: 'growth',
      unit: '%',
      canonicalUnit: '%',
      comparison: { type: 'yoy', direction: 'up' },
    } as const;
    const { shared } = compared(
      [
        report('a', ZHUJI, '2025-02-01', [
          { indicator: '重点项目数', value: 50, period: '2024' },
          { indicator: '重点项目数增长率', value: 12, period: '2024', ...growth },
        ]),
        report('b', YIDU, '2025-02-01', [{ indicator: '重点项目数增长率', value: 9, period: '2024', ...growth }]),
      ],
      'zhuji',
      'yidu',
    );
    expect(shared).toHaveLength(1);
    expect(shared[0]?.cells.map(({ level, growth: rate }) => [level?.text ?? null, rate?.text ?? null])).toEqual([
      ['50个', '+12%'],
      [null, '+9%'],
    ]);
  });

  it('take the widest subject of an article that tells several', () => {
    const { single } = compared(
      [
        report('a', ZHUJI, '2025-02-01', [
          { indicator: '新开工重点项目数', value: 20, period: '2024' },
          { indicator: '重点项目数', value: 60, period: '2024' },
        ]),
      ],
      'zhuji',
    );
    expect(single[0]?.cells[0]?.level).toMatchObject({ value: 60, subject: '' });
  });
});

describe('the files of the comparison', () => {
  it('are one for every place and one that names them', () => {
    const site = assembleSite(syntheticInput(12), simplifiedEdition());
    const files = [...compareFiles(site)];
    expect(files).toHaveLength(site.places.length + 1);
    const choices = JSON.parse(String(files[0]?.content)) as { slug: string }[];
    expect(choices.map(({ slug }) => slug)).toEqual(site.places.map(({ slug }) => slug));
    for (const { path, content } of files) expect(String(content).length, path).toBeLessThan(20_000);
  });

  it('lead from every number to its sentence', () => {
    const site = assembleSite(syntheticInput(12), simplifiedEdition());
    const anchors = new Set(site.figures.map(({ path, anchor }) => `${path}#${anchor}`));
    for (const place of site.places) {
      const facts = placeShard(site, place).rows.flatMap(({ levels, growths }) => [...levels, ...growths]);
      for (const { path } of facts) expect(anchors.has(path), path).toBe(true);
    }
  });
});
