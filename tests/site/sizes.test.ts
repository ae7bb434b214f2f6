import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page, PageKind } from '../../src/site/pages.ts';
import type { Site } from '../../src/site/types.ts';
import { syntheticSite } from './synthetic.ts';

const TEMPLATES = path.join(import.meta.dirname, '../../templates');

let kinds: Map<string, PageKind>;

beforeAll(async () => {
  const names = readdirSync(TEMPLATES)
    .filter((name) => name.endsWith('.11ty.ts'))
    .sort();
  kinds = new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, PageKind]> => {
        const module = (await import(path.join(TEMPLATES, name))) as { default: PageKind };
        return [name.replace('.11ty.ts', ''), module.default];
      }),
    ),
  );
});

function pagesOf(site: Site, kind: string): Page[] {
  return kinds.get(kind)?.pages(site) ?? [];
}

function allPages(site: Site): { kind: string; page: Page }[] {
  return [...kinds.keys()].flatMap((kind) => pagesOf(site, kind).map((page) => ({ kind, page })));
}

describe('a site without articles', () => {
  it('has its pages, without an empty list, table or chart', () => {
    const pages = allPages(syntheticSite(0));
    expect(pages.length).toBeGreaterThan(10);
    const empty: string[] = [];
    for (const { kind, page } of pages) {
      const html = page.render();
      const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
      if (/<(ul|ol|tbody|dl)(?! class="results")[^>]*>\s*<\/\1>|<svg|undefined|NaN|\[object/.test(main))
        empty.push(kind);
      expect(main.replace(/<[^>]+>|\s/g, '').length, kind).toBeGreaterThan(4);
    }
    expect(empty).toEqual([]);
  });

  it('says so where a reader looks', () => {
    const site = syntheticSite(0);
    const text = (kind: string) =>
      pagesOf(site, kind)
        .map((page) => page.render())
        .join('');
    expect(text('figures')).toContain(site.strings.figuresPage.empty);
    expect(text('indicators')).toContain(site.strings.indicatorPage.empty);
    expect(text('projects')).toContain(site.strings.projectPage.empty);
    expect(text('digest')).toContain(site.strings.digest.empty);
    expect(text('overview')).toContain(site.strings.overviewPage.noPlaces);
  });
});

describe('a site of one article', () => {
  it('draws no chart of one value, and a map of one place', () => {
    const site = syntheticSite(1);
    for (const { kind, page } of allPages(site)) {
      const html = page.render();
      expect(html, kind).not.toMatch(/undefined|NaN|\[object/);
      if (kind === 'indicator') expect(html).not.toContain('<svg class="chart chart-');
      if (kind === 'overview') expect(html.match(/class="chart-dot"/g)).toHaveLength(1);
    }
  });
});

describe('a site of two thousand articles', () => {
  let site: Site;

  beforeAll(() => {
    site = syntheticSite(2000);
  });

  it('has no page without end', () => {
    for (const kind of [...kinds.keys()].filter((name) => name !== 'article')) {
      const pages = pagesOf(site, kind);
      const some = pages.filter((_, index) => index % Math.ceil(pages.length / 12) === 0);
      for (const page of some) expect(page.render().length, page.path).toBeLessThan(260_000);
    }
  });

  it('has every figure on exactly one of the pages of figures', () => {
    const pages = pagesOf(site, 'figures');
    expect(pages).toHaveLength(site.figures.length / 100);
    const rows = pages.map((page) => page.render().match(/class="row-subject"/g)?.length ?? 0);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(site.figures.length);
  });

  it('draws at most as many charts, bars and lines as can be read', () => {
    for (const page of pagesOf(site, 'indicator')) {
      const html = page.render();
      expect(html.match(/<figure/g)?.length ?? 0, page.path).toBeLessThanOrEqual(8);
      for (const [chart] of html.matchAll(/<svg class="chart chart-bars.*?<\/svg>/gs)) {
        expect(chart.match(/class="chart-bar/g)?.length ?? 0).toBeLessThanOrEqual(16);
      }
    }
  });

  it('has a digest of every month, one under an address that stays, and one of the latest week', () => {
    const months = site.years.flatMap((year) => year.months);
    expect(pagesOf(site, 'digest')).toHaveLength(months.length + 2);
  });
});
