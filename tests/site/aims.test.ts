import { beforeAll, describe, expect, it } from 'vitest';
import type { Metric } from '../../src/article/schema.ts';
import type { PageKind } from '../../src/site/pages.ts';
import { searchDocument, searchText } from '../../src/site/search/documents.ts';
import type { Site } from '../../src/site/types.ts';
import { syntheticArticles, syntheticSite } from './synthetic.ts';

/** A site of articles that tell each one figure of an indicator, which is only aimed at. */
function siteOf(metric: Partial<Metric>, count = 1): Site {
  const articles = syntheticArticles(count).map(({ article, receipt }) => {
    const [sample] = article.metrics;
    if (!sample) throw new Error('the synthetic article has no figures');
    const only: Metric = {
      ...sample,
      indicator: '重点项目数',
      canonicalIndicator: 'project-count',
      kind: 'count',
      value: 40,
      unit: '个',
      canonicalValue: 40,
      canonicalUnit: '个',
      comparison: null,
      entity: null,
      place: null,
      ...metric,
    };
    return { article: { ...article, metrics: [only] }, receipt };
  });
  return syntheticSite(count, { articles });
}

const kinds = new Map<string, PageKind>();

beforeAll(async () => {
  for (const name of ['archive', 'indicators']) {
    const module = (await import(`../../templates/${name}.11ty.ts`)) as { default: PageKind };
    kinds.set(name, module.default);
  }
});

function htmlOf(site: Site, kind: string): string {
  return (kinds.get(kind)?.pages(site) ?? []).map((page) => page.render()).join('');
}

describe('a number that is only aimed at', () => {
  const site = siteOf({ status: 'target' });

  it('is told as such below the title of its article', () => {
    const figures = /<ul class="entry-figures">.*?<\/ul>/su.exec(htmlOf(site, 'archive'))?.[0];
    expect(figures).toContain('40个');
    expect(figures).toContain('>目标</span>');
    expect(/<ul class="entry-figures">.*?<\/ul>/su.exec(htmlOf(siteOf({}), 'archive'))?.[0]).not.toContain('tag-');
  });

  it('is told as such among the results of a search', () => {
    const [article] = site.articles;
    const document = article && searchDocument(site, article, searchText(article));
    expect(document?.figures[0]).toMatchObject({ value: '40个', tag: { status: 'target', name: '目标' } });
  });

  it('is told as such in the list of indicators where nothing else is known', () => {
    const entry = /<p class="latest">.*?<\/p>/su.exec(htmlOf(site, 'indicators'))?.[0];
    expect(entry).toContain('40个');
    expect(entry).toContain('>目标</span>');
  });
});

describe('a change that does not say whether it is a rise', () => {
  it('is called in the list of indicators as its article calls it, not a rise', () => {
    const site = siteOf({
      indicator: '重点项目数改善率',
      kind: 'growth',
      value: 19.5,
      unit: '%',
      canonicalValue: 19.5,
      canonicalUnit: '%',
      comparison: { type: 'yoy', direction: null },
    });
    const entry = /<p class="latest">.*?<\/p>/su.exec(htmlOf(site, 'indicators'))?.[0];
    expect(entry).toContain('重点项目数改善率');
    expect(entry).toContain('>19.5%<');
    expect(entry).not.toContain('同比');
  });
});
