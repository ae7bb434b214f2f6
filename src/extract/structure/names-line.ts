import type { Cues } from '../../vocabulary/cues.ts';
import { anyOf, memo } from '../patterns.ts';

/** Most people who sign on one line. */
const MOST = 4;

const nameOf = memo((cues: Cues) => {
  const double = cues.surnames.filter((name) => name.length > 1);
  const single = cues.surnames.filter((name) => name.length === 1);
  return new RegExp(`^(?:${anyOf(double)}\\p{Script=Han}{1,2}|${anyOf(single)}\\p{Script=Han}{1,2})$`, 'u');
});

/**
 * The people whose names are all that a line holds (李建军, 李建军 王小丽), as reporters sign above their text. Names of two
 * characters count beside others only: alone they may be a word (金融). Empty for any other line. A heading of three
 * characters that begins as a family name does (高质量) would be taken for one, so it is asked above the text only.
 */
export function namesAlone(line: string, cues: Cues): string[] {
  if (line.length > MOST * 6) return [];
  const names = line.split(/[\s　、，]+/u).filter((name) => name !== '');
  const all = names.length > 0 && names.length <= MOST && names.every((name) => nameOf(cues).test(name));
  return all && names.some((name) => name.length >= 3) ? names : [];
}
