import { isBlank, isHanzi } from './rules/characters.ts';
import { isTraditionalOnly } from './script/characters.ts';
import { readUnits, units, WINDOW } from './units.ts';

/**
 * Kinds of characters, a bit each, that one rule or another looks for. A rule need not look at a line that holds none of
 * its kinds: most lines of sound text hold hardly any.
 */
export const KIND = {
  /** Every character is of this kind. */
  any: 1,
  blank: 1 << 1,
  /** < & [ ] */
  markup: 1 << 2,
  /** What prints nothing, line ends of other systems, halves of surrogate pairs and U+FFFD. */
  control: 1 << 3,
  privateUse: 1 << 4,
  question: 1 << 5,
  /** ! ; and €, beside ? the signs of a cut or of a byte that stands alone. */
  cut: 1 << 6,
  /** ASCII from @ to ~: a byte that ends a pair, printed as itself. */
  letter: 1 << 7,
  closingBracket: 1 << 8,
  comma: 1 << 9,
  straightQuote: 1 << 10,
  /** Half-width marks and full-width digits and letters. */
  width: 1 << 11,
  /** Characters that only Traditional print has. */
  traditional: 1 << 12,
  openingBracket: 1 << 13,
  percent: 1 << 14,
  hanzi: 1 << 15,
} as const;

const MEMBERS: readonly (readonly [kind: number, characters: string])[] = [
  [KIND.markup, '<&[]'],
  [KIND.question, '?？'],
  [KIND.cut, ';!；！€'],
  [KIND.closingBracket, ')）'],
  [KIND.comma, ',，'],
  [KIND.straightQuote, '"＂\''],
  [KIND.width, ',;:!?()％．'],
  [KIND.openingBracket, '([（【'],
  [KIND.percent, '%％'],
];

/** Spans of code units, both ends included. */
const RANGES: readonly (readonly [kind: number, ...spans: (readonly [number, number])[]])[] = [
  [
    KIND.control,
    ...([
      [0, 8],
      [0x0b, 0x1f],
      [0x7f, 0x9f],
      [0xad, 0xad],
      [0x180e, 0x180e],
      [0x200b, 0x200f],
      [0x2028, 0x202e],
      [0x2060, 0x206f],
      [0xd800, 0xdfff],
      [0xfeff, 0xfeff],
      [0xfff9, 0xfffd],
    ] as const),
  ],
  [KIND.privateUse, [0xe000, 0xf8ff]],
  [KIND.letter, [0x40, 0x7e]],
  [KIND.width, [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]],
];

let kindTable: Uint16Array | null = null;

function kinds(): Uint16Array {
  if (kindTable) return kindTable;
  const table = new Uint16Array(0x10000).fill(KIND.any);
  const mark = (unit: number, kind: number): void => {
    table[unit] = (table[unit] ?? 0) | kind;
  };
  for (const [kind, characters] of MEMBERS) {
    for (const character of characters) mark(character.charCodeAt(0), kind);
  }
  for (const [kind, ...spans] of RANGES) {
    for (const [first, last] of spans) for (let unit = first; unit <= last; unit++) mark(unit, kind);
  }
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isBlank(unit)) mark(unit, KIND.blank);
    if (isHanzi(unit)) mark(unit, KIND.hanzi);
    if (isTraditionalOnly(unit)) mark(unit, KIND.traditional);
  }
  kindTable = table;
  return table;
}

/** A line of the text, its line feed left out. */
export interface SurveyedLine {
  start: number;
  end: number;
  /** The kinds of its characters, or-ed. */
  kinds: number;
  /** How many Chinese characters it has. */
  hanzi: number;
}

/** A text gone through once: its lines, and which kinds of characters each holds. */
export class Survey {
  readonly text: string;
  readonly lines: readonly SurveyedLine[];
  readonly #kinds: number;

  constructor(text: string) {
    this.text = text;
    const table = kinds();
    const lines: SurveyedLine[] = [];
    let all = 0;
    let start = 0;
    let held = 0;
    let hanzi = 0;
    for (let base = 0; base < text.length; base += WINDOW) {
      const length = readUnits(text, base);
      for (let index = 0; index < length; index++) {
        const unit = units[index] ?? 0;
        if (unit === 0x0a) {
          lines.push({ start, end: base + index, kinds: held, hanzi });
          all |= held;
          start = base + index + 1;
          held = 0;
          hanzi = 0;
          continue;
        }
        const kind = table[unit] ?? 0;
        held |= kind;
        hanzi += kind >>> 15;
      }
    }
    lines.push({ start, end: text.length, kinds: held, hanzi });
    this.lines = lines;
    this.#kinds = all | held;
  }

  /** Whether any character is of one of the kinds. */
  has(kinds: number): boolean {
    return (this.#kinds & kinds) !== 0;
  }

  /** The lines that hold a character of one of the kinds. */
  linesWith(kinds: number): readonly SurveyedLine[] {
    return this.has(kinds) ? this.lines.filter((line) => (line.kinds & kinds) !== 0) : [];
  }
}
