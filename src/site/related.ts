import type { SiteArticle } from './types.ts';

const RELATED = 6;
/** How many articles before and after in a shared list are looked at: keeps the work linear for common keys. */
const WINDOW = 12;

/** What indicators and themes can add up to: less than being about one place. */
const TOPIC_LIMIT = 2;

interface Key {
  name: string;
  weight: number;
  /** What the article is about rather than where. */
  topic: boolean;
}

/** What two articles can share, and how much it counts. Shared projects say most, a theme alone little. */
function keysOf(article: SiteArticle): Key[] {
  const keys: Key[] = [];
  const add = (name: string, weight: number, topic: boolean) => keys.push({ name, weight, topic });
  if (article.place) add(`place ${article.place.code}`, 3, false);
  if (article.place?.parent) add(`parent ${article.place.parent.code}`, 1, false);
  for (const slug of new Set(article.projects.map((project) => project.slug))) add(`project ${slug}`, 4, false);
  const indicators = new Set(article.figures.map((figure) => figure.indicator?.slug ?? ''));
  for (const slug of indicators) if (slug !== '') add(`indicator ${slug}`, 0.5, true);
  for (const theme of article.themes) add(`theme ${theme.slug}`, 0.25, true);
  return keys;
}

/** An article's place in the list of those that share a key. */
interface Position {
  list: number[];
  at: number;
  key: Key;
}

/**
 * Gives every article its nearest others: same place, projects, indicators, themes, then the nearer in time. Only neighbours
 * within a window of each shared list are weighed, so the cost is linear in the articles.
 */
export function relate(articles: readonly SiteArticle[]): void {
  const lists = new Map<string, number[]>();
  const positions = articles.map((article, index): Position[] =>
    keysOf(article).map((key) => {
      const list = lists.get(key.name) ?? [];
      lists.set(key.name, list);
      return { list, at: list.push(index) - 1, key };
    }),
  );
  for (const [index, article] of articles.entries()) {
    article.related = nearest(index, positions[index] ?? []).flatMap((other) => articles[other] ?? []);
  }
}

/** Gives every article the others that {@link relate} gave its twin: the same articles, in the same order, in another script. */
export function relateAs(articles: readonly SiteArticle[], twins: readonly SiteArticle[]): void {
  const indexes = new Map(twins.map((twin, index) => [twin, index]));
  for (const [index, article] of articles.entries()) {
    const related = twins[index]?.related ?? [];
    article.related = related.flatMap((twin) => articles[indexes.get(twin) ?? -1] ?? []);
  }
}

function nearest(index: number, positions: readonly Position[]): number[] {
  const [shared, topics] = [new Map<number, number>(), new Map<number, number>()];
  for (const { list, at, key } of positions) {
    const scores = key.topic ? topics : shared;
    for (const other of list.slice(Math.max(0, at - WINDOW), at + WINDOW + 1)) {
      if (other !== index) scores.set(other, (scores.get(other) ?? 0) + key.weight);
    }
  }
  return [...new Set([...shared.keys(), ...topics.keys()])]
    .map((other) => ({ other, score: (shared.get(other) ?? 0) + Math.min(topics.get(other) ?? 0, TOPIC_LIMIT) }))
    .filter(({ score }) => score >= 1)
    .sort((a, b) => b.score - a.score || Math.abs(a.other - index) - Math.abs(b.other - index) || a.other - b.other)
    .slice(0, RELATED)
    .map(({ other }) => other);
}
