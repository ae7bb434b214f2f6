import { isCounted, type Draft } from '../draft.ts';
import { sameSentence } from './neighbours.ts';

/** 过10亿元, 计划总投资5000万元及以上: a class told by its size alone. */
const SIZE =
  /(?:[超过逾]|超过|突破|达到|达|不足|不满)?(?:[0-9.]+|[一二两三四五六七八九十百千])*[万亿]{0,2}(?:元|美元|亩|人|吨|千瓦|平方米|公里|头|户|张|㎡)(?:以上|以下|以内|及以上|（含）以上)?/;
const ENDS = new RegExp(`^(.*?)(${SIZE.source})(?:的)?(新增|净增|新认定|新培育)?(?:数|有|达|达到)?$`);
const BOUND = /[超过逾]|突破|不足|不满|以[上下内]|及以/;
/** What the size of a class is of; 新引进 in 新引进亿元以上项目 is none. */
const MEASURES =
  /(?:投资|投入|收入|产值|销售额|营收|税收|纳税|利润|出口额|固投|面积|人口|存栏|出栏|产量|年产|规模|资产|贷款|保费|流水|交易额)$/;
const THING =
  /(?:项目|企业|工程|单位|主体|合作社|农场|园区|集群|产品|公司|机构|大户|村|镇|乡镇|街道|商家|门店|商场|基地|小区|医院|学校|[场厂店户企园站所库楼塘棚社区区港]|楼宇)$/;

/** True where the number counts things that are told by their size only: 过10亿元的 10个. */
export const isElliptic = (subject: string): boolean => {
  const match = ENDS.exec(subject);
  return match !== null && BOUND.test(match[2] ?? '');
};

/** Gives the things their noun, from the nearest count of the sentence or from the classifier: 过10亿元[在建大项目]. */
export function wholeName(subject: string, draft: Draft, earlier: readonly Draft[]): string {
  const match = ENDS.exec(subject);
  if (!match) return subject;
  const [, what = '', size = '', verb = ''] = match;
  const before = sameSentence(draft, earlier).findLast(
    (other) => isCounted(other) && other.quantity.unit.name === draft.quantity.unit.name && THING.test(nounOf(other)),
  );
  if (!before) return `${verb}${what}${size}${classNoun(draft)}`;
  const noun = nounOf(before);
  const sized = new RegExp(SIZE.source).exec(noun);
  // 年销售额超1000万元的电商企业 → 年销售额超5000万元的电商企业
  if (sized && BOUND.test(sized[0]) && what === '')
    return `${verb}${noun.replace(/^(?:新增|净增|新认定|新培育)/, '').replace(sized[0], size)}`;
  // 存栏500头以上的养殖场86个，存栏1000头以上的23个
  const things = sized && BOUND.test(sized[0]) ? noun.slice(sized.index + sized[0].length) : noun;
  return `${verb}${what}${size}${things.replace(/^(?:新增|净增)/, '')}`;
}

const SIZED = new RegExp(`^(?=[超过逾达突]|[0-9])${SIZE.source}的?(.{2,})$`);

/** 产值超5亿元的酒企12家，超10亿元的酒企5家: a class told by its size again takes the measure of the class before it. */
export function measureOfClass(subject: string, draft: Draft, earlier: readonly Draft[]): string {
  const noun = SIZED.exec(subject)?.[1];
  if (noun === undefined || !BOUND.test(subject)) return '';
  const alike = sameSentence(draft, earlier).findLast((other) => isCounted(other) && other.subject.endsWith(noun));
  if (!alike) return '';
  const what = new RegExp(`^(.+?)(?=[超过逾达突]|[0-9])${SIZE.source}的?$`).exec(
    alike.subject.slice(0, -noun.length),
  )?.[1];
  return what !== undefined && MEASURES.test(what) ? what : '';
}

const nounOf = (draft: Draft): string => (draft.subject || draft.head.text).replace(/数$/, '');

const classNoun = (draft: Draft): string =>
  draft.quantity.unit.name === '家' ? '企业' : draft.quantity.unit.name === '户' ? '' : '项目';

/** The count that a class told by its size is a part of: 125个，过10亿元的10个. */
export function wholeOfClass(draft: Draft, earlier: readonly Draft[]): Draft | null {
  if (draft.head.text !== '' || !isElliptic(draft.before.replace(/^[，、；\s]+|[的有达]+$/g, ''))) return null;
  const previous = sameSentence(draft, earlier).findLast(isCounted);
  if (!previous || previous.clause.segment !== draft.clause.segment) return null;
  if (previous.quantity.unit.name !== draft.quantity.unit.name) return null;
  if (previous.comparison?.type === 'partOf') return previous.comparison.of ?? null;
  return isElliptic(previous.before.replace(/^[，、；\s]+|[的有达]+$/g, '')) ? null : previous;
}
