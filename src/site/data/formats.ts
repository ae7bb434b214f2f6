import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { Cell, CellType, Table } from './table.ts';

/** The rows of a table as they stand in its files, in UTF-8: made once, since a row goes into several files. */
export interface Lines {
  csv: readonly Buffer[];
  json: readonly Buffer[];
}

/** Every cell of a table, row by row: worked out once for all formats. */
export function cellsOf(table: Table): Cell[][] {
  return Array.from({ length: table.rows }, (_, row) => table.columns.map(({ cell }) => cell(row)));
}

export function linesOf(table: Table, rows: readonly Cell[][] = cellsOf(table)): Lines {
  const names = table.columns.map(({ name }) => JSON.stringify(name));
  return {
    csv: rows.map((cells) => Buffer.from(csvLine(cells))),
    json: rows.map((cells) => Buffer.from(jsonLine(names, cells))),
  };
}

/** A table, or the part of it in these lines, as CSV in UTF-8 with a byte order mark, for spreadsheets. */
export function csv({ columns }: Table, lines: Lines['csv']): Buffer {
  return Buffer.concat([Buffer.from(`\uFEFF${csvLine(columns.map(({ name }) => name))}`), ...lines]);
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvField).join(',')}\n`;
}

/** What a spreadsheet would take for the beginning of a formula, the wide forms too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A field as RFC 4180 writes it; text that a spreadsheet would take for a formula begins with an apostrophe. */
function csvField(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table, or the part of it in these lines, as a JSON list of objects, an object a line. */
export function json(lines: Lines['json']): Buffer {
  const last = lines.at(-1);
  if (!last) return Buffer.from('[]\n');
  return Buffer.concat([
    Buffer.from('[\n'),
    ...lines.slice(0, -1),
    last.subarray(0, -JSON_END.length),
    Buffer.from('\n]\n'),
  ]);
}

/** Parts a line from the next. */
const JSON_END = ',\n';

function jsonLine(names: readonly string[], cells: readonly Cell[]): string {
  const fields = cells.map((cell, column) => `${names[column] ?? ''}:${JSON.stringify(cell)}`);
  return `{${fields.join(',')}}${JSON_END}`;
}

const PARQUET: Record<CellType, BasicType> = {
  string: 'STRING',
  number: 'DOUBLE',
  integer: 'INT32',
  boolean: 'BOOLEAN',
};

/** A table as Parquet. */
export function parquet(table: Table, rows: readonly Cell[][] = cellsOf(table)): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, type }, column) => ({
      name,
      type: PARQUET[type],
      data: rows.map((cells) => cells[column] ?? null),
    })),
    createdBy: 'fangzhi',
    // Bounds by which a reader passes over a group of rows: there is but one.
    statistics: false,
  });
  return new Uint8Array(buffer);
}
