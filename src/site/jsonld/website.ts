import type { WebSite, WithContext } from 'schema-dts';
import type { Site } from '../types.ts';
import { absolute } from '../urls.ts';

/** The site itself, for its home page. */
export function websiteLd(site: Site): WithContext<WebSite> {
  const { settings, edition, paths } = site;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': absolute(settings, paths.home),
    url: absolute(settings, paths.home),
    name: settings.title,
    description: settings.description,
    inLanguage: edition.language,
  };
}
