import { sparkline } from '../src/site/charts/index.ts';
import { periodText, valueText, whenText } from '../src/site/format.ts';
import { subjectName } from '../src/site/growth.ts';
import { html, trusted, type Content } from '../src/site/html.ts';
import {
  historyOf,
  historyScope,
  indicatorAccounts,
  type IndicatorAccount,
  type PlaceFact,
} from '../src/site/indicators/index.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Figure, IndicatorNode, PlaceNode, Site } from '../src/site/types.ts';
import { href } from '../src/site/urls.ts';
import { figureHref, statusTag } from './_components/figure.ts';
import { pageHead } from './_components/lists.ts';
import { page } from './_layouts/page.ts';

/** Facts that make a line worth drawing beside a number. */
const SHORTEST = 3;

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
  const accounts = indicatorAccounts(site, indicator);
  const places = new Set(accounts.map(({ place }) => place)).size;
  const shown = mostTelling(accounts);
  return html`<li>
    <h2>
      <a href="${href(settings, indicator.path)}">${indicator.name}</a><span class="count">${indicator.figures.length}</span>
    </h2>
    <p class="note">${indicator.definition}${places > 1 && strings.indicatorPage.places(places)}</p>
    ${
      shown
        ? html`<p class="latest">
        <span
          >${scope(site, shown.fact.figure, shown.place.name)}${!shown.level && ` ${strings.placePage.growth}`}
          <a href="${figureHref(site, shown.fact.figure)}"><b>${valueText(shown.fact.figure.metric, strings)}</b></a></span>
        ${spark(site, shown)}
      </p>`
        : inItsWords(site, indicator)
    }
  </li> `;
}

interface Shown {
  place: PlaceNode;
  account: IndicatorAccount;
  fact: PlaceFact;
  /** True of an amount, false where only growth is told. */
  level: boolean;
}

/** The place to show for an indicator: with the longest history, else with the latest fact; amounts before growth. */
function mostTelling(accounts: readonly { place: PlaceNode; account: IndicatorAccount }[]): Shown | null {
  const shown = accounts.flatMap(({ place, account }): Shown[] => {
    const [level] = account.levels;
    const fact = level ?? account.growths[0];
    return fact ? [{ place, account, fact, level: level !== undefined }] : [];
  });
  const [best] = shown.sort(
    (a, b) => Number(b.level) - Number(a.level) || length(b) - length(a) || (b.fact.time ?? 0) - (a.fact.time ?? 0),
  );
  return best ?? null;
}

/** How long its history is; too short a one counts for nothing. */
function length({ account }: Shown): number {
  const facts = historyOf(account)?.facts.length ?? 0;
  return facts < SHORTEST ? 0 : facts;
}

/** Where no place tells an amount or a rise of its own: the newest figure as its article calls it, an aim marked as one. */
function inItsWords(site: Site, { figures }: IndicatorNode): Content {
  const figure = figures.find(({ metric }) => metric.value !== null && metric.doubt === undefined);
  return (
    figure &&
    html`<p class="latest">
      <span
        >${scope(site, figure, figure.placeName ?? '')} ${subjectName(figure.metric)}
        <a href="${figureHref(site, figure)}"><b>${valueText(figure.metric, site.strings)}</b></a> ${statusTag(site, figure)}</span>
    </p>`
  );
}

/** 莱阳市，2024 年: whose the number is, of when as far as it is known. */
function scope(site: Site, { metric, article }: Figure, place: string): string {
  const when = whenText(metric.period, article.article.date, site.strings);
  return [place, when].filter((part) => part !== '').join(site.strings.placePage.comma);
}

/** The history of the place that is shown, as a small line; most have none. */
function spark(site: Site, { place, account }: Shown): Content {
  const history = historyOf(account);
  if (!history || history.facts.length < SHORTEST) return null;
  const { strings } = site;
  const { indicator } = account;
  const title = `${place.name} ${indicator.name}${strings.placePage.comma}${historyScope(site, history)}`;
  const periods = history.facts.map(({ figure }) => periodText(figure.metric.period, strings));
  const drawn = sparkline(
    {
      id: `spark-${indicator.slug}`,
      title,
      description: strings.indicatorPage.described(title, periods.length, periods[0] ?? '', periods.at(-1) ?? ''),
      words: strings.chart,
    },
    history.facts.map(({ value }) => value),
  );
  return drawn && trusted(drawn);
}
