import { editsBetween, movedBy, type Edit, type Rule } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { countHanzi, isClosingMark, isDigit, isHanzi, isLatin, isOpeningMark } from '../characters.ts';

const WIDE: Partial<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
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
      const line = page.text.slice(start, end);
      for (const edit of movedBy(editsBetween(line, convert(line), 'dictionary'), start)) edits.push(edit);
    }
    return { edits };
  },
};

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
    const alphanumeric =
      (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a);
    const percent = unit === 0xff05 && isDigit(codeAt(units, index - 1));
    const point = unit === 0xff0e && isDigit(codeAt(units, index - 1)) && isAnyDigit(codeAt(units, index + 1));
    if (alphanumeric || percent || point) units[index] = String.fromCharCode(unit - 0xfee0);
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

/** Both brackets of a pair, or neither. */
function widenBrackets(units: string[]): void {
  const open: number[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (unit === '(') open.push(index);
    if (unit !== ')') continue;
    const from = open.pop();
    if (from === undefined || index - from > BRACKETED || !isChinesePair(units, from, index)) continue;
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
