import { html, type Content, type SafeHtml } from '../../src/site/html.ts';
import { figureRow, type FigureRow } from '../../src/site/figure-rows/index.ts';
import type { Figure, Path, Site } from '../../src/site/types.ts';
import { href } from '../../src/site/urls.ts';

/** One figure in a line; `templates/assets/client/figures.ts` builds the same row. */
function line(site: Site, row: FigureRow): SafeHtml {
  return html`<tr>
    <th scope="row" class="row-subject">
      <a href="${href(site.settings, row.path as Path)}">${row.subject}</a>${row.tag !== '' && html` <span class="tag tag-${row.status}">${row.tag}</span>`}
    </th>
    <td class="row-value">${row.value}</td>
    <td class="row-place">${row.place}</td>
    <td class="row-period">${row.period}</td>
    <td class="row-date" data-label="${site.strings.figuresPage.reported}">${row.date}</td>
  </tr> `;
}

/** Figures of several articles, a line each, every subject a link to its sentence. Nothing where there are none. */
export function figureRowTable(site: Site, figures: readonly Figure[], caption: string): Content {
  if (figures.length === 0) return null;
  const words = site.strings.figure;
  return html`<table class="figure-rows">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" data-sort="subject">${words.subject}</th>
        <th scope="col" data-sort="number">${words.value}</th>
        <th scope="col" data-sort="place">${words.place}</th>
        <th scope="col" data-sort="periodKey">${words.period}</th>
        <th scope="col" data-sort="dateKey">${words.date}</th>
      </tr>
    </thead>
    <tbody>
      ${figures.map((figure) => line(site, figureRow(site, figure)))}
    </tbody>
  </table>`;
}
