import { html, join, trusted, type Content, type SafeHtml } from '../../src/site/html.ts';
import { dateText, periodText, valueText } from '../../src/site/format.ts';
import {
  historyChart,
  historyOf,
  historyScope,
  ownSubject,
  type History,
  type IndicatorAccount,
  type PlaceFact,
} from '../../src/site/indicators/index.ts';
import type { Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';
import { figureHref } from './figure.ts';
import { sectionHead } from './lists.ts';

/** Histories in sight; the others are folded up below them. */
const IN_SIGHT = 4;
/** Rows of the table beside a chart; the page of the indicator has them all. */
const MOST_ROWS = 6;
const MOST_STATEMENTS = 24;

/**
 * What a place reports of itself, as parts of its page: a chart with its table where there is a series, a sentence where there
 * is one value. No part without something to tell.
 */
export function indicatorHistories(
  site: Site,
  accounts: readonly IndicatorAccount[],
): { id: string; name: string; content: SafeHtml }[] {
  const words = site.strings.placePage;
  const drawn: SafeHtml[] = [];
  let aimed = false;
  const rest: IndicatorAccount[] = [];
  for (const account of accounts) {
    const history = historyOf(account);
    const chart = history && historyChart(site, history, `history-${drawn.length + 1}`);
    if (history && chart) {
      drawn.push(panel(site, history, trusted(chart)));
      aimed ||= history.aims.length > 0;
    } else rest.push(account);
  }
  const [seen, folded] = [drawn.slice(0, IN_SIGHT), drawn.slice(IN_SIGHT)];
  const title = seen.length > 0 ? words.statements : words.state;
  const charts = html`<section aria-labelledby="histories">
    ${sectionHead('histories', words.histories)}
    <p class="note">${words.historiesNote}${aimed && words.aimsNote}</p>
    <div class="histories">${seen}</div>
    ${
      folded.length > 0 &&
      html`<details class="more-histories">
        <summary>${words.moreHistories(folded.length)}</summary>
        <div class="histories">${folded}</div>
      </details>`
    }
  </section>`;
  const sentences = html`<section aria-labelledby="statements">
    ${sectionHead('statements', title)}
    <ul class="statements">
      ${rest.slice(0, MOST_STATEMENTS).map((account) => html`<li>${statement(site, account)}</li> `)}
    </ul>
  </section>`;
  return [
    ...(seen.length > 0 ? [{ id: 'histories', name: words.histories, content: charts }] : []),
    ...(rest.length > 0 ? [{ id: 'statements', name: title, content: sentences }] : []),
  ];
}

function panel(site: Site, history: History, chart: SafeHtml): SafeHtml {
  const { indicator } = history.account;
  return html`<figure class="history">
    <figcaption>
      <h3><a href="${href(site.settings, indicator.path)}">${indicator.name}</a></h3>
      <span class="muted">${historyScope(site, history)}</span>
    </figcaption>
    ${chart} ${table(site, history)}
  </figure> `;
}

/** The values of the line, the latest first, with the growth that was told of the same period. */
function table(site: Site, { account, part, facts, shape }: History): SafeHtml {
  const words = site.strings.placePage;
  const growths = part === 'levels' ? account.growths.filter((growth) => growth.shape === shape) : [];
  const rows = [...facts].reverse().slice(0, MOST_ROWS);
  const growthOf = (fact: PlaceFact) => growths.find(({ time }) => time === fact.time);
  const withGrowth = rows.some((fact) => growthOf(fact) !== undefined);
  return html`<table class="history-table">
    <caption class="visually-hidden">
      ${account.indicator.name}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.period}</th>
        <th scope="col">${part === 'levels' ? words.value : words.growth}</th>
        ${withGrowth && html`<th scope="col">${words.growth}</th>`}
      </tr>
    </thead>
    <tbody>
      ${rows.map((fact) => {
        const growth = growthOf(fact);
        return html`<tr>
          <th scope="row">${periodText(fact.figure.metric.period, site.strings)}</th>
          <td>${number(site, fact)}</td>
          ${withGrowth && html`<td>${growth && number(site, growth)}</td>`}
        </tr> `;
      })}
    </tbody>
  </table>`;
}

function number(site: Site, { figure }: PlaceFact): SafeHtml {
  return html`<a class="number" href="${figureHref(site, figure)}">${valueText(figure.metric, site.strings)}</a>`;
}

/** 2024 年，城镇新增就业为 2.1 万人，同比 +3.2%。 The latest facts of one indicator in words. */
function statement(site: Site, { indicator, levels, growths }: IndicatorAccount): Content {
  const words = site.strings.placePage;
  const [level] = levels;
  const growth = growths.find(({ time, shape }) => level && time === level.time && shape === level.shape);
  const [newest] = growths;
  const parts: Content[] = [];
  const name = (fact: PlaceFact) =>
    html`<a href="${href(site.settings, indicator.path)}">${(fact === level ? ownSubject(fact.figure) : null) ?? indicator.name}</a>`;
  if (level) {
    parts.push(
      html`${when(site, level)}${name(level)}${words.is} ${number(site, level)}${growth && html`${words.comma}${words.risen} ${number(site, growth)}`}${words.stop}`,
    );
  }
  if (newest && newest !== growth) {
    parts.push(html`${when(site, newest)}${name(newest)}${words.risen} ${number(site, newest)}${words.stop}`);
  }
  return join(parts, '');
}

/** When it was, with the comma behind it; where no period is told, when it was said; empty where neither is known. */
function when(site: Site, { figure }: PlaceFact): string {
  const { strings } = site;
  const { metric, article } = figure;
  if (metric.period !== null) return periodText(metric.period, strings) + strings.placePage.comma;
  const { date } = article.article;
  return date === null ? '' : strings.placePage.said(dateText(date, strings)) + strings.placePage.comma;
}
