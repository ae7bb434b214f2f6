import { columnChart } from '../../../src/site/charts/index.ts';
import { html, trusted, type Content, type SafeHtml } from '../../../src/site/html.ts';
import type { Path, Site, Year } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';
import { sectionHead } from '../lists.ts';
import { lines } from '../text.ts';

/** Columns of years that can be told apart on a phone. */
const MOST_YEARS = 12;
/** Reports named for each month of the timeline. */
const TITLES = 4;
const MONTHS = 12;

/** How many articles every year brought, years without any among them; what the columns leave out is said. */
export function yearColumns(site: Site): Content {
  const { strings, settings } = site;
  const words = strings.overviewPage;
  const [last] = site.years;
  const first = site.years.at(-1);
  if (!first || !last || site.years.length < 2) return undatedOnly(site);
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
  const shown = columns.reduce((sum, { value }) => sum + value, 0);
  const dated = site.years.reduce((sum, { articles }) => sum + articles.length, 0);
  const text = {
    id: 'years',
    title: words.years,
    description: words.yearsDescription(String(from), last.year, shown),
    words: strings.chart,
  };
  const chart = columnChart(text, columns);
  return html`<section aria-labelledby="years-head">
    ${sectionHead('years-head', words.years, undefined, link(site, site.paths.archive, strings.home.allArticles))}
    <p class="note">
      ${words.yearsNote(shown)}${dated > shown && words.earlier(dated - shown)}${undated(site, site.articles.length - dated)}
    </p>
    ${chart && html`<figure class="panel">${trusted(chart)}</figure>`}
  </section>`;
}

/** Without years to compare, only what stands under no year is worth a word. */
function undatedOnly(site: Site): Content {
  const dated = site.years.reduce((sum, { articles }) => sum + articles.length, 0);
  const left = undated(site, site.articles.length - dated);
  return left && html`<p class="note">${left}</p>`;
}

function undated(site: Site, count: number): Content {
  return count > 0 && link(site, site.paths.undated, site.strings.overviewPage.undated(count));
}

function link({ settings }: Site, to: Path, label: string): SafeHtml {
  return html`<a class="more" href="${href(settings, to)}">${label}</a>`;
}

/** The latest year of which months are known, month by month: how much each brought, and its first reports. */
export function timeline(site: Site): Content {
  const latest = site.years.find(({ months }) => months.length > 0);
  if (!latest) return null;
  const { strings } = site;
  const words = strings.overviewPage;
  const inMonths = latest.months.reduce((sum, { articles }) => sum + articles.length, 0);
  const left = latest.articles.length - inMonths;
  const text = {
    id: 'timeline',
    title: words.timeline(latest.year),
    description: words.timelineDescription(latest.year, inMonths),
    words: strings.chart,
  };
  const chart = inMonths > 1 && columnChart(text, monthColumns(site, latest));
  return html`<section aria-labelledby="timeline-head">
    ${sectionHead('timeline-head', words.timeline(latest.year), inMonths)}
    ${left > 0 && html`<p class="note">${words.onlyYear(left)}</p>`}
    ${chart && html`<figure class="panel">${trusted(chart)}</figure>`}
    <ol class="timeline">
      ${months(site, latest)}
    </ol>
  </section>`;
}

/** Every month of the year, the latest first; those without articles in one line for each run of them. */
function months(site: Site, { months: told }: Year): Content[] {
  const known = new Map(told.map((month) => [Number(month.month), month]));
  const entries: Content[] = [];
  let empty = 0;
  for (let number = MONTHS; number >= 0; number--) {
    const month = known.get(number);
    if (!month && number > 0) {
      empty += 1;
      continue;
    }
    if (empty > 0 && told.length > 1) entries.push(emptyMonths(site, number + 1, number + empty));
    empty = 0;
    if (month) entries.push(monthEntry(site, month));
  }
  return entries;
}

function emptyMonths(site: Site, from: number, to: number): Content {
  const words = site.strings.overviewPage;
  return html`<li class="timeline-empty">
    <span class="muted">${words.monthSpan(from, to)}</span> <span class="muted">${words.noReports}</span>
  </li> `;
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

function monthColumns(site: Site, { year, months: told }: Year) {
  const { strings, settings } = site;
  const known = new Map(told.map((month) => [month.month, month]));
  return Array.from({ length: MONTHS }, (_, index) => {
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
