import path from 'node:path';
import { articleAsRead, contentHash, restamp, withRawHash, writeArticle, writeReceipt } from '../article/index.ts';
import type { Article, Receipt } from '../article/index.ts';
import type { NormalisedPage, Refusal } from '../normalise.ts';
import { differences } from './differences.ts';
import type { Difference } from './differences.ts';
import { explainError, readIfThere, writeWhole } from './disk.ts';
import type { Disk } from './disk.ts';
import { articleFile, newId, receiptFile } from './identity.ts';
import { readRaws } from './raws.ts';
import type { RawFile } from './raws.ts';
import type { Shelf, ShelvedArticle } from './shelf.ts';
import type { State } from './state.ts';

/** Raw bytes → article; `sha` is their SHA-256. Pure, and bounded in time and memory for any bytes. */
export type Normaliser = (bytes: Uint8Array, name: string, sha: string) => NormalisedPage | Refusal;

export type SyncResult =
  | { kind: 'unchanged'; raw: string; id: string; file: string }
  /** Written; in a dry run, what would be written. */
  | { kind: 'new' | 'updated'; raw: string; id: string; file: string }
  /** An editor's version, and nothing has changed since it was made, or the editor chose to keep it. */
  | { kind: 'kept'; raw: string; id: string; file: string }
  /** An editor's version, but its raw file or the rules have changed: a person must choose. */
  | { kind: 'undecided'; raw: string; id: string; file: string; differences: Difference[] }
  /** An editor's version replaced at the editor's wish; it lies in `backup`. */
  | { kind: 'taken'; raw: string; id: string; file: string; backup: string }
  | { kind: 'duplicate'; raw: string; of: string }
  /** The raw file is no text, or no article. */
  | { kind: 'refused'; raw: string; reason: string }
  /** It could not be read or written, or a broken article file stands in its place. */
  | { kind: 'failed'; raw: string; reason: string };

