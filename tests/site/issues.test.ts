import { describe, expect, it } from 'vitest';
import { simplifiedEdition } from '../../src/site/edition.ts';
import { issuesOf, latestWeek } from '../../src/site/issues.ts';
import { assembleSite } from '../../src/site/load.ts';
import type { Site } from '../../src/site/types.ts';
import { syntheticInput, syntheticSite } from './synthetic.ts';

/** A site of articles of these dates, the first the first. */
function siteOf(...dates: (string | null)[]): Site {
  const { articles } = syntheticInput(dates.length);
  const dated = articles.map(({ article, receipt }, index) => ({
    article: { ...article, date: dates[index] ?? null },
    receipt,
  }));
  return assembleSite(syntheticInput(0, { articles: dated }), simplifiedEdition());
}

describe('digests', () => {
  it('hold every dated article exactly once, however precise its date', () => {
    const site = syntheticSite(400);
    const held = issuesOf(site).flatMap(({ articles, undated }) => [...articles, ...undated]);
    const dated = site.articles.filter(({ article }) => article.date !== null);
    expect(dated.some(({ article }) => article.date?.length === 4)).toBe(true);
    expect(new Set(held).size).toBe(held.length);
    expect(new Set(held)).toEqual(new Set(dated));
  });

  it('set those of which only the year is known into the latest month of the year', () => {
    const [latest, earlier] = issuesOf(siteOf('2025-08-03', '2025', '2025-07', '2024'));
    expect(latest?.articles.map(({ article }) => article.date)).toEqual(['2025-08-03']);
    expect(latest?.undated.map(({ article }) => article.date)).toEqual(['2025']);
    expect(earlier).toMatchObject({ path: '/digest/2025-07/', undated: [] });
  });

  it('give a year without a known month a digest of its own', () => {
    expect(issuesOf(siteOf('2025', '2023-02-05'))[0]).toMatchObject({ path: '/digest/2025/', date: '2025' });
  });

  it('are none without a date', () => {
    expect(issuesOf(siteOf(null))).toEqual([]);
    expect(latestWeek(siteOf(null, '2025', '2025-08'))).toBeNull();
  });
});

describe('the latest week', () => {
  it('runs from Monday to Sunday around the latest day', () => {
    const week = latestWeek(siteOf('2025-08-06', '2025-08-04', '2025-08-03', '2025'));
    expect(week).toMatchObject({ from: '2025-08-04', to: '2025-08-10' });
    expect(week?.articles.map(({ article }) => article.date)).toEqual(['2025-08-06', '2025-08-04']);
  });

  it('runs over the end of a year', () => {
    expect(latestWeek(siteOf('2026-01-01', '2025-12-30'))?.articles).toHaveLength(2);
  });
});
