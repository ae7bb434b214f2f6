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
