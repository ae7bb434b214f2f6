import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import { sameSentence } from './neighbours.ts';

const MEASURES =
  '产量|产值|产出|单产|亩产|面积|存栏量?|出栏量?|销量|销售量|销售额|销售收入|交易额|成交额|加工量|出口量|出口额|吞吐量|接待量';
/** A measure that does not say of what: 总产量, 综合产值. */
const BARE = new RegExp(`^(?:(?:年|总|年总|综合|平均|全年|全产业链)?(?:${MEASURES})(?:[、和与及]|$))+$`);
const BARE_AREA = /^(?:种植|栽培|播种|养殖|造林)面积$/;
/** 产量, 种植面积: of nothing told. */
export const isBareMeasure = (words: string): boolean => BARE.test(words) || BARE_AREA.test(words);
/** The same with its thing: 茶叶|种植面积. */
const WHOLE = new RegExp(
  `^(.{2,}?)(?:可?采摘|挂果|种植|栽培|栽植|播种|养殖|繁育|生产|累计|规模化)?(?:年|总|年总|综合|平均|全产业链)?(?:${MEASURES})$`,
);
/** What such a thing cannot end with: places, works, and things that contextOf tells of. */
const NO_THING =
  /(?:[省市县区镇乡村户家个]|项目|企业|基地|园区|工程|公司|合作社|产业园|农场|中心|主体|规划|占地|建筑|用地|造林|绿化|覆盖)$/;

/**
 * The thing that a bare measure is of, from the measure before it in its sentence: 茶叶种植面积595万亩，总产量33万吨 → 茶叶. Empty where
 * the measure says it itself or nothing before tells it.
 */
export function stemOf(measure: string, draft: Draft, earlier: readonly Draft[], lexicon: Lexicon): string {
  if (!BARE.test(measure)) return '';
  const source = sameSentence(draft, earlier)
    .filter(({ kind }) => kind === 'level' || kind === 'count' || kind === 'growth')
    .findLast(({ subject }) => WHOLE.test(subject));
  const thing = source && WHOLE.exec(source.subject)?.[1];
  if (thing === undefined || NO_THING.test(thing) || thing.length > 10) return '';
  const verb = lexicon.verbs.at(thing, 0)?.word ?? '';
  const rest = thing.length - verb.length >= 2 ? thing.slice(verb.length) : '';
  return /[0-9，、的]/.test(rest) ? '' : rest;
}
