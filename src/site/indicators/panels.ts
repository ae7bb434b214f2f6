import {
  barChart,
  lineChart,
  MOST_SERIES,
  type Bar,
  type ChartText,
  type Point,
  type Series,
} from '../charts/index.ts';
import { dateText, periodText } from '../format.ts';
import type { Figure, Site } from '../types.ts';
import { href } from '../urls.ts';
import type { Xml } from '../xml.ts';
import { isFact, seriesGroups, signedValue, type PlaceSeries, type Reading, type SeriesGroup } from './series.ts';
import { shapeText } from './shape-text.ts';

/** A chart with what stands around it. */
export interface Panel {
  title: string;
  chart: Xml;
  /** What the chart's marks mean. */
  note: string;
  /** Names of the lines in their order; empty where the chart names its marks itself. */
  legend: string[];
  /** Series that found no room. */
  left: number;
}

const MOST_PANELS = 6;
const MOST_BARS = 16;
const MOST_ENTITIES = 12;

/** What a set of charts is about: the name in their titles, and a prefix that keeps their ids apart on the page. */
export interface PanelSubject {
  name: string;
  id: string;
}

/**
 * The charts that the figures of one indicator allow: a line for what is told of several periods, bars for several places in
 * one period, and bars for single projects. What cannot be compared is in no chart; without anything to compare, none.
 */
export function panelsOf(site: Site, subject: PanelSubject, figures: readonly Figure[]): Panel[] {
  const groups = seriesGroups(figures);
  const drawn = groups.flatMap((group, index) => {
    const id = `${subject.id}-${index + 1}`;
    return linePanel(site, subject, group, id) ?? barPanel(site, subject, group, id) ?? [];
  });
  return [...drawn.slice(0, MOST_PANELS), ...entityPanels(site, subject, figures)];
}

function chartText(site: Site, id: string, title: string, periods: readonly string[], count: number): ChartText {
  const { strings } = site;
  const [first = ''] = periods;
  const description = strings.indicatorPage.described(title, count, first, periods.at(-1) ?? first);
  return { id, title, description, words: strings.chart };
}

function titleOf(site: Site, subject: PanelSubject, group: SeriesGroup): string {
  const { strings } = site;
  return strings.indicatorPage.series(
    subject.name,
    strings.kinds[group.kind],
    shapeText(group.shape, strings),
    group.unit,
  );
}

function hrefOf(site: Site, { path, anchor }: Figure): string {
  return href(site.settings, path, anchor);
}

function seriesName({ place, subject }: PlaceSeries): string {
  return subject === null ? place.name : `${place.name} ${subject}`;
}

function linePanel(site: Site, subject: PanelSubject, group: SeriesGroup, id: string): Panel | null {
  const lines = group.series.filter(({ facts }) => facts.length > 1);
  const shown = lines.slice(0, MOST_SERIES);
  if (shown.length === 0) return null;
  const { strings } = site;
  const point = ({ figure, time, value }: Reading): Point => ({
    time,
    value,
    period: periodText(figure.metric.period, strings),
    href: hrefOf(site, figure),
  });
  const series: Series[] = shown.map((one) => ({
    name: seriesName(one),
    points: one.facts.map(point),
    targets: one.aims.map(point),
  }));
  const points = series.flatMap((one) => [...one.points, ...one.targets]).sort((a, b) => a.time - b.time);
  const title = titleOf(site, subject, group);
  const text = chartText(
    site,
    id,
    title,
    points.map(({ period }) => period),
    points.length,
  );
  const chart = lineChart(text, series, group.unit);
  if (!chart) return null;
  const left = group.series.length - shown.length;
  return { title, chart, note: strings.indicatorPage.linesNote, legend: series.map(({ name }) => name), left };
}

/** Bars for the period that most places tell of, the latest of several. */
function barPanel(site: Site, subject: PanelSubject, group: SeriesGroup, id: string): Panel | null {
  const { strings } = site;
  const counts = new Map<number, number>();
  for (const { facts } of group.series) for (const { time } of facts) counts.set(time, (counts.get(time) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (!best || best[1] < 2) return null;
  const [time] = best;
  const readings = group.series.flatMap((one) => [
    ...one.facts.filter((reading) => reading.time === time).map((reading) => ({ one, reading, target: false })),
    ...one.aims.filter((reading) => reading.time === time).map((reading) => ({ one, reading, target: true })),
  ]);
  readings.sort((a, b) => b.reading.value - a.reading.value);
  const bars: Bar[] = readings.slice(0, MOST_BARS).map(({ one, reading, target }) => ({
    name: seriesName(one),
    value: reading.value,
    target,
    href: hrefOf(site, reading.figure),
  }));
  const period = periodText(readings[0]?.reading.figure.metric.period ?? null, strings);
  const title = strings.indicatorPage.bars(subject.name, strings.kinds[group.kind], period, group.unit);
  const chart = barChart(chartText(site, id, title, [period], bars.length), bars, group.unit);
  const left = Math.max(0, readings.length - bars.length);
  return chart && { title, chart, note: strings.indicatorPage.barsNote, legend: [], left };
}

/** The greatest values of single projects and firms, unit by unit: amounts that stand for themselves, whenever they were told. */
function entityPanels(site: Site, subject: PanelSubject, figures: readonly Figure[]): Panel[] {
  const { strings } = site;
  const byUnit = new Map<string, Map<string, { figure: Figure; value: number }>>();
  for (const figure of figures) {
    const { entity, kind, canonicalUnit } = figure.metric;
    const value = signedValue(figure);
    if (entity === null || value === null || (kind !== 'level' && kind !== 'capacity')) continue;
    const key = `${kind}|${canonicalUnit}`;
    const entities = byUnit.get(key) ?? new Map<string, { figure: Figure; value: number }>();
    byUnit.set(key, entities);
    const name = figure.place === null ? entity : `${figure.place.name} ${entity}`;
    if (!entities.has(name)) entities.set(name, { figure, value });
  }
  return [...byUnit].flatMap(([key, entities], index) => {
    if (entities.size < 2) return [];
    const ranked = [...entities].sort((a, b) => b[1].value - a[1].value).slice(0, MOST_ENTITIES);
    const bars: Bar[] = ranked.map(([name, { figure, value }]) => ({
      name,
      value,
      target: !isFact(figure),
      tag: strings.statuses[figure.metric.status],
      href: hrefOf(site, figure),
    }));
    const title = strings.indicatorPage.entitiesTitle(subject.name);
    const dates = ranked.map(([, { figure }]) => dateText(figure.article.article.date, strings)).sort();
    const text = chartText(site, `${subject.id}-entities-${index + 1}`, title, dates, bars.length);
    const chart = barChart(text, bars, key.split('|')[1] ?? '');
    return chart
      ? { title, chart, note: strings.indicatorPage.entitiesNote, legend: [], left: entities.size - bars.length }
      : [];
  });
}
