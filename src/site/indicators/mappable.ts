import { memo } from '../memo.ts';
import type { IndicatorNode, PlaceLevel, Site } from '../types.ts';
import { seriesGroups, type Reading } from './series.ts';

/** Values of one indicator for one period in several places of one level, the greatest first. */
export interface Mappable {
  indicator: IndicatorNode;
  level: PlaceLevel;
  /** Facts; some of their places may be nowhere on the map. */
  readings: Reading[];
}

/** A map of fewer places says less than a sentence. */
const FEWEST = 3;
/** Indicators that a reader can choose among. */
const MOST = 12;

/**
 * The indicators that a map can show, those told by most places first: of each the period and the level of places that most
 * places report as a fact, the latest of several. Only amounts that an area can stand for, not growth, which can be negative; a
 * province never beside a county.
 */
export const mappables = memo((site: Site): readonly Mappable[] =>
  site.indicators
    .flatMap((indicator) => best(indicator) ?? [])
    .sort((a, b) => b.readings.length - a.readings.length || (a.indicator.slug < b.indicator.slug ? -1 : 1))
    .slice(0, MOST),
);

/** Zones lie in counties and are of their size. */
function levelOf(level: PlaceLevel): PlaceLevel {
  return level === 'zone' ? 'county' : level;
}

function best(indicator: IndicatorNode): Mappable | null {
  if (!indicator.comparable) return null;
  let found: { readings: Reading[]; level: PlaceLevel; time: number } | null = null;
  for (const { kind, series } of seriesGroups(indicator.figures)) {
    if (kind !== 'level' && kind !== 'count') continue;
    const groups = new Map<string, { readings: Reading[]; level: PlaceLevel; time: number }>();
    for (const { facts, subject, place } of series) {
      if (subject !== null) continue;
      const level = levelOf(place.level);
      for (const reading of facts) {
        const key = `${level} ${reading.time}`;
        const group = groups.get(key) ?? { readings: [], level, time: reading.time };
        groups.set(key, group);
        if (reading.value > 0) group.readings.push(reading);
      }
    }
    for (const group of groups.values()) {
      const more = group.readings.length - (found?.readings.length ?? 0);
      if (more > 0 || (more === 0 && group.time > (found?.time ?? 0))) found = group;
    }
  }
  if (!found || found.readings.length < FEWEST) return null;
  const { readings, level } = found;
  if (!readings.some(({ figure }) => figure.place?.mapPoint)) return null;
  return { indicator, level, readings: readings.sort((a, b) => b.value - a.value) };
}
