import type { OutputFile } from './output.ts';
import type { Site } from './types.ts';
import { absolute, href } from './urls.ts';
import { element, text, xmlDocument } from './xml.ts';

/** How a browser can search the site from its address bar (OpenSearch 1.1). */
export function openSearchFile(site: Site): OutputFile {
  const { settings, paths, strings, edition } = site;
  const description = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, text(settings.title.slice(0, 16))),
    element('Description', {}, text(strings.openSearch.description(settings.title))),
    element('Language', {}, text(edition.language)),
    element('InputEncoding', {}, text('UTF-8')),
    element('Url', { type: 'text/html', template: `${absolute(settings, paths.search)}?q={searchTerms}` }),
  );
  return { path: paths.opensearch, content: xmlDocument(description) };
}

const ICON = /^icon(?:-(\d+))?\.(svg|png)$/;

/** What a phone needs to keep the site beside its apps. Icons are the pictures `icon.svg`, `icon-192.png` … */
export function manifestFile(site: Site): OutputFile {
  const { settings, paths, edition } = site;
  const icons = [...site.assets].flatMap(([name, path]) => {
    const found = ICON.exec(name);
    if (!found) return [];
    const [, size, type] = found;
    return {
      src: href(settings, path),
      sizes: size === undefined ? 'any' : `${size}x${size}`,
      type: type === 'svg' ? 'image/svg+xml' : 'image/png',
    };
  });
  const content = {
    name: settings.title,
    short_name: settings.title,
    description: settings.description,
    lang: edition.language,
    start_url: href(settings, paths.home),
    scope: href(settings, paths.home),
    display: 'minimal-ui',
    background_color: '#fbf8f2',
    theme_color: '#fbf8f2',
    icons,
  };
  return { path: paths.manifest, content: `${JSON.stringify(content, null, 2)}\n` };
}
