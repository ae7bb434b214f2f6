import type { ComparisonType } from '../../article/schema.ts';

/** What a figure is told to be a multiple or a part of: 是去年同期的3.1倍, 达到上年同期的130%. */
export interface Former {
  /** 去年同期, 2015年 */
  base: string;
  subject: string;
  /** null: no earlier time, but another thing of today (全国平均水平). */
  type: Extract<ComparisonType, 'yoy' | 'vsBefore'> | null;
}

const IS =
  '(?:是|为|达到?了?|相当于|(?:扩大|增加|增长|提高|上升|提升|发展|攀升|恢复|上涨|增|升|扩)(?:到|至)了?|达到?了?相当于)';
const OF = new RegExp(
  `^(.*?)(?:仍|已经?|也|就|都|均|将|约|大约|接近|超过|预计|，)*${IS}了?([^，。；：]{2,16}?)的(?:近|约|大约|将近|接近|超过?|逾|不到|不足)?$`,
);
const PAST =
  /上年|去年|前年|上一个|上个|前一个|同期|(?:19|20)\d\d年|年前|五”|[末期底初前]$|过去|原来|原先|以往|以前|从前|此前|之前|往年|常年|老院区|老厂区|老校区|旧/;
const YEAR_BEFORE = /上年|去年|前一年|上一年|^同期$/;

/** Reads what stands before a number that is a multiple or a part of something: `null` where no such base is named. */
export function formerOf(before: string): Former | null {
  const match = OF.exec(before.slice(-64));
  const base = match?.[2]?.replace(/(?:是|为)$/, '');
  if (match === null || base === undefined || /[0-9]$|计划|目标|任务|预算/.test(base)) return null;
  const type =
    YEAR_BEFORE.test(base) || /^(?:19|20)\d\d年同期$/.test(base) ? 'yoy' : PAST.test(base) ? 'vsBefore' : null;
  return { base, subject: before.slice(0, -64) + (match[1] ?? ''), type };
}
