import type { Repair, RuleName } from '../restore/types.ts';
import type { Receipt } from './types.ts';

/** A stretch of one line of the receipt: sound text, or the two sides of a repair. */
export interface Piece {
  before: string;
  after: string;
  repair: Repair | null;
}

/** One line of the raw text in its pieces. */
export type ReceiptLine = Piece[];

/** The raw text with its repairs, line by line as received. Linear in text and repairs. */
export function receiptLines({ raw, repairs }: Receipt): ReceiptLine[] {
  const lines: ReceiptLine[] = [[]];
  const put = (piece: Piece): void => {
    if (piece.before !== '' || piece.after !== '') lines.at(-1)?.push(piece);
  };
  const sound = (text: string): void => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      put({ before: part, after: part, repair: null });
    }
  };
  let at = 0;
  for (const repair of repairs) {
    sound(raw.slice(at, repair.start));
    const [first = '', ...rest] = repair.before.split('\n');
    put({ before: first, after: repair.after, repair });
    for (const part of rest) {
      lines.push([]);
      put({ before: part, after: '', repair });
    }
    at = repair.end;
  }
  sound(raw.slice(at));
  return lines.filter((line) => line.some(({ before, after }) => before.trim() !== '' || after.trim() !== ''));
}

/** The rule that says most about a repair: what undid damage before what is a declared conversion of sound text. */
export function mainRule(repair: Repair): RuleName {
  if (repair.after === '' && repair.rules.includes('furniture')) return 'furniture';
  const damage = repair.rules.find((rule) => rule !== 'script' && rule !== 'width');
  return damage ?? repair.rules[0] ?? 'spacing';
}

/** What is done to sound pages too: blanks, widths and script made one, and what the page had around the article. */
const TIDYING: ReadonlySet<RuleName> = new Set(['spacing', 'width', 'script', 'furniture']);

/** Whether a repair undid damage; the others only tidied up sound text. */
export function isDamage(repair: Repair): boolean {
  return !TIDYING.has(mainRule(repair));
}

/** What was changed in a text: repairs of damage and mere tidying apart. Wherever the site counts repairs, these are the numbers. */
export interface RepairTally {
  repaired: number;
  tidied: number;
  /** The rule that each repair is told by, the most frequent first; they add up to `repaired`. */
  repairedBy: [RuleName, number][];
  /** Likewise of what was tidied. */
  tidiedBy: [RuleName, number][];
}

/** Counts every repair once: under the rule that says most about it. */
export function tallyRepairs(repairs: readonly Repair[]): RepairTally {
  const damage = repairs.filter(isDamage);
  const tidying = repairs.filter((repair) => !isDamage(repair));
  return {
    repaired: damage.length,
    tidied: tidying.length,
    repairedBy: countRules(damage),
    tidiedBy: countRules(tidying),
  };
}

function countRules(repairs: readonly Repair[]): [RuleName, number][] {
  const counts = new Map<RuleName, number>();
  for (const repair of repairs) {
    const rule = mainRule(repair);
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
