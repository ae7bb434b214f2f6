import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureRow } from '../../src/site/figure-rows/index.ts';
import type { StoredArticle } from '../../src/site/load.ts';
import { siteVocabulary } from '../../src/site/vocabulary.ts';
import { loadVocabulary } from '../../src/vocabulary/index.ts';
import { syntheticArticles, syntheticSite } from './synthetic.ts';

/** An article without a place of its own that tells a number of a place. */
function placeless(indicator: string): StoredArticle {
  const [stored] = syntheticArticles(1);
  const [metric] = stored?.article.metrics ?? [];
  if (!stored || !metric) throw new Error('no synthetic article');
  const own = { ...metric, indicator, place: null };
  return { article: { ...stored.article, place: null, city: null, metrics: [own], projects: [] }, receipt: null };
}

describe('the place of a figure', () => {
  it('is the one that its subject names, where the article has none', () => {
    const site = syntheticSite(0, { articles: [placeless('宜昌市固定资产投资')] });
    expect(site.figures.map((figure) => figureRow(site, figure).place)).toEqual(['宜昌市']);
  });

  it('is left open where nothing names one', () => {
    const site = syntheticSite(0, { articles: [placeless('固定资产投资')] });
    expect(site.figures.map((figure) => figureRow(site, figure).place)).toEqual(['']);
  });

  it.each([
    ['长春市固定资产投资', '长春市'],
    ['黔西南布依族苗族自治州生产总值', '黔西南布依族苗族自治州'],
    ['长春市场监管案件数', null],
    ['全市固定资产投资', null],
    ['鼓楼区企业数', null],
    ['长春市', null],
  ])('is told by a full name that means one place only: %s', (words, name) => {
    const { placeBefore } = siteVocabulary(loadVocabulary(path.join(import.meta.dirname, '../../content')));
    expect(placeBefore(words)?.name ?? null).toBe(name);
  });
});
