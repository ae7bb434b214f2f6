import { mappables } from '../indicators/index.ts';
import { issuesOf, latestWeek } from '../issues.ts';
import type { OutputFile } from '../output.ts';
import type { Path, Site } from '../types.ts';
import { absolute } from '../urls.ts';
import { element, text, xmlDocument } from '../xml.ts';

/** Addresses in one sitemap file; the protocol allows 50,000. */
const MOST = 40_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Every page of an edition that is worth finding by itself; later pages of long lists and errors are not. */
function sitePaths(site: Site): Path[] {
  const { paths } = site;
  const months = site.years.flatMap(({ year, months }) => months.map((month) => ({ year, ...month })));
  return [
    paths.home,
    ...site.articles.map(({ path }) => path),
    paths.places,
    paths.compare,
    ...site.places.map(({ path }) => path),
    paths.themes,
    ...site.themes.map(({ path }) => path),
    paths.sources,
    ...site.sources.map(({ path }) => path),
    paths.figures,
    paths.indicators,
    ...site.indicators.map(({ path }) => path),
    paths.projects,
    ...site.projects.map(({ path }) => path),
    paths.archive,
    ...site.years.map(({ path }) => path),
    ...months.map(({ path }) => path),
    paths.overview,
    ...mappables(site).map(({ indicator }) => paths.overviewBy(indicator.slug)),
    paths.digest,
    ...issuesOf(site).map(({ path }) => path),
    ...(latestWeek(site) ? [paths.digestWeek] : []),
    paths.search,
    paths.data,
    paths.about,
  ];
}

/** `sitemap.xml` for all editions; above the limit it becomes an index of `sitemap-1.xml`, `sitemap-2.xml` … */
export function sitemapFiles(sites: readonly Site[]): OutputFile[] {
  const [first] = sites;
  if (!first) return [];
  const addresses = sites.flatMap((site) => sitePaths(site).map((path) => absolute(site.settings, path)));
  const parts = Array.from({ length: Math.max(1, Math.ceil(addresses.length / MOST)) }, (_, index) =>
    addresses.slice(index * MOST, (index + 1) * MOST),
  );
  const [only] = parts;
  if (parts.length === 1 && only) return [{ path: '/sitemap.xml' as Path, content: sitemap(only) }];
  const files = parts.map((part, index) => ({ path: `/sitemap-${index + 1}.xml` as Path, content: sitemap(part) }));
  const list = files.map(({ path }) =>
    element('sitemap', {}, element('loc', {}, text(absolute(first.settings, path)))),
  );
  const index = xmlDocument(element('sitemapindex', { xmlns: NAMESPACE }, ...list));
  return [{ path: '/sitemap.xml' as Path, content: index }, ...files];
}

function sitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => element('url', {}, element('loc', {}, text(address))));
  return xmlDocument(element('urlset', { xmlns: NAMESPACE }, ...urls));
}

/** `robots.txt`: all may be read. Crawlers look for it at the root of a host only; below a base path it does no harm. */
export function robotsFile(site: Site): OutputFile {
  const map = absolute(site.settings, '/sitemap.xml' as Path);
  return { path: '/robots.txt' as Path, content: `User-agent: *\nAllow: /\n\nSitemap: ${map}\n` };
}
