/** Social cards: a picture for each article, place and indicator, for those who share its address. */
export { articleCard, cardPath, indicatorCard, placeCard, type Card } from './card.ts';
export { HEIGHT as CARD_HEIGHT, WIDTH as CARD_WIDTH } from './layout.ts';
