import { columnChart, dotMap } from '../src/site/charts/index.ts';
import { periodText, valueText } from '../src/site/format.ts';
import { html, trusted, type Content } from '../src/site/html.ts';
import { mappable } from '../src/site/indicators/index.ts';
import { pageKind } from '../src/site/pages.ts';
import type { PlaceNode, Site, Year } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { counted, pageHead, sectionHead } from './_components/lists.ts';
import { lines } from './_components/text.ts';
import { page } from './_layouts/page.ts';

/** Places listed beside the map; the index of places has them all. */
const LISTED = 60;
/** Columns of years that can be told apart on a phone. */
const MOST_YEARS = 12;
/** Reports named for each month of the timeline. */
const TITLES = 4;

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
    body: html`${pageHead(words.title, words.intro, totals(site))} ${map(site)} ${indicatorMap(site)} ${years(site)} ${timeline(site)}`,
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
  const around = covered.filter(({ coordinates, mapPoint }) => coordinates === null && mapPoint !== null).length;
  return html`<div class="overview-grid">
    <figure>
      ${chart ? trusted(chart) : html`<p class="empty">${words.noPlaces}</p>`}
      ${
        lost + around > 0 &&
        html`<figcaption class="note">${around > 0 && words.around(around)}${lost > 0 && words.unknown(lost)}</figcaption>`
      }
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

/** Years with articles, when there are several. */
function years(site: Site): Content {
  const { strings, settings } = site;
  const words = strings.overviewPage;
  const [last] = site.years;
  const first = site.years.at(-1);
  if (!first || !last || site.years.length < 2) return null;
  const known = new Map(site.years.map((one) => [Number(one.year), one]));
  const from = Math.max(Number(first.year), Number(last.year) - MOST_YEARS + 1);
  const columns = Array.from({ length: Number(last.year) - from + 1 }, (_, index) => {
    const year = known.get(from + index);
    return {
      name: strings.archive.year(String(from + index)),
      short: String(from + index),
      value: year?.articles.length ?? 0,
      href: year ? href(settings, year.path) : null,
    };
  });
  const description = words.yearsDescription(
    String(from),
    last.year,
    columns.reduce((sum, { value }) => sum + value, 0),
  );
  const chart = columnChart({ id: 'years', title: words.years, description, words: strings.chart }, columns);
  return html`<section aria-labelledby="years-head">
    ${sectionHead('years-head', words.years, site.years.length, toArchive(site))}
    ${chart && html`<figure class="panel">${trusted(chart)}</figure>`}
  </section>`;
}

function toArchive(site: Site): ReturnType<typeof html> {
  return html`<a class="more" href="${href(site.settings, site.paths.archive)}">${site.strings.home.allArticles}</a>`;
}

/** The latest year of which months are known: how much each month brought, and its first reports. */
function timeline(site: Site): Content {
  const latest = site.years.find(({ months }) => months.length > 0);
  if (!latest) return null;
  const { strings } = site;
  const words = strings.overviewPage;
  const inMonths = latest.months.reduce((sum, { articles }) => sum + articles.length, 0);
  const left = latest.articles.length - inMonths;
  const chart = columnChart(
    {
      id: 'timeline',
      title: words.timeline(latest.year),
      description: words.timelineDescription(latest.year, inMonths),
      words: strings.chart,
    },
    monthsOf(site, latest),
  );
  return html`<section aria-labelledby="timeline-head">
    ${sectionHead('timeline-head', words.timeline(latest.year), inMonths)}
    ${left > 0 && html`<p class="note">${words.onlyYear(left)}</p>`}
    ${latest.months.length > 1 && chart && html`<figure class="panel">${trusted(chart)}</figure>`}
    <ol class="timeline">
      ${latest.months.map((month) => monthEntry(site, month))}
    </ol>
  </section>`;
}

/** A month of the timeline with its newest reports. */
function monthEntry(site: Site, { month, path, articles }: Year['months'][number]): Content {
  const { strings, settings } = site;
  const left = articles.length - TITLES;
  return html`<li>
    <h3><a href="${href(settings, path)}">${strings.archive.monthShort(month)}</a><span class="count">${articles.length}</span></h3>
    <ul>
      ${articles.slice(0, TITLES).map(
        (article) =>
          html`<li>
              <a href="${href(settings, article.path)}">${lines(article.article.title)}</a>
              <span class="muted">${article.place?.name}</span>
            </li> `,
      )}
      ${left > 0 && html`<li class="muted">${strings.overviewPage.moreOfMonth(left)}</li>`}
    </ul>
  </li> `;
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
