import { sparkline } from '../src/site/charts/index.ts';
import { periodText, valueText } from '../src/site/format.ts';
import { html, trusted, type Content } from '../src/site/html.ts';
import { seriesGroups } from '../src/site/indicators/index.ts';
import { pageKind } from '../src/site/pages.ts';
import type { IndicatorNode, Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { figureHref } from './_components/figure.ts';
import { pageHead } from './_components/lists.ts';
import { page } from './_layouts/page.ts';

/** All indicators that articles report, the most reported first. */
export default pageKind((site) => [{ path: site.paths.indicators, render: () => indicatorsPage(site) }]);

function indicatorsPage(site: Site): string {
  const { strings, paths } = site;
  const words = strings.indicatorPage;
  const ordered = [...site.indicators].sort(
    (a, b) => b.figures.length - a.figures.length || (a.slug < b.slug ? -1 : 1),
  );
  return page(site, {
    title: words.index,
    description: words.indexIntro,
    path: paths.indicators,
    kind: 'indicators',
    breadcrumbs: [{ name: words.index, path: paths.indicators }],
    body: html`${pageHead(words.index, words.indexIntro)}
    ${
      ordered.length === 0
        ? html`<p class="empty">${words.empty}</p>`
        : html`<ul class="indicator-list">
            ${ordered.map((indicator) => entry(site, indicator))}
          </ul>`
    }`,
  });
}

function entry(site: Site, indicator: IndicatorNode): Content {
  const { settings, strings } = site;
  const latest = indicator.figures.find(({ metric }) => metric.value !== null);
  return html`<li>
    <h2>
      <a href="${href(settings, indicator.path)}">${indicator.name}</a><span class="count">${indicator.figures.length}</span>
    </h2>
    <p class="note">${indicator.definition}</p>
    ${
      latest &&
      html`<p class="latest">
        <span
          >${latest.place?.name} ${periodText(latest.metric.period, strings)}
          <a href="${figureHref(site, latest)}"><b>${valueText(latest.metric, strings)}</b></a></span>
        ${spark(site, indicator)}
      </p>`
    }
  </li> `;
}

/** The longest series of the indicator as a small line; most have none. */
function spark(site: Site, indicator: IndicatorNode): Content {
  const all = seriesGroups(indicator.figures).flatMap(({ series }) => series);
  const [longest] = all.sort((a, b) => b.facts.length - a.facts.length);
  if (!longest || longest.facts.length < 3) return null;
  const { strings } = site;
  const title = `${longest.place.name} ${indicator.name}`;
  const periods = longest.facts.map(({ figure }) => periodText(figure.metric.period, strings));
  const drawn = sparkline(
    {
      id: `spark-${indicator.slug}`,
      title,
      description: strings.indicatorPage.described(title, periods.length, periods[0] ?? '', periods.at(-1) ?? ''),
      words: strings.chart,
    },
    longest.facts.map(({ value }) => value),
  );
  return drawn && trusted(drawn);
}
