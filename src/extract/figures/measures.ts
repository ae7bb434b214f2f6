import { isCounted, isRate, type Draft } from './draft.ts';

const MEASURES = [/投资|资金|投入/, /产值|产出/, /税收|税金|纳税|缴税/, /收入/, /利润/, /贷款|存款|融资/] as const;
/** Money is a part of money of its own kind: 其中某项目投资4亿元 is none of an 年产值 told in between. */
export function sameMeasure(whole: Draft, draft: Draft): boolean {
  if (isCounted(draft) || isRate(draft)) return true;
  const words = draft.before.split(/[，；：]/).at(-1) ?? '';
  const own = MEASURES.filter((pattern) => pattern.test(words));
  const other = MEASURES.filter((pattern) => pattern.test(whole.indicator));
  return own.length === 0 || other.length === 0 || own.some((pattern) => other.includes(pattern));
}

/** 进出口 is no part of 出口 or 进口, whatever stands between. */
export const isWider = (draft: Draft, whole: Draft): boolean =>
  draft.before.includes('进出口') && /(?:进口|(?<!进)出口)/.test(whole.indicator) && !/进出口/.test(whole.indicator);
