import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleCard } from '../../src/site/cards/index.ts';
import { traditionalEdition, simplifiedEdition } from '../../src/site/edition.ts';
import { siteFiles } from '../../src/site/files.ts';
import { assembleSites } from '../../src/site/load.ts';
import type { PageKind } from '../../src/site/pages.ts';
import { readSettings } from '../../src/site/settings.ts';
import { searchText } from '../../src/site/search/documents.ts';
import type { SiteArticle } from '../../src/site/types.ts';
import article from '../../templates/article.11ty.ts';
import {
  syntheticArticles,
  syntheticInput,
  syntheticSettings,
  syntheticSite,
  syntheticVocabulary,
} from './synthetic.ts';

const TEMPLATES = path.join(import.meta.dirname, '../../templates');
/** In the text of every article and in nothing that is read from it. */
const SECRET = '桂林山水甲天下';
/** The same of a passage that is written otherwise in the Traditional edition. */
const SECRETS = [SECRET, '荔波樟江', '边读书边种树', '邊讀書邊種樹'];
const BODY = `${SECRET}，荔波樟江。边读书边种树，`;

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
    const receipt = { raw: `${BODY}\n${article.body}`, repairs: [], flags: [] };
    const text = `${article.metrics[0]?.evidence ?? ''}${BODY}`;
    const flags = [{ kind: 'uncertain' as const, text, candidates: ['读树'], message: '存疑' }];
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
      article: { ...article, source: null, body: `${article.body}\n\n${BODY}`, flags },
      receipt: { ...receipt, repairs },
    };
  });
  const settings = { ...syntheticSettings(), rights, traditional: true };
  const convert = (text: string) => text.replaceAll('边读书边种树', '邊讀書邊種樹');
  const editions = [simplifiedEdition(), traditionalEdition(convert)];
  const sites = assembleSites(syntheticInput(0, { articles, settings, editions }));
  const leaks: string[] = [];
  let files = 0;
  const look = (at: string, content: string | Uint8Array) => {
    files += 1;
    if (SECRETS.some((secret) => Buffer.from(content).includes(secret))) leaks.push(at);
  };
  for (const site of sites)
    for (const kind of kinds) for (const page of kind.pages(site)) look(page.path, page.render());
  for (const file of siteFiles(sites)) look(file.path, file.content);
  for (const site of sites) {
    for (const article of site.articles) look(`${article.path} card`, JSON.stringify(articleCard(site, article)));
  }
  return { leaks, articles: sites.flatMap((site) => site.articles), files };
}

/** The page of the only article of a site whose only source has this record, under this default. */
function articleUnder(record: 'full' | 'excerpt' | null, standard: 'full' | 'excerpt'): string {
  const vocabulary = {
    ...syntheticVocabulary(),
    source: (name: string) => ({ slug: 'paper', name, url: null, rights: record }),
  };
  const site = syntheticSite(1, { vocabulary, settings: { ...syntheticSettings(), rights: standard } });
  const [page = ''] = article.pages(site).map((one) => one.render());
  return page;
}

describe('the ground on which a text is published', () => {
  it.each([
    ['full', 'excerpt', '经其许可刊载全文', true],
    ['excerpt', 'full', '按来源的要求，本站只载提要', false],
    [null, 'full', '刊载许可未登记，按本站的统一设定载全文', true],
    [null, 'excerpt', '刊载许可未登记，本站只载提要', false],
  ] as const)('is said on the page: record %s, default %s', (record, standard, words, whole) => {
    const page = articleUnder(record, standard);
    expect(page).toContain(words);
    expect(page.includes('从前零件要送到外地打磨')).toBe(whole);
  });

  it('is an excerpt where the settings say nothing', () => {
    const settings = readSettings('title: 志\ndescription: 各地\nurl: https://fangzhi.example.org\n', 'site.yaml');
    expect(settings.rights).toBe('excerpt');
  });
});

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
