import { KINDS, STATUSES } from '../src/article/schema.ts';
import { figureRowChunks, figureRowPath } from '../src/site/figure-rows/index.ts';
import { attributes, html, type Content } from '../src/site/html.ts';
import { memo } from '../src/site/memo.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Figure, PlaceNode, Path, Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { dataEditionPath, figureDownloads } from './_components/downloads.ts';
import { figureRowTable } from './_components/figure-rows.ts';
import { pageHead } from './_components/lists.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { options, select, type Option } from './_components/select.ts';
import { page } from './_layouts/page.ts';

/** Rows on a page without a filter. */
const ROWS = 100;

/** All figures of the site, newest article first; a module filters and sorts them, and without it they are all here, page by page. */
export default pageKind((site) =>
  pagedPages(site, site.paths.figures, site.figures, (slice) => figuresPage(site, slice), ROWS),
);

function figuresPage(site: Site, slice: Slice<Figure>): string {
  const { strings, paths } = site;
  const words = strings.figuresPage;
  const title = pageTitle(site, words.title, slice);
  const empty = site.figures.length === 0;
  return page(site, {
    title,
    description: words.intro(site.figures.length),
    path: slice.path,
    kind: 'figures',
    scripts: empty ? [] : ['figures'],
    breadcrumbs: [{ name: title, path: slice.path }],
    body: html`${pageHead(title, empty ? words.empty : words.intro(site.figures.length))} ${!empty && filter(site)}
      <div data-figures-static>
        ${figureRowTable(site, slice.items, words.caption)} ${pager(site, paths.figures, slice)}
      </div>
      ${!empty && figureDownloads(site, dataFile(site))}`,
  });
}

/** `/data/figures.csv` and `.json` are the whole of it. */
function dataFile(site: Site): Path {
  return dataEditionPath(site, site.paths.data);
}

/** The kinds and states that occur, for all pages of the list at once. */
const usedIn = memo((site: Site) => ({
  kinds: new Set(site.figures.map(({ metric }) => metric.kind)),
  statuses: new Set(site.figures.map(({ metric }) => metric.status)),
}));

/** Hidden until the module is there; the note stands in for it. */
function filter(site: Site): Content {
  const words = site.strings.figuresPage;
  const { kinds, statuses } = site.strings;
  const used = usedIn(site);
  const kindOptions = KINDS.filter((kind) => used.kinds.has(kind)).map((value) => ({ value, label: kinds[value] }));
  const statusOptions = STATUSES.filter((status) => used.statuses.has(status)).map((value) => ({
    value,
    label: statuses[value],
  }));
  const chunks = Array.from({ length: figureRowChunks(site) }, (_, index) =>
    href(site.settings, figureRowPath(site, index + 1)),
  );
  return html`<noscript><p class="note">${words.withoutScript}</p></noscript>
    <form class="filter" role="search" aria-label="${words.filter}" hidden${attributes({ 'data-figures-filter': true, 'data-base': site.settings.base.slice(0, -1), 'data-chunks': chunks.join(' '), 'data-shown': words.shown('%1', '%2'), 'data-none': words.none, 'data-loading': words.loading, 'data-failed': words.failed, 'data-more': words.more, 'data-unit': words.unit('%1'), 'data-reported': words.reported })}>
      <label class="field field-wide"><span>${words.words}</span><input id="filter-words" name="q" type="search" autocomplete="off"></label>
      ${select('filter-place', 'place', words.place, words.any, placeOptions(site.provinces, ''))}
      ${select('filter-theme', 'theme', words.theme, words.any, options(site.themes.filter(({ figures }) => figures.length > 0)))}
      ${select('filter-indicator', 'indicator', words.indicator, words.any, options(site.indicators))}
      ${select('filter-kind', 'kind', words.kind, words.any, kindOptions)}
      ${select('filter-status', 'status', words.status, words.any, statusOptions)}
      <div class="filter-end">
        <button type="submit" class="button">${words.filter}</button>
        <button type="reset" class="button">${words.clear}</button>
        <p class="filter-status" role="status"></p>
      </div>
    </form>`;
}

/** Places with those below them, set in by blanks that a list of choices keeps. */
function placeOptions(places: readonly PlaceNode[], indent: string): Option[] {
  return places.flatMap((place) => [
    { value: place.slug, label: indent + place.name },
    ...placeOptions(place.children, `${indent}　`),
  ]);
}
