import { queryOfPlaces } from '../../src/site/compare/index.ts';
import { html, type SafeHtml } from '../../src/site/html.ts';
import type { PlaceNode, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** A link to the comparison of these places. */
export function compareLink(site: Site, places: readonly PlaceNode[], label: string): SafeHtml {
  const query = queryOfPlaces(places.map(({ slug }) => slug));
  return html`<a href="${href(site.settings, site.paths.compare)}${query}">${label}</a>`;
}
