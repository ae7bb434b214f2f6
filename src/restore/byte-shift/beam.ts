import { isInStep, scoreOf, type Reading } from './reading.ts';

const BEAM = 24;
const BEAM_IN_STEP = 64;
const BEAM_AHEAD = 8;
/** In nats: what lags so far behind the best is given up. */
const HOPELESS = 16;
/** In nats: only what is so near the best is followed where bytes are lost, and the ways are many. */
export const PROMISING = 9;
/** Readings alike in all that the next symbol sees: so many are kept, to know how far the best leads. */
const ALIKE = 10;
const ALIKE_IN_STEP = 24;
/**
 * The best, of those alike only a few. Readings in step and out of step are not measured against each other: the one
 * half has read a character that the other half still has to pay for.
 */
export function prune(readings: Reading[]): Reading[] {
  readings.sort((a, b) => scoreOf(b) - scoreOf(a));
  return [...best(readings, true), ...best(readings, false)];
}

/** The best by what was read so far, and the best by what is known to follow (`ahead`), each once. */
export function pruneBoth(readings: Reading[], ahead: ReadonlyMap<Reading, number>): Reading[] {
  const kept = new Set(prune(readings));
  const score = (reading: Reading): number => ahead.get(reading) ?? -Infinity;
  const sorted = readings.filter((reading) => score(reading) > -Infinity).sort((a, b) => score(b) - score(a));
  for (const reading of sorted.slice(0, BEAM_AHEAD)) kept.add(reading);
  return [...kept];
}

/** The score of the best reading that is out of step; −∞ where there is none. */
export function bestOutOfStep(readings: readonly Reading[]): number {
  let score = -Infinity;
  for (const reading of readings) if (reading.pending !== null) score = Math.max(score, scoreOf(reading));
  return score;
}

function best(sorted: readonly Reading[], inStep: boolean): Reading[] {
  const kept: Reading[] = [];
  const alike = new Map<number, number>();
  for (const reading of sorted) {
    if (isInStep(reading) !== inStep) continue;
    if (scoreOf(reading) < scoreOf(kept[0] ?? reading) - HOPELESS) break;
    const key = keyOf(reading);
    const count = alike.get(key) ?? 0;
    if (count >= (inStep ? ALIKE_IN_STEP : ALIKE)) continue;
    alike.set(key, count + 1);
    kept.push(reading);
    if (kept.length === (inStep ? BEAM_IN_STEP : BEAM)) break;
  }
  return kept;
}

function keyOf({ pending, trail, last }: Reading): number {
  const byte =
    pending === null ? trail : 'byte' in pending ? 0x100 + (pending.byte & 0xff) : 0x200 + pending.vanishedBehind;
  return byte * 0x10000 + last;
}
