import path from 'node:path';
import { buildSite } from '../site/build.ts';
import type { CommandDefinition } from './command.ts';
import { openLibrary } from './library.ts';
import { placesOf, sitePlacesOf, slugOf, withSite } from './places.ts';
import type { Places, SitePlaces } from './places.ts';
import { plural, report } from './report.ts';
import { removeStale } from './stale.ts';
import type { Terminal } from './terminal.ts';

interface Built {
  /** Where on its host the site lies. */
  base: string;
  /** Article files that normalising wrote. */
  written: string[];
  /** Articles that the site lacks. */
  failures: number;
}

/** Normalises what is new and renders the site. Articles that cannot be read are left out and told. */
export async function build(places: Places, site: SitePlaces, terminal: Terminal): Promise<Built> {
  const library = await openLibrary(places, terminal);
  const { failures } = report(library, terminal);
  const { base, pages, files, problems } = await buildSite({
    content: places.content,
    articles: library.shelf.articles,
    output: site.out,
    base: site.base,
    cards: site.cards ? path.join(places.cache, 'cards') : null,
    progress: (done, total) => {
      terminal.progress('social cards', done, total);
    },
  });
  await removeStale(site.out, files, path.join(places.cache, 'site', `${slugOf(site.out)}.json`));
  for (const problem of problems) terminal.warn(problem.message);
  terminal.done(`${plural(pages, 'page')} in ${path.normalize(site.out)}/`);
  const written = library.results.flatMap((result) =>
    result.kind === 'new' || result.kind === 'updated' ? [result.file] : [],
  );
  return { base, written, failures };
}

/** Raw files → articles → site. */
export const buildCommand: CommandDefinition = {
  name: 'build',
  define: (command) =>
    withSite(command.description('Normalises what is new in content/raw/ and renders the site')).addHelpText(
      'after',
      '\nExits 1 where an article could not be built (the others are); an edited article that waits for a decision is a notice.',
    ),
  run: async (_files, options, terminal) => {
    const places = placesOf(options);
    const { failures } = await build(places, sitePlacesOf(options, places), terminal);
    return failures > 0 ? 1 : 0;
  },
};
