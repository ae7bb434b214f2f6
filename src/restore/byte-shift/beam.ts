import { isInStep, scoreOf, type Reading } from './reading.ts';

const BEAM = 24;
const BEAM_IN_STEP = 64;
const BEAM_AHEAD = 8;
/** In nats: what lags so far behind the best is given up. */
export const HOPELESS = 13;
/** In nats: only what is so near the best is followed where bytes are lost, and the ways are many. */
export const PROMISING = 9;
/** Readings alike in all that the next symbol sees: so many are kept, to know how far the best leads. */
const ALIKE = 10;
const ALIKE_IN_STEP = 24;
/**
 * The best, of those alike only a few. Readings in step and out of step are not measured against each other: the one
 * half has read a character that the other half still has to pay for.
 */
export function prune(readings: readonly Reading[]): Reading[] {
  const inStep: Reading[] = [];
  const outOfStep: Reading[] = [];
  for (const reading of readings) (isInStep(reading) ? inStep : outOfStep).push(reading);
  return [...best(inStep, BEAM_IN_STEP, ALIKE_IN_STEP), ...best(outOfStep, BEAM, ALIKE)];
}

/** The best by what was read so far, and the best by what is known to follow (`ahead`), each once. */
export function pruneBoth(readings: readonly Reading[], ahead: ReadonlyMap<Reading, number>): Reading[] {
  const kept = new Set(prune(readings));
  const possible = [...ahead].filter(([, score]) => score > -Infinity).sort(([, a], [, b]) => b - a);
  for (const [reading] of possible.slice(0, BEAM_AHEAD)) kept.add(reading);
  return [...kept];
}

/** The score of the best reading that is out of step; −∞ where there is none. */
export function bestOutOfStep(readings: readonly Reading[]): number {
  let score = -Infinity;
  for (const reading of readings) if (reading.pending !== null) score = Math.max(score, scoreOf(reading));
  return score;
}

/** Readings that are alike, the best first, and their scores. */
interface Alike {
  readings: Reading[];
  scores: number[];
}

function best(readings: readonly Reading[], most: number, mostAlike: number): Reading[] {
  let hopeless = -Infinity;
  for (const reading of readings) hopeless = Math.max(hopeless, scoreOf(reading) - HOPELESS);
  const groups = new Map<number, Alike>();
  for (const reading of readings) {
    const score = scoreOf(reading);
    if (score < hopeless) continue;
    const key = keyOf(reading);
    const group = groups.get(key);
    if (group) insert(group, reading, score, mostAlike);
    else groups.set(key, { readings: [reading], scores: [score] });
  }
  const kept: Reading[] = [];
  for (const group of groups.values()) for (const reading of group.readings) kept.push(reading);
  kept.sort((a, b) => scoreOf(b) - scoreOf(a));
  return kept.length > most ? kept.slice(0, most) : kept;
}

/** Puts a reading where it belongs among those alike, behind one that is as good; the last goes when there are too many. */
function insert({ readings, scores }: Alike, reading: Reading, score: number, most: number): void {
  let at = scores.length;
  while (at > 0 && (scores[at - 1] ?? 0) < score) at--;
  if (at === most) return;
  readings.splice(at, 0, reading);
  scores.splice(at, 0, score);
  if (scores.length > most) {
    readings.pop();
    scores.pop();
  }
}

function keyOf({ pending, trail, last }: Reading): number {
  const byte =
    pending === null ? trail : 'byte' in pending ? 0x100 + (pending.byte & 0xff) : 0x200 + pending.vanishedBehind;
  return byte * 0x10000 + last;
}
