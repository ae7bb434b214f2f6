import { attributes, html, join, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { canonicalText, periodText, valueParts } from '../../../src/site/format.ts';
import { subjectName } from '../../../src/site/growth.ts';
import { figuresBySubject, type Quotation, type SubjectGroup } from '../../../src/site/quotations.ts';
import type { Figure, Site, SiteArticle } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';
import { DOT } from '../text.ts';
import { withBold } from './quote.ts';

/** Period, nature, comparison and indicator of a figure in one line. */
function meta(site: Site, figure: Figure, byId: ReadonlyMap<string, Figure>, group: string | null): SafeHtml {
  const { strings, settings } = site;
  const { metric, indicator } = figure;
  const { comparison, entity } = metric;
  const canonical = canonicalText(metric);
  const whole = comparison?.of === undefined ? undefined : byId.get(comparison.of);
  const parts: Content[] = [
    periodText(metric.period, strings),
    metric.status !== 'actual' &&
      html`<span class="tag tag-${metric.status}">${strings.statuses[metric.status]}</span>`,
    comparison && !whole && strings.comparisons[comparison.type],
    comparison?.baseValue !== undefined &&
      strings.figure.from(`${comparison.baseValue}${comparison.baseUnit ?? metric.unit}`),
    comparison?.base !== undefined && comparison.base !== '' && strings.figure.base(comparison.base),
    comparison &&
      whole &&
      html`<a href="#r-${whole.metric.id}">${strings.comparisonsOf[comparison.type](subjectName(whole.metric))}</a>`,
    metric.place,
    entity !== null && entity !== group && !metric.indicator.includes(entity) && entity,
    canonical?.plain === false && canonical.text,
    indicator && html`<a href="${href(settings, indicator.path)}">${strings.figure.indicator(indicator.name)}</a>`,
    metric.doubt !== undefined && html`<span class="doubt">${strings.figure.doubt}：${metric.doubt}</span>`,
  ];
  const zeros = canonical?.plain === true && html`<span class="canonical plain">${canonical.text}</span>`;
  return html`<span class="meta">${join(parts.filter(Boolean), DOT)}${zeros}</span>`;
}

/** One figure. Its number leads to where it stands in the text. */
function cells(site: Site, figure: Figure, byId: ReadonlyMap<string, Figure>, group: string | null): SafeHtml {
  const { metric, anchor } = figure;
  const { before, number, unit, after } = valueParts(metric, site.strings);
  const shown = anchor.startsWith('f-') ? html`<a href="#${anchor}">${number}</a>` : number;
  return html`<th scope="row"><span class="subject">${subjectName(metric)}</span> ${meta(site, figure, byId, group)}</th>
    <td class="digits">${before && html`<span class="qualifier">${before}</span>`}${shown}</td>
    <td class="unit">${unit}${after}</td>`;
}

/** A sentence, quoted once, beside all the figures that it tells. */
function quoted(site: Site, quotation: Quotation, byId: ReadonlyMap<string, Figure>, group: string | null): SafeHtml {
  const { text, numbers, figures } = quotation;
  const anchor = figures.find((figure) => figure.anchor.startsWith('f-'))?.anchor;
  const sentence = withBold(text, numbers);
  const quote =
    anchor === undefined
      ? html`<q class="evidence">${sentence}</q>`
      : html`<a class="evidence" href="#${anchor}">${sentence}</a>`;
  const [first, ...rest] = figures;
  if (!first) return html``;
  return html`<tr class="first" id="r-${first.metric.id}">
      <td class="quote"${figures.length > 1 && attributes({ rowspan: figures.length })}>${quote}</td>
      ${cells(site, first, byId, group)}
    </tr>
    ${rest.map((figure) => html`<tr id="r-${figure.metric.id}">${cells(site, figure, byId, group)}</tr> `)}`;
}

function groupName(site: Site, { name }: SubjectGroup, groups: readonly SubjectGroup[]): string | null {
  if (name !== null || groups.length === 1) return name;
  return site.strings.article.leadGroup;
}

/** Table of figures, sentence by sentence below their subjects; nothing where the article has none. */
export function figureTable(site: Site, article: SiteArticle): Content {
  if (article.figures.length === 0) return null;
  const { strings } = site;
  const byId = new Map(article.figures.map((figure) => [figure.metric.id, figure]));
  const groups = figuresBySubject(article);
  return html`<section class="figures" aria-labelledby="figures">
    <h2 id="figures">${strings.article.figures}<span class="count">${article.figures.length}</span></h2>
    <p class="note">${strings.article.figuresNote}</p>
    <table class="figure-table">
      <thead>
        <tr>
          <th scope="col">${strings.figure.sentence}</th>
          <th scope="col">${strings.figure.subject}</th>
          <th scope="col" colspan="2">${strings.figure.value}</th>
        </tr>
      </thead>
      ${groups.map((group) => {
        const name = groupName(site, group, groups);
        return html`<tbody>
            ${
              name !== null &&
              html`<tr class="group">
              <th scope="rowgroup" colspan="4">${name}</th>
            </tr>`
            }
            ${group.quotations.map((quotation) => quoted(site, quotation, byId, name))}
          </tbody> `;
      })}
    </table>
  </section>`;
}
