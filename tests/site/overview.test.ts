import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/site/load.ts';
import type { Site } from '../../src/site/types.ts';
import overview from '../../templates/overview.11ty.ts';
import { syntheticArticles, syntheticSite, syntheticVocabulary } from './synthetic.ts';

/** Articles with these dates, newest first as given. */
function dated(dates: readonly (string | null)[]): StoredArticle[] {
  return syntheticArticles(dates.length).map(({ article }, index) => ({
    article: { ...article, id: `a${index}`, date: dates[index] ?? null },
    receipt: null,
  }));
}

function pages(site: Site): Map<string, string> {
  return new Map(overview.pages(site).map((page) => [page.path, page.render()]));
}

function first(site: Site): string {
  return pages(site).get(site.paths.overview) ?? '';
}

function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the years of the overview', () => {
  it('keep years without articles, and say how many articles stand under none', () => {
    const site = syntheticSite(0, { articles: dated(['2025-03-01', '2021', null, '2008-05']) });
    const page = first(site);
    const [, chart = ''] = /<svg[^>]*aria-labelledby="years-title"([^]*?)<\/svg>/.exec(page) ?? [];
    const ticks = [...chart.matchAll(/class="chart-tick">(\d{4})</g)].map(([, year]) => Number(year));
    expect(new Set(ticks.slice(1).map((year, index) => year - (ticks[index] ?? 0))).size).toBe(1);
    expect(words(page)).toContain('图上共 2 篇，空着的年份没有报道。更早的另有 1 篇，见归档。 另有 1 篇日期不明');
  });
});

describe('the year month by month', () => {
  it('tells every month, those without articles too', () => {
    const site = syntheticSite(0, { articles: dated(['2025-09-01', '2025-05-02', '2025-05-01']) });
    const [, list = ''] = /<ol class="timeline">([^]*?)<\/ol>/.exec(first(site)) ?? [];
    const months = [...list.matchAll(/<(?:h3|span class="muted")>(?:<a[^>]*>)?([^<]* 月)</g)].map(([, month]) => month);
    expect(months).toEqual(['10–12 月', '9 月', '6–8 月', '5 月', '1–4 月']);
  });
});

describe('the places of the overview', () => {
  it('stand under their provinces, those with most articles first', () => {
    const site = syntheticSite(60);
    const [, list = ''] = /<ul class="overview-provinces">([^]*?)<\/ul>\s*<\/section>/.exec(first(site)) ?? [];
    const provinces = [...list.matchAll(/<span><a[^>]*>([^<]*)<\/a> <span class="count">(\d+)/g)];
    expect(provinces.map(([, name]) => name).sort()).toEqual(site.provinces.map(({ name }) => name).sort());
    const counts = provinces.map(([, , count]) => Number(count));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('are in the list where the map cannot show them, and it is said', () => {
    const vocabulary = syntheticVocabulary();
    const lost = {
      ...vocabulary,
      place: (code: string) => {
        const entry = vocabulary.place(code);
        return entry && { ...entry, coordinates: null };
      },
    };
    const site = syntheticSite(3, { vocabulary: lost });
    const text = words(first(site));
    for (const place of site.places.filter(({ articles }) => articles.length > 0)) expect(text).toContain(place.name);
    expect(text).toContain('图上无');
    expect(first(site)).not.toContain('class="chart-dot"');
  });
});

describe('the map sized by an indicator', () => {
  const site = syntheticSite(200);
  const path = site.paths.overviewBy('project-count');
  const page = pages(site).get(path) ?? '';

  it('has an address of its own that the overview links to, and says which measure is shown', () => {
    expect(first(site)).toContain(`href="${path}"`);
    expect(page).toMatch(new RegExp(`<a href="${path}" aria-current="page">`));
    expect(page).toContain('重点项目数（2025 年，县级）');
  });

  it('leads from every dot and every line to the sentence, the greatest first', () => {
    const dots = [...page.matchAll(/<a href="([^"]*)"[^>]*class="chart-link"/g)].map(([, to]) => to);
    const [, list = ''] = /<ol class="overview-list">([^]*?)<\/ol>/.exec(page) ?? [];
    const numbers = [...list.matchAll(/<a href="([^"]*#[^"]*)">(\d+)个<\/a>/g)];
    expect(numbers.map(([, to]) => to)).toEqual(dots);
    expect(dots.length).toBeGreaterThanOrEqual(3);
    const values = numbers.map(([, , value]) => Number(value));
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('does not exist where fewer than three places can be compared', () => {
    expect([...pages(syntheticSite(1)).keys()]).toEqual(['/overview/']);
    expect(first(syntheticSite(1))).not.toContain('class="measures"');
  });
});
