import { editsBetween, movedBy, type Edit, type Rule } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { countHanzi, isClosingMark, isDigit, isHanzi, isLatin, isOpeningMark } from '../characters.ts';

const WIDE: Partial<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const MARKS = new Set(Object.keys(WIDE).map((mark) => mark.charCodeAt(0)));
const WIDENED = '，；：！？';
/** From so many Chinese characters on a comma behind a percent sign is Chinese too. */
const CHINESE = 10;
/** Longest text inside a pair of brackets. */
const BRACKETED = 400;

/**
 * Declared conversion of width: , ; : ! ? ( ) next to Chinese become ，；：！？（）, full-width digits and letters become
 * ASCII. Left alone: numbers, times, Latin words, addresses, lines that are mostly Latin, brackets without their
 * partner. It would be wrong about a formula that is set among Chinese words.
 */
export const width: Rule = {
  name: 'width',
  looksFor: KIND.width,
  find: (page) => {
    const edits: Edit[] = [];
    for (const { start, end } of page.linesWith(KIND.width)) {
      if (!isTouched(page.text, start, end)) continue;
      const line = page.text.slice(start, end);
      for (const edit of movedBy(editsBetween(line, convert(line), 'dictionary'), start)) edits.push(edit);
    }
    return { edits };
  },
};

/** A cheap look: in 1,234 and 10:30 nothing that is Chinese stands beside the marks. */
function isTouched(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x28 || unit >= 0xff00) {
      if (unit === 0x28 || isNarrowed(unit)) return true;
    } else if (unit < 0x40 && MARKS.has(unit) && (isWide(text, index - 1) || isWide(text, index + 1))) return true;
  }
  return false;
}

/** Not ASCII, or the percent sign. */
function isWide(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x80 || unit === 0x25;
}

/** Full-width letters and digits, percent sign and point. */
function isNarrowed(unit: number): boolean {
  return isAlphanumeric(unit) || unit === 0xff05 || unit === 0xff0e;
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a);
}

function convert(line: string): string {
  const units = line.split('');
  narrow(units);
  if (!isMostlyLatin(line)) {
    // Brackets first: whether a mark behind a bracket is Chinese depends on the bracket, never the other way round.
    widenBrackets(units);
    widenMarks(units, countHanzi(line) >= CHINESE);
  }
  return units.join('');
}

/** １２．５％ → 12.5%. */
function narrow(units: string[]): void {
  for (let index = 0; index < units.length; index++) {
    const unit = codeAt(units, index);
    const percent = unit === 0xff05 && isDigit(codeAt(units, index - 1));
    const point = unit === 0xff0e && isDigit(codeAt(units, index - 1)) && isAnyDigit(codeAt(units, index + 1));
    if (isAlphanumeric(unit) || percent || point) units[index] = String.fromCharCode(unit - 0xfee0);
  }
}

function widenMarks(units: string[], isChinese: boolean): void {
  for (let index = 0; index < units.length; index++) {
    const wide = WIDE[units[index] ?? ''];
    if (wide === undefined) continue;
    const before = codeAt(units, index - 1);
    const after = codeAt(units, index + 1);
    const behindChinese = isHanzi(before) || (isClosingMark(before) && (before !== 0x25 || isChinese));
    const beforeChinese = (isHanzi(after) || isOpeningMark(after)) && !(wide === '！' && isLatin(before));
    if (behindChinese || beforeChinese) units[index] = wide;
  }
}

/** Both brackets of a pair, or neither; one of them may be wide already. */
function widenBrackets(units: string[]): void {
  const open: number[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (unit === '(' || unit === '（') open.push(index);
    if (unit !== ')' && unit !== '）') continue;
    const from = open.pop();
    if (from === undefined || index - from > BRACKETED) continue;
    const wide = Number(unit === '）') + Number(units[from] === '（');
    if (wide === 2 || (wide === 0 && !isChinesePair(units, from, index))) continue;
    units[from] = '（';
    units[index] = '）';
  }
}

function isChinesePair(units: readonly string[], from: number, to: number): boolean {
  if (to === from + 1) return false;
  for (let index = from + 1; index < to; index++) if (isHanzi(codeAt(units, index))) return true;
  const before = codeAt(units, from - 1);
  const closes = isClosingMark(before) && !WIDENED.includes(units[from - 1] ?? ' ') && before !== 0x25;
  return isHanzi(before) || closes || (from === 0 && isHanzi(codeAt(units, to + 1)));
}

/** Sentences of another language with a Chinese name in them keep their own marks. */
function isMostlyLatin(line: string): boolean {
  let latin = 0;
  for (let index = 0; index < line.length; index++) if (isLatin(line.charCodeAt(index))) latin++;
  return latin > 20 && latin > 3 * countHanzi(line);
}

function isAnyDigit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19);
}

function codeAt(units: readonly string[], index: number): number {
  return units[index]?.charCodeAt(0) ?? NaN;
}
