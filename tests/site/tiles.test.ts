import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/schema.ts';
import { figureTiles } from '../../templates/_components/figure.ts';
import indicators from '../../templates/indicators.11ty.ts';
import { syntheticArticles, syntheticSite } from './synthetic.ts';

/** A site of one article, changed, whose figures tell no period. */
function siteOf(parts: Partial<Article>) {
  const articles = syntheticArticles(1).map(({ article }) => ({
    article: { ...article, ...parts, metrics: article.metrics.map((metric) => ({ ...metric, period: null })) },
    receipt: null,
  }));
  return syntheticSite(1, { articles });
}

/** The words of the first tile, parts set apart by single spaces. */
function firstTile(parts: Partial<Article>): string {
  const site = siteOf(parts);
  const [figure] = site.figures;
  const tiles = figureTiles(site, figure ? [figure] : []);
  if (typeof tiles !== 'object' || tiles === null || !('markup' in tiles)) throw new Error('no tile');
  return tiles.markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a number on a tile', () => {
  it('tells when it was reported where the text tells no period', () => {
    expect(firstTile({ date: '2024-05' })).toMatch(/报道于 2024 年 5 月$/);
  });

  it('is silent about what nobody knows', () => {
    expect(firstTile({ date: null })).toMatch(/规上工业增加值增速$/);
  });
});

describe('the index of indicators', () => {
  it('does not date a number by a day that nobody knows', () => {
    const [page = ''] = indicators.pages(siteOf({ date: null })).map((one) => one.render());
    expect(page).toContain('class="latest"');
    expect(page).not.toContain('日期不明');
  });
});
