import { isBlank } from '../rules/characters.ts';

/** What becomes of a code unit when it is folded: lower case, half width; 0 for blanks, which go. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, unit) => (isBlank(unit) ? 0 : foldUnit(unit)));

/** 1 for what words are made of in a folded line: Latin small letters and Chinese characters. */
const IN_WORDS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x3400 && unit <= 0x9fff) ? 1 : 0,
);

/** The folded form of what words are made of, 0 for all else. */
const FOLDED_WORDS = FOLDED.map((unit) => (IN_WORDS[unit] === 1 ? unit : 0));

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

/** What a line says, marks, brackets and numbers aside: the key by which lines that say nothing else are known. */
export function wordsOnly(folded: string): string {
  let words = '';
  let from = 0;
  for (let index = 0; index < folded.length; index++) {
    if (IN_WORDS[folded.charCodeAt(index)] === 1) continue;
    words += folded.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? folded : words + folded.slice(from);
}

/** What a code unit is in {@link wordsOnly} of the folded line, or 0 where it is left out. */
export function foldedWordUnit(unit: number): number {
  return FOLDED_WORDS[unit] ?? 0;
}
