import { stringify, type Options } from 'csv-stringify/sync';
import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { Cell, CellType, Table } from './table.ts';

/** A table as CSV in UTF-8 with a byte order mark, for spreadsheets; what a spreadsheet would take for a formula is made text. */
export function csv(table: Table): string {
  const rows = Array.from({ length: table.rows }, (_, row) => cells(table, row));
  return csvHead(table) + stringify(rows, CSV);
}

/** One row of {@link csv} with the end of its line. */
export function csvLine(table: Table, row: number): string {
  return stringify([cells(table, row)], CSV);
}

/** What stands in a CSV file before its rows. */
export function csvHead(table: Table): string {
  return stringify([table.columns.map(({ name }) => name)], { ...CSV, bom: true });
}

const CSV: Options = { escape_formulas: true, cast: { boolean: String } };

function cells(table: Table, row: number): Cell[] {
  return table.columns.map(({ cell }) => cell(row));
}

/** A table as a JSON list of objects, an object a line. */
export function json(table: Table): string {
  return jsonList(Array.from({ length: table.rows }, (_, row) => jsonLine(table, row)));
}

/** One row of {@link json} without what parts it from the next. */
export function jsonLine(table: Table, row: number): string {
  const record: Record<string, Cell> = {};
  for (const { name, cell } of table.columns) record[name] = cell(row);
  return JSON.stringify(record);
}

/** A JSON file of such lines. */
export function jsonList(lines: readonly string[]): string {
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

const PARQUET: Record<CellType, BasicType> = {
  string: 'STRING',
  number: 'DOUBLE',
  integer: 'INT32',
  boolean: 'BOOLEAN',
};

/** A table as Parquet. */
export function parquet(table: Table): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, type, cell }) => ({
      name,
      type: PARQUET[type],
      data: Array.from({ length: table.rows }, (_, row) => cell(row)),
    })),
    createdBy: 'fangzhi',
  });
  return new Uint8Array(buffer);
}
