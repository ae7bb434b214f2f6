import type { Kind } from '../../article/schema.ts';
import type { IndicatorRecord } from '../../vocabulary/indicators.ts';
import type { Lexicon } from './lexicon.ts';

const RATES = new Set(['percent', 'points', 'permille', 'times']);

/**
 * The slug of the comparable indicator that a figure belongs to: the record with the longest alias found in the indicator,
 * where dimension and kind fit. A rate of growth belongs to the indicator that grows.
 */
export function canonicalIndicator(indicator: string, dimension: string, kind: Kind, lexicon: Lexicon): string | null {
  const name = indicator.replace(/[“”"]/g, '');
  let best: { length: number; record: IndicatorRecord } | null = null;
  for (let at = 0; at < name.length; at++) {
    const hit = lexicon.indicators.at(name, at);
    if (
      !hit ||
      narrowed(name, at, lexicon) ||
      ((hit.value.comparable || kind === 'count') && SIZED.test(name.slice(0, at))) ||
      (hit.value.comparable && !ofWhole(name.slice(0, at), lexicon)) ||
      hit.word.length <= (best?.length ?? 0) ||
      !fits(hit.value, name, dimension, kind)
    )
      continue;
    best = { length: hit.word.length, record: hit.value };
  }
  return best?.record.slug ?? null;
}

/** 签约、动工、竣工|项目: more is counted than the indicator. */
const AMONG = /[\u4e00-\u9fa5]{2}(?:[、和与或]|及(?!以))[\u4e00-\u9fa5]{0,3}$/;
/** 亿元以上|签约项目: a class by its size. The statistics of investment begin at 500万元. */
const SIZED =
  /(?<![0-9.万亿])(?!500万)[0-9.一二两三四五六八十百千万亿]+(?:元|美元|吨|亩|人|户|头|千瓦)(?:（含）)?(?:及|或)?以[上下]/;

/** 高成长性制造业|投资 is a part of the whole, which must not stand in its series. */
const narrowed = (name: string, at: number, lexicon: Lexicon): boolean =>
  AMONG.test(name.slice(Math.max(0, at - 6), at)) ||
  (lexicon.narrowing.endingAt(name, at) !== null && lexicon.regions.endingAt(name, at) === null);

/** 对美国|进出口: trade with one of many. */
const WITH = /^(?:对(?!外)|与|向|从|自|同)/;
/** Levels of a place's own figures, and places by their form: 浙江省, 东至县. */
const NEUTRAL =
  /^(?:[\u4e00-\u9fa5]{1,7}?(?:自治[区州县旗]|省|市|县|区|州|旗|盟|镇|乡)(?![级级域场政区])|[0-9]{4}年|[的末约])/;

/**
 * Whether the words before an indicator leave it that of the whole: 全市完成, 地方, 云南. What stands before it else is whose part of it
 * it is (机电产品|出口额, 对美国|进出口总值, 海洋|生产总值).
 */
function ofWhole(words: string, lexicon: Lexicon): boolean {
  let rest = words;
  for (let before = ''; before !== rest && rest !== '' && !WITH.test(rest);) {
    before = rest;
    const sets = [lexicon.neutral, lexicon.regions, lexicon.wider, lexicon.verbs, lexicon.openers, lexicon.linkers];
    const longest = Math.max(...sets.map((set) => set.at(rest, 0)?.word.length ?? 0));
    rest = rest.slice(longest || (NEUTRAL.exec(rest)?.[0].length ?? placeAt(rest, lexicon)));
  }
  return rest === '';
}

/** Length of the name of a place that words begin with; 0 where they begin with none. */
function placeAt(words: string, lexicon: Lexicon): number {
  const [first] = lexicon.tag(words);
  return first?.tag === 'ns' && first.word.length >= 2 ? first.word.length : 0;
}

function fits(record: IndicatorRecord, name: string, dimension: string, kind: Kind): boolean {
  if (record.not.some((word) => name.includes(word))) return false;
  if (kind === 'rank') return false;
  // 投资占年度计划比重提高2个百分点 is no growth of the investment
  if (kind === 'growth' && /占.*比重|占比|比重/.test(name) && record.dimension !== 'percent') return false;
  if (kind === 'growth') return RATES.has(dimension) || dimension === record.dimension;
  if (kind === 'share' || RATES.has(dimension)) return record.dimension === 'percent';
  const money = record.dimension === 'dollars' ? ['dollars', 'money', 'euros', 'yen'] : [record.dimension];
  return money.includes(dimension) && (record.kinds.includes(kind) || kind === 'capacity');
}
