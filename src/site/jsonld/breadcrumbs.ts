import type { BreadcrumbList, WithContext } from 'schema-dts';
import type { Path, Site } from '../types.ts';
import { absolute } from '../urls.ts';

/** The way from home to a page, the page itself last. */
export function breadcrumbsLd(site: Site, steps: readonly { name: string; path: Path }[]): WithContext<BreadcrumbList> {
  const all = [{ name: site.strings.nav.home, path: site.paths.home }, ...steps];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: absolute(site.settings, path),
    })),
  };
}
