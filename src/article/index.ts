/** The article: its schema, and the only reader and writer of its file. */
export { articleAsRead, readArticle } from './read.ts';
export { writeArticle } from './write.ts';
export { authorship, contentHash, restamp, withRawHash } from './written.ts';
export type { Authorship } from './written.ts';
export { blocksOf, bodyBlocks, bodyText, parseBody } from './blocks.ts';
export { bodyMarkdown } from './markdown.ts';
export { readReceipt, writeReceipt } from './receipt.ts';
export type { Receipt } from './receipt.ts';
export type { Article, Metric, Place, Project } from './schema.ts';
