import { rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { nodeDisk, readIfThere, writeWhole } from '../library/index.ts';

/**
 * Removes the pages of the build before that this one does not have any more, and notes what this one has. Only what a
 * build wrote is ever removed: other files in the output (CNAME, .well-known) stay.
 */
export async function removeStale(output: string, files: readonly string[], note: string): Promise<void> {
  const current = new Set(files);
  for (const file of await notedFiles(note)) {
    if (current.has(file) || path.isAbsolute(file) || file.split(/[/\\]/).includes('..')) continue;
    await rm(path.join(output, file), { force: true });
    await removeEmptied(output, path.dirname(file));
  }
  await writeWhole(nodeDisk, note, JSON.stringify(files)).catch(() => undefined);
}

/** Directories go when their last page is gone. */
async function removeEmptied(output: string, directory: string): Promise<void> {
  for (let at = directory; at !== '.'; at = path.dirname(at)) {
    const removed = await rmdir(path.join(output, at)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

async function notedFiles(note: string): Promise<string[]> {
  try {
    return z.array(z.string()).parse(JSON.parse((await readIfThere(nodeDisk, note)) ?? '[]'));
  } catch {
    return [];
  }
}
