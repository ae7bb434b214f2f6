import type { Figure, Site } from '../types.ts';
import { articleColumns, figureColumns, placeColumns, projectColumns } from './columns.ts';
import { tableOf, type Table } from './table.ts';

const ARTICLE = { column: 'article', table: 'articles', key: 'id' };
const PLACE = { column: 'place', table: 'places', key: 'id' };

/** Figures as a table; `name` is that of the file. */
function figureTable(site: Site, figures: readonly Figure[], name = 'figures', title = '数字'): Table {
  const references = [ARTICLE, PLACE];
  return tableOf({ name, title, key: 'id', references }, figureColumns(site), figures);
}

/** Everything that the site publishes as data. */
export function dataTables(site: Site): Table[] {
  const reports = site.projects.flatMap((node) => node.history.map((entry) => ({ node, ...entry })));
  return [
    tableOf({ name: 'articles', title: '报道', key: 'id', references: [PLACE] }, articleColumns(site), site.articles),
    figureTable(site, site.figures),
    tableOf(
      { name: 'projects', title: '项目', key: null, references: [ARTICLE, PLACE] },
      projectColumns(site),
      reports,
    ),
    tableOf({ name: 'places', title: '地区', key: 'id', references: [{ column: 'parent', table: 'places', key: 'id' }] }, placeColumns(site), site.places),
  ];
}
