import type { Dataset, WithContext } from 'schema-dts';
import type { Path, Site } from '../types.ts';
import { absolute } from '../urls.ts';

/** A page of data with the files in which it can be had. */
export interface DatasetPage {
  name: string;
  description: string;
  path: Path;
  files: readonly { path: Path; mediaType: string }[];
}

/** A set of figures that can be downloaded. */
export function datasetLd(site: Site, { name, description, path, files }: DatasetPage): WithContext<Dataset> {
  const { settings, edition } = site;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': absolute(settings, path),
    url: absolute(settings, path),
    name,
    description,
    inLanguage: edition.language,
    license: settings.dataLicense.url,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: settings.title, url: absolute(settings, site.paths.home) },
    distribution: files.map((file) => ({
      '@type': 'DataDownload' as const,
      encodingFormat: file.mediaType,
      contentUrl: absolute(settings, file.path),
    })),
  };
}
