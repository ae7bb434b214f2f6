import type { SyncResult } from '../library/index.ts';
import type { Library } from './library.ts';
import type { Terminal } from './terminal.ts';

interface Summary {
  /** Articles that could not be made or read: the site lacks them. */
  failures: number;
  /** Articles whose editor must choose. */
  undecided: number;
}

/** Says what came of each raw file that a person may want to know of, and sums up. */
export function report({ shelf, results }: Library, terminal: Terminal): Summary {
  for (const problem of shelf.problems) terminal.error(problem.message);
  for (const result of results) say(result, terminal);
  sayWritten(results, terminal);
  const count = (...kinds: SyncResult['kind'][]) => results.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [count('new'), 'new'],
    [count('updated', 'taken'), 'updated'],
    [count('unchanged'), 'unchanged'],
    [count('kept', 'undecided'), 'edited by hand'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  terminal.info(`${plural(shelf.articles.length, 'article')}${told.length > 0 ? `: ${told.join(', ')}` : ''}`);
  return {
    failures: shelf.problems.length + count('failed', 'refused'),
    undecided: count('undecided'),
  };
}

function say(result: SyncResult, terminal: Terminal): void {
  switch (result.kind) {
    case 'unchanged':
    case 'kept':
    case 'new':
    case 'updated':
      return;
    case 'taken':
      terminal.info(`${result.file} is the new version; yours is kept as ${result.backup}`);
      return;
    case 'undecided':
      terminal.warn(undecidedText(result));
      return;
    case 'duplicate':
      terminal.warn(`${result.raw}: the same bytes as ${result.of}; no second article is made, remove one of the two`);
      return;
    case 'refused':
    case 'failed':
      terminal.error(`${result.raw}: ${result.reason}`);
      return;
  }
}

/** More lines than these nobody reads. */
const MOST_LISTED = 20;

function sayWritten(results: readonly SyncResult[], terminal: Terminal): void {
  const written = results.flatMap((result) => (result.kind === 'new' || result.kind === 'updated' ? [result] : []));
  for (const { file, kind, raw } of written.slice(0, MOST_LISTED)) terminal.info(`${file} (${kind}, from ${raw})`);
  if (written.length > MOST_LISTED) terminal.info(`… and ${written.length - MOST_LISTED} more`);
}

/** What an editor has to choose between, key by key. */
export function undecidedText(result: Extract<SyncResult, { kind: 'undecided' }>): string {
  const lines = result.differences.map(
    ({ key, kept, offered }) => `    ${key}: yours ${kept}\n    ${key}: new   ${offered}`,
  );
  return [
    `${result.file} was edited by hand, and ${result.raw} or the rules have changed since. It is left as it is; decide:`,
    ...lines,
    `    npm run normalise -- --take ${result.id}    replaces yours by the new version (yours is kept beside it)`,
    `    npm run normalise -- --keep ${result.id}    keeps yours`,
  ].join('\n');
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
