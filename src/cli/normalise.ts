import { z } from 'zod';
import { UsageError } from './command.ts';
import type { CommandDefinition } from './command.ts';
import { openLibrary } from './library.ts';
import type { Library } from './library.ts';
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
    for (const id of [...take, ...keep]) requireRead(id, library);
    return failures + undecided > 0 ? 1 : 0;
  },
};

/** An id that no raw file was read for cannot be decided on: most likely it is misspelt. */
function requireRead(id: string, { results, shelf }: Library): void {
  if (results.some((result) => 'id' in result && result.id === id)) return;
  const known = shelf.articles.some(({ article }) => article.id === id);
  throw new UsageError(
    `${id}: ${known ? 'this article has no raw file to take a version from' : 'no article has this id'}`,
  );
}
