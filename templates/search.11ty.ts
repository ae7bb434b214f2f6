import { attributes, html } from '../src/site/html.ts';
import { pageKind } from '../src/site/pages.ts';
import { SEARCH_FILES } from '../src/site/search/names.ts';
import type { Path, Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { pageHead } from './_components/lists.ts';
import { options, select } from './_components/select.ts';
import { page } from './_layouts/page.ts';

/** Search: a form that also works as an address (`?q=`), filled by a module; without it the page says what it needs. */
export default pageKind((site) => [{ path: site.paths.search, render: () => searchPage(site) }]);

/** The folder of the index, which all editions share, and of this edition's own files. */
function folders(site: Site): { index: string; own: string } {
  const own = href(site.settings, site.paths.search);
  const shared = (site.edition.name === 'hant' ? site.paths.search.replace(/^\/hant/, '') : site.paths.search) as Path;
  return { index: href(site.settings, shared), own };
}

function searchPage(site: Site): string {
  const { settings, strings, paths, years } = site;
  const words = strings.searchPage;
  const { index, own } = folders(site);
  return page(site, {
    title: words.title,
    description: words.intro,
    path: paths.search,
    kind: 'search',
    scripts: ['search'],
    breadcrumbs: [{ name: words.title, path: paths.search }],
    body: html`${pageHead(words.title, words.intro)}
      <form class="search-form" role="search" action="${own}" method="get" ${attributes({ 'data-search': true, 'data-base': settings.base.slice(0, -1), 'data-manifest': own + SEARCH_FILES.manifest, 'data-fold': index + SEARCH_FILES.fold, 'data-index': index, 'data-documents': own, 'data-fold-first': site.edition.name === 'hant', 'data-found': words.found('%1'), 'data-matches': words.matches('%1'), 'data-none': words.none, 'data-loading': words.loading, 'data-failed': words.failed, 'data-more': words.more })}>
        <div class="search-line">
          <label class="visually-hidden" for="search-words">${words.label}</label>
          <input id="search-words" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false">
          <button type="submit" class="button">${words.submit}</button>
        </div>
        <noscript
          ><p class="note">
            ${words.withoutScript}
            <a href="${href(settings, paths.places)}">${words.place}</a>
            <a href="${href(settings, paths.themes)}">${words.theme}</a>
            <a href="${href(settings, paths.sources)}">${words.source}</a>
            <a href="${href(settings, paths.archive)}">${words.year}</a>
          </p></noscript>
        <div class="filter" data-facets hidden>
          ${select('search-place', 'place', words.place, words.any, options(site.places))}
          ${select('search-theme', 'theme', words.theme, words.any, options(site.themes))}
          ${select('search-source', 'source', words.source, words.any, options(site.sources))}
          ${select(
            'search-year',
            'year',
            words.year,
            words.any,
            years.map(({ year }) => ({ value: year, label: year })),
          )}
          <label class="field field-check"><input id="search-figures" name="figures" type="checkbox" value="1"><span>${words.figures}</span></label>
        </div>
        <p class="filter-status" role="status"></p>
      </form>
      <ol class="results" data-results></ol>
      <button type="button" class="button more-rows" data-results-more hidden>${words.more}</button>
      <p class="note search-hint" data-hint hidden>${words.hint}</p>`,
  });
}
