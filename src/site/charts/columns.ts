import { element, text, type Xml } from '../xml.ts';
import { across, down, frame, linked, type ChartText } from './svg.ts';
import { axisOf, label, position } from './scale.ts';

/** One column: its full name for readers of the title, the short name that may be written under it, and a count. */
export interface Column {
  name: string;
  short: string;
  value: number;
  href: string | null;
}

const HEIGHT = 9;
const TOP = 1.6;
const BOTTOM = 1.8;

/** Upright columns over a run of equal steps, months of a year for instance. With no value above zero: null. */
export function columnChart(chart: ChartText, columns: Column[]): Xml | null {
  if (!columns.some((column) => column.value > 0)) return null;
  const axis = axisOf(columns.map((column) => column.value));
  const step = 1 / columns.length;
  const room = HEIGHT - TOP - BOTTOM;
  const base = HEIGHT - BOTTOM;
  // As many names as stand side by side on a phone: twelve of two characters, seven of four.
  const longest = Math.max(2, ...columns.map((column) => column.short.length));
  const every = Math.ceil(columns.length / Math.min(12, Math.floor(28 / longest)));
  const marks = columns.flatMap((column, index) => {
    const middle = across((index + 0.5) * step);
    const tall = position(axis, column.value) * room;
    const under =
      index % every === 0
        ? [
            element(
              'text',
              { x: middle, y: down(HEIGHT - 0.4), 'text-anchor': 'middle', class: 'chart-tick' },
              text(column.short),
            ),
          ]
        : [];
    if (column.value <= 0) return under;
    const bar = element('rect', {
      x: across((index + 0.15) * step),
      y: down(base - tall),
      width: across(0.7 * step),
      height: down(tall),
      class: 'chart-bar',
    });
    const number = element(
      'text',
      { x: middle, y: down(base - tall - 0.4), 'text-anchor': 'middle', class: 'chart-value' },
      text(label(column.value)),
    );
    const mark = linked(column.href, `${column.name} ${label(column.value)}`, (bar + number) as Xml);
    return [...under, mark];
  });
  const line = element('line', { x1: 0, x2: '100%', y1: down(base), y2: down(base), class: 'chart-base' });
  const hasLinks = columns.some((column) => column.href !== null && column.value > 0);
  return frame(chart, 'columns', HEIGHT, hasLinks, line, ...marks);
}
