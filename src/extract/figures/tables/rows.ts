import type { Cell } from '../../tables/cells.ts';
import { isHeadWord, type Row } from '../../tables/form.ts';
import type { Lexicon } from '../lexicon.ts';
import { columnOf, columnsOf, impliedColumns, type Column } from './columns.ts';
import type { Table } from './find.ts';
import { nameWithUnit, unitOf, type TableUnit } from './units.ts';

/** A row whose cells are set under their columns. */
export interface AlignedRow {
  name: string;
  /** The row is a place's: the columns name what is told of it. */
  place: boolean;
  /** Where the row begins in the article. */
  start: number;
  /** The unit that the row itself names. */
  unit: TableUnit | null;
  cells: { column: Column; cell: Cell }[];
  /** The row tells a part of the one above: 其中. */
  part: boolean;
}

/** A table whose columns are understood. `unread` counts the rows that do not fit them. */
interface Aligned {
  rows: AlignedRow[];
  unread: number;
}

/** Sets the rows of a table under its columns; null where the columns cannot be told. */
export function align(table: Table, lexicon: Lexicon): Aligned | null {
  return table.ruled ? alignRuled(table, lexicon) : alignStream(table, lexicon);
}

/** Columns parted by tabs or bars: the place of a cell tells. */
function alignRuled(table: Table, lexicon: Lexicon): Aligned | null {
  const width = commonest(table.rows.map((row) => row.values.length + 1));
  const columns = table.heads.length > 0 ? headOf(table, width, lexicon) : headless(table, lexicon, width);
  if (!columns || table.heads.length > 1) return null;
  const rows: AlignedRow[] = [];
  for (const { words, values } of table.rows) {
    const cells = [...words, ...values];
    if (cells.length > columns.length) continue;
    const at = columns.findIndex(({ role }) => role === 'name' || role === 'place');
    const own = cells[Math.max(at, 0)];
    const unitAt = columns.findIndex(({ role }) => role === 'unit');
    const unit = unitOf(cells[unitAt]?.text ?? '', lexicon);
    const pairs = columns.flatMap((column, index) => {
      const cell = cells[index];
      return cell && index !== Math.max(at, 0) && index !== unitAt ? [{ column, cell }] : [];
    });
    const row = own && rowOf([own], unit, pairs, lexicon, columns[at]?.role === 'place');
    if (row) rows.push(row);
  }
  return { rows, unread: table.rows.length - rows.length };
}

/** The columns of a head as wide as its rows; the cell above the names may be empty, and is then cut off with the line's edge. */
function headOf({ heads }: Table, width: number, lexicon: Lexicon): Column[] | null {
  const whole = heads.find((cells) => cells.length === width);
  if (whole) return columnsOf(whole, lexicon);
  const short = heads.find((cells) => cells.length === width - 1);
  const columns = short ? columnsOf(short, lexicon) : null;
  if (!columns || columns.some(({ role }) => role === 'name' || role === 'place')) return null;
  return [{ role: 'name', text: '', unit: null, measure: '' }, ...columns];
}

/** Without a head the columns of a ruled table are those of 地区生产总值 | 亿元 | 1389.6 | 6.5. */
function headless(table: Table, lexicon: Lexicon, width: number): Column[] | null {
  const units = table.rows.filter(({ values }) => unitOf(values[0]?.text ?? '', lexicon) !== null).length;
  const named = units === table.rows.length;
  const count = width - 1 - (named ? 1 : 0);
  const numbers = table.rows.map(({ values }) => values.slice(named ? 1 : 0));
  const implied = table.heads.length > 0 ? null : impliedFor(numbers, count);
  const own = table.rows.every(({ words }) => nameWithUnit(words[0]?.text ?? '', lexicon).unit !== null);
  if (!implied || (!named && !own)) return null;
  const plain = { text: '', unit: null, measure: '' };
  return [{ ...plain, role: 'name' }, ...(named ? [{ ...plain, role: 'unit' as const }] : []), ...implied];
}

/** Cells parted by blanks: a row ends where words follow its values. */
function alignStream(table: Table, lexicon: Lexicon): Aligned | null {
  const split = table.inline ? splitHead(table, lexicon) : { head: table.heads.at(-1) ?? null, rows: table.rows };
  if (!split || (!table.inline && table.heads.length > 1)) return null;
  const { head, rows } = split;
  const columns = head ? columnsOf(head, lexicon) : null;
  if (head && !columns) return null;
  const own = columns?.filter(({ role }) => role !== 'name' && role !== 'place' && role !== 'unit') ?? null;
  const hasUnit = columns?.some(({ role }) => role === 'unit') ?? false;
  const used =
    own ??
    impliedFor(
      rows.map(({ values }) => values),
      commonest(rows.map(({ values }) => values.length)),
    );
  if (!used) return null;
  const place = columns?.find(({ role }) => role === 'place');
  const aligned: AlignedRow[] = [];
  for (const { words, values } of rows) {
    const last = words.at(-1);
    const unit = words.length > 1 && last ? unitOf(last.text, lexicon) : null;
    const names = unit ? words.slice(0, -1) : words;
    const cells = fitted(values, used, hasUnit && !unit, unit);
    const row = cells && rowOf(names, unit, cells, lexicon, place !== undefined);
    if (row && (own || row.unit)) aligned.push(row);
  }
  const unread = rows.length - aligned.length;
  // without names of columns every row has to speak for itself
  if (!own && (unread > 0 || aligned.some(({ name }) => isHeadWord(name)))) return null;
  return { rows: aligned, unread };
}

