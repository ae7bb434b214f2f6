import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../article/index.ts';
import { nodeDisk, readIfThere, writeWhole } from './disk.ts';

/** Articles read before: YAML takes some 10 ms an article, which is 100 seconds for 10,000 of them. */
export interface ParseCache {
  get(key: string, read: () => Article): Promise<Article>;
  /** Keeps an article that has just been written: it need not be read back. */
  put(key: string, article: Article): Promise<void>;
  /** Throws away what was not asked for. */
  prune(): Promise<void>;
}

/** For a handful of articles, and where nothing may be written. */
export const noParseCache: ParseCache = {
  get: (_key, read) => Promise.resolve(read()),
  put: () => Promise.resolve(),
  prune: () => Promise.resolve(),
};

/**
 * A file for each article, named by the hash of what it was read from; the directory is named by the hash of the code
 * that read it. A cache that cannot be read or written is none, and no error.
 */
export function parseCache(directory: string, fingerprint: string): ParseCache {
  const own = path.join(directory, fingerprint);
  const asked = new Set<string>();
  const fileOf = (key: string) => path.join(own, key.slice(0, 2), `${key}.json`);
  const put = async (key: string, article: Article) => {
    asked.add(`${key}.json`);
    await writeWhole(nodeDisk, fileOf(key), JSON.stringify(article)).catch(() => undefined);
  };
  return {
    get: async (key, read) => {
      asked.add(`${key}.json`);
      const kept = await readIfThere(nodeDisk, fileOf(key)).catch(() => null);
      if (kept !== null) {
        try {
          return JSON.parse(kept) as Article;
        } catch {
          await rm(fileOf(key), { force: true });
        }
      }
      const article = read();
      await put(key, article);
      return article;
    },
    put,
    prune: async () => {
      for (const { name } of await nodeDisk.list(directory).catch(() => [])) {
        if (name !== fingerprint) await rm(path.join(directory, name), { recursive: true, force: true });
      }
      for (const { name: part } of await nodeDisk.list(own).catch(() => [])) {
        for (const { name } of await nodeDisk.list(path.join(own, part)).catch(() => [])) {
          if (!asked.has(name)) await rm(path.join(own, part, name), { force: true });
        }
      }
    },
  };
}
