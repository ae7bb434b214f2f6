import { html, inOnePiece, join, type Content, type SafeHtml } from '../../src/site/html.ts';
import { dateText, valueText } from '../../src/site/format.ts';
import { subjectName } from '../../src/site/growth.ts';
import { leadingFigures } from '../../src/site/leading.ts';
import { memo } from '../../src/site/memo.ts';
import { DOT, lines } from './text.ts';
import type { Site, SiteArticle } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';
import { figureHref, statusTag } from './figure.ts';

/** Date, place and source of an article on one line. */
export function byline(site: Site, article: SiteArticle): SafeHtml {
  const { settings, strings } = site;
  const { date, source, city } = article.article;
  const parts: Content[] = [
    html`<time${date !== null && html` datetime="${date}"`}>${dateText(date, strings)}</time>`,
    article.place ? html`<a href="${href(settings, article.place.path)}">${article.place.name}</a>` : city,
    source === null
      ? null
      : article.source
        ? html`<a href="${href(settings, article.source.path)}">${source}</a>`
        : source,
  ];
  return html`<p class="byline">${join(parts.filter(Boolean), DOT)}</p>`;
}

/** What stands below the title of an article in a list: line of facts, what it says, its weightiest numbers. */
function details(site: Site, article: SiteArticle): SafeHtml {
  const figures = leadingFigures(article.figures, 3);
  return html`${byline(site, article)}
      ${article.article.summary[0] !== undefined && html`<p class="entry-summary">${article.article.summary[0]}</p>`}
      ${
        figures.length > 0 &&
        html`<ul class="entry-figures">
          ${figures.map(
            (figure) =>
              html`<li>
                <a href="${figureHref(site, figure)}"><span class="entry-figure-name">${subjectName(figure.metric)}</span>
                  <b>${valueText(figure.metric, site.strings)}</b></a>${statusTag(site, figure)}
              </li>`,
          )}
        </ul>`
      }`;
}

/** An article stands in some ten lists (its places, themes, source, month, year); about 3 kB are kept for each. */
const detailsIn = memo((site: Site) => memo((article: SiteArticle) => inOnePiece(details(site, article))));

/** An article in a list: its title and the {@link details}. */
function entry(site: Site, article: SiteArticle, level: 2 | 3): SafeHtml {
  const title = html`<a href="${href(site.settings, article.path)}">${lines(article.article.title)}</a>`;
  return html`<li class="entry">
    <article>
      ${level === 2 ? html`<h2 class="entry-title">${title}</h2>` : html`<h3 class="entry-title">${title}</h3>`}
      ${detailsIn(site)(article)}
    </article>
  </li> `;
}

/** Articles in the order given; `level` is that of their headings. */
export function articleList(site: Site, articles: readonly SiteArticle[], level: 2 | 3 = 3): Content {
  return (
    articles.length > 0 &&
    html`<ol class="entries">
      ${articles.map((article) => entry(site, article, level))}
    </ol>`
  );
}

/** Titles and dates only, for side lists. */
export function titleList(site: Site, articles: readonly SiteArticle[]): Content {
  return (
    articles.length > 0 &&
    html`<ul class="titles">
      ${articles.map(
        (article) =>
          html`<li>
            <a href="${href(site.settings, article.path)}">${lines(article.article.title)}</a>
            <span class="titles-date">${article.place && html`${article.place.name}${DOT}`}${dateText(article.article.date, site.strings)}</span>
          </li>`,
      )}
    </ul>`
  );
}
