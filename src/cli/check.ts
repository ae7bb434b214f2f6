import { review } from '../library/index.ts';
import type { Remark } from '../library/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';
import type { CommandDefinition } from './command.ts';
import { openLibrary } from './library.ts';
import { placesOf, withPlaces } from './places.ts';
import { plural, undecidedText } from './report.ts';

const HEADINGS: Record<Remark['kind'], string> = {
  flag: 'Damage that could not be repaired for certain',
  missing: 'Missing',
  concern: 'Doubtful readings',
  duplicate: 'The same text twice',
  conflict: 'Figures that contradict one another',
};

/** Lists what an editor should look at. Writes nothing. */
export const checkCommand: CommandDefinition = {
  name: 'check',
  define: (command) =>
    withPlaces(command.description('Lists what an editor should look at; exits 1 where there is anything')),
  run: async (_files, options, terminal) => {
    const places = placesOf(options);
    const { shelf, results } = await openLibrary(places, terminal, { dry: true });
    const files = new Map(shelf.articles.map(({ article, file }) => [article.id, file]));
    const remarks = review(
      shelf.articles.map(({ article }) => article),
      loadVocabulary(places.content),
    );
    const sections = [
      section('Files with mistakes', [
        ...shelf.problems.map(({ message }) => message),
        ...results.flatMap((result) => {
          if (result.kind === 'failed' || result.kind === 'refused') return [`${result.raw}: ${result.reason}`];
          if (result.kind === 'duplicate') return [`${result.raw}: the same bytes as ${result.of}`];
          return [];
        }),
      ]),
      section(
        'Edited by hand, and a new version differs',
        results.flatMap((result) => (result.kind === 'undecided' ? [undecidedText(result)] : [])),
      ),
      section(
        'Not normalised yet (npm run normalise)',
        results.flatMap((result) =>
          result.kind === 'new' || result.kind === 'updated' ? [`${result.raw} → ${result.file}`] : [],
        ),
      ),
      ...(Object.keys(HEADINGS) as Remark['kind'][]).map((kind) =>
        section(
          HEADINGS[kind],
          remarks
            .filter((remark) => remark.kind === kind)
            .map(({ id, message }) => `${files.get(id) ?? id}: ${message}`),
        ),
      ),
    ].filter((text) => text !== '');
    terminal.out(
      sections.length > 0 ? sections.join('\n') : `Nothing to look at in ${plural(files.size, 'article')}.\n`,
    );
    return sections.length > 0 ? 1 : 0;
  },
};

function section(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `${heading} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
