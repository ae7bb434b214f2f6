import type { SiteArticle, Year } from './types.ts';
import type { Addresses } from './urls.ts';

/** The years and months that have articles, newest first. Undated articles are in none; month is '' where only the year is known. */
export function archive(articles: readonly SiteArticle[], paths: Addresses): Year[] {
  const years = new Map<string, Map<string, SiteArticle[]>>();
  for (const article of articles) {
    const { date } = article.article;
    if (date === null) continue;
    const [year, month] = [date.slice(0, 4), date.slice(5, 7)];
    const months = years.get(year) ?? new Map<string, SiteArticle[]>();
    years.set(year, months);
    const list = months.get(month);
    if (list) list.push(article);
    else months.set(month, [article]);
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, months]) => ({
      year,
      path: paths.year(year),
      articles: [...months.values()].flat(),
      months: [...months]
        .filter(([month]) => month !== '')
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .map(([month, list]) => ({ month, path: paths.month(year, month), articles: list })),
    }));
}
