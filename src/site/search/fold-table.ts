import { Converter } from 'opencc-js';
import type { FoldTable } from './fold.ts';

const BLOCKS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/** Every Traditional character with the Simplified one that OpenCC gives for it alone; what it becomes is never itself replaced. */
export function foldTable(): FoldTable {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs = new Map<string, string>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code);
      const simplified = convert(character);
      if (simplified !== character && simplified.length === 1) pairs.set(character, simplified);
    }
  }
  const settle = (character: string, steps: number): string => {
    const next = pairs.get(character);
    return next === undefined || steps === 0 ? character : settle(next, steps - 1);
  };
  const from = [...pairs.keys()];
  return { from: from.join(''), to: from.map((character) => settle(character, 3)).join('') };
}
