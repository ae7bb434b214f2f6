import { isCounted, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { bareSubject } from './phrases.ts';

/** Things that lists count. */
export const THING = /(?:项目|企业|工程|单位|公司|园区|合作社|农场|小区|学校|医院)$/;
/** 从市州来看, 各县区情况: places are listed next. */
const OF_PLACES =
  /(?:从|分|按|各)(?:各)?(?:市州|州市|地市|市县|县市区?|县区|区县|地区|区域|县域|乡镇|镇街|板块)|[^，。]市州|居前|前列/;
/** Over so many figures the thing counted is remembered. */
const REACH = 16;

/**
 * What a heading, or the end of a paragraph before a list, says is counted: 工业项目 of 现将签约的工业项目公布如下：. null where it
 * opens no list or names nothing.
 */
export function announcedBy(
  text: string,
  heading: boolean,
  lexicon: Lexicon,
  placeNames: readonly string[],
): string | null {
  const told = text.trim();
  const opens = heading || /[：:]$/.test(told);
  const last =
    told
      .replace(/[。：:；]$/, '')
      .split(/[。；]/)
      .at(-1) ?? '';
  if (last.length > 80 || /[0-9](?![0-9]*[年月季日])/.test(last) || !(opens || OF_PLACES.test(last))) return null;
  let found: string | null = null;
  let phrase = '';
  for (const { word, tag } of lexicon.tag(last)) {
    phrase = /^(?:n|nz|vn|v|b|a|an|j|l|f)$/.test(tag) && !/[，：、的]/.test(word) ? phrase + word : '';
    if (!THING.test(phrase)) continue;
    const noun = bareSubject(phrase, lexicon, placeNames);
    if (noun.length > 2 && noun.length <= 16) found = noun;
  }
  return found;
}

/** The thing that was counted last in this unit, as an amount of its own: 重点工程项目 of 重点工程项目24项. Empty where there is none. */
export function countedLast(unit: string, earlier: readonly Draft[]): string {
  const whole = earlier
    .slice(-REACH)
    .findLast(
      (other) =>
        isCounted(other) &&
        other.kind === 'count' &&
        other.quantity.unit.name === unit &&
        other.comparison?.type !== 'partOf' &&
        THING.test(other.subject),
    );
  return whole?.subject ?? '';
}
