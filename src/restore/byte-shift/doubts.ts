/** Characters of a reading that are in doubt: where they stand in it, and what they may be, the reading's own first. */
export interface Doubt {
  within: [number, number];
  candidates: string[];
}

/** What a rival has in place of [start, end) of the reading. */
interface Difference {
  start: number;
  end: number;
  text: string;
}

const CANDIDATES = 4;
/** Longer stretches are compared at their ends alone. */
const COMPARED = 200;

/**
 * Where rival readings of a stretch differ from the chosen one, so that only what is in doubt is marked: differences that
 * touch are one doubt, others stand apart.
 */
export function doubtsOf(reading: string, rivals: readonly string[]): Doubt[] {
  const differences = rivals.slice(0, 2 * CANDIDATES).flatMap((rival) => differencesOf(reading, rival));
  differences.sort((a, b) => a.start - b.start);
  const groups: Difference[][] = [];
  let end = -1;
  for (const difference of differences) {
    if (difference.start < end) groups.at(-1)?.push(difference);
    else groups.push([difference]);
    end = Math.max(end, difference.end);
  }
  return groups.map((group) => doubtOf(reading, group));
}

/** What the rival has otherwise, each difference of at least one character of the reading, so that it can be marked. */
function differencesOf(reading: string, rival: string): Difference[] {
  const shortest = Math.min(reading.length - 1, rival.length);
  let before = 0;
  while (before < shortest && reading[before] === rival[before]) before++;
  let behind = 0;
  while (before + behind < shortest && reading.at(-1 - behind) === rival.at(-1 - behind)) behind++;
  const a = reading.slice(before, reading.length - behind);
  const b = rival.slice(before, rival.length - behind);
  if (a.length > COMPARED || b.length > COMPARED) return [{ start: before, end: before + a.length, text: b }];
  return apart(a, b).map((one) => ({ ...one, start: one.start + before, end: one.end + before }));
}

/** The differences between two short strings that have nothing in common at their ends, by their longest common part. */
function apart(a: string, b: string): Difference[] {
  const common = commonLengths(a, b);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const found: Difference[] = [];
  let open: Difference | null = null;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && a[i] === b[j]) {
      // What the rival has more than the reading is marked at the character behind it.
      if (open && open.start === open.end) {
        open.end = i + 1;
        open.text += b[j] ?? '';
      }
      open = null;
      i++;
      j++;
      continue;
    }
    if (!open) found.push((open = { start: i, end: i, text: '' }));
    if (i < a.length && at(i + 1, j) >= at(i, j + 1)) open.end = ++i;
    else open.text += b[j++] ?? '';
  }
  // More behind the last character is marked at that character.
  if (open && open.start === open.end && open.start > 0) {
    open.text = (a[--open.start] ?? '') + open.text;
  }
  return found;
}

/** For each two places how many characters the rest of both strings have in common, in order. */
function commonLengths(a: string, b: string): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = rows[i];
    const next = rows[i + 1];
    if (!row || !next) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function doubtOf(reading: string, group: readonly Difference[]): Doubt {
  const start = Math.min(...group.map((difference) => difference.start));
  const end = Math.max(...group.map((difference) => difference.end));
  const others = group.map((one) => reading.slice(start, one.start) + one.text + reading.slice(one.end, end));
  return {
    within: [start, end],
    candidates: [...new Set([reading.slice(start, end), ...others])].slice(0, CANDIDATES),
  };
}
