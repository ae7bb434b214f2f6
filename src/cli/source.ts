import { access, constants, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { refuseSize } from '../decode/index.ts';
import { explainError, nodeDisk } from '../library/index.ts';
import { UsageError } from './command.ts';
import { fromCaller } from './places.ts';

/** Standard input among the files that a command is given. */
export const STANDARD_INPUT = '-';

/** Throws {@link UsageError} where a file that the caller named cannot be read. Reads nothing. */
export async function requireReadable(file: string): Promise<void> {
  if (file === STANDARD_INPUT) return;
  const source = fromCaller(file);
  try {
    if (!(await stat(source)).isFile())
      throw new UsageError(`${file}: this is no regular file; give text or HTML files`);
    await access(source, constants.R_OK);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${file}: ${explainError(error)}`);
  }
}

/** The bytes of a file that the caller named, or why they are too many for an article. */
export async function bytesOf(file: string): Promise<Uint8Array | { refused: string }> {
  if (file === STANDARD_INPUT) return readAll(process.stdin);
  const source = fromCaller(file);
  try {
    const reason = refuseSize(await nodeDisk.size(source));
    return reason === null ? await nodeDisk.read(source) : { refused: reason };
  } catch (error) {
    throw new UsageError(`${file}: ${explainError(error)}`);
  }
}

/** Stops at the first byte too many: a pipe need not end. */
async function readAll(stream: Readable): Promise<Uint8Array | { refused: string }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    const reason = refuseSize(size);
    if (reason !== null) return { refused: reason };
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
