import { cellsOf } from './cells.ts';
import { isHeadWord } from './form.ts';

/** A table of which a page prints each cell on a line of its own. Numbers are those of the lines. */
export interface StackedTable {
  /** The first line of its head, and the last of its rows. */
  first: number;
  last: number;
  heads: number[];
  /** A name, its unit where the table has a column for it, and the values. */
  rows: number[][];
}

const LONGEST_CELL = 30;
const NO_CELL = /[。；，！？：:]/u;
/** Fewest rows of a table with one column of values, and with more. */
const FEWEST = 3;
const FEWEST_WIDE = 2;

type Kind = 'word' | 'value' | null;

function kindOf(line: string): Kind {
  if (line === '' || line.length > LONGEST_CELL || NO_CELL.test(line)) return null;
  const cells = cellsOf(line);
  if (cells.length === 1) return cells[0]?.kind === 'word' ? 'word' : 'value';
  return cells.length <= 3 && cells.every(({ kind }) => kind === 'word') ? 'word' : null;
}

/**
 * The tables among lines that print a cell each: the names of the columns, then again and again a name with as many values.
 * Only where the head has a name for each column; linear in the number of lines.
 */
export function stackedTables(lines: readonly string[]): StackedTable[] {
  const kinds = lines.map(kindOf);
  const tables: StackedTable[] = [];
  for (let from = 0; from < kinds.length; from++) {
    if (kinds[from] !== 'word') continue;
    let to = from;
    while (kinds[to + 1] !== null && to + 1 < kinds.length) to++;
    const table = tableIn(from, to, kinds, lines);
    if (table) tables.push(table);
    from = to;
  }
  return tables;
}

function tableIn(from: number, to: number, kinds: readonly Kind[], lines: readonly string[]): StackedTable | null {
  const groups: { words: number[]; values: number[] }[] = [];
  let group: { words: number[]; values: number[] } = { words: [], values: [] };
  for (let at = from; at <= to; at++) {
    if (kinds[at] === 'word' && group.values.length > 0) {
      groups.push(group);
      group = { words: [], values: [] };
    }
    (kinds[at] === 'word' ? group.words : group.values).push(at);
  }
  if (group.values.length > 0) groups.push(group);
  const [opening, second] = groups;
  if (!opening || !second) return null;
  const [names, width] = [second.words.length, opening.values.length];
  const columns = names + width;
  const like = groups.slice(1).findIndex(({ words, values }) => words.length !== names || values.length !== width);
  const own = groups.slice(0, like < 0 ? groups.length : like + 1);
  if (names > 2 || own.length < (width > 1 ? FEWEST_WIDE : FEWEST)) return null;
  const heads = opening.words.slice(0, -names).slice(-columns);
  if (heads.length !== columns || !heads.some((at) => isHeadWord(lines[at] ?? ''))) return null;
  const rows = own.map(({ words, values }) => [...words.slice(-names), ...values]);
  return { first: heads[0] ?? from, last: rows.at(-1)?.at(-1) ?? to, heads, rows };
}
