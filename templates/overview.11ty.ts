import { columnChart, dotMap } from '../src/site/charts/index.ts';
import { periodText, valueText } from '../src/site/format.ts';
import { html, trusted, type Content } from '../src/site/html.ts';
import { mappable } from '../src/site/indicators/index.ts';
import { pageKind } from '../src/site/pages.ts';
import type { PlaceNode, Site, Year } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { counted, pageHead, sectionHead } from './_components/lists.ts';
import { page } from './_layouts/page.ts';

/** Places listed beside the map; the index of places has them all. */
const LISTED = 60;

/** The whole at a glance: where the articles are from, and when. */
export default pageKind((site) => [{ path: site.paths.overview, render: () => overviewPage(site) }]);

function overviewPage(site: Site): string {
  const { strings, paths } = site;
  const words = strings.overviewPage;
  return page(site, {
    title: words.title,
    description: words.intro,
    path: paths.overview,
    kind: 'overview',
    breadcrumbs: [{ name: words.title, path: paths.overview }],
    body: html`${pageHead(words.title, words.intro, totals(site))} ${map(site)} ${timeline(site)} ${indicatorMap(site)}`,
  });
}

function totals(site: Site): string {
  const { counts } = site.strings;
  const covered = site.places.filter(({ articles }) => articles.length > 0).length;
  return [
    counts.articles(site.articles.length),
    counts.places(covered),
    counts.figures(site.figures.length),
    counts.projects(site.projects.length),
  ].join('，');
}

function map(site: Site): Content {
  const { strings, settings } = site;
  const words = strings.overviewPage;
  const covered = site.places
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length || (a.code < b.code ? -1 : 1));
  const [greatest] = covered;
  if (!greatest) return html`<p class="empty">${words.noPlaces}</p>`;
  const dots = covered.flatMap(({ name, mapPoint, articles, path }) =>
    mapPoint === null
      ? []
      : {
          name,
          coordinates: mapPoint,
          size: articles.length,
          measure: strings.counts.articles(articles.length),
          href: href(settings, path),
        },
  );
  const chart = dotMap(
    {
      id: 'map',
      title: words.map,
      description: words.mapDescription(dots.length, greatest.name),
      words: strings.chart,
    },
    dots,
  );
  const lost = covered.length - dots.length;
  return html`<div class="overview-grid">
    <figure>
      ${chart ? trusted(chart) : html`<p class="empty">${words.noPlaces}</p>`}
      ${lost > 0 && html`<figcaption class="note">${words.unknown(lost)}</figcaption>`}
    </figure>
    <section aria-labelledby="list">
      ${sectionHead('list', words.list, covered.length, all(site))}
      <ul class="overview-list">
        ${covered.slice(0, LISTED).map((place: PlaceNode) => html`<li>${counted(site, place, place.articles.length)}</li> `)}
      </ul>
    </section>
  </div>`;
}

function all(site: Site): ReturnType<typeof html> {
  return html`<a class="more" href="${href(site.settings, site.paths.places)}">${site.strings.home.allPlaces}</a>`;
}

/** The months of the latest year, and links to the years before. */
function timeline(site: Site): Content {
  const [latest, ...earlier] = site.years;
  if (!latest) return null;
  const { strings, settings } = site;
  const words = strings.overviewPage;
  const chart = columnChart(
    {
      id: 'timeline',
      title: words.timeline(latest.year),
      description: words.timelineDescription(latest.year, latest.articles.length),
      words: strings.chart,
    },
    monthsOf(site, latest),
  );
  return html`<section aria-labelledby="timeline-head">
    ${sectionHead('timeline-head', words.timeline(latest.year), latest.articles.length)}
    ${chart && html`<figure class="panel">${trusted(chart)}</figure>`}
    ${
      earlier.length > 0 &&
      html`<nav aria-label="${words.otherYears}">
        <ul class="months">
          ${earlier.map(
            ({ year, path, articles }) =>
              html`<li>
                <a href="${href(settings, path)}">${strings.archive.year(year)}</a>
                <span class="count">${articles.length}</span>
              </li> `,
          )}
        </ul>
      </nav>`
    }
  </section>`;
}

function monthsOf(site: Site, { year, months }: Year) {
  const { strings, settings } = site;
  const known = new Map(months.map((month) => [month.month, month]));
  return Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const month = known.get(number);
    return {
      name: strings.archive.month(year, number),
      short: String(index + 1),
      value: month?.articles.length ?? 0,
      href: month ? href(settings, month.path) : null,
    };
  });
}

/** The indicator that most places report for one period, on a map of its own. */
function indicatorMap(site: Site): Content {
  const best = mappable(site.indicators);
  if (!best) return null;
  const { strings, settings } = site;
  const [first] = best.readings;
  const period = periodText(first?.figure.metric.period ?? null, strings);
  const title = strings.overviewPage.indicatorMap(best.indicator.name, period);
  const dots = best.readings.flatMap(({ figure, value }) => {
    const coordinates = figure.place?.mapPoint;
    return coordinates
      ? {
          name: figure.place?.name ?? '',
          coordinates,
          size: value,
          measure: valueText(figure.metric, strings),
          href: href(settings, figure.path, figure.anchor),
        }
      : [];
  });
  const description = strings.overviewPage.mapDescription(dots.length, dots[0]?.name ?? '');
  const chart = dotMap({ id: 'indicator-map', title, description, words: strings.chart }, dots);
  if (!chart) return null;
  return html`<section aria-labelledby="indicator-map-head">
    ${sectionHead('indicator-map-head', title)}
    <div class="overview-grid">
      <figure>${trusted(chart)}</figure>
      <ul class="overview-list">
        ${best.readings.map(
          ({ figure }) =>
            html`<li>
              <span>${figure.place?.name}</span>
              <a href="${href(settings, figure.path, figure.anchor)}">${valueText(figure.metric, strings)}</a>
            </li> `,
        )}
      </ul>
    </div>
  </section>`;
}