interface SyncOptions {
  disk: Disk;
  raw: string;
  articles: string;
  shelf: Shelf;
  normaliser: Normaliser;
  /** Hash of the code and the vocabulary that the normaliser works with. */
  fingerprint: string;
  /** Is brought up to date. */
  state: State;
  /** Ids whose new version replaces the editor's. */
  take?: ReadonlySet<string>;
  /** Ids whose edited version stands against the new one. */
  keep?: ReadonlySet<string>;
  /** Is told of every article that was written, with the text of its file. */
  onWritten?: (text: string, article: Article) => Promise<void>;
  /** Writes nothing. */
  dry?: boolean;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Brings the articles up to date with the raw files: one result a raw file, in the order of their names. An error with
 * one file does not hinder the others. Articles whose raw file is gone stay.
 */
export async function sync(options: SyncOptions): Promise<SyncResult[]> {
  const raws = await readRaws(options.disk, options.raw, options.shelf);
  const ids = new Set(options.shelf.articles.map(({ article }) => article.id));
  const results: SyncResult[] = [];
  for (const [index, raw] of raws.entries()) {
    results.push(await syncOne(raw, ids, options));
    options.onProgress?.(index + 1, raws.length);
  }
  const names = new Set(raws.map(({ name }) => name));
  for (const name of options.state.keys()) if (!names.has(name)) options.state.delete(name);
  return results;
}

async function syncOne(raw: RawFile, ids: Set<string>, options: SyncOptions): Promise<SyncResult> {
  try {
    switch (raw.kind) {
      case 'unreadable':
        return { kind: 'failed', raw: raw.name, reason: raw.reason };
      case 'too-large':
        return { kind: 'refused', raw: raw.name, reason: raw.reason };
      case 'duplicate':
        return { kind: 'duplicate', raw: raw.name, of: raw.of };
      case 'blocked':
        return { kind: 'failed', raw: raw.name, reason: `its article cannot be read: mend ${raw.by}` };
      case 'sound':
        return await syncSound(raw, ids, options);
    }
  } catch (error) {
    return { kind: 'failed', raw: raw.name, reason: explainError(error) };
  }
}

type SoundRaw = Extract<RawFile, { kind: 'sound' }>;

async function syncSound(raw: SoundRaw, ids: Set<string>, options: SyncOptions): Promise<SyncResult> {
  const { shelved } = raw;
  const key = `${raw.sha}:${options.fingerprint}`;
  if (shelved && !options.take?.has(shelved.article.id) && (await isSettled(shelved, key, raw.name, options))) {
    const kind = shelved.authorship.by === 'editor' ? 'kept' : 'unchanged';
    return { kind, raw: raw.name, id: shelved.article.id, file: shelved.file };
  }
  const bytes = await options.disk.read(path.join(options.raw, raw.name));
  const normalised = options.normaliser(bytes, raw.name, raw.sha);
  if (normalised.kind === 'refused') return { kind: 'refused', raw: raw.name, reason: normalised.reason };
  const result = shelved ? await renew(shelved, raw, normalised, options) : await create(raw, normalised, ids, options);
  if (!options.dry) options.state.set(raw.name, { key, written: result.written });
  return result.result;
}

/** Nothing that it was made of has changed since and its receipt is there, or an editor has taken it over for good. */
async function isSettled(
  { authorship, file }: ShelvedArticle,
  key: string,
  raw: string,
  { disk, state }: SyncOptions,
): Promise<boolean> {
  if (authorship.written === null) return true;
  const last = state.get(raw);
  if (last?.key !== key || authorship.written !== last.written) return false;
  return disk.size(receiptFile(file)).then(
    () => true,
    () => false,
  );
}

interface Outcome {
  result: SyncResult;
  /** Hash of the machine's version. */
  written: string;
}

async function create(
  raw: SoundRaw,
  normalised: NormalisedPage,
  ids: Set<string>,
  options: SyncOptions,
): Promise<Outcome> {
  const id = newId(normalised.idStem, raw.sha, ids);
  const file = articleFile(options.articles, id, normalised.article.date);
  const version = machineVersion({ ...normalised.article, id });
  const { written } = version;
  if ((await readIfThere(options.disk, file)) !== null) {
    return {
      result: { kind: 'failed', raw: raw.name, reason: `${file} stands in its place; mend or move it` },
      written,
    };
  }
  ids.add(id);
  await putReceipt(file, normalised.receipt, options);
  await putArticle(file, version, options);
  return { result: { kind: 'new', raw: raw.name, id, file }, written };
}

async function renew(
  { article, file, authorship }: ShelvedArticle,
  raw: SoundRaw,
  normalised: NormalisedPage,
  options: SyncOptions,
): Promise<Outcome> {
  const at = { raw: raw.name, id: article.id, file };
  const version = machineVersion({ ...normalised.article, id: article.id });
  const { written } = version;
  if (authorship.by === 'machine') {
    await putReceipt(file, normalised.receipt, options);
    if (authorship.written === written) return { result: { kind: 'unchanged', ...at }, written };
    await putArticle(file, version, options);
    return { result: { kind: 'updated', ...at }, written };
  }
  if (options.take?.has(at.id)) {
    const backup = await setAside(file, options);
    await putReceipt(file, normalised.receipt, options);
    await putArticle(file, version, options);
    return { result: { kind: 'taken', ...at, backup }, written };
  }
  const known = [null, written, renamedHash(version.article, article)];
  if (known.includes(authorship.written)) return { result: { kind: 'kept', ...at }, written };
  if (options.keep?.has(at.id)) {
    await putReceipt(file, normalised.receipt, options);
    await keepEdited(file, { written, former: article.raw?.sha256 ?? '', sha: raw.sha }, options);
    return { result: { kind: 'kept', ...at }, written };
  }
  return { result: { kind: 'undecided', ...at, differences: differences(article, version.article) }, written };
}

interface MachineVersion {
  text: string;
  /** Hash of the text. */
  written: string;
  /** What the text reads as. */
  article: Article;
}

/** The file that the normaliser would write. Throws where the reading does not hold to the schema: nothing is written then. */
function machineVersion(read: Article): MachineVersion {
  const text = writeArticle(read);
  const written = contentHash(text);
  return { text, written, article: articleAsRead(read, written) };
}

/** Hash of the new version under the raw file's former name: that a raw file was renamed is nothing to decide on. */
function renamedHash(offered: Article, { raw }: Article): string {
  return contentHash(
    writeArticle(offered.raw && raw ? { ...offered, raw: { ...offered.raw, file: raw.file } } : offered),
  );
}

/** Goes before the article: a receipt without an article is found and used later, an article without a receipt stays so. */
async function putReceipt(file: string, receipt: Receipt, { disk, dry }: SyncOptions): Promise<void> {
  if (dry) return;
  const beside = receiptFile(file);
  const text = writeReceipt(receipt);
  if ((await readIfThere(disk, beside)) !== text) await writeWhole(disk, beside, text);
}

async function putArticle(file: string, version: MachineVersion, options: SyncOptions): Promise<void> {
  if (options.dry) return;
  await writeWhole(options.disk, file, version.text);
  await options.onWritten?.(version.text, version.article);
}

/** Marks an editor's version as chosen against this version of the machine's. */
async function keepEdited(
  file: string,
  { written, former, sha }: { written: string; former: string; sha: string },
  { disk, dry }: SyncOptions,
): Promise<void> {
  if (dry) return;
  const edited = (await disk.read(file)).toString('utf8');
  await writeWhole(disk, file, withRawHash(restamp(edited, written), former, sha));
}

/** Copies what an editor wrote to a file beside it that did not exist before. */
async function setAside(file: string, { disk, dry }: SyncOptions): Promise<string> {
  let backup = `${file}.bak`;
  for (let number = 2; (await readIfThere(disk, backup)) !== null; number++) backup = `${file}.bak${String(number)}`;
  if (!dry) await writeWhole(disk, backup, await disk.read(file));
  return backup;
}
