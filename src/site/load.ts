import type { Article } from '../article/schema.ts';
import { blocksOf, bodyText, parseBody } from '../article/index.ts';
import { archive } from './archive.ts';
import { convertArticle, convertReceipt } from './convert.ts';
import { doubtsOf } from './doubts.ts';
import type { Edition } from './edition.ts';
import { figureTheme } from './figure-theme.ts';
import type { Evaluated } from './evaluation.ts';
import { locateNumber } from './locate.ts';
import { memo } from './memo.ts';
import { outlineOf } from './outline.ts';
import { fillPlaces, findNearby, PlaceTree } from './places.ts';
import { gatherProjects } from './projects.ts';
import { relate, relateAs } from './related.ts';
import { SourceIndex } from './sources.ts';
import { stringsFor } from './strings/index.ts';
import { fillThemes, themeIndex } from './themes.ts';
import type { Figure, IndicatorNode, Path, Receipt, Site, SiteArticle, SiteSettings, ThemeNode } from './types.ts';
import type { SiteVocabulary } from './vocabulary.ts';

/** An article of the library with its receipt, as stored. */
export interface StoredArticle {
  article: Article;
  receipt: Receipt | null;
}

export interface SiteInput {
  settings: SiteSettings;
  articles: readonly StoredArticle[];
  vocabulary: SiteVocabulary;
  editions: readonly Edition[];
  assets: ReadonlyMap<string, Path>;
  /** What the evaluation gave ({@link Site.evaluation}). */
  evaluation?: readonly Evaluated[];
  /** How social cards are drawn ({@link Site.cards}); none without it. */
  cards?: string | null;
}

/** The site in every edition that is asked for. Pure: the same content gives the same sites. */
export function assembleSites(input: SiteInput): Site[] {
  const sites: Site[] = [];
  for (const edition of input.editions) sites.push(assembleSite(input, edition, sites[0]));
  return sites;
}

/**
 * The site in one edition: every article with its place, themes, source, figures and neighbours. Linear in the articles.
 * `twin` is the site of the same input in another edition, where there is one: what is alike in both is taken from it.
 */
export function assembleSite(input: SiteInput, edition: Edition, twin?: Site): Site {
  const { settings, vocabulary } = input;
  const stored = [...input.articles].sort(newestFirst);
  const tree = new PlaceTree(vocabulary, edition);
  const themes = themeIndex(vocabulary.themes, edition);
  const sources = new SourceIndex(vocabulary, settings, edition);
  const indicators = indicatorIndex(vocabulary, edition);
  const originals = new Map<SiteArticle, Article>();
  const articles = stored.map(({ article: original, receipt }) => {
    const article = edition.name === 'hans' ? original : convertArticle(original, edition.convert);
    const source = sources.of(original.source);
    const tokens = parseBody(article.body);
    const blocks = blocksOf(tokens);
    const fullText = (source?.rights ?? settings.rights) === 'full';
    const site: SiteArticle = {
      article,
      path: edition.paths.article(article.id),
      blocks,
      text: bodyText(blocks),
      outline: fullText ? outlineOf(tokens) : [],
      place: tree.of(original.place),
      themes: article.themes.flatMap((slug) => themes.get(slug) ?? []),
      source,
      figures: [],
      projects: [],
      receipt: receipt && (edition.name === 'hans' ? receipt : convertReceipt(receipt, edition.convert)),
      doubts: doubtsOf(original, receipt?.flags ?? [], vocabulary.simplify, edition.convert),
      fullText,
      length: 0,
      newer: null,
      older: null,
      related: [],
    };
    site.length = countHanzi(site.text);
    source?.articles.push(site);
    originals.set(site, original);
    return site;
  });
  for (const article of articles)
    article.figures = figuresOf(article, originals, { tree, indicators, themes, vocabulary, convert: edition.convert });
  linkNeighbours(articles);
  fillPlaces(articles);
  fillThemes(articles);
  const places = tree.all();
  findNearby(places);
  const paths = edition.paths;
  const projects = gatherProjects(articles, paths, (article, index) => {
    return originals.get(article)?.projects[index]?.name ?? '';
  });
  if (twin) relateAs(articles, twin.articles);
  else relate(articles);
  return {
    settings: edition.name === 'hans' ? settings : convertSettings(settings, edition),
    edition,
    otherEditions: input.editions.filter((other) => other !== edition),
    strings: stringsFor(edition.convert),
    paths,
    assets: input.assets,
    evaluation: input.evaluation ?? [],
    cards: input.cards ?? null,
    articles,
    provinces: places.filter((place) => place.parent === null),
    places,
    themes: [...themes.values()].filter((theme: ThemeNode) => theme.articles.length > 0),
    sources: sources.all(),
    years: archive(articles, paths),
    figures: articles.flatMap((article) => article.figures),
    indicators: [...indicators.values()].filter((indicator) => indicator.figures.length > 0),
    projects,
  };
}

