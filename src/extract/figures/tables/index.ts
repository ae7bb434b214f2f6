/** Tables that a page prints as plain text, read as figures: find the table → set its rows under its columns → drafts. */
import type { Block, Concern } from '../../types.ts';
import type { PlacedDraft, Reading } from '../block.ts';
import { readCells } from './figures.ts';
import { findTables, type Part, type Table } from './find.ts';
import { periodsOf } from './periods.ts';
import { align } from './rows.ts';
import { statedUnit } from './units.ts';

/** The tables of an article: what of its blocks they take up, their figures, and what of them could not be read. */
export interface TableReading {
  /** Stretches that are not read as sentences, by block. */
  taken: ReadonlyMap<number, Part>;
  /** Figures by the block that their table begins in, so that they keep the order of the text. */
  drafts: ReadonlyMap<number, PlacedDraft[]>;
  concerns: Concern[];
}

/**
 * Reads the tables among the blocks. Columns that cannot be told are not guessed: the table is left, and named among the
 * concerns. `title` gives the period that the table itself does not tell.
 */
export function readTables(blocks: readonly Block[], title: string, reading: Reading): TableReading {
  const taken = new Map<number, Part>();
  const drafts = new Map<number, PlacedDraft[]>();
  const concerns: Concern[] = [];
  for (const table of findTables(blocks)) {
    const aligned = align(table, reading.lexicon);
    if (!aligned || aligned.rows.length === 0) {
      if (!isPlain(table)) continue;
      concerns.push({ key: 'metrics', message: `表格“${openingOf(table, blocks)}”的列不能辨认，其中的数字未读` });
      for (const part of table.parts) taken.set(part.block, part);
      continue;
    }
    if (aligned.unread > 0) {
      const message = `表格“${openingOf(table, blocks)}”有${String(aligned.unread)}行与表头不合，未读`;
      concerns.push({ key: 'metrics', message });
    }
    for (const part of table.parts) taken.set(part.block, part);
    const context = {
      periods: periodsOf(table, [table.caption, ...headingsAbove(blocks, table), title], reading),
      unit: statedUnit(`${table.caption} ${headText(table)}`, reading.lexicon),
      goal: /目标|计划|预期/u.test(table.caption),
      measure: /产量/u.exec(table.caption)?.[0] ?? '',
      own: reading.placeNames,
      lexicon: reading.lexicon,
    };
    drafts.set(table.parts[0]?.block ?? 0, readCells(aligned.rows, context));
  }
  return { taken, drafts, concerns };
}

/** Looks like a table whatever it says: rows under each other, or the names of columns before the numbers. */
function isPlain(table: Table): boolean {
  const wide = table.rows.filter(({ values }) => values.filter(({ kind }) => kind === 'number').length >= 2).length;
  const named = table.heads.some((cells) => cells.some(({ text }) => /^(?:主要)?(?:指标|项目)(?:名称)?$/u.test(text)));
  return (!table.inline && wide >= 2) || (wide >= 1 && named);
}

const headText = (table: Table): string =>
  table.heads
    .flat()
    .map(({ text }) => text)
    .join(' ');

const openingOf = (table: Table, blocks: readonly Block[]): string => {
  const [part] = table.parts;
  return part ? (blocks[part.block]?.text.slice(part.from, part.from + 16) ?? '') : '';
};

/** So many blocks above a table its heading is looked for. */
const HEADING_REACH = 30;

/** The nearest heading above a table. */
function headingsAbove(blocks: readonly Block[], table: Table): string[] {
  const [part] = table.parts;
  const found: string[] = [];
  const below = part?.block ?? 0;
  for (let index = below - 1; index >= Math.max(0, below - HEADING_REACH) && found.length === 0; index--) {
    const block = blocks[index];
    if (block?.kind === 'heading') found.push(block.text);
  }
  return found;
}
