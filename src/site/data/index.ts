import type { OutputFile } from '../output.ts';
import type { Figure, Path, Site } from '../types.ts';
import { dataPackage, type DataFile } from './datapackage.ts';
import { csv, json, parquet } from './formats.ts';
import { dataTables, figureTable } from './tables.ts';

export { sampleQueries } from './queries.ts';
export { dataTables } from './tables.ts';
export type { Table } from './table.ts';

/** Where the figures of one page lie as data: beside the page. */
export function figureFilePath(of: Path, format: 'csv' | 'json'): Path {
  return `${of}figures.${format}` as Path;
}

/** The data of the whole site below `/data/`, in three formats, with the package that describes them. */
export function dataFiles(site: Site): OutputFile[] {
  const folder = site.paths.data;
  const files = dataTables(site).flatMap((table): DataFile[] => [
    { table, format: 'csv', path: `${folder}${table.name}.csv` as Path, content: csv(table) },
    { table, format: 'json', path: `${folder}${table.name}.json` as Path, content: json(table) },
    { table, format: 'parquet', path: `${folder}${table.name}.parquet` as Path, content: parquet(table) },
  ]);
  return [dataPackage(site, files), ...files.map(({ path, content }) => ({ path, content }))];
}

/** The figures of each place and indicator, beside its page. */
export function* figureFiles(site: Site): Generator<OutputFile> {
  const pages: { path: Path; figures: readonly Figure[] }[] = [...site.places, ...site.indicators];
  for (const { path, figures } of pages) {
    if (figures.length === 0) continue;
    const table = figureTable(site, figures);
    yield { path: figureFilePath(path, 'csv'), content: csv(table) };
    yield { path: figureFilePath(path, 'json'), content: json(table) };
  }
}
