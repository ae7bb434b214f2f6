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
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST) for (const index of run) kinds[index] ??= 'navigation';
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const edge = index < head || index > tail;
    const entry = edge && line.text.length <= LONGEST && /^\p{Script=Han}{2,4}$/u.test(line.text);
    if (entry) run.push(index);
    else close();
  }
  close();
}
