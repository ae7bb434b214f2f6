/** More do not stand side by side on a screen. */
export const MOST_PLACES = 4;

/** The slugs in the query of an address, `?places=laiyang,pingdu`: each once, at most {@link MOST_PLACES}. */
export function placesInQuery(search: string): string[] {
  const text = new URLSearchParams(search).get('places') ?? '';
  const slugs = text.split(',').filter((slug) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug));
  return [...new Set(slugs)].slice(0, MOST_PLACES);
}

/** The query that {@link placesInQuery} reads; empty without places. */
export function queryOfPlaces(slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : `?places=${slugs.join(',')}`;
}
