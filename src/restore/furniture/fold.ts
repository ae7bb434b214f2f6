import { isBlank } from '../rules/characters.ts';

/** What becomes of a code unit when it is folded: lower case, half width; 0 for blanks, which go. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, unit) => (isBlank(unit) ? 0 : foldUnit(unit)));

/** The folded form of what words are made of, Latin letters and Chinese characters; 0 for all else. */
const FOLDED_WORDS = FOLDED.map((unit) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x3400 && unit <= 0x9fff) ? unit : 0,
);

/** A line as phrases are compared with it: lower case, ASCII marks, no blanks. */
export function fold(line: string): string {
  let folded = '';
  let from = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    const into = FOLDED[unit] ?? unit;
    if (into === unit) continue;
    folded += line.slice(from, index);
    if (into !== 0) folded += String.fromCharCode(into);
    from = index + 1;
  }
  return from === 0 ? line : folded + line.slice(from);
}

/** Lower case, half width. */
export function foldUnit(unit: number): number {
  const ascii = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return ascii >= 0x41 && ascii <= 0x5a ? ascii + 0x20 : ascii;
}

/** A code unit of a word, folded; 0 for marks, brackets, numbers and blanks, which the words of a line do without. */
export function foldedWordUnit(unit: number): number {
  return FOLDED_WORDS[unit] ?? 0;
}
