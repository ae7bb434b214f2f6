import { dotMap, type Dot } from '../../../src/site/charts/index.ts';
import { html, trusted, type Content, type SafeHtml } from '../../../src/site/html.ts';
import type { PlaceNode, Site } from '../../../src/site/types.ts';

/** A place on the map with its size, the size in words, and where its dot leads. */
export interface Mapped {
  place: PlaceNode;
  size: number;
  measure: string;
  href: string;
}

/** Articles that the largest dot stands for at least: where every place has one, all dots are small. */
const FULL = 9;

/** The map of some places, the greatest first, and what is said of those that are drawn elsewhere or not at all. */
export function placeMap(site: Site, title: string, mapped: readonly Mapped[], counted: boolean): SafeHtml {
  const words = site.strings.overviewPage;
  const dots = mapped.flatMap(({ place, size, measure, href }): Dot[] =>
    place.mapPoint === null ? [] : [{ name: place.name, coordinates: place.mapPoint, size, measure, href }],
  );
  const description = words.mapDescription(dots.length, mapped[0]?.place.name ?? '');
  const text = { id: 'map', title, description, words: site.strings.chart };
  const chart = dotMap(text, dots, counted ? FULL : 0);
  return html`<figure>
    ${chart ? trusted(chart) : html`<p class="empty">${words.noPlaces}</p>`}
    ${chart && placing(site, mapped)}
  </figure>`;
}

function placing(site: Site, mapped: readonly Mapped[]): Content {
  const words = site.strings.overviewPage;
  const places = mapped.map(({ place }) => place);
  const lost = places.filter(({ mapPoint }) => mapPoint === null).length;
  const around = places.filter(({ coordinates, mapPoint }) => coordinates === null && mapPoint !== null).length;
  if (lost + around === 0) return null;
  return html`<figcaption class="note">
    ${around > 0 && words.around(around)}${lost > 0 && words.unknown(lost)}
  </figcaption>`;
}

/** Said in the list of a place that is nowhere on the map. */
export function offMap(site: Site, { mapPoint }: PlaceNode): Content {
  return mapPoint === null && html` <span class="muted">${site.strings.overviewPage.offMap}</span>`;
}
