import { cellsOf, isRuled, type Cell } from './cells.ts';

/** A row of a table by its form alone: the words that open it and the values behind them. */
export interface Row {
  words: Cell[];
  values: Cell[];
}

/** Words that stand in the head of a table of figures. */
const HEAD_WORD =
  /^(?:主要|经济|统计|产品|项目|计量)*(?:指标|指标名称|项目|名称|产品|品种|单位|类别|地区|县区|县市区)$|绝对[数量额值]|总[量额]|累计|数[值量]|实绩|完成|增长|增速|增幅|增减|同比|±|比上年|比去年|同期|产量|比重|占比|位次|排名|合计|本[月期季年]/u;
const SENTENCE = /[。；！？!?]/u;
/** Most words that open a row: 其中： 国有 企业 亿元. */
const MOST_WORDS = 6;
const MOST_HEAD = 16;

/** The rows of a run of cells: each opens with words and goes on with values. Words behind the last value make no row. */
export function rowsIn(cells: readonly Cell[]): { rows: Row[]; rest: Cell[] } {
  const rows: Row[] = [];
  let row: Row = { words: [], values: [] };
  for (const cell of cells) {
    if (cell.kind === 'word') {
      if (row.values.length > 0) {
        rows.push(row);
        row = { words: [], values: [] };
      }
      row.words.push(cell);
    } else if (row.words.length > 0) row.values.push(cell);
  }
  if (row.values.some((cell) => cell.kind !== 'empty')) return { rows: [...rows, row], rest: [] };
  return { rows, rest: row.words };
}

const hasNumber = (row: Row): boolean => row.values.some((cell) => cell.kind === 'number');

/** How much a line looks like a row of a table: 2 by itself, 1 only beside other rows, 0 not at all. */
function rowForm(line: string): 0 | 1 | 2 {
  if (line.length > 300 || !/\d/.test(line) || SENTENCE.test(line)) return 0;
  const cells = cellsOf(line);
  const { rows, rest } = rowsIn(cells);
  const [row] = rows;
  if (rows.length !== 1 || rest.length > 0 || !row || !hasNumber(row) || row.words.length > MOST_WORDS) return 0;
  if (!/\p{Script=Han}/u.test(row.words[0]?.text ?? '')) return 0;
  const wide = row.values.length >= 2 || (isRuled(line) && cells.length >= 3);
  if (wide) return 2;
  return row.words.length >= 2 || isRuled(line) ? 1 : 0;
}

/** True for a line that names columns: 指标 单位 绝对量 同比增长(%). */
export function isTableHead(line: string): boolean {
  if (line.length > 200 || SENTENCE.test(line)) return false;
  const cells = cellsOf(line).filter((cell) => cell.kind !== 'empty');
  return (
    cells.length >= 2 &&
    cells.length <= MOST_HEAD &&
    cells.every((cell) => cell.kind === 'word' && cell.text.length <= 20) &&
    cells.filter((cell) => isHeadWord(cell.text)).length >= 1 &&
    cells.filter((cell) => isHeadWord(cell.text)).length * 2 >= cells.length - 1
  );
}

/** True for the name of a column: 单位, 同比增长（%）, 1—9月累计. */
export const isHeadWord = (text: string): boolean => HEAD_WORD.test(text.replace(/[（(].{0,12}[）)]$/u, ''));

/** Which of the lines belong to tables: rows beside rows, or below the names of their columns, and those names. */
export function tableLines(lines: readonly string[]): boolean[] {
  const forms = lines.map((line) => rowForm(line));
  const heads = lines.map((line, index) => forms[index] === 0 && isTableHead(line));
  return lines.map((_line, index) => {
    const below = forms[index + 1] ?? 0;
    if (heads[index] === true) return below > 0 || (heads[index + 1] === true && (forms[index + 2] ?? 0) > 0);
    const beside = (forms[index - 1] ?? 0) > 0 || below > 0 || heads[index - 1] === true;
    return forms[index] === 2 || (forms[index] === 1 && beside);
  });
}
