import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { traditionalEdition, simplifiedEdition } from '../../src/site/edition.ts';
import { siteFiles } from '../../src/site/files.ts';
import { assembleSites } from '../../src/site/load.ts';
import type { PageKind } from '../../src/site/pages.ts';
import { searchText } from '../../src/site/search/documents.ts';
import type { SiteArticle } from '../../src/site/types.ts';
import { syntheticArticles, syntheticInput, syntheticSettings } from './synthetic.ts';

const TEMPLATES = path.join(import.meta.dirname, '../../templates');
/** In the text of every article and in nothing that is read from it; written alike in both scripts. */
const SECRET = '桂林山水甲天下';

let kinds: PageKind[];

beforeAll(async () => {
  const names = readdirSync(TEMPLATES).filter((name) => name.endsWith('.11ty.ts'));
  kinds = await Promise.all(
    names.sort().map(async (name) => ((await import(path.join(TEMPLATES, name))) as { default: PageKind }).default),
  );
});

/** Everything that is published of a site whose sources give these rights: what holds the secret, and its articles. */
function publish(rights: 'full' | 'excerpt'): { leaks: string[]; articles: readonly SiteArticle[]; files: number } {
  const articles = syntheticArticles(12).map(({ article }) => {
    const receipt = { raw: `${SECRET}\n${article.body}`, repairs: [], flags: [] };
    const repairs = [
      {
        start: 0,
        end: 2,
        before: SECRET.slice(0, 2),
        after: SECRET.slice(0, 2),
        rules: ['annotation' as const],
        certainty: 'bytes' as const,
      },
    ];
    return {
      article: { ...article, source: null, body: `${article.body}\n\n${SECRET}，` },
      receipt: { ...receipt, repairs },
    };
  });
  const settings = { ...syntheticSettings(), rights, traditional: true };
  const editions = [simplifiedEdition(), traditionalEdition((text) => text)];
  const sites = assembleSites(syntheticInput(0, { articles, settings, editions }));
  const leaks: string[] = [];
  let files = 0;
  const look = (at: string, content: string | Uint8Array) => {
    files += 1;
    if (Buffer.from(content).includes(SECRET)) leaks.push(at);
  };
  for (const site of sites)
    for (const kind of kinds) for (const page of kind.pages(site)) look(page.path, page.render());
  for (const file of siteFiles(sites)) look(file.path, file.content);
  return { leaks, articles: sites.flatMap((site) => site.articles), files };
}

describe('the text of a source that allows an excerpt only', () => {
  it('is on no page, in no feed, in no data and in nothing that search reads', () => {
    const { leaks, articles, files } = publish('excerpt');
    expect(files).toBeGreaterThan(100);
    expect(articles.every(({ fullText }) => !fullText)).toBe(true);
    expect(leaks).toEqual([]);
    expect(articles.filter((article) => searchText(article).includes(SECRET))).toEqual([]);
  });

  it('would be found there if it were published: of a source that allows it, it is', () => {
    const { leaks, articles } = publish('full');
    expect(articles.every((article) => searchText(article).includes(SECRET))).toBe(true);
    const places = [/^\/articles\/.*\/$/, /^\/hant\/articles\/.*\/$/, /feed\.xml$/, /feed\.json$/, /^\/search\//];
    for (const place of places)
      expect(
        leaks.some((at) => place.test(at)),
        String(place),
      ).toBe(true);
    // The data are facts, not texts, whatever the rights.
    expect(leaks.filter((at) => at.startsWith('/data/'))).toEqual([]);
  });
});
