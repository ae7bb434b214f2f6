import type { Certainty, RuleName } from '../restore/types.ts';
import type { Doubt } from './doubts.ts';
import { isDamage, ruleCounts } from './receipt.ts';
import type { SiteArticle } from './types.ts';

/** What restoration did to the articles of the site, and what it left open. */
export interface Quality {
  /** Articles that arrived damaged, those with the most repairs first. */
  articles: { article: SiteArticle; repairs: number }[];
  /** Repairs of damage; what only tidies sound text up is not counted. */
  repairs: number;
  /** The most frequent first. */
  byRule: [RuleName, number][];
  byCertainty: [Certainty, number][];
  /** Each with its number among the article's. */
  doubts: { article: SiteArticle; doubt: Doubt; index: number }[];
}

export function quality(articles: readonly SiteArticle[]): Quality {
  const damaged = articles
    .map((article) => ({ article, found: article.receipt?.repairs.filter(isDamage) ?? [] }))
    .filter(({ found }) => found.length > 0);
  const repairs = damaged.flatMap(({ found }) => found);
  const certainties: Certainty[] = ['bytes', 'dictionary', 'context'];
  return {
    articles: damaged
      .map(({ article, found }) => ({ article, repairs: found.length }))
      .sort((a, b) => b.repairs - a.repairs || (a.article.article.id < b.article.article.id ? -1 : 1)),
    repairs: repairs.length,
    byRule: ruleCounts(repairs),
    byCertainty: certainties.map((certainty) => [
      certainty,
      repairs.filter((repair) => repair.certainty === certainty).length,
    ]),
    doubts: articles.flatMap((article) => article.doubts.map((doubt, index) => ({ article, doubt, index }))),
  };
}
