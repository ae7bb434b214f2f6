import { z } from 'zod';
import { UsageError } from './command.ts';
import type { CommandDefinition } from './command.ts';
import { openLibrary } from './library.ts';
import { placesOf, withPlaces } from './places.ts';
import { report } from './report.ts';

const choices = z.object({ take: z.array(z.string()).default([]), keep: z.array(z.string()).default([]) });

/** Brings the articles up to date with the raw files, and carries out what an editor decided. */
export const normaliseCommand: CommandDefinition = {
  name: 'normalise',
  define: (command) =>
    withPlaces(
      command
        .description('Reads what is new in content/raw/ and writes content/articles/')
        .option(
          '--take <id...>',
          'articles whose new version replaces what was edited by hand (which is kept beside it)',
        )
        .option('--keep <id...>', 'articles whose edited version stands although a new one differs'),
    ),
  run: async (_files, options, terminal) => {
    const { take, keep } = choices.parse(options);
    const both = take.find((id) => keep.includes(id));
    if (both !== undefined) throw new UsageError(`${both}: give it to --take or to --keep, not to both`);
    const library = await openLibrary(placesOf(options), terminal, { take, keep });
    const { failures, undecided } = report(library, terminal);
    return failures + undecided > 0 ? 1 : 0;
  },
};
