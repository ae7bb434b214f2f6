/** A numeral as it stands in a text. */
export interface Numeral {
  start: number;
  end: number;
  /** As written, without the 万 or 亿 at its end: 3.5 in 3.5万亿. null: digits are lost. */
  value: number | null;
  /** Upper end of 三四百, 七八十. */
  valueMax?: number;
  /** 万, 亿, 万亿 at its end, which goes with the unit. */
  scale: string;
  factor: number;
  script: 'arabic' | 'chinese' | 'mixed';
  /** No digit at all: 百, 千, 万 alone (千亩). */
  bare: boolean;
}

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 廿: 20 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 };
/** What makes 千 or 百 part of a unit, not of the number: 千瓦, 千米, 百分点. */
const UNIT_TAIL = /[瓦米克卡伏帕赫升]/;
/** No quantity of the news is longer; it bounds the work on hostile input. */
const LONGEST = 32;

const ascii = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10);
  return char === '．' ? '.' : char;
};
const isDigit = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
};
const isLost = (char: string): boolean => char === '□' || char === '▢';

const OPENING = new Set(
  [
    ...Object.keys(DIGITS),
    ...Object.keys(SMALL),
    ...Object.keys(LARGE),
    ...Array.from('0123456789０１２３４５６７８９□▢'),
  ].map((char) => char.charCodeAt(0)),
);

/** True where a numeral can begin. */
export const opensNumeral = (text: string, at: number): boolean => OPENING.has(text.charCodeAt(at));

type Atom =
  | { kind: 'number'; value: number; max: number | null; arabic: boolean; lost: boolean; end: number }
  | { kind: 'power'; value: number; char: string; end: number }
  | { kind: 'zero'; end: number };

/**
 * Reads the numeral that begins at `start`: 12,345, 3.5万亿, 两千三百, 1亿2千万, 三十五, １２．５, □0. Reads at most 32
 * characters, so the cost is bounded; null where there is none, or where 千 or 百 opens a unit (千瓦).
 */
export function readNumeral(text: string, start: number): Numeral | null {
  const atoms = readAtoms(text, start);
  const last = atoms.at(-1);
  if (!last) return null;
  const numbers = atoms.filter((atom) => atom.kind === 'number');
  const arabic = numbers.some((atom) => atom.arabic);
  const chinese = numbers.some((atom) => !atom.arabic) || numbers.length === 0;
  const scale = scaleOf(atoms);
  const factor = Array.from(scale).reduce((product, char) => product * (LARGE[char] ?? 1), 1);
  const value = evaluate(atoms, false);
  const upper = evaluate(atoms, true);
  if (!Number.isFinite(value)) return null;
  return {
    start,
    end: last.end,
    value: numbers.some((atom) => atom.lost) ? null : round(value / factor),
    ...(upper > value ? { valueMax: round(upper / factor) } : {}),
    scale,
    factor,
    script: arabic ? (chinese ? 'mixed' : 'arabic') : 'chinese',
    bare: numbers.length === 0 && atoms[0]?.kind === 'power' && atoms[0].value >= 100,
  };
}

function readAtoms(text: string, start: number): Atom[] {
  const stop = Math.min(text.length, start + LONGEST);
  const atoms: Atom[] = [];
  let at = start;
  while (at < stop) {
    const atom = readAtom(text, at, stop);
    if (!atom || !follows(atoms, atom)) break;
    atoms.push(atom);
    at = atom.end;
  }
  while (atoms.at(-1)?.kind === 'zero') atoms.pop();
  return atoms;
}

function readAtom(text: string, at: number, stop: number): Atom | null {
  const char = text.charAt(at);
  if (isDigit(char) || isLost(char)) return arabicNumber(text, at, stop);
  if (char === '零' || char === '〇') return { kind: 'zero', end: at + 1 };
  const power = SMALL[char] ?? LARGE[char];
  if (power !== undefined) return opensUnit(text, at) ? null : { kind: 'power', value: power, char, end: at + 1 };
  return char in DIGITS ? chineseNumber(text, at, stop) : null;
}