/** The values of a row under the columns: — — can be one mark, or stand for the unit too; null where they do not fit. */
function fitted(
  values: readonly Cell[],
  columns: readonly Column[],
  unitMarked: boolean,
  unit: TableUnit | null,
): AlignedRow['cells'] | null {
  let cells = values;
  if (cells.length === columns.length + 1 && unitMarked && cells[0]?.kind === 'none') cells = cells.slice(1);
  if (cells.length > columns.length) {
    cells = cells.filter((cell, index) => !(cell.kind === 'none' && cells[index - 1]?.kind === 'none'));
  }
  if (cells.length === columns.length) {
    return columns.flatMap((column, index) => (cells[index] ? [{ column, cell: cells[index] }] : []));
  }
  // 规模以上工业增加值 % 8.8: a row of a rate has no amount
  const [only] = cells;
  const growth = columns.find(({ role }) => role === 'growth');
  if (cells.length === 1 && only && growth && unit?.unit.record.unit === '%') return [{ column: growth, cell: only }];
  return null;
}

/** Parts the words before the first number of a table in one line into the names of its columns and the first row's name. */
function splitHead(table: Table, lexicon: Lexicon): { head: Cell[] | null; rows: Row[] } | null {
  const [above, opening] = table.heads.length > 1 ? table.heads : [null, table.heads[0]];
  const [first, ...others] = table.rows;
  if (!first || !opening) return null;
  if (above) return { head: above, rows: table.rows };
  const { words } = first;
  const naming = words.findIndex((cell) => /^(?:name|place|unit)$/u.test(columnOf(cell, lexicon).role));
  const from = naming >= 0 ? naming : words.findIndex((cell) => isHeadWord(cell.text));
  if (from < 0) return { head: null, rows: [{ words: words.slice(-MOST_NAME), values: first.values }, ...others] };
  const rest = words.slice(from);
  const roles = rest.map((cell) => columnOf(cell, lexicon).role);
  const named = roles[0] === 'name' || roles[0] === 'place' ? 1 : 0;
  const unit = roles.indexOf('unit') >= 0 ? 1 : 0;
  const width = commonest(table.rows.map(({ values }) => values.length));
  const end = named + unit + width;
  if (rest.length <= end) return null;
  return { head: rest.slice(0, end), rows: [{ words: rest.slice(end), values: first.values }, ...others] };
}

/** Most words that a row's name and unit have: 其中： 国有 控股 企业 亿元. */
const MOST_NAME = 2;

/** The columns of rows without a head, or null where two numbers a row could both be amounts (本月, 累计). */
function impliedFor(rows: readonly (readonly Cell[])[], count: number): Column[] | null {
  if (count === 1) return impliedColumns(false);
  if (count !== 2) return null;
  const pairs = rows.map((values) => values.filter(({ kind }) => kind !== 'empty').map(({ text }) => numberOf(text)));
  const both = pairs.filter((pair) => pair.length === 2 && pair.every((value) => value !== null)) as [number, number][];
  const rates = both.filter(([level, rate]) => rate < 0 || Math.abs(rate) < Math.abs(level) * 0.15).length;
  const small = both.every(([, rate]) => Math.abs(rate) <= 300);
  return both.length > 0 && small && rates * 2 >= both.length ? impliedColumns(true) : null;
}

const numberOf = (text: string): number | null => {
  const match = /^[+＋]?([\-−－]?)([\d,]+(?:\.\d+)?)/u.exec(text);
  return match ? Number(match[2]?.replaceAll(',', '')) * (match[1] === '' ? 1 : -1) : null;
};

function commonest(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．](?!\d)|[#＃*＊★●·]|[①-⑳]|[—-]+)/u;
const FOOTNOTE = /(?:[[［【]\d{1,2}[\]］】]|[（(]注\d*[）)]|[*＊①-⑳])$/u;
const LONGEST_NAME = 30;

/** A row with a name in it that can be a figure's, or null. */
function rowOf(
  words: readonly Cell[],
  unit: TableUnit | null,
  cells: AlignedRow['cells'],
  lexicon: Lexicon,
  place = false,
): AlignedRow | null {
  const [first] = words;
  if (!first) return null;
  let name = words.map(({ text }) => text).join('');
  let part = false;
  for (let before = ''; before !== name;) {
    before = name;
    if (/^[#＃]|^其中/u.test(name)) part = true;
    name = name
      .replace(NUMBERING, '')
      .replace(/^其中[：:]?|^[：:]/u, '')
      .replace(FOOTNOTE, '')
      .trim();
  }
  const bracketed = nameWithUnit(name, lexicon);
  const known = place ? name : bracketed.name;
  if (known.length > LONGEST_NAME || !/\p{Script=Han}{2}|GDP/u.test(known) || /^[一二三四五六七八九十]+$/u.test(known))
    return null;
  return { name: known, place, start: first.start, unit: unit ?? bracketed.unit, cells, part };
}
