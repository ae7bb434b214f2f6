import { periodText, valueText } from '../src/site/format.ts';
import { attributes, html, type Content } from '../src/site/html.ts';
import { mappables, type Mappable } from '../src/site/indicators/index.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Path, PlaceNode, Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { figureHref } from './_components/figure.ts';
import { pageHead, sectionHead } from './_components/lists.ts';
import { offMap, placeMap, type Mapped } from './_components/overview/map.ts';
import { provinceList } from './_components/overview/provinces.ts';
import { timeline, yearColumns } from './_components/overview/times.ts';
import { page } from './_layouts/page.ts';

/** The whole at a glance: where the articles are from and when, and a map for each indicator that several places report. */
export default pageKind((site) => [
  { path: site.paths.overview, render: () => overviewPage(site) },
  ...mappables(site).map((mappable) => ({
    path: site.paths.overviewBy(mappable.indicator.slug),
    render: () => indicatorPage(site, mappable),
  })),
]);

function overviewPage(site: Site): string {
  const { strings, paths } = site;
  const words = strings.overviewPage;
  return page(site, {
    title: words.title,
    description: words.intro,
    path: paths.overview,
    kind: 'overview',
    breadcrumbs: [{ name: words.title, path: paths.overview }],
    body: html`${pageHead(words.title, words.intro, totals(site))} ${measures(site, paths.overview)} ${articleMap(site)}
    ${yearColumns(site)} ${timeline(site)}`,
  });
}

function totals(site: Site): string {
  const { counts } = site.strings;
  return [
    counts.articles(site.articles.length),
    counts.places(coveredPlaces(site).length),
    counts.figures(site.figures.length),
    counts.projects(site.projects.length),
  ].join('，');
}

/** What the dots can be sized by: a page each, the one that is open marked. Nothing where there is no choice. */
function measures(site: Site, current: Path): Content {
  const { strings, settings, paths } = site;
  const words = strings.overviewPage;
  const choices = [
    { name: words.byArticles, path: paths.overview },
    ...mappables(site).map(({ indicator }) => ({ name: indicator.name, path: paths.overviewBy(indicator.slug) })),
  ];
  if (choices.length < 2) return null;
  return html`<nav class="measures" aria-labelledby="measures">
    <p id="measures" class="muted">${words.sizedBy}</p>
    <ul class="chips">
      ${choices.map(
        ({ name, path }) =>
          html`<li><a${attributes({ href: href(settings, path), 'aria-current': path === current ? 'page' : null })}>${name}</a></li> `,
      )}
    </ul>
  </nav>`;
}

/** Places with articles of their own, those with most first. */
function coveredPlaces(site: Site): PlaceNode[] {
  return site.places
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length || (a.code < b.code ? -1 : 1));
}

function articleMap(site: Site): Content {
  const { strings, settings, paths } = site;
  const words = strings.overviewPage;
  const covered = coveredPlaces(site);
  if (covered.length === 0) return html`<p class="empty">${words.noPlaces}</p>`;
  const mapped = covered.map((place): Mapped => {
    const count = place.articles.length;
    return { place, size: count, measure: strings.counts.articles(count), href: href(settings, place.path) };
  });
  const all = html`<a class="more" href="${href(settings, paths.places)}">${strings.home.allPlaces}</a>`;
  const elsewhere = site.articles.filter(({ place }) => place === null).length;
  return html`<div class="overview-grid">
    ${placeMap(site, words.map, mapped, true)}
    <section aria-labelledby="list">
      ${sectionHead('list', words.list, covered.length, all)}
      <p class="note">${words.listNote}${elsewhere > 0 && words.elsewhere(elsewhere)}</p>
      ${provinceList(site, covered)}
    </section>
  </div>`;
}

/** One indicator on the map, for the period and the level of places that most places report. */
function indicatorPage(site: Site, { indicator, level, readings }: Mappable): string {
  const { strings, settings, paths } = site;
  const words = strings.overviewPage;
  const path = paths.overviewBy(indicator.slug);
  const period = periodText(readings[0]?.figure.metric.period ?? null, strings);
  const title = words.indicatorMap(indicator.name, period, strings.levels[level]);
  const mapped = readings.flatMap(({ figure, value }): Mapped[] =>
    figure.place === null
      ? []
      : [
          {
            place: figure.place,
            size: value,
            measure: valueText(figure.metric, strings),
            href: figureHref(site, figure),
          },
        ],
  );
  const all = html`<a class="more" href="${href(settings, indicator.path)}">${words.wholeIndicator}</a>`;
  return page(site, {
    title,
    description: indicator.definition,
    path,
    kind: 'overview',
    breadcrumbs: [
      { name: words.title, path: paths.overview },
      { name: indicator.name, path },
    ],
    body: html`${pageHead(title, words.indicatorIntro(indicator.definition))} ${measures(site, path)}
      <div class="overview-grid">
        ${placeMap(site, title, mapped, false)}
        <section aria-labelledby="list">
          ${sectionHead('list', words.greatestFirst, mapped.length, all)}
          <ol class="overview-list">
            ${mapped.map(
              ({ place, measure, href: to }) =>
                html`<li>
                  <span><a href="${href(settings, place.path)}">${place.name}</a>${offMap(site, place)}</span>
                  <a href="${to}">${measure}</a>
                </li> `,
            )}
          </ol>
        </section>
      </div>`,
  });
}
