import { html, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { lineage } from '../../../src/site/places.ts';
import type { PlaceNode, Site } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';
import { counted } from '../lists.ts';
import { offMap } from './map.ts';

/** Places named of one province; its page has them all. */
const NAMED = 12;

interface Province {
  province: PlaceNode;
  /** With articles of their own, without the province itself. */
  places: PlaceNode[];
}

/** Places by province, the province with most articles first; in it those with most, then in the order of their codes. */
export function provinceList(site: Site, covered: readonly PlaceNode[]): SafeHtml {
  return html`<ul class="overview-provinces">
    ${provinces(covered).map((one) => line(site, one))}
  </ul>`;
}

function provinces(covered: readonly PlaceNode[]): Province[] {
  const groups = new Map<PlaceNode, PlaceNode[]>();
  for (const place of covered) {
    const province = lineage(place).at(-1) ?? place;
    const group = groups.get(province) ?? [];
    groups.set(province, group);
    if (place !== province) group.push(place);
  }
  return [...groups]
    .map(([province, places]) => ({
      province,
      places: places.sort((a, b) => b.articles.length - a.articles.length || (a.code < b.code ? -1 : 1)),
    }))
    .sort(
      ({ province: a }, { province: b }) => b.allArticles.length - a.allArticles.length || (a.code < b.code ? -1 : 1),
    );
}

function line(site: Site, { province, places }: Province): Content {
  const left = places.length - NAMED;
  return html`<li>
    <span>${counted(site, province, province.allArticles.length)}</span>
    <ul>
      ${places
        .slice(0, NAMED)
        .map((place) => html`<li>${counted(site, place, place.articles.length)}${offMap(site, place)}</li> `)}
      ${
        left > 0 &&
        html`<li>
          <a class="more" href="${href(site.settings, province.path)}">${site.strings.overviewPage.morePlaces(left)}</a>
        </li>`
      }
    </ul>
  </li> `;
}
