import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';

/** Most characters of a line that is only the first half of a date or a label, and of the half behind it. */
const HALF = 24;
const REST = 40;

/** The halves of a date: 2019- and 07-22, 2019-05- and 06, 2019年 and 5月6日. Behind the second stands at most the time. */
const DATES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:[\u4e00-\u9fff]{2,6}[：:]\s*)?(?:19|20)\d{2}\s*[-/.]$/u,
    /^(?:0?[1-9]|1[0-2])\s*[-/.](?:\s*(?:[0-2]?\d|3[01])(?:\s|$)|$)/u,
  ],
  [/^(?:[\u4e00-\u9fff]{2,6}[：:]\s*)?(?:19|20)\d{2}\s*[-/.]\s*\d{1,2}\s*[-/.]$/u, /^(?:[0-2]?\d|3[01])(?:\s|$)/u],
  [
    /^(?:[\u4e00-\u9fff]{2,6}[：:]\s*)?(?:19|20)\d{2}\s*年$/u,
    /^(?:0?[1-9]|1[0-2])\s*月\s*(?:[0-2]?\d|3[01])\s*日(?:[\s星周\d:：]{0,14})$/u,
  ],
];
/** 2016, then 06/30: a year alone and the day behind it. */
const YEAR = /^(?:19|20)\d{2}$/u;
const DAY = /^(?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])(?:\s|$)/u;
/** A label that stands alone; its value is the next line: 来源： 河池日报, 发布时间： 2019-05-06. */
const LABEL =
  /^[【[（(]?(?:(?:信息|文章|稿件|新闻)?来源|稿源|(?:发布|发表|更新|成文|发文)?(?:时间|日期)|发布(?:单位|机构))[】\])）]?[：:]$/u;
const VALUE = /^[^：:。，；！？]{1,36}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/** The labels of an official document's table, which go without a colon where each cell is a line. */
const CELL =
  /^(?:索\s?引\s?号|主题分类|发布机构|发文机关|成文日期|发文日期|发布日期|发布时间|公开日期|文\s?号|发文字号|信息来源|有\s?效\s?性|公开方式|公开形式|名\s*称|主\s?题\s?词)[：:]?$/u;

/**
 * Joins what a page's layout broke in two: a date whose year stands at the end of a line, a label alone on its line. The
 * line feeds between go. Wrong where a bare label is followed by a heading of the text.
 */
export const brokenLines: Rule = {
  name: 'spacing',
  looksFor: KIND.any,
  find: ({ text, lines }) => {
    const edits: Edit[] = [];
    let line = '';
    let end = 0;
    for (const { start, end: until } of lines) {
      if (start === until) continue;
      const next = until - start > REST ? '' : text.slice(start, until);
      const joint = line === '' || next === '' ? null : jointOf(line, next);
      if (joint !== null) edits.push({ start: end, end: start, after: joint, certainty: 'context' });
      line = (joint === null ? '' : line + joint) + next;
      if (line.length > HALF) line = '';
      end = until;
    }
    return { edits };
  },
};

/** What belongs between two lines that are one, or null where they are two. */
function jointOf(first: string, second: string): string | null {
  if (YEAR.test(first) && DAY.test(second)) return '/';
  if (DATES.some(([half, behind]) => half.test(first) && behind.test(second))) return '';
  if (CELL.test(first) && !CELL.test(second) && VALUE.test(second)) return /[：:]$/u.test(first) ? '' : '：';
  return LABEL.test(first) && !LABEL.test(second) && VALUE.test(second) ? '' : null;
}
