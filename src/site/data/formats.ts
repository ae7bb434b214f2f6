import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import { records, type CellType, type Table } from './table.ts';

/** A table as CSV in UTF-8 with a byte order mark, for spreadsheets; what a spreadsheet would take for a formula is made text. */
export function csv(table: Table): string {
  const rows = Array.from({ length: table.rows }, (_, row) => table.columns.map(({ cell }) => cell(row)));
  return stringify([table.columns.map(({ name }) => name), ...rows], {
    bom: true,
    escape_formulas: true,
    cast: { boolean: String },
  });
}

/** A table as a JSON list of objects, an object a line. */
export function json(table: Table): string {
  const lines = [...records(table)].map((record) => JSON.stringify(record));
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
