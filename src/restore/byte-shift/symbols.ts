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
const WIDE: Record<string, number> = {
  ',': 0xa3ac,
  ';': 0xa3bb,
  ':': 0xa3ba,
  '!': 0xa3a1,
  '?': 0xa3bf,
  '(': 0xa3a8,
  ')': 0xa3a9,
};

const EURO = '€'.charCodeAt(0);

/** One toned or toneless syllable and the bracket that closes it; the scraper sets blanks at times. */
const READING = /([a-zü\u00e0-\u00fc\u0101-\u01dc\u0144\u0148\u01f9\u1e3f]{1,6}) ?\)/uy;

/** The symbol that begins at the offset of the text; `end` at a line's end. */
export function symbolAt(text: string, start: number): Symbol {
  const unit = text.charCodeAt(start);
  if (Number.isNaN(unit) || unit === 0x0a) {
    return { kind: 'end', unit: 0, first: 0, second: 0, reading: '', start, end: start };
  }
  const symbol = plainSymbol(unit, start);
  if (unit === 0x3f) {
    const broken = readingAt(text, start + 1);
    if (broken) return { ...symbol, kind: 'broken', reading: broken.reading, end: broken.end };
  }
  const canHaveReading = symbol.kind === 'letter' || (symbol.kind === 'pair' && unit >= 0x3400);
  if (canHaveReading && text.charCodeAt(symbol.end) === 0x28) {
    const annotation = readingAt(text, symbol.end + 1);
    if (annotation) return { ...symbol, reading: annotation.reading, end: annotation.end };
  }
  return symbol;
}

function plainSymbol(unit: number, start: number): Symbol {
  const base = { unit, reading: '', start, end: start + 1 };
  if (unit < 0x80) {
    const wide = WIDE[String.fromCharCode(unit)];
    if (wide !== undefined) return { ...base, kind: 'pair', first: wide >> 8, second: wide & 0xff };
    return { ...base, kind: isTrail(unit) ? 'letter' : 'other', first: unit, second: 0 };
  }
  if (unit === EURO) return { ...base, kind: 'letter', first: 0x80, second: 0 };
  const pair = gbkTable().encode(unit);
  return { ...base, kind: pair === 0 ? 'other' : 'pair', first: pair >> 8, second: pair & 0xff };
}

function readingAt(text: string, at: number): { reading: string; end: number } | null {
  READING.lastIndex = at;
  const match = READING.exec(text);
  return match?.[1] === undefined ? null : { reading: match[1], end: READING.lastIndex };
}

/** ！ ； ？ or ， in either width: what a cut stands before. */
export function isCutMark(symbol: Symbol): boolean {
  if (symbol.first !== 0xa3 || symbol.kind !== 'pair') return false;
  return symbol.second === 0xa1 || symbol.second === 0xbb || symbol.second === 0xbf || symbol.second === 0xac;
}
