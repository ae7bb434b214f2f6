import path from 'node:path';
import { isNote, listFiles, writeWhole } from './disk.ts';
import type { Disk } from './disk.ts';
import { sha256 } from './hash.ts';

interface Added {
  /** Path in the raw directory. */
  name: string;
  /** False where a file with the same bytes was there already. */
  isNew: boolean;
}

/**
 * Puts bytes into the raw directory under a safe form of the name given. Never overwrites: the same bytes are not stored
 * twice, and other bytes of the same name get a number.
 */
export async function addRaw(disk: Disk, directory: string, bytes: Uint8Array, wish: string): Promise<Added> {
  const names = await listFiles(disk, directory);
  const sha = sha256(bytes);
  for (const name of names) {
    const same = await disk.read(path.join(directory, name)).then(sha256, () => '');
    if (same === sha) return { name, isNew: false };
  }
  const taken = new Set((await disk.list(directory)).map(({ name }) => name.toLowerCase()));
  const { name, ext } = path.parse(safeName(wish, sha));
  let free = name + ext;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${String(number)}${ext}`;
  await writeWhole(disk, path.join(directory, free), bytes);
  return { name: free, isNew: true };
}

/**
 * A file name that every file system takes and that stays in its directory: letters of any script, digits, `.`, `_`, `-`.
 * Names that the raw directory passes over (hidden, README) get another beginning.
 */
function safeName(wish: string, sha: string): string {
  const cleaned = path
    .basename(wish)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  const { name, ext } = path.parse(cleaned);
  const short = Array.from(name).slice(0, 60).join('');
  if (short === '') return `article-${sha.slice(0, 8)}.txt`;
  const file = short + (/^\.[a-z0-9]{1,8}$/i.test(ext) ? ext : `${ext.replace(/^\./, '-')}.txt`);
  return isNote(file) ? `article-${file}` : file;
}
