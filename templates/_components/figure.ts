import { html, type Content, type SafeHtml } from '../../src/site/html.ts';
import { valueParts, whenText } from '../../src/site/format.ts';
import { figureName } from '../../src/site/indicators/index.ts';
import type { Figure, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** Address of the figure's mark in its article: where every number of the site leads. */
export function figureHref(site: Site, figure: Figure): string {
  return href(site.settings, figure.path, figure.anchor);
}

/** The value with its parts set apart. */
function figureValue(site: Site, figure: Figure): SafeHtml {
  const { before, number, unit, after } = valueParts(figure.metric, site.strings);
  return html`${before && html`<span class="qualifier">${before}</span>`}<span class="digits">${number}</span><span class="unit">${unit}${after}</span>`;
}

/** 目标, 在建 …; nothing for what is done. */
export function statusTag(site: Site, figure: Figure): Content {
  const { status } = figure.metric;
  return status !== 'actual' && html`<span class="tag tag-${status}">${site.strings.statuses[status]}</span>`;
}

/** A number as a typographic tile: value, subject, period and place, all one link to its sentence. */
function tile(site: Site, figure: Figure, showPlace: boolean): SafeHtml {
  const { entity } = figure.metric;
  const named = figureName(figure);
  const owner = entity !== null && !named.includes(entity) ? entity : null;
  const of = showPlace && !named.startsWith(figure.placeName ?? named) ? figure.placeName : null;
  const place = owner ?? of;
  const when = whenText(figure.metric.period, figure.article.article.date, site.strings);
  const tag = statusTag(site, figure);
  return html`<li class="tile">
    <a href="${figureHref(site, figure)}"><span class="tile-value">${figureValue(site, figure)}</span>
      <span class="tile-name">${place !== null && html`<b>${place}</b> `}${named}</span>
      ${(when !== '' || tag) && html`<span class="tile-when">${when}${tag}</span>`}</a>
  </li> `;
}

/** Tiles side by side; nothing where there are none. */
export function figureTiles(site: Site, figures: readonly Figure[], showPlace = true): Content {
  return (
    figures.length > 0 &&
    html`<ul class="tiles">
      ${figures.map((figure) => tile(site, figure, showPlace))}
    </ul>`
  );
}
