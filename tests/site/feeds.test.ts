import { describe, expect, it } from 'vitest';
import { feedFiles } from '../../src/site/feeds/index.ts';
import { articleLd } from '../../src/site/jsonld/index.ts';
import { html, scriptJson } from '../../src/site/html.ts';
import { sitemapFiles } from '../../src/site/sitemap/index.ts';
import { named, parseXml, textOf } from '../built/xml.ts';
import { syntheticArticles, syntheticSettings, syntheticSite } from './synthetic.ts';

function feed(count: number, path: string, site = syntheticSite(count)): string {
  return String([...feedFiles(site)].find((file) => file.path === path)?.content);
}

function hostile(title: string) {
  const [stored] = syntheticArticles(1);
  if (!stored) throw new Error('no article');
  return syntheticSite(1, { articles: [{ ...stored, article: { ...stored.article, title } }] });
}

describe('feeds', () => {
  it('hold the newest articles, newest first, and not all of a thousand', () => {
    const entries = named(parseXml(feed(1000, '/feed.xml')), 'entry');
    expect(entries).toHaveLength(30);
    const dates = entries.map((entry) => textOf(entry, 'updated'));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates[0]).toBe('2025-06-30T00:00:00+08:00');
  });

  it('of the site have the text, but not that of an excerpt-only source', () => {
    const site = syntheticSite(20);
    const entries = named(parseXml(feed(20, '/feed.xml', site)), 'entry');
    for (const entry of entries) {
      const article = site.articles.find(({ path }) => textOf(entry, 'id').endsWith(path));
      expect(named(entry, 'content').length > 0).toBe(article?.fullText);
    }
    const items = (JSON.parse(feed(20, '/feed.json', site)) as { items: { url: string; content_html?: string }[] })
      .items;
    for (const item of items) {
      const article = site.articles.find(({ path }) => item.url.endsWith(path));
      expect(item.content_html !== undefined).toBe(article?.fullText);
    }
    expect(entries.some((entry) => named(entry, 'content').length === 0)).toBe(true);
  });

  it('of a place hold its own and those below', () => {
    const site = syntheticSite(60);
    const province = site.provinces[0];
    const entries = named(parseXml(feed(60, `/places/${province?.slug ?? ''}/feed.xml`, site)), 'entry');
    expect(entries).toHaveLength(
      Math.min(30, province?.allArticles.filter(({ article }) => article.date !== null).length ?? 0),
    );
  });

  it('give no day to a report that is known by year or month only, and say so', () => {
    const [stored] = syntheticArticles(1);
    if (!stored) throw new Error('no article');
    const dated = (date: string, dateReason?: string) =>
      syntheticSite(1, {
        articles: [
          { ...stored, article: { ...stored.article, date, ...(dateReason === undefined ? {} : { dateReason }) } },
        ],
      });
    const entryOf = (site: ReturnType<typeof dated>) => named(parseXml(feed(1, '/feed.xml', site)), 'entry')[0];
    const itemOf = (site: ReturnType<typeof dated>) =>
      (JSON.parse(feed(1, '/feed.json', site)) as { items: Record<string, string>[] }).items[0];
    for (const [date, last] of [
      ['2023', '2023-12-31'],
      ['2023-02', '2023-02-28'],
    ] as const) {
      const entry = entryOf(dated(date));
      if (!entry) throw new Error('no entry');
      expect(named(entry, 'published')).toEqual([]);
      expect(textOf(entry, 'updated')).toBe(`${last}T00:00:00+08:00`);
      expect(textOf(entry, 'summary')).toContain('只知到');
      expect(itemOf(dated(date))).not.toHaveProperty('date_published');
    }
    const inferred = entryOf(dated('2023-02-05', '由文意推断'));
    expect(inferred && named(inferred, 'published')).toEqual([]);
    const printed = entryOf(dated('2023-02-05'));
    expect(printed && textOf(printed, 'published')).toBe('2023-02-05T00:00:00+08:00');
    expect(itemOf(dated('2023-02-05'))).toHaveProperty('date_published', '2023-02-05T00:00:00+08:00');
  });

  it('are valid without an entry', () => {
    expect(textOf(parseXml(feed(0, '/feed.xml')), 'updated')).toBe('1970-01-01T00:00:00Z');
    expect((JSON.parse(feed(0, '/feed.json')) as { items: [] }).items).toEqual([]);
  });

  it('stay well-formed whatever a title holds', () => {
    for (const title of ['</title><script>alert(1)</script>', 'a & b \u0000\u0008\uffff', '\ud800半个字', ']]>']) {
      const [entry] = named(parseXml(feed(1, '/feed.xml', hostile(title))), 'entry');
      expect(entry && textOf(entry, 'title')).toBeDefined();
    }
  });

  it('carry the base path in their addresses', () => {
    const site = syntheticSite(3, { settings: syntheticSettings('/digest/') });
    for (const entry of named(parseXml(feed(3, '/feed.xml', site)), 'entry')) {
      expect(textOf(entry, 'id')).toMatch(/^https:\/\/fangzhi\.example\.org\/digest\/articles\//);
    }
  });
});

describe('structured data', () => {
  it('names a date of publication only where the newspaper printed it to the day', () => {
    const [stored] = syntheticArticles(1);
    if (!stored) throw new Error('no article');
    const ld = (parts: Partial<typeof stored.article>) => {
      const site = syntheticSite(1, { articles: [{ ...stored, article: { ...stored.article, ...parts } }] });
      const [article] = site.articles;
      if (!article) throw new Error('no article');
      return articleLd(site, article);
    };
    expect(ld({ date: '2023-02-05' })).toHaveProperty('datePublished', '2023-02-05');
    expect(ld({ date: '2023-02-05', dateReason: '推断' })).not.toHaveProperty('datePublished');
    expect(ld({ date: '2023-02' })).not.toHaveProperty('datePublished');
    expect(ld({ date: '2023' })).not.toHaveProperty('datePublished');
    expect(ld({ sourceUrl: 'https://example.org/a' })).toHaveProperty('isBasedOn.url', 'https://example.org/a');
    expect(ld({})).toHaveProperty('creditText');
  });

  it('cannot be closed by a title', () => {
    const [article] = hostile('</script><script>alert(1)</script>').articles;
    if (!article) throw new Error('no article');
    const block = html`<script type="application/ld+json">
      ${scriptJson(articleLd(hostile('</script>'), article))}
    </script>`.markup;
    expect(block.match(/<\/script/g)).toHaveLength(1);
  });
});

describe('the sitemap', () => {
  it('becomes an index when it is too long for one file', () => {
    const site = syntheticSite(2);
    const many = {
      ...site,
      articles: Array.from({ length: 41_000 }, () => site.articles[0]).filter((article) => article !== undefined),
    };
    const files = sitemapFiles([many]);
    expect(files.map(({ path }) => path)).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml']);
    expect(parseXml(String(files[0]?.content)).name).toBe('sitemapindex');
  });
});
