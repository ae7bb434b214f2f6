import type { Certainty, RuleName } from '../restore/types.ts';
import { ruleCounts } from './receipt.ts';
import type { SiteArticle } from './types.ts';

/** What restoration did to the articles of the site, and what it left open. */
export interface Quality {
  /** Articles with at least one repair. */
  restored: number;
  repairs: number;
  /** The most frequent first. */
  byRule: [RuleName, number][];
  byCertainty: [Certainty, number][];
  doubts: { article: SiteArticle; flag: SiteArticle['article']['flags'][number] }[];
}

export function quality(articles: readonly SiteArticle[]): Quality {
  const repairs = articles.flatMap(({ receipt }) => receipt?.repairs ?? []);
  const certainties: Certainty[] = ['bytes', 'dictionary', 'context'];
  return {
    restored: articles.filter(({ receipt }) => receipt !== null && receipt.repairs.length > 0).length,
    repairs: repairs.length,
    byRule: ruleCounts(repairs),
    byCertainty: certainties.map((certainty) => [
      certainty,
      repairs.filter((repair) => repair.certainty === certainty).length,
    ]),
    doubts: articles.flatMap((article) => article.article.flags.map((flag) => ({ article, flag }))),
  };
}
