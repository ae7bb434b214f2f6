import { describe, expect, it } from 'vitest';
import { figureRow } from '../../src/site/figure-rows/index.ts';
import { ordered } from '../../src/site/figure-rows/order.ts';
import type { FigureRow } from '../../src/site/figure-rows/row.ts';
import { figureTheme } from '../../src/site/figure-theme.ts';
import type { ThemeEntry } from '../../src/site/vocabulary.ts';
import { syntheticArticles, syntheticSite } from './synthetic.ts';

const site = syntheticSite(1);
const [sample] = site.figures;

function row(parts: Partial<FigureRow>): FigureRow {
  if (!sample) throw new Error('the synthetic site has no figures');
  return { ...figureRow(site, sample), ...parts };
}

describe('rows in order of value', () => {
  const rows = [
    row({ unit: '%', number: 40 }),
    row({ unit: '元', number: 5 }),
    row({ unit: '元', number: null }),
    row({ unit: '元', number: 30 }),
    row({ unit: '%', number: 90 }),
  ];
  const values = (descending: boolean) =>
    ordered(rows, { key: 'number', descending }).map(({ unit, number }) => `${number}${unit}`);

  it('stand unit by unit, the most frequent first, lost digits last', () => {
    expect(values(true)).toEqual(['30元', '5元', 'null元', '90%', '40%']);
    expect(values(false)).toEqual(['5元', '30元', 'null元', '40%', '90%']);
  });
});

describe('rows in order of time', () => {
  it('have those without a period last, whichever way they are turned', () => {
    const rows = [row({ periodKey: '' }), row({ periodKey: '2024' }), row({ periodKey: '2025-08' })];
    const keys = (descending: boolean) =>
      ordered(rows, { key: 'periodKey', descending }).map(({ periodKey }) => periodKey);
    expect(keys(true)).toEqual(['2025-08', '2024', '']);
    expect(keys(false)).toEqual(['2024', '2025-08', '']);
  });
});

describe('the theme of a figure', () => {
  const themes: ThemeEntry[] = [
    { slug: 'ecology', name: '生态', definition: '', strong: ['空气质量'], cues: ['绿化'], weak: [] },
    { slug: 'schools', name: '教育', definition: '', strong: ['学位'], cues: ['学校'], weak: ['招生'] },
  ];
  const [stored] = syntheticArticles(1);
  if (!stored) throw new Error('no synthetic article');
  const { article } = stored;
  const [metric] = article.metrics;
  if (!metric) throw new Error('no synthetic figure');
  const body = '## 空气质量一年好过一年\n\n河边新栽了三千株柳树。\n\n## 学校\n\n新增学位两千个，明年还要再添一批。';

  it('is that of its own words before that of its sentence', () => {
    const told = { ...metric, indicator: '新增学位数', evidence: '空气质量改善，新增学位两千个' };
    expect(figureTheme(told, { ...article, body }, themes)).toBe('schools');
  });

  it('is that of the paragraph and its heading where the sentence says nothing', () => {
    const trees = { ...metric, indicator: '柳树数', evidence: '河边新栽了三千株柳树' };
    expect(figureTheme(trees, { ...article, body }, themes)).toBe('ecology');
    const more = { ...metric, indicator: '数', evidence: '明年还要再添一批' };
    expect(figureTheme(more, { ...article, body }, themes)).toBe('schools');
  });

  it('is none where nothing speaks for one, whatever the article is about', () => {
    const trees = { ...metric, indicator: '柳树数', evidence: '河边新栽了三千株柳树' };
    expect(figureTheme(trees, { ...article, body: '河边新栽了三千株柳树。' }, themes)).toBeNull();
  });
});
