import type { Edition } from './edition.ts';
import type { SiteArticle, ThemeNode } from './types.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A node for every theme of the vocabulary, in its order, by slug. */
export function themeIndex(themes: readonly ThemeEntry[], edition: Edition): Map<string, ThemeNode> {
  return new Map(
    themes.map(({ slug, name, definition }) => [
      slug,
      {
        slug,
        name: edition.convert(name),
        definition: edition.convert(definition),
        path: edition.paths.theme(slug),
        primary: [],
        articles: [],
        figures: [],
      },
    ]),
  );
}

/** Enters articles with their themes, in the order in which they come. */
export function fillThemes(articles: readonly SiteArticle[]): void {
  for (const article of articles) {
    for (const theme of article.themes) {
      theme.articles.push(article);
      if (article.article.primaryThemes.includes(theme.slug)) theme.primary.push(article);
    }
  }
}

/** The themes of some articles, the most frequent first. */
export function tallyThemes(articles: readonly SiteArticle[]): { theme: ThemeNode; count: number }[] {
  const counts = new Map<ThemeNode, number>();
  for (const article of articles) for (const theme of article.themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .map(([theme, count]) => ({ theme, count }))
    .sort((a, b) => b.count - a.count || (a.theme.slug < b.theme.slug ? -1 : 1));
}

/** Columns and rows that fit a page: the latest years, the most frequent themes. */
const MOST_YEARS = 10;
const MOST_THEMES = 8;

/** How many articles speak of each theme in each year, oldest year first; years without an article between are there too. */
export function themesByYear(articles: readonly SiteArticle[]): {
  years: string[];
  rows: { theme: ThemeNode; counts: number[] }[];
} {
  const told = articles.flatMap(({ article }) => (article.date === null ? [] : Number(article.date.slice(0, 4))));
  if (told.length === 0) return { years: [], rows: [] };
  const last = told.reduce((a, b) => Math.max(a, b));
  const first = Math.max(
    told.reduce((a, b) => Math.min(a, b)),
    last - MOST_YEARS + 1,
  );
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const rows = tallyThemes(articles)
    .slice(0, MOST_THEMES)
    .map(({ theme }) => ({ theme, counts: years.map(() => 0) }));
  const byTheme = new Map(rows.map(({ theme, counts }) => [theme, counts]));
  for (const { article, themes } of articles) {
    const column = years.indexOf(article.date?.slice(0, 4) ?? '');
    if (column < 0) continue;
    for (const theme of themes) {
      const counts = byTheme.get(theme);
      if (counts) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return { years, rows: rows.filter(({ counts }) => counts.some((count) => count > 0)) };
}
