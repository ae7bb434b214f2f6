import type { Figure, IndicatorNode } from '../types.ts';
import { isFact, isOfPlace, seriesGroups, type Reading } from './series.ts';

/**
 * The facts of an indicator that may stand side by side in one small place: of several places, of one kind, unit and period,
 * the period that most places tell of, the latest of several; the greatest first. Where no two places can be set beside each
 * other, the newest fact alone, of a place before one of a project.
 */
export function factsSideBySide(indicator: IndicatorNode): Figure[] {
  let best: Reading[] = [];
  for (const { kind, series } of seriesGroups(indicator.figures)) {
    if (!indicator.comparable && kind !== 'growth') continue;
    const byTime = new Map<number, Reading[]>();
    for (const { facts, subject } of series) {
      if (subject !== null) continue;
      for (const reading of facts) byTime.set(reading.time, [...(byTime.get(reading.time) ?? []), reading]);
    }
    for (const readings of byTime.values()) if (isBetter(readings, best)) best = readings;
  }
  if (best.length > 1) return [...best].sort((a, b) => b.value - a.value).map(({ figure }) => figure);
  const told = indicator.figures.filter(({ metric }) => metric.value !== null && metric.doubt === undefined);
  const newest = told.find((figure) => isFact(figure) && isOfPlace(figure)) ?? told[0];
  return newest ? [newest] : [];
}

/** More places, or as many at a later time. */
function isBetter(readings: readonly Reading[], best: readonly Reading[]): boolean {
  if (readings.length !== best.length) return readings.length > best.length;
  return (readings[0]?.time ?? 0) > (best[0]?.time ?? 0);
}
