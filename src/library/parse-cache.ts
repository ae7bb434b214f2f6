import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../article/index.ts';
import { nodeDisk, readIfThere, writeWhole } from './disk.ts';

/** Articles read before: YAML takes some 10 ms an article, which is 100 seconds for 10,000 of them. */
export interface ParseCache {
  get(key: string, read: () => Article): Promise<Article>;
  /** Throws away what was not asked for. */
  prune(): Promise<void>;
}

/** For a handful of articles, and where nothing may be written. */
export const noParseCache: ParseCache = {
  get: (_key, read) => Promise.resolve(read()),
  prune: () => Promise.resolve(),
};

/**
 * A file for each article, named by the hash of what it was read from; the directory is named by the hash of the code
 * that read it. A cache that cannot be read or written is none, and no error.
 */
export function parseCache(directory: string, fingerprint: string): ParseCache {
  const own = path.join(directory, fingerprint);
  const asked = new Set<string>();
  return {
    get: async (key, read) => {
      asked.add(`${key}.json`);
      const file = path.join(own, key.slice(0, 2), `${key}.json`);
      const kept = await readIfThere(nodeDisk, file).catch(() => null);
      if (kept !== null) {
        try {
          return JSON.parse(kept) as Article;
        } catch {
          await rm(file, { force: true });
        }
      }
      const article = read();
      await writeWhole(nodeDisk, file, JSON.stringify(article)).catch(() => undefined);
      return article;
    },
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
