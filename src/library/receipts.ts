import { readReceipt } from '../article/index.ts';
import type { Article, Receipt } from '../article/index.ts';
import { ContentError } from '../vocabulary/records.ts';
import { readIfThere } from './disk.ts';
import type { Disk } from './disk.ts';
import { receiptFile } from './identity.ts';
import type { ShelvedArticle } from './shelf.ts';

export interface Stored {
  articles: { article: Article; receipt: Receipt | null }[];
  problems: ContentError[];
}

/** The articles with their receipts, which lie beside them; a broken receipt is a problem and no receipt. */
export async function withReceipts(disk: Disk, shelved: readonly ShelvedArticle[]): Promise<Stored> {
  const stored: Stored = { articles: [], problems: [] };
  for (const { article, file } of shelved) {
    const beside = receiptFile(file);
    try {
      const text = await readIfThere(disk, beside);
      stored.articles.push({ article, receipt: text === null ? null : readReceipt(text, beside) });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      stored.problems.push(error);
      stored.articles.push({ article, receipt: null });
    }
  }
  return stored;
}
