import type { OutputFile } from '../output.ts';
import type { Figure, Path, Site } from '../types.ts';
import { dataPackage, dataResource } from './datapackage.ts';
import { csv, csvHead, csvLine, json, jsonLine, jsonList, parquet } from './formats.ts';
import { dataTables, figureTable } from './tables.ts';

export { sampleQueries } from './queries.ts';
export { dataTables } from './tables.ts';
export type { Table } from './table.ts';

/** Where the figures of one page lie as data: beside the page. */
export function figureFilePath(of: Path, format: 'csv' | 'json'): Path {
  return `${of}figures.${format}` as Path;
}

/**
 * The data of the whole site below `/data/`, in three formats, with the package that describes them. One file after the other,
 * so that they are never all in memory.
 */
export function* dataFiles(site: Site): Generator<OutputFile> {
  const folder = site.paths.data;
  const resources: object[] = [];
  for (const table of dataTables(site)) {
    for (const [format, write] of Object.entries(FORMATS)) {
      const file = { path: `${folder}${table.name}.${format}` as Path, content: write(table) };
      resources.push(dataResource({ ...file, table, format: format as keyof typeof FORMATS }, folder));
      yield file;
    }
  }
  yield dataPackage(site, resources);
}

const FORMATS = { csv, json, parquet };

/** The figures of each place and indicator, beside its page. A figure is in several of them; its lines are written once. */
export function* figureFiles(site: Site): Generator<OutputFile> {
  const table = figureTable(site, site.figures);
  const lines = new Map(
    site.figures.map((figure, row) => [figure, { csv: csvLine(table, row), json: jsonLine(table, row) }]),
  );
  const pages: { path: Path; figures: readonly Figure[] }[] = [...site.places, ...site.indicators];
  for (const { path, figures } of pages) {
    if (figures.length === 0) continue;
    const own = figures.flatMap((figure) => lines.get(figure) ?? []);
    yield { path: figureFilePath(path, 'csv'), content: csvHead(table) + own.map((line) => line.csv).join('') };
    yield { path: figureFilePath(path, 'json'), content: jsonList(own.map((line) => line.json)) };
  }
}
