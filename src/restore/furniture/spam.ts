import { countHanzi } from '../rules/characters.ts';
import { hasFigures, type Matcher, type Scan } from './matcher.ts';

/** From so many points on a stretch is spam. */
const ENOUGH = 4;
/** Longest phrase between two of spam that belongs to it. */
const BRIDGE = 8;
/** Longer lines are not spam as a whole. */
const LONGEST = 3000;

/** Whether a whole line is spam: enough of its words, and a third of its characters in them; of prose nearly all. */
export function isSpam(line: string, hanzi: number, scan: Scan): boolean {
  if (scan.strong === 0 || scan.points < ENOUGH || line.length > LONGEST) return false;
  const needed = /。/u.test(line) || hasFigures(line) ? 1.5 : 3;
  return scan.covered * needed >= hanzi;
}

/**
 * Stretches of spam inside a line of the article: phrases between marks, one behind the other, that hold words of spam.
 * A stretch ends with the mark behind its last phrase. Needs two strong words, so that honest news on lotteries stays.
 */
export function spamStretches(line: string, scan: Scan, matcher: Matcher): [number, number][] {
  if (scan.strong < 2 || scan.points < ENOUGH) return [];
  const stretches: [number, number][] = [];
  let open: { start: number; end: number; points: number; strong: number } | null = null;
  const close = (): void => {
    if (open && open.points >= ENOUGH && open.strong > 1) stretches.push([open.start, open.end]);
    open = null;
  };
  for (const phrase of line.matchAll(/[^，。！？；：、,!?;:|\s]+[，。！？；：、,!?;:|\s]*/gu)) {
    const [text] = phrase;
    const { points, strong, covered } = matcher.scan(text);
    const end = phrase.index + text.length;
    if (points > 0 && covered * 3 >= countHanzi(text)) {
      open ??= { start: phrase.index, end, points: 0, strong: 0 };
      open.end = end;
      open.points += points;
      open.strong += strong;
    } else if (text.length > BRIDGE) close();
  }
  close();
  return stretches;
}
