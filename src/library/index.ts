/** content/ on disk: reads articles, keeps what editors wrote, writes whole files or nothing. */
export { explainError, nodeDisk, readIfThere, writeWhole } from './disk.ts';
export type { Disk } from './disk.ts';
export { fingerprint } from './fingerprint.ts';
export { loadShelf } from './shelf.ts';
export type { Shelf, ShelvedArticle } from './shelf.ts';
export { noParseCache, parseCache } from './parse-cache.ts';
export { readState, writeState } from './state.ts';
export { sync } from './sync.ts';
export type { Normaliser, SyncResult } from './sync.ts';
export { receiptFile } from './identity.ts';
export type { Difference } from './differences.ts';
export { review } from './review.ts';
export type { Remark } from './review.ts';
export { addRaw } from './add.ts';
export { sha256 } from './hash.ts';
export { loadKnowledge } from './knowledge.ts';
