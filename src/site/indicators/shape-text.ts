import type { Strings } from '../strings/index.ts';

/** The shape of a period in words: `01–08` → 1–8 月, `until 08` → 截至 8 月. */
export function shapeText(shape: string, strings: Strings): string {
  const words = strings.indicatorPage.shapes;
  if (shape === 'year' || shape === 'month' || shape === 'day' || shape === 'until') return words[shape];
  const until = /^until (\d+)$/.exec(shape);
  if (until) return words.untilMonth(Number(until[1]));
  const months = /^(\d+)–(\d+)$/.exec(shape);
  if (months) return words.months(Number(months[1]), Number(months[2]));
  const years = /^(\d+) years$/.exec(shape);
  return years ? words.years(Number(years[1])) : words.other;
}
