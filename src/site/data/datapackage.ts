import { createHash } from 'node:crypto';
import type { Path, Site } from '../types.ts';
import { absolute } from '../urls.ts';
import type { OutputFile } from '../output.ts';
import type { Table } from './table.ts';

/** A written file of a table. */
export interface DataFile extends OutputFile {
  table: Table;
  format: 'csv' | 'json' | 'parquet';
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
} as const;

/** `datapackage.json` (Frictionless Data Package 1): every file with its size, hash and schema, licence and where it comes from. */
export function dataPackage(site: Site, files: readonly DataFile[]): OutputFile {
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
    resources: files.map((file) => resource(file, paths.data)),
  };
  return { path: `${paths.data}datapackage.json` as Path, content: `${JSON.stringify(content, null, 2)}\n` };
}

function resource({ table, format, path, content }: DataFile, folder: Path): object {
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
