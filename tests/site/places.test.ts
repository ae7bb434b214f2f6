import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/article/schema.ts';
import { simplifiedEdition } from '../../src/site/edition.ts';
import { historyChart, historyOf, placeAccounts } from '../../src/site/indicators/index.ts';
import { assembleSite, type StoredArticle } from '../../src/site/load.ts';
import { kilometres } from '../../src/site/places.ts';
import { themesByYear } from '../../src/site/themes.ts';
import type { PlaceNode, Site } from '../../src/site/types.ts';
import { syntheticInput, syntheticSite } from './synthetic.ts';

const [stored] = syntheticInput(1).articles;

/** A site in which one place tells each of these figures in an article of its own, the first the newest. */
function telling(...told: Partial<Metric>[]): { site: Site; place: PlaceNode } {
  const [metric] = stored?.article.metrics ?? [];
  if (!stored || !metric) throw new Error('no synthetic article');
  const articles = told.map((one, index): StoredArticle => {
    const own: Metric = { ...metric, canonicalIndicator: 'project-count', indicator: '重点项目数', ...one };
    const id = `a-${index}`;
    return { article: { ...stored.article, id, date: `${2025 - index}-01-05`, metrics: [own] }, receipt: null };
  });
  const site = assembleSite(syntheticInput(0, { articles }), simplifiedEdition());
  const [article] = site.articles;
  if (!article?.place) throw new Error('the article has no place');
  return { site, place: article.place };
}

const count = (value: number, period: string | null, rest: Partial<Metric> = {}): Partial<Metric> => ({
  value,
  canonicalValue: value,
  unit: '个',
  canonicalUnit: '个',
  kind: 'count',
  comparison: null,
  period,
  ...rest,
});

describe('what a place tells through time', () => {
  it('is a line over periods of one length, with targets beside it', () => {
    const { site, place } = telling(
      count(90, '2025', { status: 'target' }),
      count(70, '2024'),
      count(30, '2024-01/2024-06'),
      count(60, '2023'),
    );
    const [account] = placeAccounts(site, place);
    const history = account && historyOf(account);
    expect(history?.facts.map(({ value }) => value)).toEqual([60, 70]);
    expect(history?.aims.map(({ value }) => value)).toEqual([90]);
    const chart = history ? historyChart(site, history, 'h') : null;
    expect(chart?.match(/class="chart-line"/g)).toHaveLength(1);
    expect(chart?.match(/chart-target/g)).toHaveLength(1);
    // Under the axis stand the years in which the periods lie, not those that follow them.
    expect([...(chart ?? '').matchAll(/class="chart-tick">(\d{4})</g)].map(([, year]) => year)).toEqual([
      '2023',
      '2024',
      '2025',
    ]);
  });

  it('is no line of one value, of a year beside a half-year, or of a narrower subject beside the whole', () => {
    const alone = (...told: Partial<Metric>[]) => {
      const { site, place } = telling(...told);
      return placeAccounts(site, place).map(historyOf);
    };
    expect(alone(count(70, '2024'))).toEqual([null]);
    expect(alone(count(70, '2024'), count(30, '2025-01/2025-06'))).toEqual([null]);
    expect(alone(count(70, '2024'), count(20, '2023', { indicator: '新开工重点项目数' }))).toEqual([null]);
  });
});

describe('themes by year', () => {
  it('count the articles of each year, years without one among them', () => {
    const site = syntheticSite(400);
    const { years, rows } = themesByYear(site.articles);
    expect(years).toEqual(['2023', '2024', '2025']);
    for (const { theme, counts } of rows) {
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(theme.articles.length);
    }
    expect(themesByYear([])).toEqual({ years: [], rows: [] });
  });
});

describe('places near each other', () => {
  it('are told with their distance where both are known to lie somewhere of their own', () => {
    const site = syntheticSite(60);
    const zhuji = site.places.find(({ slug }) => slug === 'zhuji');
    const near = zhuji?.nearby[0];
    if (!zhuji || !near) throw new Error('no neighbours');
    expect(kilometres(zhuji, near)).toBeGreaterThan(30);
    expect(kilometres(zhuji, { ...near, coordinates: null })).toBeNull();
  });

  it('stand on the map where the prefecture is, if nothing more is known, but never where the province is', () => {
    const input = syntheticInput(60);
    const { vocabulary } = input;
    const lost = new Set(['330681', '330600']);
    const forget = (...codes: string[]) =>
      assembleSite(
        {
          ...input,
          vocabulary: {
            ...vocabulary,
            place: (code) => {
              const entry = vocabulary.place(code);
              return entry && { ...entry, coordinates: codes.includes(code) ? null : entry.coordinates };
            },
          },
        },
        simplifiedEdition(),
      ).places.find(({ slug }) => slug === 'zhuji');
    expect(forget('330681')).toMatchObject({ coordinates: null, mapPoint: [120.58, 30] });
    expect(forget(...lost)?.mapPoint).toBeNull();
  });
});
