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
const SMALLEST = 4;
const LARGEST = 18;
const MOST_NAMES = 24;

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

function fit(dots: Dot[]): Fitted {
  const [west, east] = extent(
    dots.map((dot) => dot.coordinates[0]),
    LEAST_SPAN,
  );
  const [south, north] = extent(
    dots.map((dot) => dot.coordinates[1]),
    Math.max(LEAST_SPAN, (east - west) / 2),
  );
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

/** Names of the greatest dots, dropping those that would lie on a name or a dot already written. */
function names(placed: { dot: Dot; x: number; y: number; r: number }[]): Xml[] {
  const taken: [number, number, number, number][] = [];
  const written: Xml[] = [];
  for (const { dot, x, y, r } of placed) {
    const width = dot.name.length * 13;
    const left = x + r + 3 + width > WIDTH;
    const from = left ? x - r - 3 - width : x + r + 3;
    const box: [number, number, number, number] = [from, y - 8, from + width, y + 8];
    const free = taken.every(([a, b, c, d]) => box[2] < a || box[0] > c || box[3] < b || box[1] > d);
    if (!free || written.length >= MOST_NAMES) continue;
    taken.push(box);
    written.push(
      element(
        'text',
        {
          x: left ? x - r - 3 : x + r + 3,
          y: y + 4.5,
          'text-anchor': left ? 'end' : undefined,
          class: 'chart-name',
          'aria-hidden': 'true',
        },
        text(dot.name),
      ),
    );
  }
  return written;
}

/**
 * A map of dots, area by size, the greatest drawn first so that small ones stay in reach; degrees as ground, no borders.
 * Without places: null.
 */
export function dotMap(chart: ChartText, dots: Dot[]): Xml | null {
  if (dots.length === 0) return null;
  const fitted = fit(dots);
  const greatest = Math.max(1e-9, ...dots.map((dot) => dot.size));
  const placed = [...dots]
    .sort((a, b) => b.size - a.size)
    .map((dot) => {
      const [x, y] = fitted.projection(dot.coordinates) ?? [0, 0];
      return { dot, x, y, r: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, dot.size) / greatest) };
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
    ...names(placed),
  );
}
