import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';

/** Most characters of a line that is only the first half of a date or a label, and of the half behind it. */
const HALF = 24;
const REST = 40;

/** The halves of a date: 2019- and 07-22, 2019-05- and 06, 2019年 and 5月6日. Behind the second stands at most the time. */
const DATES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:[\u4e00-\u9fff]{2,6}[：:]\s*)?(?:19|20)\d{2}\s*[-/.]$/u,
    /^(?:0?[1-9]|1[0-2])\s*[-/.]\s*(?:[0-2]?\d|3[01])(?:\s|$)/u,
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
const VALUE = /^[^：:。，；！？]{2,30}(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;

/**
 * Joins what a page's layout broke in two: a date whose year stands at the end of a line, a label alone on its line. The
 * line feeds between go. Wrong where a bare label is followed by a heading of the text.
 */
export const brokenLines: Rule = {
  name: 'spacing',
  looksFor: KIND.any,
  find: ({ text, lines }) => {
    const edits: Edit[] = [];
    let index = 0;
    while (index < lines.length) {
      const line = lines[index];
      let next = index + 1;
      while (next < lines.length && lines[next]?.start === lines[next]?.end) next++;
      const rest = lines[next];
      index = next;
      if (!line || !rest || line.end - line.start > HALF || line.end === line.start) continue;
      if (rest.end - rest.start > REST) continue;
      const [first, second] = [text.slice(line.start, line.end), text.slice(rest.start, rest.end)];
      if (YEAR.test(first) && DAY.test(second)) {
        edits.push({ start: line.end, end: rest.start, after: '/', certainty: 'context' });
        continue;
      }
      const broken =
        DATES.some(([half, behind]) => half.test(first) && behind.test(second)) ||
        (LABEL.test(first) && VALUE.test(second));
      if (broken) edits.push({ start: line.end, end: rest.start, after: '', certainty: 'context' });
    }
    return { edits };
  },
};
