import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { State } from '../../src/library/state.ts';
import {
  loadShelf,
  nodeDisk,
  noParseCache,
  sync,
  type Disk,
  type Normaliser,
  type SyncResult,
} from '../../src/library/index.ts';

/** Takes `key: value` lines for front matter and the rest for the body: what is tested is the library, not the reading. */
export const plainNormaliser: Normaliser = (bytes, name, sha) => {
  const [title = '', ...body] = Buffer.from(bytes).toString('utf8').trim().split('\n');
  if (title === '') return { kind: 'refused', reason: 'empty' };
  const [, date = null] = /^(\d{4}-\d{2}-\d{2}) /.exec(title) ?? [];
  return {
    kind: 'article',
    idStem: date === null ? '' : `${date}-laiyang`,
    receipt: { raw: Buffer.from(bytes).toString('utf8'), repairs: [], flags: [] },
    article: {
      title,
      titleMade: false,
      city: null,
      place: null,
      date,
      source: null,
      reporters: [],
      editors: [],
      themes: [],
      primaryThemes: [],
      summary: [],
      metrics: [],
      projects: [],
      flags: [],
      concerns: [],
      raw: { file: name, sha256: sha, encoding: 'utf-8' },
      body: body.join('\n\n'),
    },
  };
};

/** A library in a directory of its own, which goes with the test. */
export async function temporaryLibrary(raws: Record<string, string> = {}) {
  const root = await mkdtemp(path.join(tmpdir(), 'fangzhi-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const raw = path.join(root, 'raw');
  const articles = path.join(root, 'articles');
  const state: State = new Map();
  await mkdir(raw);
  const library = {
    root,
    raw,
    articles,
    writeRaw: async (name: string, text: string | Uint8Array) => {
      await mkdir(path.dirname(path.join(raw, name)), { recursive: true });
      await writeFile(path.join(raw, name), text);
    },
    renameRaw: (from: string, to: string) => rename(path.join(raw, from), path.join(raw, to)),
    removeRaw: (name: string) => rm(path.join(raw, name)),
    /** Everything below articles/, by path. */
    files: async (): Promise<string[]> => {
      const all = await readdir(articles, { recursive: true, withFileTypes: true }).catch(() => []);
      const files = all.filter((entry) => entry.isFile());
      return files.map((entry) => path.relative(articles, path.join(entry.parentPath, entry.name))).sort();
    },
    read: (name: string) => readFile(path.join(articles, name), 'utf8'),
    write: (name: string, text: string) => writeFile(path.join(articles, name), text),
    remove: (name: string) => rm(path.join(articles, name)),
    edit: async (name: string, from: string, to: string) => {
      const text = await readFile(path.join(articles, name), 'utf8');
      await writeFile(path.join(articles, name), text.replace(from, to));
    },
    shelf: (disk: Disk = nodeDisk) => loadShelf(disk, articles, noParseCache),
    sync: async (
      options: {
        take?: string[];
        keep?: string[];
        dry?: boolean;
        disk?: Disk;
        fingerprint?: string;
        normaliser?: Normaliser;
      } = {},
    ): Promise<SyncResult[]> => {
      const {
        take = [],
        keep = [],
        dry = false,
        disk = nodeDisk,
        fingerprint = 'rules',
        normaliser = plainNormaliser,
      } = options;
      const shelf = await loadShelf(disk, articles, noParseCache);
      return sync({
        disk,
        raw,
        articles,
        shelf,
        normaliser,
        fingerprint,
        state,
        take: new Set(take),
        keep: new Set(keep),
        dry,
      });
    },
  };
  for (const [name, text] of Object.entries(raws)) await library.writeRaw(name, text);
  return library;
}
