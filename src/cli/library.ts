import path from 'node:path';
import { fingerprint, loadShelf, nodeDisk, parseCache, readState, sha256, sync, writeState } from '../library/index.ts';
import type { Shelf, SyncResult } from '../library/index.ts';
import { UsageError } from './command.ts';
import { slugOf } from './places.ts';
import type { Places } from './places.ts';
import type { Terminal } from './terminal.ts';
import { openReader } from './reader.ts';

/** What the normalised form of an article depends on besides its raw file and the vocabulary. */
const CODE = ['decode', 'restore', 'extract', 'vocabulary', 'article', 'normalise.ts', '../package-lock.json'];
/** What reading an article's file depends on. */
const READING_CODE = ['article', '../package-lock.json'];
const SOURCE = path.join(import.meta.dirname, '..');

export interface Library {
  shelf: Shelf;
  results: SyncResult[];
}

interface LibraryOptions {
  take?: readonly string[];
  keep?: readonly string[];
  dry?: boolean;
}

/** Brings the articles up to date with the raw files and gives them as they stand then. */
export async function openLibrary(places: Places, terminal: Terminal, options: LibraryOptions = {}): Promise<Library> {
  const cache = path.join(places.cache, 'library', slugOf(places.articles));
  const inSource = (name: string) => path.join(SOURCE, name);
  const parsed = parseCache(path.join(cache, 'articles'), await fingerprint(READING_CODE.map(inSource)));
  const before = await loadShelf(nodeDisk, places.articles, parsed);
  const stateFile = path.join(cache, 'raw.json');
  const state = await readState(stateFile);
  for (const id of [...(options.take ?? []), ...(options.keep ?? [])]) requireRaw(id, before);
  const results = await sync({
    disk: nodeDisk,
    raw: places.raw,
    articles: places.articles,
    shelf: before,
    normaliser: openReader(places).normaliser,
    fingerprint: await fingerprint([...CODE.map(inSource), places.vocabulary]),
    state,
    take: new Set(options.take),
    keep: new Set(options.keep),
    dry: options.dry ?? false,
    onWritten: (text, article) => parsed.put(sha256(text), article),
    onProgress: (done, total) => {
      terminal.progress('Reading raw files', done, total);
    },
  });
  if (!options.dry) await writeState(stateFile, state);
  const changed = !options.dry && results.some(({ kind }) => kind === 'new' || kind === 'updated' || kind === 'taken');
  const shelf = changed ? await loadShelf(nodeDisk, places.articles, parsed) : before;
  await parsed.prune();
  return { shelf, results: results.map((result) => withPaths(result, places.raw)) };
}

/** An id without a raw file cannot be decided on: most likely it is misspelt. Nothing has been written yet. */
function requireRaw(id: string, { articles }: Shelf): void {
  const shelved = articles.find(({ article }) => article.id === id);
  if (!shelved) throw new UsageError(`${id}: no article has this id; nothing was done`);
  if (shelved.article.raw === undefined) {
    throw new UsageError(`${id}: this article has no raw file to take a version from; nothing was done`);
  }
}

/** Raw files by their paths, which is what a person can open. */
function withPaths(result: SyncResult, directory: string): SyncResult {
  const raw = path.join(directory, result.raw);
  return result.kind === 'duplicate' ? { ...result, raw, of: path.join(directory, result.of) } : { ...result, raw };
}
