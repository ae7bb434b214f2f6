import { gbkTable, isTrail } from './gbk.ts';

/** What the scraper printed, read as a reader of bytes does: a symbol is a character with the annotation behind it. */
export interface Symbol {
  kind: 'pair' | 'letter' | 'broken' | 'other' | 'end';
  /** Code unit as printed; for `broken` that of the ?. */
  unit: number;
  /** Bytes of a pair; of a letter or other ASCII the byte and 0. */
  first: number;
  second: number;
  /** Reading of the annotation behind it, or of a broken annotation (`?zhǔn)`: its bracket was eaten). */
  reading: string;
  /** Span in the text, the annotation included. */
  start: number;
  end: number;
}

/** Half-width marks stand for full-width ones: widths are changed last of all. */
const WIDE = new Uint16Array(0x80);
for (const [mark, pair] of [
  [',', 0xa3ac],
  [';', 0xa3bb],
  [':', 0xa3ba],
  ['!', 0xa3a1],
  ['?', 0xa3bf],
  ['(', 0xa3a8],
  [')', 0xa3a9],
] as const) {
  WIDE[mark.charCodeAt(0)] = pair;
}

const EURO = 0x20ac;

/** One toned or toneless syllable and the bracket that closes it; the scraper sets blanks at times. */
const READING = /([a-zü\u00e0-\u00fc\u0101-\u01dc\u0144\u0148\u01f9\u1e3f]{1,6}) ?\)/uy;

/** The symbol that begins at the offset of the text; `end` at a line's end. */
export function symbolAt(text: string, start: number): Symbol {
  const unit = text.charCodeAt(start);
  const symbol = plainSymbol(unit, start);
  if (unit === 0x3f) {
    if (isReadingStart(text.charCodeAt(start + 1))) takeReading(text, start + 1, symbol, 'broken');
  } else if (text.charCodeAt(start + 1) === 0x28 && symbol.kind !== 'other' && symbol.kind !== 'end') {
    const canHaveReading = symbol.kind === 'letter' || unit >= 0x3400;
    if (canHaveReading && isReadingStart(text.charCodeAt(start + 2))) takeReading(text, start + 2, symbol, symbol.kind);
  }
  return symbol;
}

function plainSymbol(unit: number, start: number): Symbol {
  let kind: Symbol['kind'] = 'pair';
  let pair = 0;
  let end = start + 1;
  if (unit >= 0x80 && unit !== EURO) {
    pair = gbkTable().encode(unit);
    if (pair === 0) kind = 'other';
  } else if (unit < 0x80 && WIDE[unit] !== 0) pair = WIDE[unit] ?? 0;
  else if (unit === 0x0a || !(unit >= 0)) {
    kind = 'end';
    end = start;
  } else if (unit === EURO) {
    kind = 'letter';
    pair = 0x8000;
  } else {
    kind = isTrail(unit) ? 'letter' : 'other';
    pair = unit << 8;
  }
  return { kind, unit: kind === 'end' ? 0 : unit, first: pair >> 8, second: pair & 0xff, reading: '', start, end };
}

function isReadingStart(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x1f9) || unit === 0x1e3f;
}

function takeReading(text: string, at: number, symbol: Symbol, kind: Symbol['kind']): void {
  READING.lastIndex = at;
  const match = READING.exec(text);
  if (match?.[1] === undefined) return;
  symbol.kind = kind;
  symbol.reading = match[1];
  symbol.end = READING.lastIndex;
}

/** The pair of bytes of the full-width form of an ASCII letter; 0 for others. */
export function fullWidth(unit: number): number {
  const isLetter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return isLetter ? 0xa380 + unit : 0;
}

/** ！ ； ？ or ， in either width: what a cut stands before. */
export function isCutMark(symbol: Symbol): boolean {
  if (symbol.first !== 0xa3 || symbol.kind !== 'pair') return false;
  return symbol.second === 0xa1 || symbol.second === 0xbb || symbol.second === 0xbf || symbol.second === 0xac;
}

export function isStop(symbol: Symbol): boolean {
  return symbol.first === 0xa1 && symbol.second === 0xa3 && symbol.kind === 'pair';
}
