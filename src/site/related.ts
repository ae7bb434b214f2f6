import type { SiteArticle } from './types.ts';

const RELATED = 6;
/** How many articles before and after in a shared list are looked at: keeps the work linear for common keys. */
const WINDOW = 12;

/** What two articles can share, and how much it counts. Shared projects say most, a theme alone little. */
function keysOf(article: SiteArticle): [key: string, weight: number][] {
  const keys: [string, number][] = [];
  if (article.place) keys.push([`place ${article.place.code}`, 3]);
  if (article.place?.parent) keys.push([`parent ${article.place.parent.code}`, 1]);
  for (const name of new Set(article.article.projects.map((project) => project.name)))
    keys.push([`project ${name}`, 4]);
  const indicators = new Set(article.figures.map((figure) => figure.indicator?.slug ?? ''));
  for (const slug of indicators) if (slug !== '') keys.push([`indicator ${slug}`, 1]);
  for (const theme of article.themes) keys.push([`theme ${theme.slug}`, 0.5]);
  return keys;
}

/**
 * Gives every article its nearest others: same place, projects, indicators, themes, in that order of weight, then the nearer
 * in time. Only neighbours within a window of each shared list are weighed, so the cost is linear in the articles.
 */
export function relate(articles: readonly SiteArticle[]): void {
  const lists = new Map<string, number[]>();
  const positions: { list: number[]; at: number; weight: number }[][] = articles.map(() => []);
  for (const [index, article] of articles.entries()) {
    for (const [key, weight] of keysOf(article)) {
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      positions[index]?.push({ list, at: list.length, weight });
      list.push(index);
    }
  }
  for (const [index, article] of articles.entries()) {
    article.related = nearest(index, positions[index] ?? []).flatMap((other) => articles[other] ?? []);
  }
}

function nearest(index: number, positions: readonly { list: number[]; at: number; weight: number }[]): number[] {
  const scores = new Map<number, number>();
  for (const { list, at, weight } of positions) {
    for (const other of list.slice(Math.max(0, at - WINDOW), at + WINDOW + 1)) {
      if (other !== index) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return [...scores]
    .filter(([, score]) => score >= 1)
    .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - index) - Math.abs(b[0] - index) || a[0] - b[0])
    .slice(0, RELATED)
    .map(([other]) => other);
}
