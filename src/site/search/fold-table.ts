import { simplifiedCharacters } from '../../restore/script.ts';
import type { FoldTable } from './fold.ts';

/** Hanzi of the two blocks that fonts and input methods know. */
const COMMON = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/** Every Traditional character with the Simplified one that OpenCC gives for it alone; what it becomes is never itself replaced. */
export function foldTable(): FoldTable {
  const pairs = simplifiedCharacters();
  const settle = (character: string, steps: number): string => {
    const next = pairs.get(character);
    return next === undefined || steps === 0 ? character : settle(next, steps - 1);
  };
  const from = [...pairs.keys()].filter((character) => COMMON.test(character)).sort();
  return { from: from.join(''), to: from.map((character) => settle(character, 3)).join('') };
}
