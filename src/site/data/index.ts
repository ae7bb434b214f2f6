import type { OutputFile } from '../output.ts';
import type { Figure, Path, Site } from '../types.ts';
import { dataPackage, dataResource } from './datapackage.ts';
import { cellsOf, csv, json, linesOf, parquet, type Lines } from './formats.ts';
import type { Cell, Table } from './table.ts';
import { dataTables } from './tables.ts';

export { sampleQueries } from './queries.ts';
export { dataTables } from './tables.ts';
export type { Table } from './table.ts';

/** Where the figures of one page lie as data: beside the page. */
export function figureFilePath(of: Path, format: 'csv' | 'json'): Path {
  return `${of}figures.${format}` as Path;
}

/**
 * The data of the whole site below `/data/`, in three formats, with the package that describes them, and the figures of each
 * place and indicator beside its page. One file after the other, so that they are never all in memory.
 */
export function* dataFiles(site: Site): Generator<OutputFile> {
  const folder = site.paths.data;
  const resources: object[] = [];
  for (const table of dataTables(site)) {
    const rows = cellsOf(table);
    const lines = linesOf(table, rows);
    for (const format of FORMATS) {
      const file = { path: `${folder}${table.name}.${format}` as Path, content: contentOf(table, rows, lines, format) };
      resources.push(dataResource({ ...file, table, format }, folder));
      yield file;
    }
    if (table.name === 'figures') yield* figureFiles(site, table, lines);
  }
  yield dataPackage(site, resources);
}

const FORMATS = ['csv', 'json', 'parquet'] as const;

function contentOf(
  table: Table,
  rows: readonly Cell[][],
  lines: Lines,
  format: (typeof FORMATS)[number],
): Uint8Array {
  switch (format) {
    case 'csv':
      return csv(table, lines.csv);
    case 'json':
      return json(lines.json);
    case 'parquet':
      return parquet(table, rows);
  }
}

/** The figures of each place and indicator, beside its page; `lines` are those of all figures of the site. */
function* figureFiles(site: Site, table: Table, lines: Lines): Generator<OutputFile> {
  const rows = new Map(site.figures.map((figure, row) => [figure, row]));
  const pages: { path: Path; figures: readonly Figure[] }[] = [...site.places, ...site.indicators];
  for (const { path, figures } of pages) {
    if (figures.length === 0) continue;
    const own = (all: readonly Buffer[]) => figures.flatMap((figure) => all[rows.get(figure) ?? -1] ?? []);
    yield { path: figureFilePath(path, 'csv'), content: csv(table, own(lines.csv)) };
    yield { path: figureFilePath(path, 'json'), content: json(own(lines.json)) };
  }
}
