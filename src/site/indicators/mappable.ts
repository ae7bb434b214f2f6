import type { IndicatorNode } from '../types.ts';
import { seriesGroups, type Reading } from './series.ts';

/** Values of one indicator for one period in several places, the greatest first. */
export interface Mappable {
  indicator: IndicatorNode;
  readings: Reading[];
}

/** A map of fewer places says less than a sentence. */
const FEWEST = 3;

/**
 * The indicator and period that most places report as a fact, the latest of several, in amounts that an area can stand for: not growth, which can be
 * negative. Null where no period has enough places.
 */
export function mappable(indicators: readonly IndicatorNode[]): Mappable | null {
  let best: Mappable | null = null;
  for (const indicator of indicators) {
    if (!indicator.comparable) continue;
    for (const { kind, series } of seriesGroups(indicator.figures)) {
      if (kind !== 'level' && kind !== 'count') continue;
      const byTime = new Map<number, Reading[]>();
      for (const { facts, subject } of series) {
        if (subject !== null) continue;
        for (const reading of facts) byTime.set(reading.time, [...(byTime.get(reading.time) ?? []), reading]);
      }
      for (const readings of byTime.values()) {
        const placed = readings.filter(({ figure, value }) => value > 0 && figure.place?.mapPoint);
        if (placed.length >= FEWEST && isBetter(placed, best)) best = { indicator, readings: placed };
      }
    }
  }
  best?.readings.sort((a, b) => b.value - a.value);
  return best;
}

/** More places, or as many at a later time. */
function isBetter(readings: readonly Reading[], best: Mappable | null): boolean {
  if (!best) return true;
  const difference = readings.length - best.readings.length;
  return difference > 0 || (difference === 0 && (readings[0]?.time ?? 0) > (best.readings[0]?.time ?? 0));
}
