import { html } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Site } from '../src/site/types.ts';
import { counted, pageHead } from './_components/lists.ts';
import { placeTree } from './_components/place-tree.ts';
import { page } from './_layouts/page.ts';

/** Index of places: province, prefecture, county, zone. */
export default pageKind((site) => [{ path: site.paths.places, render: () => placesPage(site) }]);

function placesPage(site: Site): string {
  const { strings, paths, provinces, places } = site;
  const words = strings.place;
  return page(site, {
    title: words.index,
    description: `${words.indexIntro}${strings.counts.places(places.length)}。`,
    path: paths.places,
    kind: 'places',
    breadcrumbs: [{ name: words.index, path: paths.places }],
    body: html`${pageHead(words.index, words.indexIntro)}
      <div class="provinces">
        ${provinces.map(
          (province) =>
            html`<section class="province" aria-labelledby="p-${province.code}">
              <h2 id="p-${province.code}">${counted(site, province, province.allArticles.length)}</h2>
              ${placeTree(site, province.children, 3)}
            </section>`,
        )}
      </div>`,
  });
}
