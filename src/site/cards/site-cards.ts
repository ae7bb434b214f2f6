import type { Path, Site } from '../types.ts';
import { articleCard, cardPath, indicatorCard, placeCard, type Card } from './card.ts';

/** The cards of all pages that have one, each with where its picture lies; none where cards are switched off. */
export function siteCards(site: Site): { path: Path; card: Card }[] {
  const design = site.cards;
  if (design === null) return [];
  const at = (of: Path, card: Card) => ({ path: cardPath(of, card, design), card });
  return [
    ...site.articles.map((article) => at(article.path, articleCard(site, article))),
    ...site.places.map((place) => at(place.path, placeCard(site, place))),
    ...site.indicators.map((indicator) => at(indicator.path, indicatorCard(site, indicator))),
  ];
}
