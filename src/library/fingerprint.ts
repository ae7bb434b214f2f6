import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles, nodeDisk } from './disk.ts';

/**
 * Hash of everything below the paths given, names included: of the code and the records that an article's normalised
 * form depends on. A path that is missing counts as missing.
 */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const [index, root] of paths.entries()) {
    const kind = await stat(root).catch(() => null);
    const files = kind?.isDirectory() ? await listFiles(nodeDisk, root) : kind ? [''] : [];
    hash.update(`${String(index)}:${String(files.length)}\n`);
    for (const file of files) {
      hash.update(`${file}\n`);
      hash.update(await readFile(path.join(root, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
