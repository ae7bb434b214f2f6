import path from 'node:path';
import { addRaw, nodeDisk, review, sha256 } from '../library/index.ts';
import type { Normaliser } from '../library/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import type { CommandDefinition } from './command.ts';
import { openLibrary } from './library.ts';
import type { Library } from './library.ts';
import { placesOf, withPlaces } from './places.ts';
import { openReader } from './reader.ts';
import { report } from './report.ts';
import { bytesOf, requireReadable, STANDARD_INPUT } from './source.ts';
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
    // All of them before anything is written, so that one misspelt name does not leave half of the files taken in.
    for (const file of files) await requireReadable(file);
    const { normaliser } = openReader(places);
    const added = new Set<string>();
    let refused = 0;
    for (const file of files) {
      const bytes = await bytesOf(file);
      const reason = 'refused' in bytes ? bytes.refused : refusal(normaliser(bytes, file, sha256(bytes)));
      if ('refused' in bytes || reason !== null) {
        terminal.error(`${file}: not added: ${reason ?? ''}`);
        refused += 1;
        continue;
      }
      const { name, isNew } = await addRaw(nodeDisk, places.raw, bytes, file === STANDARD_INPUT ? '' : file);
      if (isNew) terminal.done(`${file} → ${path.join(places.raw, name)}`);
      else terminal.warn(`${file}: not added: its bytes are those of ${path.join(places.raw, name)}`);
      added.add(path.join(places.raw, name));
    }
    const library = await openLibrary(places, terminal);
    const { failures, undecided } = report(library, terminal);
    tellWhatToLookAt(added, library, loadVocabulary(places.content), terminal);
    return refused + failures + undecided > 0 ? 1 : 0;
  },
};

function refusal(reading: ReturnType<Normaliser>): string | null {
  return reading.kind === 'refused' ? reading.reason : null;
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
