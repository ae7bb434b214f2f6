/** Kinds of characters that the rules of restoration ask for. All take UTF-16 code units; NaN (beyond the text) is none of them. */

/** Han characters: the unified ideographs, extension A, compatibility forms, 〇, and both halves of those beyond the BMP. */
export function isHanzi(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007 ||
    (unit >= 0xd840 && unit <= 0xd888)
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** Blanks within a line: space, tab, no-break, em and ideographic spaces. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a);
}

/** All that is trimmed off a line's ends: blanks, control characters and what prints nothing. */
export function isTrimmed(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b);
}

const CLOSING = new Set(Array.from('”’》〉）」』】。，、；：！？…—％%', (character) => character.charCodeAt(0)));
const OPENING = new Set(Array.from('“‘《〈（「『【', (character) => character.charCodeAt(0)));

/** Chinese marks that stand behind a word, and the percent sign. */
export function isClosingMark(unit: number): boolean {
  return CLOSING.has(unit);
}

/** Chinese marks that stand before a word. */
export function isOpeningMark(unit: number): boolean {
  return OPENING.has(unit);
}

/** The number of Han characters in `text` from `start` to `end`. */
export function countHanzi(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let index = start; index < end; index++) if (isHanzi(text.charCodeAt(index))) count++;
  return count;
}

/** The spans of the lines, line feeds left out. */
export function* lineSpans(text: string): Generator<[number, number]> {
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield [start, end];
    start = end + 1;
  }
}
