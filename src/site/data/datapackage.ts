import { createHash } from 'node:crypto';
import type { Path, Site } from '../types.ts';
import { absolute } from '../urls.ts';
import type { OutputFile } from '../output.ts';
import type { Table } from './table.ts';

/** A written file of a table. */
interface DataFile extends OutputFile {
  table: Table;
  format: 'csv' | 'json' | 'parquet';
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
} as const;

/** `datapackage.json` (Frictionless Data Package 1): the files ({@link dataResource}), the licence and where the data comes from. */
export function dataPackage(site: Site, resources: readonly object[]): OutputFile {
  const { settings, paths } = site;
  const { dataLicense } = settings;
  const sources = site.sources.map(({ name, url }) => ({ title: name, ...(url === null ? {} : { path: url }) }));
  const content = {
    profile: 'data-package',
    name: 'fangzhi',
    title: settings.title,
    description: settings.description,
    homepage: absolute(settings, paths.data),
    licenses: [{ name: dataLicense.name, path: dataLicense.url, title: dataLicense.title }],
    sources: [...sources, { title: 'GeoNames（经纬度）', path: 'https://www.geonames.org/' }],
    resources,
  };
  return { path: `${paths.data}datapackage.json` as Path, content: `${JSON.stringify(content, null, 2)}\n` };
}

/** A file as the package tells of it: size, hash and schema; its path is relative to the folder of the package. */
export function dataResource({ table, format, path, content }: DataFile, folder: Path): object {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name: format === 'csv' ? table.name : `${table.name}-${format}`,
    title: table.title,
    path: path.slice(folder.length),
    profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema: schema(table),
  };
}

function schema(table: Table): object {
  return {
    fields: table.columns.map(({ name, type, description }) => ({
      name,
      type,
      description,
      ...(name === table.key ? { constraints: { required: true, unique: true } } : {}),
    })),
    missingValues: [''],
    ...(table.key === null ? {} : { primaryKey: [table.key] }),
    ...(table.references.length === 0
      ? {}
      : {
          foreignKeys: table.references.map(({ column, table: resource, key }) => ({
            fields: [column],
            reference: { resource, fields: [key] },
          })),
        }),
  };
}
