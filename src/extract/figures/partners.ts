import type { Distributed } from './distributed.ts';
import type { Draft } from './draft.ts';
import { itemsOf } from './enumeration.ts';

const TRADE = /对其(进出口|出口|进口)(?:总[值额]|额|值)?(?:分别)?(?:为|达到?|实现)?$/;

/** 东盟、欧盟、美国是前三大贸易伙伴，对其进出口90亿元、61亿元和41亿元: the list that 其 stands for, null where none is told. */
export function partnersOf(first: Draft, count: number, text: string): { items: string[]; what: string } | null {
  const what = TRADE.exec(first.before)?.[1];
  if (what === undefined) return null;
  const before = text.slice(Math.max(0, first.clause.start - 90), first.quantity.start - first.before.length);
  for (const part of before.split(/[，。；：]/).reverse()) {
    const list = part
      .replace(/^.*(?:对|与|向|其中|包括)(?=[^对与向]*、)/, '')
      .replace(/(?:等|是|为|的|均|都|出口|进口|进出口|分别|保持|增长|旺盛|位列|位居|稳居|成为).*$/, '');
    // 东盟、巴西、沙特阿拉伯: names that share no ending
    const apart = list.split(/[、和与及]/);
    const items = apart.length === count && apart.every((item) => item.length >= 2) ? apart : itemsOf(list, count);
    if (items?.every((item) => /^[\u4e00-\u9fa5]{2,8}$/.test(item)) === true) return { items, what };
  }
  return null;
}

/** Trade with one of them. */
export const traded =
  (item: string, what: string): Distributed =>
  (draft) => {
    draft.subject = `对${item}${what}`;
    draft.indicator = `对${item}${what}额`;
  };
