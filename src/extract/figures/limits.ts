import type { Draft } from './draft.ts';
import type { Trap } from './lexicon.ts';

const trap = (category: string, reason: string): Trap => ({ category, reason });
const amount = ({ quantity }: Draft): number => (quantity.value ?? NaN) * quantity.scaleFactor * quantity.unit.factor;

/** 财政收入52.6亿元，首次突破五十亿元大关: a round mark that the amount before it has passed. */
export function milestone(draft: Draft, previous: Draft | null, text: string): Trap | null {
  const mark = /^(?:大关|台阶|关口)/.test(draft.head.text);
  const passed =
    /^[，、]?(?:历史性|首次|首度|一举|成功|顺利|已|并|提前)*(?:突破|迈上|跨上|跨过|站上|登上|跃上|迈过|越过|闯过|冲破)了?(?:到|新的)?$/.test(
      text.slice(Math.max(draft.clause.start, draft.quantity.numberStart - 20), draft.quantity.numberStart),
    );
  if (!previous || previous.clause.sentence !== draft.clause.sentence || (!mark && !passed)) return null;
  const alike = previous.quantity.unit.record.dimension === draft.quantity.unit.record.dimension;
  const ratio = amount(previous) / amount(draft);
  return alike && ratio >= 1 && ratio < 1.25 ? trap('threshold', '前一数值跨过的整数关口，不是另一个统计量') : null;
}

const CURRENCY = /^(?:money|dollars|euros|yen|hong-kong-dollars)$/;

/** 总投资60.7亿元（8.8亿美元）: the same amount in another currency. */
export function converted({ quantity }: Draft, previous: Draft | null, text: string): Trap | null {
  const { dimension } = quantity.unit.record;
  if (!previous || !CURRENCY.test(dimension)) return null;
  const own = previous.quantity.unit.record.dimension;
  if (!CURRENCY.test(own) || own === dimension) return null;
  const between = text.slice(previous.quantity.end, quantity.start);
  const inBrackets = /^[（(](?:约合|折合|合|约|相当于|人民币|按[^，。；（）]{0,12})*$/.test(between);
  return (inBrackets && /^(?:左右)?[）)]/.test(text.slice(quantity.end, quantity.end + 3))) ||
    /^[，、]?(?:约合|折合)(?:人民币)?约?$/.test(between)
    ? trap('repeat', '同一金额折合另一货币')
    : null;
}

const FOR_MONTHS =
  /(?:连续|持续)[0-9一二两三四五六七八九十]+个?(?:月|季度|年|周|天)[^，。；]{0,8}?(?:保持|稳定|维持|站稳|站|高|超过|突破|达到?|超|处)(?:在|上|于|近|约)*$/;

/** 连续5个月保持在50亿元以上: what a run of months stays above. */
export function sustained({ quantity, clause }: Draft, text: string): Trap | null {
  if (!/^(?:atLeast|exceeds|atMost)$/.test(quantity.qualifier)) return null;
  return FOR_MONTHS.test(text.slice(Math.max(clause.start, quantity.numberStart - 30), quantity.numberStart))
    ? trap('threshold', '一段时间保持的界限，不是指标值')
    : null;
}

/** 注：规模以上工业指年主营业务收入2000万元及以上的单位: what a class is defined by. */
export function definition({ quantity, clause }: Draft, text: string): Trap | null {
  if (quantity.unit.record.dimension !== 'money' || quantity.qualifier !== 'atLeast') return null;
  const before = text.slice(Math.max(clause.sentenceStart, quantity.start - 60), quantity.start);
  const defined =
    /(?:统计(?:起点|范围|口径|标准|对象)|起点标准|起报标准|入统标准|是指|指的是|(?<![期标])指(?=年|[^，。]{0,8}(?:收入|投资)))/.test(
      before,
    ) ||
    (/规模以上|限额以上/.test(before.slice(0, -8)) && /为年(?:主营业务|营业|销售)(?:收入|额)$/.test(before));
  return defined ? trap('threshold', '统计口径的门槛，不是指标值') : null;
}

const LONG_THING = /[路桥渠堤坝道管线网隧河沟廊岸巷街坡墙带]$/;

/** 一支91米长的叶片, 一块重达3吨的石碑: the size of one thing that is looked at. */
export function oneThing({ quantity, before, clause, head }: Draft, text: string): Trap | null {
  const { dimension } = quantity.unit.record;
  if (dimension !== 'length' && dimension !== 'mass') return null;
  const one =
    /一(?:支|根|块|座|台|片|尊|艘|架|件|只|条|棵|株|面|扇|节|段|头|口)(?:重|长|高|宽|直径|重达|长达|高达|约|近)*$/;
  if (!one.test(text.slice(Math.max(clause.start, quantity.start - 14), quantity.start)) && !one.test(before))
    return null;
  const thing = /^多?(?:长|高|宽|厚|深|重)?的([^，。；、]{1,8})/.exec(text.slice(quantity.end, quantity.end + 14))?.[1];
  return thing !== undefined && !LONG_THING.test(head.text) ? trap('illustration', '一件东西的大小，不是统计量') : null;
}
