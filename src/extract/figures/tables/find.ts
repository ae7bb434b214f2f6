import type { Block } from '../../types.ts';
import { cellsOf, isRuled, type Cell } from '../../tables/cells.ts';
import { stackedTables, type StackedTable } from '../../tables/stacked.ts';
import { isHeadWord, isTableHead, rowsIn, tableLines, type Row } from '../../tables/form.ts';

/** A stretch of a block, or the whole of it, that belongs to a table. Offsets are of the block. */
export interface Part {
  block: number;
  from: number;
  to: number;
}

/** A table as found on the page. Offsets of its cells are of the article's text. */
export interface Table {
  parts: Part[];
  /** The lines that name columns; or, of a table in one line, all the words before its first number. */
  heads: Cell[][];
  rows: Row[];
  /** Columns are parted by tabs or bars: a cell's place tells its column. */
  ruled: boolean;
  /** The table stands in one line, so that the first row's name follows its head. */
  inline: boolean;
  /** What stands above it: 表1 主要农产品产量 单位：万吨. */
  caption: string;
}

/** A line above a table is its caption up to this length. */
const LONGEST_CAPTION = 60;
const SENTENCE = /[。；！？]/gu;

/** The tables among an article's blocks, in order. Linear in the length of the text. */
export function findTables(blocks: readonly Block[]): Table[] {
  const texts = blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : ''));
  const members = tableLines(texts);
  const tables: Table[] = [];
  const stacked = new Map(stackedTables(texts).map((table) => [table.first, table]));
  for (let index = 0; index < blocks.length; index++) {
    const stack = stacked.get(index);
    if (stack) {
      tables.push(stackedTable(blocks, stack));
      index = stack.last;
      continue;
    }
    if (members[index] !== true) {
      const inline = texts[index] === '' ? null : inlineTable(blocks, index);
      if (inline) tables.push(inline);
      continue;
    }
    const first = index;
    while (members[index + 1] === true && !startsAnew(texts, index + 1)) index++;
    tables.push(linedTable(blocks, first, index));
  }
  return tables;
}

/** Names of columns below rows open a further table. */
const startsAnew = (texts: readonly string[], index: number): boolean =>
  isTableHead(texts[index] ?? '') && !isTableHead(texts[index - 1] ?? '');

function linedTable(blocks: readonly Block[], first: number, last: number): Table {
  const table: Table = {
    parts: [],
    heads: [],
    rows: [],
    ruled: false,
    inline: false,
    caption: captionAbove(blocks, first),
  };
  for (let index = first; index <= last; index++) {
    const block = blocks[index];
    if (!block) continue;
    table.parts.push({ block: index, from: 0, to: block.text.length });
    const cells = cellsOf(block.text).map((cell) => moved(cell, block.start));
    if (table.rows.length === 0 && isTableHead(block.text)) {
      table.heads.push(cells);
      continue;
    }
    if (isRuled(block.text)) table.ruled = true;
    table.rows.push(isRuled(block.text) ? ruledRow(cells) : (rowsIn(cells).rows[0] ?? { words: [], values: [] }));
  }
  return table;
}

/** A cell on each line: every one keeps its place as between bars. */
function stackedTable(blocks: readonly Block[], { first, last, heads, rows }: StackedTable): Table {
  const cellOf = (index: number): Cell[] => {
    const block = blocks[index];
    if (!block) return [];
    const [cell] = cellsOf(block.text.replace(/[\s　]/gu, '_'));
    const { text } = block;
    return cell ? [{ ...cell, text, start: block.start, end: block.start + text.length }] : [];
  };
  return {
    parts: Array.from({ length: last - first + 1 }, (_part, i) => ({
      block: first + i,
      from: 0,
      to: blocks[first + i]?.text.length ?? 0,
    })),
    heads: [heads.flatMap(cellOf)],
    rows: rows.map((cells) => ruledRow(cells.flatMap(cellOf))),
    ruled: true,
    inline: false,
    caption: captionAbove(blocks, first),
  };
}

/** A row of a ruled table keeps its cells in their places: the first is its name. */
const ruledRow = (cells: Cell[]): Row => ({ words: cells.slice(0, 1), values: cells.slice(1) });

const moved = (cell: Cell, by: number): Cell => ({ ...cell, start: cell.start + by, end: cell.end + by });

function captionAbove(blocks: readonly Block[], first: number): string {
  const above = blocks[first - 1];
  return above && above.text.length <= LONGEST_CAPTION && !/[。；]/u.test(above.text) ? above.text : '';
}

/** 指标 单位 总量 增速 生产总值 万元 1262635 9.9 …: a table in one line, among the sentences of its block or alone. */
function inlineTable(blocks: readonly Block[], index: number): Table | null {
  const block = blocks[index];
  if (!block || !/\d[\s　|｜\t]/u.test(block.text)) return null;
  let best: { cells: Cell[]; rows: Row[] } | null = null;
  for (const cells of stretches(cellsOf(block.text))) {
    const { rows } = rowsIn(cells);
    if (rows.length > (best?.rows.length ?? 0)) best = { cells, rows };
  }
  const [opening] = best?.rows ?? [];
  if (!best || !opening) return null;
  const above = blocks[index - 1]?.text ?? '';
  const own = opening.words.some((cell) => isHeadWord(cell.text));
  const headed = own || (best.rows.length > 0 && isTableHead(above));
  if (best.rows.length < 2 && !headed) return null;
  const from = opening.words[0]?.start ?? 0;
  const to = best.rows.at(-1)?.values.at(-1)?.end ?? block.text.length;
  const heads = [opening.words.map((cell) => moved(cell, block.start))];
  const aboveBlock = blocks[index - 1];
  if (!own && aboveBlock && isTableHead(above))
    heads.unshift(cellsOf(above).map((cell) => moved(cell, aboveBlock.start)));
  return {
    parts: [{ block: index, from, to }],
    heads,
    rows: best.rows.map(({ words, values }) => ({
      words: words.map((cell) => moved(cell, block.start)),
      values: values.map((cell) => moved(cell, block.start)),
    })),
    ruled: false,
    inline: true,
    caption: `${captionAbove(blocks, index)} ${block.text.slice(Math.max(0, from - LONGEST_CAPTION), opening.words.at(-1)?.start)}`,
  };
}

/** Cells between sentences. A cell in which a sentence ends begins behind that end. */
function stretches(cells: readonly Cell[]): Cell[][] {
  const found: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.kind === 'empty') continue;
    const end = cell.kind === 'word' ? lastEnd(cell.text) : -1;
    const long = cell.kind === 'word' && cell.text.length - end > LONGEST_CAPTION;
    if (end < 0 && !long) {
      found.at(-1)?.push(cell);
      continue;
    }
    found.push([]);
    const text = cell.text.slice(end + 1);
    if (!long && text !== '') found.at(-1)?.push({ ...cell, text, start: cell.start + end + 1 });
  }
  return found;
}

function lastEnd(text: string): number {
  let end = -1;
  for (const match of text.matchAll(SENTENCE)) end = match.index;
  return end;
}
