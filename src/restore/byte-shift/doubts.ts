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

/**
 * Where rival readings of a stretch differ from the chosen one, so that only what is in doubt is marked: differences that
 * touch are one doubt, others stand apart.
 */
export function doubtsOf(reading: string, rivals: readonly string[]): Doubt[] {
  const differences = rivals.map((rival) => differenceOf(reading, rival)).sort((a, b) => a.start - b.start);
  const groups: Difference[][] = [];
  let end = -1;
  for (const difference of differences) {
    if (difference.start < end) groups.at(-1)?.push(difference);
    else groups.push([difference]);
    end = Math.max(end, difference.end);
  }
  return groups.map((group) => doubtOf(reading, group));
}

/** The span without what both begin and end with; at least one character of the reading, to be marked. */
function differenceOf(reading: string, rival: string): Difference {
  const shortest = Math.min(reading.length - 1, rival.length);
  let before = 0;
  while (before < shortest && reading[before] === rival[before]) before++;
  let behind = 0;
  while (before + behind < shortest && reading.at(-1 - behind) === rival.at(-1 - behind)) behind++;
  return { start: before, end: reading.length - behind, text: rival.slice(before, rival.length - behind) };
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
