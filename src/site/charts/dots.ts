import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { element, short, text, type Xml } from '../xml.ts';
import { linked, type ChartText } from './svg.ts';

/** A place on the map: degrees of longitude and latitude, a size that grows with the area of its dot, and its page. */
export interface Dot {
  name: string;
  coordinates: [number, number];
  size: number;
  /** The size in words: 12 篇. */
  measure: string;
  href: string | null;
}

const WIDTH = 360;
const MARGIN = 40;
const SMALLEST = 3;
const LARGEST = 15;
const MOST_NAMES = 24;
/** Dots of a map from which on all are drawn smaller, so that a country of counties is no blot. */
const MANY = 20;

/** Degrees that a map shows at least, so that one town does not fill the frame; it is also never flatter than 1 : 2. */
const LEAST_SPAN = 1.5;

function extent(values: number[], least: number): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const lacking = Math.max(0, least - (high - low)) / 2;
  return [low - lacking, high + lacking];
}

interface Fitted {
  projection: GeoProjection;
  height: number;
  west: number;
  east: number;
  south: number;
  north: number;
}

/** How much taller than wide a map may be, in degrees: a long coast would push the list below it out of sight. */
const TALLEST = 1.1;

function fit(dots: Dot[]): Fitted {
  const longitudes = dots.map((dot) => dot.coordinates[0]);
  const latitudes = dots.map((dot) => dot.coordinates[1]);
  const tall = Math.max(...latitudes) - Math.min(...latitudes);
  const [west, east] = extent(longitudes, Math.max(LEAST_SPAN, tall / TALLEST));
  const [south, north] = extent(latitudes, Math.max(LEAST_SPAN, (east - west) / 2));
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, corners);
  const [, [, bottom]] = geoPath(projection).bounds(corners);
  const [translateX, translateY] = projection.translate();
  projection.translate([translateX + MARGIN, translateY + MARGIN]);
  return { projection, height: Math.round(bottom + 2 * MARGIN), west, east, south, north };
}

function step(span: number): number {
  return [0.5, 1, 2, 5, 10].find((candidate) => span / candidate <= 5) ?? 20;
}

/** Lines of longitude and latitude, straight in this projection and the only ground of the map: it shows no border. */
function ground({ projection, height, west, east, south, north }: Fitted): Xml[] {
  const every = step(Math.max(east - west, north - south));
  const steps = (from: number, to: number) => {
    const first = Math.floor(from / every) - 1;
    return Array.from({ length: Math.ceil(to / every) + 2 - first }, (_, index) => (first + index) * every);
  };
  const at = (longitude: number, latitude: number) => projection([longitude, latitude]) ?? [0, 0];
  const upright = steps(west, east).map((longitude) => at(longitude, south)[0]);
  const level = steps(south, north).map((latitude) => at(west, latitude)[1]);
  return [
    ...upright.map((x) => element('line', { x1: x, x2: x, y1: 0, y2: height, class: 'chart-grid' })),
    ...level.map((y) => element('line', { x1: 0, x2: WIDTH, y1: y, y2: y, class: 'chart-grid' })),
  ];
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

interface Placed {
  dot: Dot;
  x: number;
  y: number;
  r: number;
}

interface NamePlace {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: Box;
}

const NAME_SIZE = 13;
const GAP = 3;

/** Where a name may stand: right, left, above, below its dot. */
function namePlaces({ dot, x, y, r }: Placed): NamePlace[] {
  const width = dot.name.length * NAME_SIZE;
  const half = NAME_SIZE / 2 + 1;
  const beside = (left: number, anchor: 'start' | 'end'): NamePlace => {
    return {
      x: anchor === 'start' ? left : left + width,
      y: y + 4.5,
      anchor,
      box: [left, y - half, left + width, y + half],
    };
  };
  const over = (middle: number): NamePlace => {
    return { x, y: middle + 4.5, anchor: 'middle', box: [x - width / 2, middle - half, x + width / 2, middle + half] };
  };
  return [
    beside(x + r + GAP, 'start'),
    beside(x - r - GAP - width, 'end'),
    over(y - r - GAP - half),
    over(y + r + GAP + half),
  ];
}

function apart(a: Box, b: Box): boolean {
  return a[2] < b[0] || a[0] > b[2] || a[3] < b[1] || a[1] > b[3];
}

/** Names of the greatest dots, dropping those that would lie on a name already written or on another dot. */
function names(placed: readonly Placed[], height: number): Xml[] {
  const dots = placed.map(({ x, y, r }): Box => [x - r, y - r, x + r, y + r]);
  const written: { box: Box; mark: Xml }[] = [];
  for (const [index, one] of placed.entries()) {
    if (written.length >= MOST_NAMES) break;
    const free = namePlaces(one).find(
      ({ box }) =>
        box[0] >= 0 &&
        box[2] <= WIDTH &&
        box[1] >= 0 &&
        box[3] <= height &&
        written.every((other) => apart(box, other.box)) &&
        dots.every((other, at) => at === index || apart(box, other)),
    );
    if (!free) continue;
    const { x, y, anchor, box } = free;
    const attributes = { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor, class: 'chart-name' };
    const mark = element('text', { ...attributes, 'aria-hidden': 'true' }, text(one.dot.name));
    written.push({ box, mark });
  }
  return written.map(({ mark }) => mark);
}

/**
 * A map of dots, area by size, the greatest drawn first so that small ones stay in reach; degrees as ground, no borders.
 * `full` is the size that the largest dot stands for at least, so that a map of equal small numbers is not one of blots.
 * Without places: null.
 */
export function dotMap(chart: ChartText, dots: Dot[], full = 0): Xml | null {
  if (dots.length === 0) return null;
  const fitted = fit(dots);
  const greatest = Math.max(1e-9, full, ...dots.map((dot) => dot.size));
  const shrunk = Math.max(0.5, Math.min(1, Math.sqrt(MANY / dots.length)));
  const radius = (size: number) => (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, size) / greatest)) * shrunk;
  const placed = [...dots]
    .sort((a, b) => b.size - a.size)
    .map((dot) => {
      const [x, y] = fitted.projection(dot.coordinates) ?? [0, 0];
      return { dot, x, y, r: radius(dot.size) };
    });
  const marks = placed.map(({ dot, x, y, r }) =>
    linked(dot.href, `${dot.name} ${dot.measure}`, element('circle', { cx: x, cy: y, r, class: 'chart-dot' })),
  );
  return element(
    'svg',
    {
      class: 'chart chart-dots',
      role: dots.some((dot) => dot.href !== null) ? 'group' : 'img',
      'aria-labelledby': `${chart.id}-title`,
      'aria-describedby': `${chart.id}-desc`,
      viewBox: `0 0 ${WIDTH} ${short(fitted.height)}`,
    },
    element('title', { id: `${chart.id}-title` }, text(chart.title)),
    element('desc', { id: `${chart.id}-desc` }, text(chart.description)),
    ...ground(fitted),
    ...marks,
    ...names(placed, fitted.height),
  );
}
