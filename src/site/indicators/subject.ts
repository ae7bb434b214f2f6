import { subjectName } from '../growth.ts';
import type { Figure } from '../types.ts';

/** Words before an indicator's name that change nothing of what is counted, in both scripts. */
const IDLE = /^(?:完成|实现|實現|全市|全县|全縣|全区|全區|全省|全年|累计|累計)+/u;
const GROWTH = /(?:增长率|增長率|增速|下降率)$/u;

/**
 * What a figure counts, in the article's words, where they say more than the indicator's name: 新开工重点项目数 under
 * 重点项目数. null where the words are only the name, a synonym of it, or the name with the place before it.
 */
export function ownSubject({ metric, indicator, place }: Figure): string | null {
  if (!indicator) return metric.indicator;
  let words = metric.indicator.replace(GROWTH, '').replace(IDLE, '');
  for (const name of place ? [place.name, place.name.slice(0, -1)] : []) {
    if (name.length > 1 && words.startsWith(name)) words = words.slice(name.length);
  }
  words = words.replace(IDLE, '');
  return words === indicator.name || indicator.aliases.includes(words) ? null : metric.indicator;
}

/** What a figure counts, as short as it can be said: the indicator's name where the article's words say no more. */
export function figureName(figure: Figure): string {
  const { metric, indicator } = figure;
  if (!indicator || metric.kind === 'growth') return subjectName(metric).replace(IDLE, '');
  return ownSubject(figure) ?? indicator.name;
}
