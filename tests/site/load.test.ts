import { describe, expect, it } from 'vitest';
import { simplifiedEdition, traditionalEdition } from '../../src/site/edition.ts';
import { assembleSite, type StoredArticle } from '../../src/site/load.ts';
import { syntheticArticles, syntheticInput, syntheticSite } from './synthetic.ts';

const site = syntheticSite(120);

/** The first synthetic article with parts replaced. */
function article(parts: Partial<StoredArticle['article']>): StoredArticle {
  const [first] = syntheticArticles(1);
  if (!first) throw new Error('no article');
  return { ...first, article: { ...first.article, ...parts } };
}

describe('places', () => {
  it('form a tree in which every article counts once at each level', () => {
    const total = site.provinces.reduce((sum, province) => sum + province.allArticles.length, 0);
    expect(total).toBe(120);
    for (const place of site.places) {
      const below = place.children.reduce((sum, child) => sum + child.allArticles.length, 0);
      expect(place.allArticles).toHaveLength(place.articles.length + below);
      expect(place.children.every((child) => child.parent === place)).toBe(true);
    }
  });

  it('have the nearest of their own level as neighbours', () => {
    const shengzhou = site.places.find(({ slug }) => slug === 'shengzhou');
    expect(shengzhou?.nearby.slice(0, 2).map(({ name }) => name)).toEqual(['新昌县', '诸暨市']);
    expect(shengzhou?.nearby.every(({ level }) => level === 'county')).toBe(true);
  });

  it('are left out where the gazetteer does not know the code', () => {
    const unknown = syntheticSite(0, { articles: [article({ place: { code: '999999', name: '何处' } })] });
    expect(unknown.places).toEqual([]);
    expect(unknown.articles[0]?.place).toBeNull();
  });
});

describe('articles', () => {
  it('come newest first, each knowing the next in both directions', () => {
    const dates = site.articles.map(({ article: { date } }) => (date ?? '').padEnd(10, '-'));
    expect(dates).toEqual([...dates].sort().reverse());
    for (const [index, one] of site.articles.entries()) {
      expect(one.newer).toBe(site.articles[index - 1] ?? null);
      expect(one.older).toBe(site.articles[index + 1] ?? null);
    }
  });

  it('of which only the year is known do not pass for the newest of it, and undated ones come last', () => {
    const articles = [
      article({ id: 'a', date: null }),
      article({ id: 'b', date: '2023' }),
      article({ id: 'c', date: '2023-01-02' }),
      article({ id: 'd', date: '2022-12-31' }),
    ];
    const sorted = syntheticSite(0, { articles });
    expect(sorted.articles.map(({ article: { id } }) => id)).toEqual(['c', 'b', 'd', 'a']);
    expect(sorted.years.map(({ year, months }) => [year, months.map(({ month }) => month)])).toEqual([
      ['2023', ['01']],
      ['2022', ['12']],
    ]);
  });

  it('are related to those of the same place and projects before others, never to themselves', () => {
    for (const one of site.articles) {
      expect(one.related.length).toBeLessThanOrEqual(6);
      expect(one.related).not.toContain(one);
      expect(new Set(one.related).size).toBe(one.related.length);
      expect(one.related[0]?.place?.parent).toBe(one.place?.parent);
    }
  });

  it('do not depend on the order in which they were read', () => {
    const input = syntheticInput(40);
    const reversed = { ...input, articles: [...input.articles].reverse() };
    const ids = (from: typeof input) =>
      assembleSite(from, simplifiedEdition()).articles.map(({ article: { id }, related }) => [
        id,
        related.map((other) => other.article.id),
      ]);
    expect(ids(reversed)).toEqual(ids(input));
  });
});

describe('figures', () => {
  it('lead to their mark in the text, and to their row where the text has none', () => {
    const full = site.articles.find(({ fullText }) => fullText);
    expect(full?.figures.map(({ anchor }) => anchor)).toEqual(['f-m01', 'f-m02', 'f-m03', 'f-m04', 'f-m05']);
    const excerpt = site.articles.find(({ fullText }) => !fullText);
    expect(excerpt?.figures[0]?.anchor).toBe('r-m01');
    const edited = syntheticSite(0, { articles: [article({ body: '编者改写过的一句话。' })] });
    expect(edited.figures.map(({ anchor }) => anchor.slice(0, 2))).toEqual(['r-', 'r-', 'r-', 'r-', 'r-']);
  });

  it('of another place are not counted as the article’s own', () => {
    const [stored] = syntheticArticles(1);
    const metrics = stored?.article.metrics.map((metric) => ({ ...metric, place: '全国' })) ?? [];
    const other = syntheticSite(0, { articles: [article({ metrics })] });
    expect(other.figures.every(({ place }) => place === null)).toBe(true);
  });
});

describe('projects', () => {
  it('are one where articles of one place call them the same, with the newest status', () => {
    const project = { name: '云溪产业园', company: null, investment: 5e8, place: null, evidence: '云溪产业园' };
    const projects = syntheticSite(0, {
      articles: [
        article({ id: 'new', date: '2025-05-01', projects: [{ ...project, status: 'operating', investment: null }] }),
        article({ id: 'old', date: '2024-05-01', projects: [{ ...project, name: '“云溪产业园”', status: 'started' }] }),
      ],
    }).projects;
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({ status: 'operating', investment: 5e8 });
    expect(projects[0]?.history.map(({ article: { article: front } }) => front.id)).toEqual(['old', 'new']);
  });
});

describe('the Traditional edition', () => {
  const convert = (text: string) => text.replaceAll('万', '萬').replaceAll('项', '項').replaceAll('产', '産');
  const input = syntheticInput(12);
  const hans = assembleSite(input, simplifiedEdition());
  const hant = assembleSite(input, traditionalEdition(convert));

  it('has the same pages below its own address', () => {
    expect(hant.articles.map(({ path }) => path)).toEqual(hans.articles.map(({ path }) => `/hant${path}`));
    expect(hant.projects.map(({ slug }) => slug).sort()).toEqual(hans.projects.map(({ slug }) => slug).sort());
    expect(hant.places.map(({ code }) => code)).toEqual(hans.places.map(({ code }) => code));
  });

  it('has its text, its figures and its interface in its own script', () => {
    expect(hant.articles[0]?.text).toContain('項');
    expect(JSON.stringify(hant.figures.map(({ metric }) => metric))).not.toMatch(/[万项产]/);
    expect(hant.strings.nav.projects).toBe('項目');
    expect(hant.strings.counts.projects(3)).toBe('3 个項目');
  });

  it('finds every figure in its text that the other edition finds', () => {
    expect(hant.figures.map(({ anchor }) => anchor)).toEqual(hans.figures.map(({ anchor }) => anchor));
  });
});