/** Whether an atom can stand behind those read: no two numbers in a row, powers only where they make sense. */
function follows(atoms: readonly Atom[], atom: Atom): boolean {
  const last = atoms.at(-1);
  switch (atom.kind) {
    case 'zero':
      return last?.kind === 'power';
    case 'number':
      return last?.kind !== 'number';
    case 'power':
      return last?.kind !== 'power' || last.value !== atom.value || atom.value >= 1e4;
  }
}

/** 一, 三四 (a range), 三点五. A row of digits such as 二〇二〇 is no quantity: only its first digit is taken. */
function chineseNumber(text: string, at: number, stop: number): Atom {
  const value = DIGITS[text.charAt(at)] ?? 0;
  const next = DIGITS[text.charAt(at + 1)];
  if (next !== undefined && next === value + 1 && !(text.charAt(at + 2) in DIGITS)) {
    return { kind: 'number', value, max: next, arabic: false, lost: false, end: at + 2 };
  }
  let end = at + 1;
  let digits = '';
  if (text.charAt(end) === '点') {
    for (let i = end + 1; i < stop && text.charAt(i) in DIGITS; i++) digits += String(DIGITS[text.charAt(i)] ?? 0);
    if (digits) end += 1 + digits.length;
  }
  return { kind: 'number', value: Number(`${value}.${digits || '0'}`), max: null, arabic: false, lost: false, end };
}

function arabicNumber(text: string, start: number, stop: number): Atom {
  let written = '';
  let lost = false;
  let at = start;
  for (; at < stop; at++) {
    const char = text.charAt(at);
    if (isDigit(char)) written += ascii(char);
    else if (isLost(char)) {
      lost = true;
      written += '0';
    } else if (char === ',' && /^\d{1,3}(,\d{3})*$/.test(written) && thousands(text, at)) written += ',';
    else if (/[.．]/.test(char) && !written.includes('.') && isDigit(text.charAt(at + 1))) written += '.';
    else break;
  }
  return { kind: 'number', value: Number(written.replaceAll(',', '')), max: null, arabic: true, lost, end: at };
}

/** A comma that parts thousands has exactly three digits behind it. */
const thousands = (text: string, comma: number): boolean =>
  [1, 2, 3].every((step) => isDigit(text.charAt(comma + step))) && !isDigit(text.charAt(comma + 4));

/** 千瓦, 千米, 百分点: the power belongs to the unit. */
function opensUnit(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  // 三万二千米 counts metres
  if (text.charAt(at) === '千' && next === '米' && text.charAt(at - 1) in DIGITS) return false;
  return text.charAt(at) === '千' ? UNIT_TAIL.test(next) : text.charAt(at) === '百' && next === '分';
}

/** The 万, 亿 or 万亿 at the end of the numeral. */
function scaleOf(atoms: readonly Atom[]): string {
  let scale = '';
  for (let i = atoms.length - 1; i >= 0; i--) {
    const atom = atoms[i];
    if (atom?.kind !== 'power' || atom.value < 1e4) break;
    scale = atom.char + scale;
  }
  return scale;
}

function evaluate(atoms: readonly Atom[], upper: boolean): number {
  let total = 0;
  let section = 0;
  let current: number | null = null;
  let tenth = 0;
  for (const [i, atom] of atoms.entries()) {
    if (atom.kind === 'number') current = upper && atom.max !== null ? atom.max : atom.value;
    else if (atom.kind === 'zero') tenth = 0;
    else if (atom.value < 1e4) {
      section += (current ?? 1) * atom.value;
      current = null;
      tenth = atom.value / 10;
    } else {
      const before = atoms[i - 1];
      if (before?.kind === 'power' && before.value >= 1e4) total *= atom.value;
      else total += (section + (current ?? (section === 0 ? 1 : 0))) * atom.value;
      section = 0;
      current = null;
      tenth = atom.value / 10;
    }
  }
  // 一千五, 两万三: the last digit counts tenths of the power before it
  const last = atoms.at(-1);
  const tail = last?.kind === 'number' && !last.arabic && tenth >= 10 ? tenth : 1;
  return total + section + (current ?? 0) * tail;
}

/** Takes the noise of floating point off. */
export const round = (value: number): number => Number(value.toPrecision(12));
