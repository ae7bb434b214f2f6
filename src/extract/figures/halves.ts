import type { Lexicon } from './lexicon.ts';
import { quantityAt, type Quantity } from './quantity.ts';

const HALF_TIME = /^半个?(天|小时|月|年|工作日)/;
/** 上半年, 前半月, 大半天 are no halves that are measured. */
const PART = /[上下前后大多小一每]$/;
/** What 过半 is a share of is told before it; of these it only says that time runs. */
const HALFWAY = /(?:时间|任务|时间、任务|双|日程|赛程|工期|行程|人生|不)$/;

/** 半天, 半小时, 半个月: half a unit of time, to be judged as other lengths of time are. */
export function readHalfTime(text: string, at: number, lexicon: Lexicon): Quantity | null {
  const match = HALF_TIME.exec(text.slice(at, at + 5));
  if (!match?.[1] || PART.test(text.slice(Math.max(0, at - 1), at))) return null;
  const name = match[1] === '月' ? '个月' : match[1] === '工作日' ? '个工作日' : match[1];
  const unit = lexicon.units.get(name);
  return unit ? quantityAt(at, at + match[0].length, { value: 0.5, unit }) : null;
}

/** 过半, 近半, 一大半, 大半: a half as a share, with what is said of its size. */
export function readMajority(text: string, at: number, lexicon: Lexicon): Quantity | null {
  const match = /^(?:过半数?|近半数?|一?大半|(?:一|超)?多半|超半数?)(?=[^年月天小个夜百空径]|$)/.exec(
    text.slice(at, at + 4),
  );
  const unit = lexicon.units.get('%');
  if (!match || !unit) return null;
  const [word] = match;
  const before = text.slice(Math.max(0, at - 5), at);
  if (HALFWAY.test(before) || /[附邻临最]$/.test(before)) return null;
  // 大半 and 多半 also mean "mostly", "probably"
  if (/[大多]半$/.test(word) && !/[占达有的超近]$/.test(before) && !word.startsWith('一')) return null;
  const qualifier = word.startsWith('近') ? 'nearly' : 'exceeds';
  return quantityAt(at, at + word.length, { value: 50, unit, form: 'share', qualifier });
}
