import type { Lexicon, UnitName } from './lexicon.ts';
import type { Numeral } from './numerals.ts';
import { plainUnit, type Quantity } from './quantity.ts';

const REACH = '(?:总量|总数)?(?:已|将|约|近|超|超过|达|达到|为|有|已达|共有|逾|突破|的)*$';
const PEOPLE_BEFORE = new RegExp(
  `(?:人口|人数|劳动力|游客|旅客|用户|参保|学生|党员|职工|群众|人员|员工|工人|居民|就业|创业|脱贫|移民)${REACH}`,
);
const PEOPLE_BEHIND =
  /^(?:余|多)?(?:[\u4e00-\u9fa5]{0,6}?)(?:人口|群众|居民|农民|村民|游客|旅客|职工|工人|学生|师生|市民|劳动力|边民|牧民|渔民|农户|考生|党员|干部|选手|观众|老人|儿童|用户|人才|移民|妇女|网民|学子|球迷|军民|民众|大军|消费者)/;
const MONEY_BEFORE = new RegExp(`(?:资金|投资|产值|收入|销售额|利润|贷款|利税|税收|成本)${REACH}`);
const CLOSES = /^(?:[，。；、）,;]|$|[余多](?:[万亿]|[，。；、）]|$)|以上)/;

/** 常住人口114.9万, 9.6万农村人口: people counted without a word for them. */
export function readPeople(text: string, numeral: Numeral): Quantity | null {
  if (numeral.scale === '' || numeral.bare) return null;
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  const behind = text.slice(numeral.end, numeral.end + 14);
  if (!(CLOSES.test(behind) && PEOPLE_BEFORE.test(before)) && !PEOPLE_BEHIND.test(behind)) return null;
  const unit: UnitName = {
    name: '',
    factor: 1,
    record: { unit: '人', dimension: 'count', names: [], suffix: '数', noun: true, chinese: true },
  };
  return withMore(text, numeral, unit);
}

/** 节约资金两千多万: money told in 万 or 亿 alone. */
export function readMoney(text: string, numeral: Numeral, lexicon: Lexicon): Quantity | null {
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  const behind = text.slice(numeral.end, numeral.end + 14);
  const scaled = numeral.scale !== '' || /^[余多][万亿]/.test(behind);
  const unit = lexicon.units.get('元');
  if (!scaled || numeral.bare || !unit || !CLOSES.test(behind) || !MONEY_BEFORE.test(before)) return null;
  return withMore(text, numeral, { ...unit, name: '' });
}

function withMore(text: string, numeral: Numeral, unit: UnitName): Quantity {
  const [within = '', scale = ''] = /^[余多]([万亿]?)/.exec(text.slice(numeral.end, numeral.end + 2)) ?? [];
  const quantity = plainUnit(numeral, unit, scale, numeral.end + within.length);
  return within === '' ? quantity : { ...quantity, qualifier: 'over' };
}
