import { html, type Content } from '../../src/site/html.ts';
import type { PlaceNode, Site } from '../../src/site/types.ts';
import { counted } from './lists.ts';

/** Places with those below them, `depth` levels deep, each with the number of its articles. */
export function placeTree(site: Site, places: readonly PlaceNode[], depth: number): Content {
  if (places.length === 0 || depth === 0) return null;
  return html`<ul class="tree">
    ${places.map(
      (place) =>
        html`<li>${counted(site, place, place.allArticles.length)}${placeTree(site, place.children, depth - 1)}</li> `,
    )}
  </ul>`;
}
