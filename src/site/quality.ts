import type { Certainty } from '../restore/types.ts';
import type { Doubt } from './doubts.ts';
import { isDamage, tallyRepairs, type RepairTally } from './receipt.ts';
import type { SiteArticle } from './types.ts';

/** What restoration did to the articles of the site, and what it left open. */
export interface Quality {
  /** Articles that arrived damaged, those with the most repairs first. */
  articles: { article: SiteArticle; repairs: number }[];
  /** Of all articles together. */
  tally: RepairTally;
  /** Of repairs of damage. */
  byCertainty: [Certainty, number][];
  /** Each with its number among the article's. */
  doubts: { article: SiteArticle; doubt: Doubt; index: number }[];
}

export function quality(articles: readonly SiteArticle[]): Quality {
  const counted = articles.map((article) => ({
    article,
    repairs: tallyRepairs(article.receipt?.repairs ?? []).repaired,
  }));
  const all = articles.flatMap(({ receipt }) => receipt?.repairs ?? []);
  const damage = all.filter(isDamage);
  const certainties: Certainty[] = ['bytes', 'dictionary', 'context'];
  return {
    articles: counted
      .filter(({ repairs }) => repairs > 0)
      .sort((a, b) => b.repairs - a.repairs || (a.article.article.id < b.article.article.id ? -1 : 1)),
    tally: tallyRepairs(all),
    byCertainty: certainties.map((certainty) => [
      certainty,
      damage.filter((repair) => repair.certainty === certainty).length,
    ]),
    doubts: articles.flatMap((article) => article.doubts.map((doubt, index) => ({ article, doubt, index }))),
  };
}
