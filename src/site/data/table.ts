/** A value in a data file. */
export type Cell = string | number | boolean | null;

/** Types of the Frictionless table schema that occur here; dates are strings, since many are known by year or month only. */
export type CellType = 'string' | 'number' | 'integer' | 'boolean';

/** A column: its name in all formats, what it holds, and how it is read from a row's record. */
export interface Column<Row> {
  name: string;
  type: CellType;
  /** In Chinese, for readers of the data page and the schema. */
  description: string;
  value: (row: Row) => Cell;
}

/** A table ready to be written; cells are read when they are asked for. */
export interface Table {
  name: string;
  title: string;
  /** Column whose values are unique, if one is. */
  key: string | null;
  /** Columns that name a row of another table. */
  references: { column: string; table: string; key: string }[];
  columns: { name: string; type: CellType; description: string; cell: (row: number) => Cell }[];
  rows: number;
}

/** Reads the rows of a table. */
export function tableOf<Row>(
  about: Pick<Table, 'name' | 'title' | 'key' | 'references'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  const read = (value: Column<Row>['value']) => (index: number) => {
    const row = rows[index];
    return row === undefined ? null : value(row);
  };
  return {
    ...about,
    columns: columns.map(({ name, type, description, value }) => ({ name, type, description, cell: read(value) })),
    rows: rows.length,
  };
}
