import { isBlank } from '../rules/characters.ts';

/** A line as phrases are compared with it: lower case, ASCII marks, no blanks. */
export function fold(line: string): string {
  let folded = '';
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    if (!isBlank(unit)) folded += String.fromCharCode(foldUnit(unit));
  }
  return folded;
}

const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const ascii = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return ascii >= 0x41 && ascii <= 0x5a ? ascii + 0x20 : ascii;
});

/** Lower case, half width. */
export function foldUnit(unit: number): number {
  return FOLDED[unit] ?? unit;
}

/** What a line says, marks, brackets and numbers aside: the key by which lines that say nothing else are known. */
export function wordsOnly(folded: string): string {
  return folded.replace(/[^a-z\u3400-\u9fff]/gu, '');
}
