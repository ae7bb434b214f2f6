import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { render } from '../../.eleventy.ts';
import { readReceipt, type Article } from '../article/index.ts';
import { readFloors } from '../evaluate/measure.ts';
import { readRecord, RECORD } from '../evaluate/record.ts';
import { receiptFile } from '../library/identity.ts';
import { traditionaliser } from '../restore/script.ts';
import { ContentError, loadVocabulary, type Vocabulary } from '../vocabulary/index.ts';
import { buildAssets } from './assets.ts';
import { cardDesign, cardFiles } from './cards/draw.ts';
import { simplifiedEdition, traditionalEdition, type Edition } from './edition.ts';
import { evaluated, type Evaluated } from './evaluation.ts';
import { siteFiles } from './files.ts';
import { assembleSites, type StoredArticle } from './load.ts';
import type { OutputFile } from './output.ts';
import { readSettings } from './settings.ts';
import type { Receipt, Site, SiteSettings } from './types.ts';
import { basePath } from './urls.ts';
import { siteVocabulary } from './vocabulary.ts';
import { writer } from './writer.ts';

export interface BuildOptions {
  /** Holds site.yaml and vocabulary/. */
  content: string;
  /** The articles to show, with the files they were read from. */
  articles: readonly { article: Article; file: string }[];
  output: string;
  /** null: as in site.yaml. */
  base: string | null;
  /** Where pictures that were drawn before are kept; null: none are drawn, whatever site.yaml says. */
  cards: string | null;
  /** Told while pictures are drawn, which takes long where many are new. */
  progress?: (done: number, total: number) => void;
}

export interface BuildResult {
  pages: number;
  /** Every file that belongs to the site, relative to the output: what else lies there is not of this build. */
  files: string[];
  /** Where on its host the site lies. */
  base: string;
  /** What did not hinder the build and still wants a person: broken receipts. */
  problems: ContentError[];
}

const TEMPLATES = path.join(import.meta.dirname, '../../templates');

/**
 * Renders the whole site into a folder: pages by Eleventy, then assets and the files that are no pages. Throws ContentError
 * where site.yaml or the vocabulary has a mistake.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const problems: ContentError[] = [];
  const settingsFile = path.join(options.content, 'site.yaml');
  const settings = readSettings(await readText(settingsFile), settingsFile);
  const vocabulary = loadVocabulary(options.content);
  const assets = await buildAssets(path.join(TEMPLATES, 'assets'));
  const sites = assembleSites({
    settings: options.base === null ? settings : { ...settings, base: basePath(options.base) },
    articles: await Promise.all(options.articles.map((entry) => withReceipt(entry, problems))),
    vocabulary: siteVocabulary(vocabulary),
    editions: editionsOf(settings, vocabulary),
    assets: new Map(assets.map((asset) => [asset.name, asset.path])),
    evaluation: await lastEvaluation(),
    cards: settings.cards && options.cards !== null ? cardDesign() : null,
  });
  const { write, written } = writer(options.output);
  await render(sites, write);
  const pages = written.size;
  for (const file of otherFiles(assets, sites)) write(file);
  for await (const file of drawnCards(options, sites, vocabulary)) write(file);
  return { pages, files: [...written], base: sites[0]?.settings.base ?? settings.base, problems };
}

/** What `npm run evaluate -- --record` kept. */
async function lastEvaluation(): Promise<Evaluated[]> {
  const floors = path.join(path.dirname(RECORD), 'floors.json');
  return evaluated(readRecord(await readText(RECORD)).measured, readFloors(await readText(floors)));
}

/** Simplified alone, or both, as site.yaml says. Names of places are converted by themselves, whatever stands beside them. */
function editionsOf(settings: SiteSettings, vocabulary: Vocabulary): Edition[] {
  if (!settings.traditional) return [simplifiedEdition()];
  const places = vocabulary.gazetteer.places.map((place) => place.name);
  return [simplifiedEdition(), traditionalEdition(traditionaliser(vocabulary.script, places))];
}

/** Pictures for those who share an address. */
async function* drawnCards(
  { cards, progress }: BuildOptions,
  sites: readonly Site[],
  vocabulary: Vocabulary,
): AsyncGenerator<OutputFile> {
  if (cards === null) return;
  const { simplify } = siteVocabulary(vocabulary);
  yield* cardFiles(sites, { cache: cards, simplify, ...(progress && { progress }) });
}

/** What is no page, one file after the other, so that they are never all in memory. */
function* otherFiles(assets: readonly OutputFile[], sites: readonly Site[]): Generator<OutputFile> {
  yield* assets;
  yield* siteFiles(sites);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ContentError(file, null, error instanceof Error ? error.message : 'cannot be read');
  }
}

async function withReceipt(
  { article, file }: { article: Article; file: string },
  problems: ContentError[],
): Promise<StoredArticle> {
  return { article, receipt: article.raw === undefined ? null : await receiptOf(receiptFile(file), problems) };
}

/** null where an article has none, as one written by hand. */
async function receiptOf(file: string, problems: ContentError[]): Promise<Receipt | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return null;
  }
  try {
    return readReceipt(text, file);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(error);
    return null;
  }
}
