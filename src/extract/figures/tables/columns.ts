import type { Cell } from '../../tables/cells.ts';
import type { Lexicon } from '../lexicon.ts';
import { unitOf, type TableUnit } from './units.ts';

/**
 * What a column holds. `value` the amounts; `earlier` those of a year before; `target` goals; `done` how much of a goal is
 * reached; `order` running numbers; `other` what is not read (增减额).
 */
type Role =
  'name' | 'place' | 'unit' | 'order' | 'value' | 'earlier' | 'target' | 'growth' | 'share' | 'done' | 'rank' | 'other';

export interface Column {
  role: Role;
  /** As it stands in the head; empty where the table has none. */
  text: string;
  /** Unit told in the head: 总量（亿元）. */
  unit: TableUnit | null;
  /** What is measured, where the column says it: 产量. */
  measure: string;
}

const NAME = /^(?:主要|经济|统计|产品|项目)*(?:指标|项目|名称|产品|品种|类别|行业|分类|内容)(?:名称)?$/u;
const PLACE = /^(?:地区|县区|区县|县市区|市县|县市|各县区|各地|城市|市州|乡镇|镇街|区域)(?:名称)?$/u;
const RULES: readonly [RegExp, Role][] = [
  [/^(?:计量)?单位$/u, 'unit'],
  [/^(?:序号|编号)$/u, 'order'],
  [/位次|排名|排位|名次/u, 'rank'],
  [/(?:增减|增长|净增)[额量数值]/u, 'other'],
  [/增长|增速|增幅|增减|同比|环比|±|\+-|比上[年月]|比去年|涨幅|降幅|升降/u, 'growth'],
  [/占比|比重|构成|份额|^占/u, 'share'],
  [/完成率|进度|完成.{0,8}[%％比]/u, 'done'],
  [/(?:上年|去年)(?:同期|同月)?(?:数|实绩|完成|累计)?$|同期$|^同期/u, 'earlier'],
  [/目标|计划|任务|预期|预算/u, 'target'],
];
/** Heads that only say that here stands the amount, not what of. */
const GENERIC =
  /^(?:绝对[数量额值]|总[量额]|累计|自?年初|实绩|实际|完成|情况|实现|本[月期季年]|当[月季]|止|末|全[年市县区省州]|指标值|数|值|额|量|合计|规模|[\d\-—–~～至到、年月季度前上下半一二三四])+$/u;
const BRACKET = /[（(【[]([^）)】\]]{1,12})[）)】\]]/u;

/** The column that a cell of the head names. */
export function columnOf(cell: Cell, lexicon: Lexicon): Column {
  const text = cell.text;
  const bracketed = BRACKET.exec(text)?.[1] ?? '';
  const unit = unitOf(bracketed.replace(/^单位[：:]/u, ''), lexicon);
  const bare = text.replace(BRACKET, '');
  const role = roleOf(bare, unit);
  const measure = role === 'value' && !GENERIC.test(bare) ? bare.replace(/^(?:19|20)\d\d年/u, '') : '';
  return { role, text, unit, measure };
}

function roleOf(bare: string, unit: TableUnit | null): Role {
  const plain = bare.replace(/[（()）、\s]/gu, '');
  if (NAME.test(plain)) return 'name';
  if (PLACE.test(plain)) return 'place';
  const role = RULES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'value';
  // 比上年增减（亿元） is an amount, not a rate
  const rate = unit === null || /^(?:%|‰|百分点|倍)$/u.test(unit.unit.record.unit);
  return role === 'growth' && !rate ? 'other' : role;
}

/** The columns of a head in order, or null where it cannot be told what two of them hold. */
export function columnsOf(head: readonly Cell[], lexicon: Lexicon): Column[] | null {
  const columns = head.map((cell) => columnOf(cell, lexicon));
  const values = columns.filter(({ role }) => role === 'value').map(({ text }) => text);
  if (new Set(values).size < values.length) return null;
  return columns;
}

/** The columns of a table without a head: amounts, and rates of growth behind them where there are two. */
export function impliedColumns(rates: boolean): Column[] {
  const plain = (role: Role): Column => ({ role, text: '', unit: null, measure: '' });
  return rates ? [plain('value'), plain('growth')] : [plain('value')];
}
