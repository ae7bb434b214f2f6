import { html, join, type Content, type SafeHtml } from '../src/site/html.ts';
import { placeCard } from '../src/site/cards/index.ts';
import { placeLd } from '../src/site/jsonld/index.ts';
import { placeAccounts } from '../src/site/indicators/index.ts';
import { leadingFigures } from '../src/site/leading.ts';
import { pageKind } from '../src/site/pages.ts';
import { kilometres, lineage } from '../src/site/places.ts';
import type { PlaceNode, Site, SiteArticle } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { compareLink } from './_components/compare-link.ts';
import { articleList } from './_components/article-list.ts';
import { figureTiles } from './_components/figure.ts';
import { indicatorHistories } from './_components/histories.ts';
import { counted, pageHead, projectsByStatus, sectionHead, themeCloud, themesOf } from './_components/lists.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { feedLinks } from './_components/feed-links.ts';
import { DOT } from './_components/text.ts';
import { themeYears } from './_components/themes-by-year.ts';
import { page } from './_layouts/page.ts';

/** Numbers at the head of a page. */
const TILES = 6;

/** Neighbours offered for comparison. */
const COMPARED = 3;

/** Projects shown, the largest first; the register has them all. */
const PROJECTS = 60;

/** The page of every place: its numbers, articles, projects, themes, what is below and near it. */
export default pageKind((site) =>
  site.places.flatMap((place) =>
    pagedPages(site, place.path, place.allArticles, (slice) => placePage(site, place, slice)),
  ),
);

function placePage(site: Site, place: PlaceNode, slice: Slice<SiteArticle>): string {
  const { strings } = site;
  const words = strings.place;
  const first = slice.number === 1;
  const sections = first ? sectionsBelow(site, place) : [];
  return page(site, {
    title: pageTitle(site, place.name, slice),
    description: `${place.name}：${strings.counts.articles(place.allArticles.length)}，${strings.counts.figures(place.figures.length)}，${strings.counts.projects(place.projects.length)}。`,
    path: slice.path,
    kind: 'place',
    variant: place.level,
    card: first ? () => placeCard(site, place) : null,
    feed: first,
    jsonLd: first ? [placeLd(site, place)] : [],
    breadcrumbs: [
      { name: words.index, path: site.paths.places },
      ...lineage(place)
        .reverse()
        .map(({ name, path }) => ({ name, path })),
    ],
    body: html`${pageHead(pageTitle(site, place.name, slice), intro(site, place), above(site, place))}
      ${first && firstHead(site, place, sections)}
      <div class="two-columns">
        <section class="column-main" aria-labelledby="articles">
          ${sectionHead('articles', place.children.length > 0 ? words.all : words.own, place.allArticles.length)}
          ${articleList(site, slice.items)} ${pager(site, place.path, slice)}
        </section>
        <div class="column-side">
          ${side('themes', words.themes, themeCloud(site, themesOf(place.allArticles)))}
          ${side('nearby', words.nearby, nearby(site, place))} ${feedLinks(site, place.path)}
        </div>
      </div>
      ${sections.map(({ content }) => content)}`,
  });
}

/** What stands above the articles of a place: ways to compare it, the places below it, its numbers. */
function firstHead(site: Site, place: PlaceNode, below: readonly Section[]): SafeHtml {
  const tiles = numbers(site, place);
  const { place: words, placePage } = site.strings;
  const sections = [
    ...(tiles ? [{ id: 'numbers', name: words.indicators }] : []),
    { id: 'articles', name: placePage.reports },
    ...below,
  ];
  return html`${
    sections.length > 2 &&
    html`<nav class="on-page" aria-label="${placePage.onPage}">
      ${join(
        sections.map(({ id, name }) => html`<a href="#${id}">${name}</a>`),
        DOT,
      )}
    </nav>`
  }
  ${compareLine(site, place)} ${children(site, place)} ${tiles}`;
}

interface Section {
  id: string;
  name: string;
  content: Content;
}

