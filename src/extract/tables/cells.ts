/** What a cell of a table holds: a number, a mark for "no value" (—), nothing at all, or words. */
type CellKind = 'number' | 'none' | 'empty' | 'word';

/** A cell of a table that a page prints as plain text. Offsets are of the line. */
export interface Cell {
  text: string;
  start: number;
  end: number;
  kind: CellKind;
}

/** No cell of a table is longer; a longer stretch without a blank is a sentence. */
const LONGEST_CELL = 40;
const RULED = /[\t|｜]/g;
/** What units end in, so that 1389.6亿元 is an amount and 2012年 is none. */
const UNIT_END =
  '(?:元|吨|斤|担|克|人|次|户|家|个|座|所|辆|台|套|头|只|羽|件|箱|米|里|亩|顷|升|方|瓦|时|度|点|倍|张|条|处|项|宗|位|%|％|‰|煤)';
const NUMBER = new RegExp(
  String.raw`^[+＋\-−－]?\d[\d,]{0,17}(?:\.\d{1,8})?(?:[百千万亿]{0,2}[\p{Script=Han}]{0,4}${UNIT_END})?[↑↓*]?$`,
  'u',
);
const NONE = /^(?:[—–\-−－/／…*×↑↓]{1,6}|\.{2,6}|·{2,6})$/u;

/** True where the columns of a line are parted by tabs or bars, so that an empty cell keeps its place. */
export const isRuled = (line: string): boolean => (line.match(RULED)?.length ?? 0) >= 1;

/** Cuts a line into cells at tabs or bars, where it has any, else at blanks. Linear in its length. */
export function cellsOf(line: string): Cell[] {
  return isRuled(line)
    ? ruledCells(line)
    : [...line.matchAll(/[^\s　]+/gu)].map((hit) => cellAt(line, hit.index, hit.index + hit[0].length));
}

function ruledCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && !/[\t|｜]/.test(line.charAt(at))) continue;
    cells.push(cellAt(line, from, at));
    from = at + 1;
  }
  // a bar at the edge of a row opens or closes it
  if (/^\s*[|｜]/u.test(line)) cells.shift();
  if (/[|｜]\s*$/u.test(line)) cells.pop();
  return cells;
}

function cellAt(line: string, from: number, to: number): Cell {
  const raw = line.slice(from, to);
  const text = raw.trim();
  const start = from + (raw.length - raw.trimStart().length);
  return { text, start, end: start + text.length, kind: kindOf(text) };
}

function kindOf(text: string): CellKind {
  if (text === '') return 'empty';
  if (NONE.test(text)) return 'none';
  if (text.length > LONGEST_CELL || /^(?:19|20)\d{2}年/u.test(text)) return 'word';
  return NUMBER.test(text) ? 'number' : 'word';
}
