import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { authorship, readArticle } from '../article/index.ts';
import type { Article, Authorship } from '../article/index.ts';
import { ContentError } from '../vocabulary/records.ts';
import { explainError, listFiles } from './disk.ts';
import type { Disk } from './disk.ts';
import { sha256 } from './hash.ts';
import type { ParseCache } from './parse-cache.ts';

/** An article as it stands in content/articles. */
export interface ShelvedArticle {
  article: Article;
  /** Path of the Markdown file. */
  file: string;
  authorship: Authorship;
}

/** A file that could not be taken up, and the raw file it says it was read from. */
interface BrokenFile {
  file: string;
  raw: string | null;
}

export interface Shelf {
  /** In the order of their paths; ids are unique. */
  articles: ShelvedArticle[];
  broken: BrokenFile[];
  problems: ContentError[];
}

/**
 * Reads every article below a directory. A file with a mistake becomes a problem and does not hinder the others; of two
 * files with one id the first in path order stands.
 */
export async function loadShelf(disk: Disk, directory: string, cache: ParseCache): Promise<Shelf> {
  const shelf: Shelf = { articles: [], broken: [], problems: [] };
  const byId = new Map<string, string>();
  for (const name of await listFiles(disk, directory, (file) => file.endsWith('.md'))) {
    const file = path.join(directory, name);
    const taken = await takeUp(disk, file, cache);
    if ('problem' in taken) {
      shelf.broken.push({ file, raw: taken.raw });
      shelf.problems.push(taken.problem);
      continue;
    }
    const { id } = taken.article;
    const first = byId.get(id);
    if (first !== undefined) {
      const message = `id: "${id}" is the id of ${first} too; give one of the two files another id`;
      shelf.broken.push({ file, raw: taken.article.raw?.file ?? null });
      shelf.problems.push(new ContentError(file, null, message));
      continue;
    }
    byId.set(id, file);
    shelf.articles.push(taken);
  }
  return shelf;
}

async function takeUp(
  disk: Disk,
  file: string,
  cache: ParseCache,
): Promise<ShelvedArticle | { problem: ContentError; raw: string | null }> {
  let text = '';
  try {
    text = (await disk.read(file)).toString('utf8');
    const article = await cache.get(sha256(text), () => readArticle(text, file));
    return { article, file, authorship: authorship(text) };
  } catch (error) {
    const problem = error instanceof ContentError ? error : new ContentError(file, null, explainError(error));
    return { problem, raw: claimedRaw(text) };
  }
}

const claim = z.object({ raw: z.object({ file: z.string() }) });

/** The raw file that a broken article was read from: so that no second article is made of it. */
function claimedRaw(text: string): string | null {
  const line = /^raw: .*$/m.exec(text)?.[0];
  if (line === undefined) return null;
  try {
    return claim.parse(parse(line)).raw.file;
  } catch {
    return null;
  }
}
