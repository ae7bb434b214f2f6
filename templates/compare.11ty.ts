import { choicesPath } from '../src/site/compare/index.ts';
import { attributes, html, scriptJson, type Content } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { compareLink } from './_components/compare-link.ts';
import { pageHead } from './_components/lists.ts';
import { page } from './_layouts/page.ts';

/** Pairs of places offered to a reader who comes without any. */
const EXAMPLES = 6;

/** Two to four places side by side; a module puts them there from files of data, as the address says. */
export default pageKind((site) => [{ path: site.paths.compare, render: () => comparePage(site) }]);

function comparePage(site: Site): string {
  const { strings, paths, settings } = site;
  const words = strings.comparePage;
  const empty = site.places.length < 2;
  const data = {
    'data-compare': true,
    'data-base': settings.base.slice(0, -1),
    'data-shards': href(settings, paths.compare),
    'data-choices': href(settings, choicesPath(site)),
    'data-site': settings.title,
  };
  return page(site, {
    title: words.title,
    description: words.intro,
    path: paths.compare,
    kind: 'compare',
    scripts: empty ? [] : ['compare'],
    breadcrumbs: [
      { name: strings.place.index, path: paths.places },
      { name: words.title, path: paths.compare },
    ],
    body: html`${pageHead(words.title, empty ? strings.home.empty : words.intro)}
    ${
      !empty &&
      html`<noscript><p class="note">${words.withoutScript}<a href="${href(settings, paths.places)}">${words.allPlaces}</a></p></noscript>
        <div${attributes(data)} hidden>
          ${picker(site)}
          <p class="compare-status" role="status"></p>
          <div class="compare-result"></div>
          <script type="application/json" class="compare-words">${scriptJson(words.client)}</script>
        </div>
        ${examples(site)}`
    }`,
  });
}

/** A box to type in; the module puts the list of matches below it, after the ARIA guide's pattern of a combobox. */
function picker(site: Site): Content {
  const words = site.strings.comparePage;
  return html`<div class="picker">
    <ul class="chips picked" aria-label="${words.chosen}"></ul>
    <div class="picker-box">
      <label class="field"><span>${words.add}</span><input
          id="compare-place"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="false"
          aria-autocomplete="list"
          aria-describedby="compare-hint"></label>
    </div>
    <p class="note" id="compare-hint">${words.hint}</p>
  </div>`;
}

/** The places with most articles, each beside its nearest neighbour. */
function examples(site: Site): Content {
  const pairs = [...site.places]
    .sort((a, b) => b.articles.length - a.articles.length || (a.code < b.code ? -1 : 1))
    .flatMap((place) => {
      const [near] = place.nearby;
      return place.articles.length > 0 && near ? [{ place, near }] : [];
    });
  const seen = new Set<string>();
  const fresh = pairs.filter(({ place, near }) => {
    const key = [place.slug, near.slug].sort().join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (fresh.length === 0) return null;
  const words = site.strings.comparePage;
  return html`<section class="compare-examples" aria-labelledby="examples">
    <h2 id="examples">${words.others}</h2>
    <ul class="chips">
      ${fresh
        .slice(0, EXAMPLES)
        .map(
          ({ place, near }) => html`<li>${compareLink(site, [place, near], words.near(place.name, near.name))}</li> `,
        )}
    </ul>
  </section>`;
}
