import { html, join, type Content, type SafeHtml } from '../../../src/site/html.ts';
import { canonicalText, periodText, valueParts, valueText } from '../../../src/site/format.ts';
import { numberPlaces } from '../../../src/site/load.ts';
import type { Figure, Site, SiteArticle } from '../../../src/site/types.ts';
import { href } from '../../../src/site/urls.ts';
import { DOT } from '../text.ts';
import { headings } from './body.ts';

interface Group {
  name: string;
  figures: Figure[];
}

/**
 * The article's figures by subject: those of one entity with two or more together, the others under the heading of the text
 * below which they stand.
 */
function groupFigures(site: Site, article: SiteArticle): Group[] {
  const entities = new Map<string, number>();
  for (const { metric } of article.figures) {
    if (metric.entity !== null) entities.set(metric.entity, (entities.get(metric.entity) ?? 0) + 1);
  }
  const sections = article.fullText ? headings(article) : [];
  const places = new Map(numberPlaces(article).map(({ id, start }) => [id, start]));
  const groups = new Map<string, Group>();
  for (const figure of article.figures) {
    const { entity, id } = figure.metric;
    const at = places.get(id) ?? figure.metric.span?.[0] ?? 0;
    const section = sections.findLast((heading) => heading.start <= at)?.text ?? null;
    const own = entity !== null && (entities.get(entity) ?? 0) > 1;
    const name = own ? entity : (section?.replaceAll('\n', ' ') ?? site.strings.article.wholeText);
    const group = groups.get(name) ?? { name, figures: [] };
    groups.set(name, group);
    group.figures.push(figure);
  }
  return [...groups.values()];
}

/** Period, nature, comparison and indicator of a figure in one line. */
function meta(site: Site, figure: Figure, byId: ReadonlyMap<string, Figure>): SafeHtml {
  const { strings, settings } = site;
  const { metric, indicator } = figure;
  const { comparison } = metric;
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
      html`<a href="#r-${whole.metric.id}">${strings.comparisonsOf[comparison.type](`${whole.metric.indicator} ${valueText(whole.metric, strings)}`)}</a>`,
    metric.place,
    canonical?.plain === false && canonical.text,
    indicator && html`<a href="${href(settings, indicator.path)}">${indicator.name}</a>`,
    metric.doubt !== undefined && html`<span class="doubt">${strings.figure.doubt}：${metric.doubt}</span>`,
  ];
  const zeros = canonical?.plain === true && html`<span class="canonical plain">${canonical.text}</span>`;
  return html`<span class="meta">${join(parts.filter(Boolean), DOT)}${zeros}</span>`;
}

/** One figure. The evidence leads back to its sentence in the text. */
function row(site: Site, figure: Figure, byId: ReadonlyMap<string, Figure>): SafeHtml {
  const { metric, anchor } = figure;
  const { before, number, unit, after } = valueParts(metric, site.strings);
  const evidence = anchor.startsWith('f-')
    ? html`<a class="evidence" href="#${anchor}">${metric.evidence}</a>`
    : html`<q class="evidence">${metric.evidence}</q>`;
  return html`<tr id="r-${metric.id}">
    <th scope="row"><span class="subject">${metric.indicator}</span>${meta(site, figure, byId)}${evidence}</th>
    <td class="digits">${before && html`<span class="qualifier">${before}</span>`}${number}</td>
    <td class="unit">${unit}${after}</td>
  </tr> `;
}

/** Table of figures grouped by subject; nothing where the article has none. */
export function figureTable(site: Site, article: SiteArticle): Content {
  if (article.figures.length === 0) return null;
  const { strings } = site;
  const byId = new Map(article.figures.map((figure) => [figure.metric.id, figure]));
  return html`<section class="figures" aria-labelledby="figures">
    <h2 id="figures">${strings.article.figures}<span class="count">${article.figures.length}</span></h2>
    <p class="note">${strings.article.figuresNote}</p>
    <table class="figure-table">
      <thead>
        <tr>
          <th scope="col">${strings.figure.subject}</th>
          <th scope="col" colspan="2">${strings.figure.value}</th>
        </tr>
      </thead>
      ${groupFigures(site, article).map(
        (group) =>
          html`<tbody>
            <tr class="group">
              <th scope="rowgroup" colspan="3">${group.name}</th>
            </tr>
            ${group.figures.map((figure) => row(site, figure, byId))}
          </tbody> `,
      )}
    </table>
  </section>`;
}
