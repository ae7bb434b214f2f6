import { html, join, type Content, type SafeHtml } from '../src/site/html.ts';
import { placeLd } from '../src/site/jsonld/index.ts';
import { latestByIndicator, leadingFigures } from '../src/site/leading.ts';
import { pageKind } from '../src/site/pages.ts';
import { distance, lineage } from '../src/site/places.ts';
import type { PlaceNode, Site, SiteArticle } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { compareLink } from './_components/compare-link.ts';
import { articleList } from './_components/article-list.ts';
import { figureTiles } from './_components/figure.ts';
import { counted, pageHead, projectsByStatus, sectionHead, themeCloud, themesOf } from './_components/lists.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { feedLinks } from './_components/feed-links.ts';
import { DOT } from './_components/text.ts';
import { page } from './_layouts/page.ts';

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
  return page(site, {
    title: pageTitle(site, place.name, slice),
    description: `${place.name}：${strings.counts.articles(place.allArticles.length)}，${strings.counts.figures(place.figures.length)}，${strings.counts.projects(place.projects.length)}。`,
    path: slice.path,
    kind: 'place',
    feed: first,
    jsonLd: first ? [placeLd(site, place)] : [],
    breadcrumbs: [
      { name: words.index, path: site.paths.places },
      ...lineage(place)
        .reverse()
        .map(({ name, path }) => ({ name, path })),
    ],
    body: html`${pageHead(pageTitle(site, place.name, slice), intro(site, place), above(site, place))}
      ${first && compareLine(site, place)} ${first && below(site, place)} ${first && numbers(site, place)}
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
      ${
        first &&
        place.projects.length > 0 &&
        html`<section aria-labelledby="projects">
          ${sectionHead('projects', words.projects, place.projects.length)}${projectsByStatus(site, place.projects.slice(0, PROJECTS))}
        </section>`
      }`,
  });
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
function below(site: Site, place: PlaceNode): Content {
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

/** The latest value of every known indicator of the place itself; else the weightiest figures from its articles. */
function numbers(site: Site, place: PlaceNode): Content {
  const { strings } = site;
  const latest = latestByIndicator(place.figures, place.code).slice(0, 8);
  const own = latest.length >= 3;
  const figures = own ? latest : leadingFigures(place.figures, 8, 4);
  if (figures.length === 0) return null;
  return html`<section class="band" aria-labelledby="numbers">
    ${sectionHead('numbers', strings.place.indicators)}
    ${own && html`<p class="note">${strings.place.indicatorsNote}</p>`} ${figureTiles(site, figures, !own)}
  </section>`;
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
          <span class="muted"
            >${
              place.coordinates &&
              node.coordinates &&
              `${site.strings.place.kilometres(Math.round(distance(place.coordinates, node.coordinates)))} · `
            }${site.strings.counts.articles(node.allArticles.length)}</span
          >
        </li>`,
    )}
  </ul>`;
}
