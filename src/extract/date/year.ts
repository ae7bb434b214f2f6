import type { Vocabulary } from '../../vocabulary/index.ts';
import type { Structure } from '../structure/index.ts';
import { weekday } from './calendar.ts';
import { yearMentions } from './mentions.ts';
import { windowOf } from './window.ts';

export interface InferredYear {
  year: number;
  month: number | null;
  reason: string;
}

interface Day {
  month: number;
  day: number;
}

/**
 * The year in which the text was written, where its own words leave one: a year that it calls its own (2022年上半年), terms
 * that were in use in one year only, a batch or plan of the running year, a list of a past year beside 今年, a weekday that fits. null where several remain.
 */
export function inferYear(
  structure: Structure,
  day: Day | null,
  placeCode: string | null,
  vocabulary: Pick<Vocabulary, 'chronicle' | 'gazetteer'>,
): InferredYear | null {
  const text = [structure.title?.text ?? '', structure.body].join('\n');
  const mentions = yearMentions(text);
  const window = windowOf(text, placeCode, vocabulary);
  const fits = (year: number): boolean => year >= window.first && year <= window.last && year >= mentions.latest;
  if (mentions.own !== null && fits(mentions.own.year)) {
    return { year: mentions.own.year, month: null, reason: `文中以“${mentions.own.text}”为当前时间` };
  }
  if (window.first === window.last && fits(window.first))
    return { year: window.first, month: null, reason: window.reason };
  const byWeekday = day ? fromWeekday(text, day, Math.max(window.first, mentions.latest), window.last) : null;
  if (byWeekday) return byWeekday;
  const month = day?.month ?? openingMonth(structure.body);
  if (mentions.running !== null && month !== null && fits(mentions.running.year)) {
    const { year, text: words, months } = mentions.running;
    if (month >= months[0] && month <= months[1]) return { year, month: null, reason: `文中称“${words}”` };
  }
  if (mentions.past !== null && fits(mentions.past.year + 1) && mentions.thisYear) {
    const reason = `文中以“${mentions.past.text}”称往年，另称“今年”`;
    return { year: mentions.past.year + 1, month: null, reason };
  }
  return null;
}

/** The month of the first day that the text's opening names. */
function openingMonth(body: string): number | null {
  const month = /(?<![\d年])(\d{1,2})月\d{1,2}日/u.exec(body.slice(0, OPENING))?.[1];
  return month === undefined ? null : Number(month);
}

const OPENING = 120;
const WEEKDAYS = '日一二三四五六';

/** 7月13日（星期一） fits one year in five or six. */
function fromWeekday(text: string, day: Day, first: number, last: number): InferredYear | null {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const match = new RegExp(`${day.month}月${day.day}日[（(\\s]*(?:星期|周)([一二三四五六日天])`, 'u').exec(text);
  if (!match) return null;
  const wanted = WEEKDAYS.indexOf((match[1] ?? '').replace('天', '日'));
  const years: number[] = [];
  for (let year = first; year <= last; year++) if (weekday(year, day.month, day.day) === wanted) years.push(year);
  const [only] = years;
  return only !== undefined && years.length === 1
    ? { year: only, month: null, reason: `${match[0]}只合${only}年` }
    : null;
}