/** What stands below the articles of a place, each part only where there is something to tell. */
function sectionsBelow(site: Site, place: PlaceNode): Section[] {
  const { strings } = site;
  const accounts = indicatorHistories(site, placeAccounts(site, place));
  const years = themeYears(site, place.allArticles);
  return [
    ...accounts,
    ...(place.projects.length > 0
      ? [{ id: 'projects', name: strings.place.projects, content: projects(site, place) }]
      : []),
    ...(years ? [{ id: 'theme-years', name: strings.placePage.themesByYear, content: years }] : []),
  ];
}

function projects(site: Site, place: PlaceNode): SafeHtml {
  const more = place.projects.length > PROJECTS && moreProjects(site);
  return html`<section aria-labelledby="projects">
    ${sectionHead('projects', site.strings.place.projects, place.projects.length, more)}${projectsByStatus(site, place.projects.slice(0, PROJECTS))}
  </section>`;
}

/** To the comparison with any place, and with the nearest ones at once. */
function compareLine(site: Site, place: PlaceNode): Content {
  if (site.places.length < 2) return null;
  const words = site.strings.comparePage;
  const links = [
    compareLink(site, [place], words.any),
    ...place.nearby.slice(0, COMPARED).map((other) => compareLink(site, [place, other], other.name)),
  ];
  return html`<p class="compare-line-of-place"><span class="muted">${words.with}</span> ${join(links, DOT)}</p>`;
}

/** The places below, with those below them where that is the last level. */
function children(site: Site, place: PlaceNode): Content {
  if (place.children.length === 0) return null;
  return html`<nav class="below" aria-label="${site.strings.place.below}">
    <ul class="chips">
      ${place.children.map((child) => html`<li>${counted(site, child, child.allArticles.length)}</li>`)}
    </ul>
  </nav>`;
}

function above(site: Site, place: PlaceNode): Content {
  const up = lineage(place).slice(1).reverse();
  if (up.length === 0) return null;
  return join(
    up.map((node) => html`<a href="${href(site.settings, node.path)}">${node.name}</a>`),
    html`<span class="dot" aria-hidden="true">›</span>`,
  );
}

function intro(site: Site, place: PlaceNode): string {
  const { strings } = site;
  const code = /^\d{6}$/.test(place.code) ? `${strings.place.code(place.code)}，` : '';
  const counts = [
    strings.counts.articles(place.allArticles.length),
    ...(place.figures.length > 0 ? [strings.counts.figures(place.figures.length)] : []),
    ...(place.projects.length > 0 ? [strings.counts.projects(place.projects.length)] : []),
  ];
  return `${strings.levels[place.level]}，${code}${counts.join('，')}。`;
}

/** The latest value of every indicator that the place reports of itself; else the weightiest figures from its articles. */
function numbers(site: Site, place: PlaceNode): Content {
  const { strings } = site;
  const latest = placeAccounts(site, place).flatMap(({ levels, growths }) => (levels[0] ?? growths[0])?.figure ?? []);
  const own = latest.length >= 3;
  const figures = own ? latest.slice(0, TILES) : leadingFigures(place.figures, TILES, 4);
  if (figures.length === 0) return null;
  return html`<section class="band" aria-labelledby="numbers">
    ${sectionHead('numbers', strings.place.indicators)}
    ${own && html`<p class="note">${strings.place.indicatorsNote}</p>`} ${figureTiles(site, figures, !own)}
  </section>`;
}

function moreProjects(site: Site): SafeHtml {
  return html`<a class="more" href="${href(site.settings, site.paths.projects)}">${site.strings.placePage.projectsAll}</a>`;
}

function side(id: string, title: string, content: Content): Content {
  return content
    ? html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        ${content}
      </section>`
    : null;
}

function nearby(site: Site, place: PlaceNode): SafeHtml | null {
  if (place.nearby.length === 0) return null;
  return html`<ul class="plain">
    ${place.nearby.map(
      (node) =>
        html`<li>
          <a href="${href(site.settings, node.path)}">${node.name}</a>
          <span class="muted">${away(site, place, node)}${site.strings.counts.articles(node.allArticles.length)}</span>
        </li>`,
    )}
  </ul>`;
}

/** 21 公里 and a dot; nothing where one of the two is known by the unit around it only. */
function away(site: Site, place: PlaceNode, node: PlaceNode): Content {
  const distance = kilometres(place, node);
  return distance !== null && html`${site.strings.place.kilometres(distance)}${DOT}`;
}
