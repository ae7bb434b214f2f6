import { access, constants, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { addRaw, explainError, nodeDisk, refuseSize, review, sha256 } from '../library/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { UsageError } from './command.ts';
import type { CommandDefinition } from './command.ts';
import { openLibrary } from './library.ts';
import type { Library } from './library.ts';
import { fromCaller, placesOf, withPlaces } from './places.ts';
import { openReader } from './reader.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Takes raw files into the content and normalises them. */
export const addCommand: CommandDefinition = {
  name: 'add',
  define: (command) =>
    withPlaces(command.description('Takes raw files into content/raw/ and normalises them')).argument(
      '<file...>',
      'text or HTML as it was received; - for standard input',
    ),
  run: async (files, options, terminal) => {
    const places = placesOf(options);
    for (const file of files) await requireReadable(file);
    const { normaliser } = openReader(places);
    const added = new Set<string>();
    let refused = 0;
    for (const file of files) {
      const bytes = await bytesOf(file);
      const reading =
        typeof bytes === 'string'
          ? { kind: 'refused' as const, reason: bytes }
          : normaliser(bytes, file, sha256(bytes));
      if (typeof bytes === 'string' || reading.kind === 'refused') {
        terminal.error(`${file}: not added: ${reading.kind === 'refused' ? reading.reason : ''}`);
        refused += 1;
        continue;
      }
      const { name, isNew } = await addRaw(nodeDisk, places.raw, bytes, file === '-' ? '' : file);
      if (isNew) terminal.done(`${file} → ${path.join(places.raw, name)}`);
      else terminal.warn(`${file}: not added: its bytes are those of ${path.join(places.raw, name)}`);
      added.add(name);
    }
    const library = await openLibrary(places, terminal);
    const { failures, undecided } = report(library, terminal);
    tellWhatToLookAt(added, library, loadVocabulary(places.content), terminal);
    return refused + failures + undecided > 0 ? 1 : 0;
  },
};

/** Before anything is written, so that one misspelt name does not leave half of the files taken in. */
async function requireReadable(file: string): Promise<void> {
  if (file === '-') return;
  const source = fromCaller(file);
  let isFile: boolean;
  try {
    isFile = (await stat(source)).isFile();
    await access(source, constants.R_OK);
  } catch (error) {
    throw new UsageError(`${file}: ${explainError(error)}; nothing was added`);
  }
  if (!isFile) throw new UsageError(`${file}: this is no regular file; give text or HTML files; nothing was added`);
}

/** The bytes, or why they cannot be an article. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  if (file === '-') return readAll(process.stdin);
  const source = fromCaller(file);
  try {
    return refuseSize((await stat(source)).size) ?? (await readFile(source));
  } catch (error) {
    throw new UsageError(`${file}: ${explainError(error)}`);
  }
}

async function readAll(stream: Readable): Promise<Uint8Array | string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    const reason = refuseSize(size);
    if (reason !== null) return reason;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tellWhatToLookAt(
  added: ReadonlySet<string>,
  { shelf, results }: Library,
  vocabulary: Vocabulary,
  terminal: Terminal,
): void {
  const remarks = review(
    shelf.articles.map(({ article }) => article),
    vocabulary,
  );
  for (const result of results) {
    if (!added.has(result.raw) || !('id' in result)) continue;
    terminal.out(`${result.id}\n`);
    for (const { id, message } of remarks) if (id === result.id) terminal.warn(`${result.file}: ${message}`);
  }
}
