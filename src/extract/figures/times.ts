import { PATTERN } from './time-patterns.ts';
import { ascii, TimeReader } from './time-reader.ts';
import type { Calendar, TimeExpression, TimeKind } from './time-types.ts';

export type { Calendar, TimeExpression } from './time-types.ts';

const GOAL = /力争|确保|计划|预计|争取|目标$/;
/** Words before 全年 that make it the year to come. */
const AHEAD = /下一步|下阶段|目标|打算|任务是|要办好|力争|工作安排/;
const FUTURE = /将|还[要需]|下月|预计|力争|计划|可(?![支比持再靠及观])|确保|拟|有望|即将|目标|前(?=[，,、建完投开实])/;

/**
 * Finds the time expressions of a block in order, resolved against the article's own date: 1—8月, 上半年, 截至8月底, “十四五”
 * 期间. A month without a year that lies after the article is last year's, unless the sentence speaks of the future.
 * `named`: the year named last before this block, which 全年 and 年末 refer to.
 */
export function readTimes(text: string, calendar: Calendar, named: number | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  let mentioned = named;
  for (const match of text.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const behind = text.slice(end, end + 6);
    const before = text.slice(Math.max(0, start - 4), start);
    if (isNumberPart(before, match[0])) continue;
    // 自2016年3月开行以来，至今…
    if (match[0] === '至今' && /以来，?$/.test(before)) continue;
    const explicit = /^(?:20|19)\d{2}年/.exec(ascii(match[0]));
    const future =
      FUTURE.test(text.slice(start, end + 30)) ||
      GOAL.test(before) ||
      (match[0].startsWith('全年') && AHEAD.test(text.slice(Math.max(0, start - 60), start)));
    const reader = new TimeReader(calendar, mentioned, future, before.endsWith('其中'));
    const { period, kind, running } = reader.read(groups, match[0]);
    const year = explicit ? Number(explicit[0].slice(0, 4)) : null;
    const last = found.at(-1);
    // 较1—8月、上半年提高: the second is compared with as the first is
    const joined = last?.kind === 'base' && /^[、和与及]$/.test(text.slice(last.end, start));
    const own = kind === 'period' ? roleOf(before, behind, match[0], text.slice(end, end + 26)) : kind;
    const role = joined && kind === 'period' ? 'base' : own;
    // a year compared with is not the one that is told of
    if (role !== 'base' && year !== null && (calendar.year === null || year <= calendar.year)) mentioned = year;
    found.push({ start, end, kind: role, period: finish(period, before, behind, text.slice(end, end + 28)), running });
  }
  return found;
}

/** 12月 in 112月, 2020年 in 12020年. */
const isNumberPart = (before: string, match: string): boolean => /[0-9.]$/.test(before) && /^[0-9]/.test(match);

/** 25个2023年重点项目: the year is part of a name. */
const COUNTED = /[0-9一二两三四五六七八九十百]个?[个项家件批所座处]$/;
/** 与2021年的654家重点景区同口径比较: the year compared with. */
const COMPARED = /^[^，。；]{0,22}(?:相比|比较|对比|相较)/;

function roleOf(before: string, behind: string, match: string, rest: string): TimeKind {
  if (COUNTED.test(before) && /^\d{4}年/.test(match) && /^[\u4e00-\u9fa5“]/.test(behind)) return 'base';
  if (/(?:与|同|和|跟|较|比)$/.test(before) && COMPARED.test(rest)) return 'base';
  // 已超去年全年7.09万亿元
  if (/(?:超过?|高于|接近|赶上|追平|突破|低于)了?$/.test(before) && /^的?(?:约|近)?[0-9]/.test(behind)) return 'base';
  if (/^同期/.test(behind) || /同期$/.test(match)) return 'base';
  if (/(?:比|较|同比|相比|相当于|对比)$/.test(before)) return 'base';
  if (/(?:是|为)$/.test(before) && behind.startsWith('的') && !/^的(?:目标|任务)/.test(behind)) return 'base';
  if (/(?:由|从)$/.test(before) && /^(?:末|底)?的/.test(behind)) return 'base';
  if (/^(?:相比|平均水平|水平)/.test(behind)) return 'base';
  if (/^(?:来|以来)?的?(?:新高|新低|最|同期)/.test(behind)) return 'base';
  return 'period';
}

/** 截至8月底 → ../2020-08; 2019年以来 → 2019/... */
function finish(period: string | null, before: string, behind: string, rest: string): string | null {
  if (period === null || period.includes('/')) return period;
  if (/截[至止]$/.test(before)) return `../${period}`;
  // 自2015年6月首趟班列开行以来
  if (/[自从]$/.test(before) && /^[^，。；]{0,24}(?:以来|至今)/.test(rest)) return `${period}/..`;
  return /^(?:以来|至今|起，|(?:开工|启动|开行|开通|投用|运行|实施|开园|开馆|成立|试点)以来)/.test(behind)
    ? `${period}/..`
    : period;
}

/** Reads the article's own date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`). */
export function calendarOf(date: string | null): Calendar {
  const [year, month] = (date ?? '').split('-');
  return { year: year ? Number(year) : null, month: month ? Number(month) : null };
}

/** The last time expression before `at` that tells when, and is not only what something is compared with. */
export function timeBefore(times: readonly TimeExpression[], at: number): TimeExpression | undefined {
  for (let i = lastBefore(times, at); i >= 0; i--) if (times[i]?.kind !== 'base') return times[i];
  return undefined;
}

/** Index of the last time expression that begins before `at`, by bisection. */
export function lastBefore(times: readonly TimeExpression[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
