import type { FurnitureKind } from '../types.ts';
import type { Line } from './judge.ts';
import type { Zones } from './zones.ts';

/** The entries of a menu are at most so long; so many of them one below the other make one. */
const LONGEST = 4;
const FEWEST = 4;

/**
 * Short words one below the other, above or below the article, are a menu whatever they say (长途拼车, 求职招聘). Wrong about
 * a poem in lines of four characters that stands before the first paragraph.
 */
export function markMenus(lines: readonly Line[], kinds: (FurnitureKind | null)[], { head, tail }: Zones): void {
  markRuns(lines, kinds, 0, head);
  markRuns(lines, kinds, tail + 1, lines.length);
}

function markRuns(lines: readonly Line[], kinds: (FurnitureKind | null)[], from: number, to: number): void {
  let start = from;
  for (let index = from; index <= to; index++) {
    if (index < to && isEntry(lines[index]?.text ?? '')) continue;
    if (index - start >= FEWEST) for (let at = start; at < index; at++) kinds[at] ??= 'navigation';
    start = index + 1;
  }
}

function isEntry(text: string): boolean {
  return text.length <= LONGEST && /^\p{Script=Han}{2,4}$/u.test(text);
}
