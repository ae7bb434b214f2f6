import type { Project } from '../../article/schema.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import type { Block } from '../types.ts';
import { asPlace } from './place.ts';

type Column = 'name' | 'investment' | 'company' | 'place';

const HEADS: readonly [RegExp, Column][] = [
  [/^(?:项目)?名称$|^项目$/u, 'name'],
  [/^(?:计划|项目)?总?投资额?(?:（[^）]*）)?$/u, 'investment'],
  [/^(?:建设|业主|投资|实施|承建)(?:单位|主体|企业)$|^企业名称$/u, 'company'],
  [/^(?:建设|项目)?(?:地点|地址|位置)$|^(?:所在|属)地$/u, 'place'],
];
const LABELLED =
  /(?<head>项目名称|(?:计划)?总投资额?(?:（[^）]*）)?|建设单位|业主单位|投资单位|投资主体|建设地点|项目地点)[\s　]*[：:][\s　]*(?<value>[^\s　；;，。]{1,40})/gu;
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const LONGEST_ROW = 160;

type Cells = Partial<Record<Column, string>>;

/**
 * The projects of tables that were flattened to lines: cells apart by blanks under a line of heads (项目名称 总投资（亿元）
 * 建设地点), or each behind its label (项目名称：… 总投资：…). A line with another number of cells ends the table.
 */
export function rowsIn(blocks: readonly Block[], vocabulary: Pick<Vocabulary, 'gazetteer' | 'places'>): Project[] {
  const projects: Project[] = [];
  let columns: (Column | null)[] = [];
  let unit = '';
  for (const { text, start } of blocks) {
    if (text.length > LONGEST_ROW || text.includes('\n')) {
      columns = [];
      continue;
    }
    const labelled = [...text.matchAll(LABELLED)];
    const own: Cells = {};
    for (const { groups } of labelled) {
      const column = columnOf(groups?.['head'] ?? '');
      if (column) own[column] = groups?.['value'] ?? '';
    }
    const cells = text.split(/[\s　|｜]+/u).filter((cell) => cell !== '');
    const heads = cells.map(columnOf);
    if (heads.includes('name') && heads.filter((head) => head !== null).length >= 2) {
      columns = heads;
      unit = /（.*?([万亿])元/u.exec(text)?.[1] ?? '';
      continue;
    }
    if (columns.length > 0 && cells.length === columns.length) {
      for (const [index, column] of columns.entries()) if (column) own[column] = cells[index] ?? '';
    } else columns = [];
    const project = own.name === undefined ? null : asProject(own, unit, text, start, vocabulary);
    if (project) projects.push(project);
  }
  return projects;
}

const columnOf = (head: string): Column | null => HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? null;

function asProject(
  { name = '', investment = '', company, place = '' }: Cells,
  unit: string,
  text: string,
  start: number,
  vocabulary: Pick<Vocabulary, 'gazetteer' | 'places'>,
): Project | null {
  if (name.length < 4 || !/\p{Script=Han}{2}/u.test(name)) return null;
  const [, number, scale] = /^(?:约)?([\d.]+)(?:(万|亿)元)?$/u.exec(investment) ?? [];
  const factor = SCALE[scale ?? unit];
  const where = asPlace(place, vocabulary);
  return {
    name,
    company: company ?? null,
    investment: number === undefined || factor === undefined ? null : Math.round(Number(number) * factor),
    status: null,
    place: where?.text ?? null,
    ...(where?.code ? { placeCode: where.code } : {}),
    evidence: text,
    span: [start, start + text.length],
  };
}