/** Newest first; a date known to the year or month counts as its beginning, no date as before all; ties by id. */
function newestFirst(a: StoredArticle, b: StoredArticle): number {
  const [left, right] = [dateKey(a.article), dateKey(b.article)];
  if (left !== right) return left < right ? 1 : -1;
  return a.article.id < b.article.id ? -1 : 1;
}

function dateKey(article: Article): string {
  return article.date === null ? '' : `${article.date}-00-00`.slice(0, 10);
}

function linkNeighbours(articles: readonly SiteArticle[]): void {
  for (const [index, article] of articles.entries()) {
    article.newer = articles[index - 1] ?? null;
    article.older = articles[index + 1] ?? null;
  }
}

interface Indexes {
  tree: PlaceTree;
  indicators: ReadonlyMap<string, IndicatorNode>;
  themes: ReadonlyMap<string, ThemeNode>;
  vocabulary: SiteVocabulary;
  convert: (text: string) => string;
}

function figuresOf(
  article: SiteArticle,
  originals: ReadonlyMap<SiteArticle, Article>,
  { tree, indicators, themes, vocabulary, convert }: Indexes,
): Figure[] {
  const inText = article.fullText ? locatedIds(article) : new Set<string>();
  const original = originals.get(article);
  return article.article.metrics.map((metric, index) => {
    const indicator = indicators.get(metric.canonicalIndicator ?? '') ?? null;
    const written = original?.metrics[index];
    const named = written ? vocabulary.placeBefore(written.indicator) : null;
    const elsewhere = written?.place ?? named?.name ?? null;
    const place = elsewhere === null ? article.place : tree.existing(elsewhere);
    const theme = indicator?.theme ?? (original && written && figureTheme(written, original, vocabulary.themes));
    const figure: Figure = {
      metric,
      article,
      anchor: `${inText.has(metric.id) ? 'f' : 'r'}-${metric.id}`,
      path: article.path,
      place,
      placeName: metric.place ?? place?.name ?? (elsewhere === null ? article.article.city : convert(elsewhere)),
      indicator,
      theme: themes.get(theme ?? '') ?? null,
    };
    indicator?.figures.push(figure);
    figure.theme?.figures.push(figure);
    return figure;
  });
}

/** Ids of the metrics that get a mark in the text: the others' row in the table is where links lead. */
function locatedIds(article: SiteArticle): Set<string> {
  return new Set(numberPlaces(article).map(({ id }) => id));
}

/** Where the article's numbers stand in its text, in order and without overlaps. */
export const numberPlaces = memo((article: SiteArticle): { id: string; start: number; end: number }[] => {
  const places = article.article.metrics.flatMap((metric) => {
    const place = locateNumber(metric, article.text);
    return place ? [{ id: metric.id, start: place[0], end: place[1] }] : [];
  });
  places.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  let last = 0;
  return places.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
});

function indicatorIndex(vocabulary: SiteVocabulary, edition: Edition): Map<string, IndicatorNode> {
  return new Map(
    vocabulary.indicators.map((entry) => [
      entry.slug,
      {
        ...entry,
        name: edition.convert(entry.name),
        definition: edition.convert(entry.definition),
        aliases: (entry.aliases ?? []).map(edition.convert),
        comparable: entry.comparable ?? true,
        theme: entry.theme ?? null,
        path: edition.paths.indicator(entry.slug),
        figures: [],
      },
    ]),
  );
}

function convertSettings(settings: SiteSettings, edition: Edition): SiteSettings {
  const { convert, language } = edition;
  return {
    ...settings,
    language,
    title: convert(settings.title),
    description: convert(settings.description),
    author: convert(settings.author),
  };
}

/** By what is left without them: a list of thousands of characters would be made only to be counted. */
function countHanzi(text: string): number {
  const outside = text.replace(/\p{Script=Han}+/gu, '');
  // A character beyond the basic plane has the length two.
  const pairs = (of: string) => of.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return text.length - pairs(text) - (outside.length - pairs(outside));
}
