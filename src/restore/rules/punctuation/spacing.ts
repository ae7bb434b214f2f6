import { movedBy, type Edit, type Rule } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { countHanzi, isBlank, isDigit, isHanzi } from '../characters.ts';

const BLANK = '[ \\t\\u00a0\\u3000]';
/** 218. 5亿元 and 218 .5亿元: the whole part stands behind a Chinese word, so that it is no number of a list. */
const DECIMAL =
  /(?<=[\u4e00-\u9fff约超达]\d{1,7})(?:\.[ \u00a0]{1,2}|[ \u00a0]{1,2}\.[ \u00a0]?)(?=\d{1,4}(?:[%％‰]|[多余餘]?[万亿萬億个個元倍吨噸公平米亩畝户戶人家项項千百]))/gu;
/** 2 0 2 2年: three or more single digits set apart, before a Chinese word or a percent sign. */
const SPREAD_DIGITS = /(?<![\d.,])\d(?:[ \u00a0]\d){2,11}(?=[ \u00a0]?[年月%％万亿萬億])/gu;
/** 高 质 量 发 展: four or more single characters set apart by one blank each. */
const SPREAD_HANZI = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ \u00a0][\u4e00-\u9fff](?![\u4e00-\u9fff])){3,39}/gu;
const BEFORE_MARK = new RegExp(
  `(?<=[\\u4e00-\\u9fff\\d%％”》）])${BLANK}{1,4}(?:(?=[，。、；：！？”》）](?!${BLANK}*[A-Za-z]))|(?=[,;:!?]${BLANK}*[\\u4e00-\\u9fff“《]))`,
  'gu',
);
const BEHIND_MARK = new RegExp(
  `(?<=[\\u4e00-\\u9fff\\d%％”》）]${BLANK}{0,4}[，。、；,;])${BLANK}{1,4}(?=[\\u4e00-\\u9fff“《\\d])`,
  'gu',
);
const BEHIND_OPENING = new RegExp(`(?<=[“《（])${BLANK}{1,4}(?=[\\u4e00-\\u9fff“《])`, 'gu');
/** A blank before or behind quotation marks inside a sentence of prose. */
const AT_QUOTES = new RegExp(
  `(?<=[\\u4e00-\\u9fff，、])${BLANK}(?=[“《][^”》\\n]{1,40}[”》])|(?<=[”》])${BLANK}(?=[\\u4e00-\\u9fff，、])`,
  'gu',
);
/** From so many characters, with a full stop or comma among them, a line is prose. */
const PROSE = 20;

/**
 * Blanks that stand where Chinese print has none: inside a number, before ，。、 and closing marks, behind opening marks, at
 * quotation marks inside a sentence, between the characters of a word that is spelt out in prose. Blanks that mean something stay:
 * between the parts of a headline (抓落实 拼经济), between names, behind a dateline, between the cells of a table.
 * It would be wrong about a list of single characters inside a sentence.
 */
export const spacing: Rule = {
  name: 'spacing',
  looksFor: KIND.blank,
  find: (page) => {
    const edits: Edit[] = [];
    for (const { start, end, hanzi } of page.linesWith(KIND.blank)) {
      for (const edit of movedBy(findInLine(page.text.slice(start, end), hanzi), start)) edits.push(edit);
    }
    return { edits };
  },
};

/** What can stand at both ends of a run of blanks: the patterns are tried only where one of their own is there. */
const AT = { point: 1, digits: 2, beforeMark: 4, behindOpening: 8, behindMark: 16, quotes: 32, hanzi: 64 } as const;

function findInLine(line: string, hanzi: number): Edit[] {
  const places = placesOfBlanks(line);
  if (places === 0) return [];
  const edits: Edit[] = [];
  if ((places & AT.point) !== 0) replaceBlanks(line, DECIMAL, edits);
  if ((places & AT.digits) !== 0) replaceBlanks(line, SPREAD_DIGITS, edits);
  if ((places & AT.beforeMark) !== 0) replaceBlanks(line, BEFORE_MARK, edits);
  if ((places & AT.behindOpening) !== 0) replaceBlanks(line, BEHIND_OPENING, edits);
  if (hanzi >= PROSE && /[，。；,;]/u.test(line)) {
    if ((places & AT.behindMark) !== 0) replaceBlanks(line, BEHIND_MARK, edits);
    if ((places & AT.quotes) !== 0) replaceBlanks(line, AT_QUOTES, edits);
    if ((places & AT.hanzi) !== 0) {
      for (const hit of line.matchAll(SPREAD_HANZI)) {
        if (hanzi > 2 * countHanzi(hit[0])) edits.push(...blanksOf(hit.index, hit[0]));
      }
    }
  }
  edits.sort((a, b) => a.start - b.start);
  return edits.filter((edit, index) => index === 0 || edit.start >= (edits[index - 1]?.end ?? 0));
}

/** What stands before and behind the runs of blanks inside the line, or-ed. */
function placesOfBlanks(line: string): number {
  let places = 0;
  for (let at = 1; at < line.length - 1; at++) {
    if (!isBlank(line.charCodeAt(at))) continue;
    const before = line.charCodeAt(at - 1);
    while (isBlank(line.charCodeAt(at))) at++;
    places |= placeOf(before, line.charCodeAt(at));
  }
  return places;
}

function placeOf(before: number, after: number): number {
  let place = 0;
  if (before === 0x2e || after === 0x2e) place |= AT.point;
  if (isDigit(before) && isDigit(after)) place |= AT.digits;
  if (isHanzi(before) && isHanzi(after)) place |= AT.hanzi;
  if (CLOSING.has(after)) place |= AT.beforeMark;
  if (before === 0x201c || before === 0x300a || before === 0xff08) place |= AT.behindOpening;
  if (STOPS.has(before)) place |= AT.behindMark;
  if (after === 0x201c || after === 0x300a || before === 0x201d || before === 0x300b) place |= AT.quotes;
  return place;
}

const CLOSING = unitsOf('，。、；：！？”》）,;:!?');
const STOPS = unitsOf('，。、；,;');

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

function replaceBlanks(line: string, pattern: RegExp, edits: Edit[]): void {
  for (const hit of line.matchAll(pattern)) edits.push(...blanksOf(hit.index, hit[0]));
}

/** A deletion for every run of blanks in the span. */
function blanksOf(start: number, span: string): Edit[] {
  return [...span.matchAll(/[ \t\u00a0\u3000]+/gu)].map((hit) => ({
    start: start + hit.index,
    end: start + hit.index + hit[0].length,
    after: '',
    certainty: 'context' as const,
  }));
}
