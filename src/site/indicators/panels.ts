import {
  barChart,
  lineChart,
  MOST_SERIES,
  type Bar,
  type ChartText,
  type Point,
  type Series,
} from '../charts/index.ts';
import type { ComparisonType } from '../../article/schema.ts';
import { dateText, periodText } from '../format.ts';
import type { Figure, Site } from '../types.ts';
import { href } from '../urls.ts';
import type { Xml } from '../xml.ts';
import { axisLabel } from './axis-label.ts';
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
  /** What is said of series or bars that found no room; empty where all did. */
  left: string;
}

/** A part, a sum or a share of other amounts does not stand beside wholes. */
const PARTIAL: ReadonlySet<ComparisonType> = new Set(['partOf', 'shareOf', 'totalOf', 'scope']);

const MOST_PANELS = 6;
const MOST_BARS = 16;
const MOST_ENTITIES = 12;

/** What a set of charts is about: the name in their titles, and a prefix that keeps their ids apart on the page. */
export interface PanelSubject {
  name: string;
  id: string;
  /** Whether amounts of several places may stand side by side. */
  comparable: boolean;
}

/**
 * The charts that the figures of one indicator allow: a line for what is told of several periods, bars for several places in
 * one period, and bars for single projects. What cannot be compared is in no chart; without anything to compare, none.
 */
export function panelsOf(site: Site, subject: PanelSubject, figures: readonly Figure[]): Panel[] {
  const groups = seriesGroups(figures).sort((a, b) => Number(a.kind === 'growth') - Number(b.kind === 'growth'));
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
  return strings.indicatorPage.series(subject.name, strings.kinds[group.kind], shapeText(group.shape, strings));
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
    short: axisLabel(group.shape, time),
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
  const words = strings.indicatorPage;
  const aimed = series.some(({ targets }) => targets.length > 0);
  const apart = !subject.comparable && series.length > 1;
  const note = words.linesNote + (aimed ? words.aimsNote : '') + (apart ? words.apartNote : '');
  return { title, chart, note, legend: series.map(({ name }) => name), left: left > 0 ? words.more(left) : '' };
}

/** Bars for the subject and period that most places tell of. */
function barPanel(site: Site, subject: PanelSubject, group: SeriesGroup, id: string): Panel | null {
  const { strings } = site;
  if (!subject.comparable && group.kind !== 'growth') return null;
  const best = mostTold(group);
  if (!best) return null;
  const { time } = best;
  const readings = best.series.flatMap((one) => [
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
  const title = strings.indicatorPage.bars(subject.name, strings.kinds[group.kind], period);
  const chart = barChart(chartText(site, id, title, [period], bars.length), bars, group.unit);
  const left = Math.max(0, readings.length - bars.length);
  const words = strings.indicatorPage;
  const note = words.barsNote + (bars.some(({ target }) => target) ? words.aimedBarsNote : '');
  return chart && { title, chart, note, legend: [], left: left > 0 ? words.more(left) : '' };
}

/** The series of one subject in one period that most places tell of, the latest of several; null where only one does. */
function mostTold({ series }: SeriesGroup): { series: PlaceSeries[]; time: number } | null {
  const counts = new Map<string, { subject: string | null; time: number; count: number }>();
  for (const { subject, facts } of series) {
    for (const { time } of facts) {
      const key = `${subject ?? ''} ${time}`;
      counts.set(key, { subject, time, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count || b.time - a.time);
  if (!best || best.count < 2) return null;
  return { series: series.filter(({ subject }) => subject === best.subject), time: best.time };
}

/** The greatest values of single projects and firms, unit by unit: amounts that stand for themselves, whenever they were told. */
function entityPanels(site: Site, subject: PanelSubject, figures: readonly Figure[]): Panel[] {
  const { strings } = site;
  const byUnit = new Map<string, Map<string, { figure: Figure; value: number }>>();
  for (const figure of figures) {
    const { entity, kind, canonicalUnit, comparison } = figure.metric;
    const value = signedValue(figure);
    if (entity === null || value === null || (kind !== 'level' && kind !== 'capacity')) continue;
    if (comparison && PARTIAL.has(comparison.type)) continue;
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
    const words = strings.indicatorPage;
    const note = words.entitiesNote + (bars.some(({ target }) => target) ? words.unfinishedNote : '');
    const left = entities.size - bars.length;
    return chart ? { title, chart, note, legend: [], left: left > 0 ? words.moreEntities(left) : '' } : [];
  });
}
