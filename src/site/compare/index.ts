/** Places side by side: the files that the page of comparison loads, and how it sets them beside each other. */
export { MOST_PLACES, placesInQuery, queryOfPlaces } from './address.ts';
export { compare, type Apart, type ApartRow, type Cell, type ComparedRow, type Comparison } from './model.ts';
export { choicesPath, compareFiles, placeShard } from './shard.ts';
export type { PlaceChoice, PlaceShard, ShardFact } from './types.ts';
