import type { Metric } from '../../article/schema.ts';
import type { Reading, ThemeReading } from '../types.ts';
import type { Structure } from '../structure/index.ts';
import { makeTitle } from './made.ts';

const LABEL = /^[【[（(]?(?:原标题|原文标题|文章标题|信息标题|标题|题目|title)[】\]）)]?[\s　]*[：:|｜]\s*/u;
/** A title wholly in quotes, as keys at a file's head are written. */
const QUOTED = /^[“"']([^“”"']+)[”"']$/u;
/** The number of a note at the title's end: 统计公报[1]. */
const NOTE_MARK = /[\s　]*(?:[[［〔]\d{1,2}[\]］〕]|[①-⑳*＊])$/u;
/** What a browser's title bar adds behind the title: _新闻频道_大众网, - 胶东在线. */
const TAIL =
  /(?:[\s　]*[_|｜][\s　]*[^_|｜]{1,20}|[\s　]*-{2,}[^-]{0,20}|[\s　]+[-–—]{1,2}[\s　]*[\p{Script=Han}\w]{2,12}(?:网|在线|频道|新闻|客户端))+$/u;

/** The title that the page gives, without label and without the name of the site behind it; else one made of the text's facts. */
export function readTitle(
  structure: Structure,
  facts: { place: string | null; metrics: readonly Metric[]; themes: readonly ThemeReading[] },
): Reading<string> & { made: boolean } {
  const line = structure.title;
  if (line) {
    // （原标题：…）: the bracket goes with its label
    const opened = /^[（(]/u.test(line.text) && LABEL.test(line.text);
    const text = line.text
      .replace(LABEL, '')
      .replace(opened ? /[）)]$/u : /^$/u, '')
      .replace(/^(?:[—–-]{1,2}|[•●◆■▪·★☆►▶])\s*/u, '')
      .replace(NOTE_MARK, '')
      .replace(QUOTED, '$1')
      .trim();
    const value = text.replace(TAIL, '').trim();
    if (text === '') return { ...makeTitle(structure, facts), made: true };
    return {
      value: value.length >= 6 ? value : text,
      evidence: { text: line.text, span: null },
      reason: LABEL.test(line.text) ? '标有“原标题”的一行' : '页首标题行',
      made: false,
    };
  }
  return { ...makeTitle(structure, facts), made: true };
}
