import { createHash } from 'node:crypto';
import type { OutputFile } from '../output.ts';
import type { Path, Site } from '../types.ts';
import { searchDocument, searchText } from './documents.ts';
import { foldTable } from './fold-table.ts';
import { folder } from './fold.ts';
import { buildIndex, type BuiltIndex } from './index-builder.ts';
import type { SearchManifest } from './manifest.ts';
import { SEARCH_FILES } from './names.ts';

/**
 * The search index and what the search pages load, for all editions. The index is made once, of the Simplified text: queries
 * in either script are folded to it.
 */
export function* searchFiles(sites: readonly Site[]): Generator<OutputFile> {
  const [first] = sites;
  if (!first) return;
  const table = foldTable();
  const texts = first.articles.map(searchText);
  const titles = texts.map((text) => text.split('\n', 1)[0]?.length ?? 0);
  const index = buildIndex(texts, folder(table));
  const below = (site: Site, name: string) => `${site.paths.search}${name}` as Path;
  for (const [number, content] of index.shards.entries()) {
    yield { path: below(first, SEARCH_FILES.shard(number)), content };
  }
  yield { path: below(first, SEARCH_FILES.fold), content: JSON.stringify(table) };
  for (const site of sites) {
    const hash = createHash('sha256');
    for (const [number, article] of site.articles.entries()) {
      const text = (site === first ? texts[number] : undefined) ?? searchText(article);
      const content = JSON.stringify(searchDocument(site, article, text));
      hash.update(content);
      yield { path: below(site, SEARCH_FILES.document(number)), content };
    }
    const version = hash.digest('hex').slice(0, 12);
    yield { path: below(site, SEARCH_FILES.manifest), content: JSON.stringify(manifest(site, titles, index, version)) };
  }
}

function manifest(site: Site, titles: number[], index: BuiltIndex, version: string): SearchManifest {
  const places = new Map(site.places.map((place, number) => [place, number]));
  const themes = new Map(site.themes.map((theme, number) => [theme, number]));
  const sources = new Map(site.sources.map((source, number) => [source, number]));
  const { articles } = site;
  return {
    version,
    starts: index.starts,
    places: site.places.map(({ slug, name, parent }) => ({
      slug,
      name,
      parent: parent ? (places.get(parent) ?? -1) : -1,
    })),
    themes: site.themes.map(({ slug, name }) => ({ slug, name })),
    sources: site.sources.map(({ slug, name }) => ({ slug, name })),
    documents: {
      place: articles.map(({ place }) => (place ? (places.get(place) ?? -1) : -1)),
      themes: articles.map((article) => article.themes.flatMap((theme) => themes.get(theme) ?? [])),
      source: articles.map(({ source }) => (source ? (sources.get(source) ?? -1) : -1)),
      year: articles.map(({ article }) => Number(article.date?.slice(0, 4) ?? 0)),
      figures: articles.map(({ figures }) => figures.length),
      title: titles,
    },
  };
}
