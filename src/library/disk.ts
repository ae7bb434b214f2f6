import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What the library needs of a file system; tests put a full disk or an unreadable file in its place. */
export interface Disk {
  read(file: string): Promise<Buffer>;
  /** Bytes in the file. */
  size(file: string): Promise<number>;
  write(file: string, data: string | Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  makeDirectory(directory: string): Promise<void>;
  /** Names in a directory in code-unit order; none where there is no such directory. */
  list(directory: string): Promise<{ name: string; isDirectory: boolean }[]>;
}

export const nodeDisk: Disk = {
  read: async (file) => {
    await regularFile(file);
    return readFile(file);
  },
  size: async (file) => (await regularFile(file)).size,
  write: (file, data) => writeFile(file, data),
  rename,
  remove: (file) => rm(file, { force: true }),
  makeDirectory: async (directory) => {
    await mkdir(directory, { recursive: true });
  },
  list: async (directory) => {
    try {
      const entries = await readdir(directory, { withFileTypes: true });
      const named = entries.map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }));
      return named.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  },
};

/** Throws for what would never end or is no file at all: a pipe, a device, a directory. */
async function regularFile(file: string): Promise<Stats> {
  const found = await stat(file);
  if (!found.isFile())
    throw new Error('this is no regular file (a directory, a pipe or a device); give a file of text');
  return found;
}

/** A note that people put beside content and not content itself: README, README.md, README.zh.md, LICENSE.txt. */
export function isNote(name: string): boolean {
  return /^(?:README|LICEN[CS]E)(?:\.[a-z-]{1,5})*$/i.test(name);
}

/**
 * Files below a directory as paths relative to it, with `/`, in a fixed order. Leaves out hidden files, notes, and what
 * `wanted` refuses.
 */
export async function listFiles(
  disk: Disk,
  directory: string,
  wanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const found: string[] = [];
  for (const { name, isDirectory } of await disk.list(directory)) {
    if (name.startsWith('.')) continue;
    if (isDirectory) {
      for (const below of await listFiles(disk, path.join(directory, name), wanted)) found.push(`${name}/${below}`);
    } else if (!isNote(name) && wanted(name)) found.push(name);
  }
  return found;
}

/**
 * Writes a file whole or not at all: beside it first, then renamed over it. On an error (a full disk) the old file
 * stands as it was, and nothing half-written is left.
 */
export async function writeWhole(disk: Disk, file: string, data: string | Uint8Array): Promise<void> {
  const directory = path.dirname(file);
  const beside = path.join(directory, `.${path.basename(file)}.${String(process.pid)}.tmp`);
  try {
    await disk.makeDirectory(directory);
    await disk.write(beside, data);
    await disk.rename(beside, file);
  } catch (error) {
    await disk.remove(beside).catch(() => undefined);
    throw error;
  }
}

/** The text of a file, or null where there is none. */
export async function readIfThere(disk: Disk, file: string): Promise<string | null> {
  try {
    return (await disk.read(file)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** An error of the system in words: what happened and what to do. */
export function explainError(error: unknown): string {
  if (error instanceof z.ZodError) return `what was read of it does not hold to the schema: ${z.prettifyError(error)}`;
  const code = errorCode(error);
  const explained: Record<string, string> = {
    ENOENT: 'no such file (or a link that leads nowhere)',
    EACCES: 'no permission to read or write it; change its permissions',
    EPERM: 'no permission to read or write it; change its permissions',
    EISDIR: 'a directory stands where a file is expected',
    ENOTDIR: 'a file stands where a directory is expected',
    ENOSPC: 'the disk is full; make room and run the command again (articles are written whole or not at all)',
    EROFS: 'the disk is read-only',
    EMFILE: 'too many open files; raise the limit (ulimit -n)',
    EIO: 'the disk gave an error while reading or writing',
    ELOOP: 'a link leads back to itself',
  };
  return explained[code] ?? (error instanceof Error ? error.message : String(error));
}
