import { compareFiles } from './compare/index.ts';
import { dataFiles } from './data/index.ts';
import { manifestFile, openSearchFile } from './discovery.ts';
import { feedFiles } from './feeds/index.ts';
import type { OutputFile } from './output.ts';
import { figureRowFiles } from './figure-rows/index.ts';
import { searchFiles } from './search/files.ts';
import { robotsFile, sitemapFiles } from './sitemap/index.ts';
import type { Site } from './types.ts';

/**
 * Every file of the site that is neither a page nor an asset, for all editions. Data are published once, in the first
 * edition, which is the script of the articles.
 */
export function* siteFiles(sites: readonly Site[]): Generator<OutputFile> {
  const [first] = sites;
  if (!first) return;
  yield* dataFiles(first);
  yield* searchFiles(sites);
  for (const site of sites) {
    yield* feedFiles(site);
    yield* figureRowFiles(site);
    yield* compareFiles(site);
    yield openSearchFile(site);
    yield manifestFile(site);
  }
  yield* sitemapFiles(sites);
  yield robotsFile(first);
}
