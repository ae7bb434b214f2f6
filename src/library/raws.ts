import path from 'node:path';
import { refuseSize } from '../decode/index.ts';
import { explainError, listFiles } from './disk.ts';
import type { Disk } from './disk.ts';
import { sha256 } from './hash.ts';
import type { Shelf, ShelvedArticle } from './shelf.ts';

/** A file of content/raw, and the article that was made of it. */
export type RawFile =
  | { kind: 'sound'; name: string; sha: string; shelved: ShelvedArticle | null }
  | { kind: 'unreadable' | 'too-large'; name: string; reason: string }
  /** The same bytes as another raw file. */
  | { kind: 'duplicate'; name: string; of: string }
  /** Its article's file is broken: nothing may be made of it until that is mended. */
  | { kind: 'blocked'; name: string; by: string };

/**
 * Every raw file with its article: the one that names it, or, where a raw file was renamed, the one that was made of the
 * same bytes. Of files with the same bytes one counts: the one that has an article, else the first by name.
 */
export async function readRaws(disk: Disk, directory: string, shelf: Shelf): Promise<RawFile[]> {
  const names = await listFiles(disk, directory);
  const byName = new Map(shelf.articles.flatMap((shelved) => pair(shelved.article.raw?.file, shelved)));
  const brokenByName = new Map(shelf.broken.flatMap(({ raw, file }) => pair(raw ?? undefined, file)));
  const present = new Set(names);
  const orphans = shelf.articles.filter(({ article }) => article.raw && !present.has(article.raw.file));
  const orphanBySha = new Map(orphans.flatMap((shelved) => pair(shelved.article.raw?.sha256, shelved)));
  const raws: RawFile[] = [];
  const owners = new Map<string, string>();
  for (const name of names) {
    const raw = await readRaw(disk, directory, name);
    if (raw.kind !== 'sound') {
      raws.push(raw);
      continue;
    }
    const by = brokenByName.get(name);
    const shelved = byName.get(name) ?? orphanBySha.get(raw.sha) ?? null;
    if (shelved && by === undefined && !byName.has(name)) orphanBySha.delete(raw.sha);
    raws.push(by !== undefined && !byName.has(name) ? { kind: 'blocked', name, by } : { ...raw, shelved });
    const owner = owners.get(raw.sha);
    if (owner === undefined || (shelved && !byName.has(owner))) owners.set(raw.sha, name);
  }
  return raws.map((raw) => {
    const of = raw.kind === 'sound' ? owners.get(raw.sha) : undefined;
    return of === undefined || of === raw.name ? raw : { kind: 'duplicate', name: raw.name, of };
  });
}

async function readRaw(disk: Disk, directory: string, name: string): Promise<RawFile> {
  const file = path.join(directory, name);
  try {
    const reason = refuseSize(await disk.size(file));
    if (reason !== null) return { kind: 'too-large', name, reason };
    return { kind: 'sound', name, sha: sha256(await disk.read(file)), shelved: null };
  } catch (error) {
    return { kind: 'unreadable', name, reason: explainError(error) };
  }
}

function pair<T>(key: string | undefined, value: T): [string, T][] {
  return key === undefined ? [] : [[key, value]];
}
