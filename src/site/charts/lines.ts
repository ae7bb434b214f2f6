import { element, text, type Xml } from '../xml.ts';
import { across, down, frame, linked, type ChartText } from './svg.ts';
import { axisOf, chartUnit, drawable, label, position, type Axis } from './scale.ts';

/** One value of a series: when (a number that grows with time, and its name), how much, and where it comes from. */
export interface Point {
  time: number;
  period: string;
  /** The period as it stands under the axis, where the chart's title says the rest: 2024. */
  short?: string;
  value: number;
  href: string | null;
}

/** Values that may stand on one line: same subject, unit and length of period. Targets are marks beside it, never on it. */
export interface Series {
  name: string;
  points: Point[];
  targets: Point[];
}

/** As many series as can be told apart by colour, dash and mark together. */
export const MOST_SERIES = 6;

/** In units of the text size. */
const TALL = 16;
const TOP = 1.8;
const BOTTOM = 2.2;
const LEFT = 0.14;
const RIGHT = 0.92;
const MOST_LABELS = 4;
const MOST_SHORT_LABELS = 7;

interface Place {
  x: (time: number) => number;
  y: (value: number) => number;
}

/** Where the times and values of a chart fall: shares of the width, heights in em. */
function placing(times: number[], axis: Axis, height: number): Place {
  const first = Math.min(...times);
  const last = Math.max(...times);
  const room = height - TOP - BOTTOM;
  return {
    x: (time) => (first === last ? (LEFT + RIGHT) / 2 : LEFT + ((time - first) / (last - first)) * (RIGHT - LEFT)),
    y: (value) => TOP + (1 - position(axis, value)) * room,
  };
}

/** The periods to write under the chart: the first, the last, and few enough between to be read on a phone. */
function labelled(points: Point[]): Point[] {
  const byTime = new Map([...points].sort((a, b) => a.time - b.time).map((point) => [point.time, point]));
  const all = [...byTime.values()];
  const most = all.every((point) => point.short !== undefined && point.short.length <= 4)
    ? MOST_SHORT_LABELS
    : MOST_LABELS;
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.round((index * (all.length - 1)) / (most - 1))]).filter(
    (point) => point !== undefined,
  );
}

function grid(axis: Axis, place: Place, divisor: number, unit: string): Xml[] {
  return axis.ticks.flatMap((tick, index) => {
    const y = place.y(tick);
    const top = index === axis.ticks.length - 1;
    return [
      element('line', { x1: 0, x2: '100%', y1: down(y), y2: down(y), class: tick === 0 ? 'chart-base' : 'chart-grid' }),
      element(
        'text',
        { x: 0, y: down(y - 0.3), class: 'chart-tick' },
        text(`${label(tick / divisor)}${top ? ` ${unit}` : ''}`),
      ),
    ];
  });
}

function marksOf(series: Series, index: number, place: Place, written: (point: Point, target: boolean) => string): Xml {
  const points = [...series.points].sort((a, b) => a.time - b.time);
  const segments = points.slice(1).map((point, at) => {
    const before = points[at] ?? point;
    return element('line', {
      x1: across(place.x(before.time)),
      y1: down(place.y(before.value)),
      x2: across(place.x(point.time)),
      y2: down(place.y(point.value)),
      class: 'chart-line',
    });
  });
  const mark = (point: Point, target: boolean) =>
    linked(
      point.href,
      written(point, target),
      element('circle', {
        cx: across(place.x(point.time)),
        cy: down(place.y(point.value)),
        // Wider than the mark of a fact, so that one that was met shows as a ring around it.
        r: down(target ? 0.52 : 0.34),
        class: target ? 'chart-point chart-target' : 'chart-point',
      }),
    );
  return element(
    'g',
    { class: `series series-${index + 1}` },
    ...series.targets.map((point) => mark(point, true)),
    ...segments,
    ...points.map((point) => mark(point, false)),
  );
}

/**
 * Lines over time, a series a line, at most {@link MOST_SERIES} of them; each mark leads to its sentence. Targets are hollow
 * marks that no line touches. `canonicalUnit` is the unit of the values. With fewer than two moments in time there is
 * nothing to follow: null.
 */
export function lineChart(chart: ChartText, all: Series[], canonicalUnit: string, height = TALL): Xml | null {
  const series = all.slice(0, MOST_SERIES).map(({ name, points, targets }) => ({
    name,
    points: points.filter(({ value }) => drawable(value)),
    targets: targets.filter(({ value }) => drawable(value)),
  }));
  const points = series.flatMap((one) => [...one.points, ...one.targets]);
  if (new Set(points.map((point) => point.time)).size < 2) return null;
  const values = points.map((point) => point.value);
  const { divisor, unit } = chartUnit(values, canonicalUnit, chart.words);
  const axis = axisOf(values);
  const place = placing(
    points.map((point) => point.time),
    axis,
    height,
  );
  const periods = labelled(points).map((point) =>
    element(
      'text',
      { x: across(place.x(point.time)), y: down(height - 0.5), 'text-anchor': 'middle', class: 'chart-tick' },
      text(point.short ?? point.period),
    ),
  );
  const marks = series.map((one, index) =>
    marksOf(one, index, place, (point, target) => {
      const value = `${label(point.value / divisor)} ${unit}`;
      return `${one.name} ${point.period} ${value}${target ? `（${chart.words.target}）` : ''}`;
    }),
  );
  const hasLinks = points.some((point) => point.href !== null);
  return frame(chart, 'lines', height, hasLinks, ...grid(axis, place, divisor, unit), ...periods, ...marks);
}
