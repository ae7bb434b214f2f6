import type { Kind } from '../../article/schema.ts';
import type { Figure, PlaceNode } from '../types.ts';
import { periodShape } from './period.ts';
import { ownSubject } from './subject.ts';

/** A figure that can be drawn: its time and its value in the canonical unit, a fall as a negative growth. */
export interface Reading {
  figure: Figure;
  time: number;
  value: number;
}

/** What one place reports of one subject, always over periods of one shape, in one unit, as one kind of figure. */
export interface PlaceSeries {
  place: PlaceNode;
  /** The subject in the articles' words, where it is narrower than the indicator. */
  subject: string | null;
  /** Facts, oldest first, one a period: where several articles report it, the newest. */
  facts: Reading[];
  /** What was aimed at, planned or expected; never part of a line. */
  aims: Reading[];
}

/** Series that may share a chart: same kind, unit, shape of period and basis of comparison. */
export interface SeriesGroup {
  kind: Kind;
  unit: string;
  shape: string;
  series: PlaceSeries[];
}

/** Kinds whose values lie on a scale and can be followed through time. A label such as 千亿级 cannot. */
const DRAWN: ReadonlySet<Kind> = new Set(['level', 'count', 'growth', 'share', 'capacity', 'duration']);

/** True of what the text reports as being so. A number of works under way is a fact, their total investment is not yet. */
export function isFact({ metric }: Figure): boolean {
  return metric.status === 'actual' || (metric.status === 'under-construction' && metric.kind === 'count');
}

/** True of what is aimed at, planned or expected. */
export function isAim({ metric }: Figure): boolean {
  return metric.status === 'target' || metric.status === 'planned' || metric.status === 'expected';
}

/**
 * The value in the canonical unit, negative for a fall; null where the digits are lost or only a range is told, and for a change
 * that does not say which way (改善 19.5%): an index of air that improves falls.
 */
export function signedValue({ metric }: Figure): number | null {
  if (metric.canonicalValue === null || metric.canonicalMax !== undefined) return null;
  if (metric.kind === 'growth' && metric.comparison?.direction === null && metric.canonicalValue !== 0) return null;
  const falls = metric.kind === 'growth' && metric.comparison?.direction === 'down';
  return falls ? -Math.abs(metric.canonicalValue) : metric.canonicalValue;
}

/** A figure of a whole place: not of a firm or a project in it, and not a part of another figure of the same indicator. */
export function isOfPlace(figure: Figure): boolean {
  const { metric, place } = figure;
  if (place === null || metric.entity !== null) return false;
  const { type, of } = metric.comparison ?? {};
  if (type === 'shareOf') return false;
  return type !== 'partOf' || (of !== undefined && isWholeInItself(figure, of));
}

/** 第一产业增加值 is a part of 地区生产总值, and all that the place has of its own indicator. */
function isWholeInItself(figure: Figure, of: string): boolean {
  if (figure.indicator === null || ownSubject(figure) !== null) return false;
  const whole = figure.article.figures.find(({ metric }) => metric.id === of);
  return whole !== undefined && whole.indicator !== null && whole.indicator !== figure.indicator;
}

/** Words of a rate over several years, and a year that a rate is measured against: 年均, 较2019年. */
const OVER_YEARS = /年均|年平均|[两兩二三四五六七八九十\d]年(?:来|來|间|間)?(?:平均|累计|累計)/u;
const NAMED_YEAR = /\d{4}/u;

/**
 * What a growth is measured against: `yoy` against the same time of the year before; an average of several years, a growth
 * against a named year and one against something else are no part of that series, nor of one another's. Empty for amounts.
 */
export function basisOf({ kind, indicator, comparison, evidence }: Figure['metric']): string {
  if (kind !== 'growth') return '';
  if (OVER_YEARS.test(indicator) || (comparison?.type === 'vsBefore' && OVER_YEARS.test(evidence))) return 'average';
  const base = comparison?.base ?? '';
  const named = NAMED_YEAR.exec(base)?.[0];
  return named === undefined ? (comparison?.type ?? '') : `${comparison?.type ?? ''} ${named}`;
}

interface Group {
  kind: Kind;
  unit: string;
  shape: string;
  readings: Reading[];
}

/**
 * Sorts the figures of one indicator into series that may be drawn. Growth never meets levels, a month never a year, a
 * target never a fact: whatever differs in kind, unit, length of period or basis of comparison comes into another group.
 * Figures without a period, without a value or of a single firm or project come into none: they stand in the table only.
 * Groups with most readings come first.
 */
export function seriesGroups(figures: readonly Figure[]): SeriesGroup[] {
  const groups = new Map<string, Group>();
  for (const figure of figures) {
    const { kind, canonicalUnit, period } = figure.metric;
    const value = signedValue(figure);
    const when = periodShape(period);
    if (value === null || when === null || !DRAWN.has(kind) || !isOfPlace(figure)) continue;
    const key = [kind, canonicalUnit, when.shape, basisOf(figure.metric)].join('|');
    const group = groups.get(key) ?? { kind, unit: canonicalUnit, shape: when.shape, readings: [] };
    group.readings.push({ figure, time: when.time, value });
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a, left], [b, right]) => right.readings.length - left.readings.length || (a < b ? -1 : 1))
    .map(([, { readings, ...group }]) => ({ ...group, series: byPlace(readings) }))
    .filter((group) => group.series.length > 0);
}

function gather<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const map = new Map<K, T[]>();
  for (const item of items) {
    const list = map.get(key(item));
    if (list) list.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}

function byPlace(readings: readonly Reading[]): PlaceSeries[] {
  return [...gather(readings, ({ figure }) => figure.place)]
    .flatMap(([place, own]) => (place === null ? [] : bySubject(place, own)))
    .filter((series) => series.facts.length + series.aims.length > 0)
    .sort((a, b) => b.facts.length - a.facts.length || (a.place.code < b.place.code ? -1 : 1));
}

/**
 * One series for the indicator itself, and one for each subject that is narrower: 新开工重点项目数 never continues
 * 重点项目数. Where one article gives several values for one period, its words tell the subjects apart.
 */
function bySubject(place: PlaceNode, readings: Reading[]): PlaceSeries[] {
  const told = gather(
    readings.filter(({ figure }) => isFact(figure)),
    ({ figure, time }) => `${figure.article.article.id} ${time} ${ownSubject(figure) ?? ''}`,
  );
  const several = [...told.values()].some((same) => new Set(same.map(({ value }) => value)).size > 1);
  const subject = ({ figure }: Reading) => (several ? figure.metric.indicator : ownSubject(figure));
  return [...gather(readings, subject)].map(([words, own]) => series(place, words, own));
}

function series(place: PlaceNode, subject: string | null, readings: Reading[]): PlaceSeries {
  return {
    place,
    subject,
    facts: newestPerPeriod(readings.filter(({ figure }) => isFact(figure))),
    aims: newestPerPeriod(readings.filter(({ figure }) => isAim(figure))),
  };
}

/** Articles come newest first, so the first reading of a period is the one that stands. */
function newestPerPeriod(readings: Reading[]): Reading[] {
  const byTime = new Map<number, Reading>();
  for (const reading of readings) if (!byTime.has(reading.time)) byTime.set(reading.time, reading);
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}
