import { figureFilePath } from '../src/site/data/index.ts';
import { html } from '../src/site/html.ts';
import { indicatorCard } from '../src/site/cards/index.ts';
import { panelsOf } from '../src/site/indicators/index.ts';
import { datasetLd } from '../src/site/jsonld/index.ts';
import { pageKind } from '../src/site/pages.ts';
import type { Figure, IndicatorNode, Site } from '../src/site/types.ts';
import { dataEditionPath, figureDownloads } from './_components/downloads.ts';
import { figureRowTable } from './_components/figure-rows.ts';
import { pageHead, sectionHead } from './_components/lists.ts';
import { panelList } from './_components/panels.ts';
import { pagedPages, pager, pageTitle, type Slice } from './_components/pager.ts';
import { page } from './_layouts/page.ts';

const ROWS = 100;

/** The page of every indicator: what it means, charts of what can be compared, and who reported what when. */
export default pageKind((site) =>
  site.indicators.flatMap((indicator) =>
    pagedPages(site, indicator.path, indicator.figures, (slice) => indicatorPage(site, indicator, slice), ROWS),
  ),
);

function indicatorPage(site: Site, indicator: IndicatorNode, slice: Slice<Figure>): string {
  const { strings, paths } = site;
  const words = strings.indicatorPage;
  const first = slice.number === 1;
  const title = pageTitle(site, indicator.name, slice);
  const panels = first
    ? panelsOf(
        site,
        { name: indicator.name, id: `chart-${indicator.slug}`, comparable: indicator.comparable },
        indicator.figures,
      )
    : [];
  const data = dataEditionPath(site, indicator.path);
  return page(site, {
    title,
    description: indicator.definition,
    path: slice.path,
    kind: 'indicator',
    variant: panels.length > 0 ? 'drawn' : null,
    card: first ? () => indicatorCard(site, indicator) : null,
    breadcrumbs: [
      { name: words.index, path: paths.indicators },
      { name: title, path: slice.path },
    ],
    jsonLd: first
      ? [
          datasetLd(site, {
            name: indicator.name,
            description: indicator.definition,
            path: indicator.path,
            files: [
              { path: figureFilePath(data, 'csv'), mediaType: 'text/csv' },
              { path: figureFilePath(data, 'json'), mediaType: 'application/json' },
            ],
          }),
        ]
      : [],
    body: html`${pageHead(title, indicator.definition, words.reports(indicator.figures.length))}
      ${
        first &&
        (panels.length > 0
          ? html`<section aria-labelledby="charts">
              <h2 id="charts" class="visually-hidden">${words.charts}</h2>
              ${panelList(site, panels)}
            </section>`
          : html`<p class="note">${words.notDrawn}</p>`)
      }
      <section aria-labelledby="reports">
        ${sectionHead('reports', words.table, indicator.figures.length)}
        ${figureRowTable(site, slice.items, words.table)} ${pager(site, indicator.path, slice)}
        ${figureDownloads(site, data)}
      </section>`,
  });
}
