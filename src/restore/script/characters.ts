import { readUnits, units, WINDOW } from '../units.ts';
import { entriesOf, simplifySteps } from './dictionaries.ts';

/** To which script a character belongs: 1 only Traditional, 2 only Simplified, 0 both or neither. */
let table: Uint8Array | null = null;

/**
 * Counts the characters of `text` that only Traditional print has, and those that only Simplified print has.
 * Built from the standards: what Big5 holds and GB 2312 does not, and the other way round; of the Traditional ones only
 * those that have a Simplified form.
 */
export function countScripts(text: string): { traditional: number; simplified: number } {
  const scripts = scriptTable();
  let traditional = 0;
  let simplified = 0;
  for (let base = 0; base < text.length; base += WINDOW) {
    const length = readUnits(text, base);
    for (let index = 0; index < length; index++) {
      const script = scripts[units[index] ?? 0] ?? 0;
      traditional += script & 1;
      simplified += script >>> 1;
    }
  }
  return { traditional, simplified };
}

/** Whether only Traditional print has the character. */
export function isTraditionalOnly(unit: number): boolean {
  return scriptTable()[unit] === 1;
}

/** What each Traditional character is in Simplified print, standing alone; those that stay are left out. */
export function simplifiedCharacters(): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const dictionary of [...simplifySteps.flat()].reverse()) {
    for (const [from, into] of entriesOf(dictionary)) {
      if (from.length !== 1 || into.length !== 1) continue;
      if (from === into) pairs.delete(from);
      else pairs.set(from, into);
    }
  }
  return pairs;
}

function scriptTable(): Uint8Array {
  if (table) return table;
  const scripts = new Uint8Array(0x10000);
  const gb2312 = new Set(decodeRows('gbk', 0xb0, 0xf7, 0xa1));
  const big5 = new Set(decodeRows('big5', 0xa4, 0xf9, 0x40));
  for (const dictionary of simplifySteps.flat()) {
    for (const [from, into] of entriesOf(dictionary)) {
      if (from.length === 1 && from !== into && !gb2312.has(from)) scripts[from.charCodeAt(0)] = 1;
    }
  }
  for (const character of gb2312) if (!big5.has(character)) scripts[character.charCodeAt(0)] = 2;
  table = scripts;
  return scripts;
}

/** The Han characters of the rows from `first` to `last`, by one decoding of all their codes. */
function decodeRows(encoding: string, first: number, last: number, firstTrail: number): string[] {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      if (trail < 0x7f || trail >= 0xa1) bytes.push(lead, trail);
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu) ?? [];
}
