import path from 'node:path';
import { z } from 'zod';
import { nodeDisk, writeWhole } from '../library/index.ts';
import { UsageError } from './command.ts';
import type { CommandDefinition } from './command.ts';
import { describeReading, jsonOf } from './inspection.ts';
import { contentOf, fromCaller } from './places.ts';
import { openReader } from './reader.ts';
import { bytesOf, requireReadable } from './source.ts';

const optionsSchema = z.object({
  content: z.string().optional(),
  json: z.boolean().default(false),
  out: z.string().optional(),
});

/** Shows what is read in files, without keeping anything. */
export const inspectCommand: CommandDefinition = {
  name: 'inspect',
  define: (command) =>
    command
      .description('Shows what is read in files: fields, figures with their evidence, repairs. Keeps nothing')
      .argument('<file...>', 'raw files, wherever they lie; - for standard input')
      .option('--json', 'as JSON: one object for one file, a list for several')
      .option('--out <dir>', 'writes one JSON a file there instead: NAME.json for NAME.txt')
      .option('--content <dir>', "the content whose vocabulary is used (default: the project's)"),
  run: async (files, options, terminal) => {
    const { json, out, ...given } = optionsSchema.parse(options);
    const content = contentOf(given);
    const outputs = out === undefined ? null : outputsOf(files, fromCaller(out));
    for (const file of files) await requireReadable(file);
    const { read } = openReader({ content });
    if (out !== undefined) await nodeDisk.makeDirectory(fromCaller(out));
    const results: object[] = [];
    let refused = 0;
    for (const [index, file] of files.entries()) {
      terminal.progress('Reading', index, files.length);
      const bytes = await bytesOf(file);
      const reading =
        'refused' in bytes ? { kind: 'refused' as const, reason: bytes.refused } : read(bytes, path.basename(file));
      if (reading.kind === 'refused') {
        terminal.error(`${file}: ${reading.reason}`);
        refused += 1;
      } else if (outputs) {
        await writeWhole(nodeDisk, outputs[index] ?? '', `${JSON.stringify(jsonOf(reading), null, 2)}\n`);
      } else if (json) results.push(jsonOf(reading));
      else terminal.out(describeReading(file, reading));
    }
    terminal.progress('Reading', files.length, files.length);
    if (json && !outputs) {
      const [only] = results;
      if (files.length > 1) terminal.out(`${JSON.stringify(results, null, 2)}\n`);
      else if (only) terminal.out(`${JSON.stringify(only, null, 2)}\n`);
    }
    return refused > 0 ? 1 : 0;
  },
};

/** A JSON file for each file; two that would share one are an error before anything is written. */
function outputsOf(files: readonly string[], directory: string): string[] {
  const outputs = files.map((file) => path.join(directory, `${path.parse(file).name}.json`));
  const twice = files.find((_file, index) => outputs.indexOf(outputs[index] ?? '') !== index);
  if (twice !== undefined)
    throw new UsageError(`${twice}: another file gives ${path.parse(twice).name}.json too; rename it`);
  return outputs;
}
