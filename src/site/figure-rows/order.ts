import type { FigureRow } from './row.ts';

export const SORT_KEYS = ['subject', 'number', 'place', 'periodKey', 'dateKey'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  key: SortKey;
  descending: boolean;
}

const collator = new Intl.Collator('zh');

/**
 * The rows in another order. By value, rows of one unit stand together, the most frequent unit first, because 30 亿元 is
 * neither more nor less than 40 %; rows whose digits are lost come last. Rows that are alike keep their order.
 */
export function ordered(rows: readonly FigureRow[], { key, descending }: Order): FigureRow[] {
  const sign = descending ? -1 : 1;
  if (key === 'number') return byValue(rows, sign);
  const text = key === 'subject' || key === 'place';
  return [...rows].sort((a, b) => {
    const [left, right] = [a[key], b[key]];
    if (left === right) return 0;
    // What is not told is no date: it stands last whichever way the others are turned.
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return sign * (text ? collator.compare(left, right) : left < right ? -1 : 1);
  });
}

function byValue(rows: readonly FigureRow[], sign: number): FigureRow[] {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const rank = new Map([...counts].sort((a, b) => b[1] - a[1]).map(([unit], index) => [unit, index]));
  return [...rows].sort((a, b) => {
    if (a.unit !== b.unit) return (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0);
    if (a.number === null || b.number === null) return a.number === b.number ? 0 : a.number === null ? 1 : -1;
    return sign * (a.number - b.number);
  });
}
