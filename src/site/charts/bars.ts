import { element, join, text, type Xml } from '../xml.ts';
import { across, down, frame, linked, type ChartText } from './svg.ts';
import { axisOf, chartUnit, drawable, label, position } from './scale.ts';

/** One bar: what it is, its value in the canonical unit, whether it is reported or aimed at, and where it comes from. */
export interface Bar {
  name: string;
  value: number;
  target: boolean;
  /** What is said of a bar that is no fact yet, where it is not a target: 在建. */
  tag?: string;
  href: string | null;
}

const ROW = 2.9;
/** What a row is higher by where its value stands on a line of its own. */
const LINE = 1.3;
const THICKNESS = 0.7;
/** The width of the narrowest screen, in units of the text size. */
const NARROWEST = 21;

/**
 * Horizontal bars, each under its name and value: readable at any width. Targets are outlined instead of filled and say so.
 * `canonicalUnit` is the unit of the values; the chart writes them in the unit that reads best. Without bars: null.
 */
export function barChart(chart: ChartText, all: Bar[], canonicalUnit: string): Xml | null {
  const bars = all.filter(({ value }) => drawable(value));
  if (bars.length === 0) return null;
  const values = bars.map((bar) => bar.value);
  const { divisor, unit } = chartUnit(values, canonicalUnit, chart.words);
  const axis = axisOf(values);
  const zero = position(axis, 0);
  let height = 0;
  const rows = bars.map((bar) => {
    const written = `${label(bar.value / divisor)} ${unit}${bar.target ? `（${bar.tag ?? chart.words.target}）` : ''}`;
    const end = position(axis, bar.value);
    const name = cut(bar.name);
    const apart = widthOf(name) + 1 + widthOf(written) > NARROWEST;
    const start = height;
    const top = start + (apart ? LINE : 0);
    height = top + ROW;
    const mark = join(
      element('text', { x: 0, y: down(start + 1.1), class: 'chart-name' }, text(name)),
      element('text', { x: '100%', y: down(top + 1.1), 'text-anchor': 'end', class: 'chart-value' }, text(written)),
      element('rect', {
        x: across(Math.min(zero, end)),
        y: down(top + 1.5),
        width: across(Math.abs(end - zero)),
        height: down(THICKNESS),
        class: bar.target ? 'chart-bar chart-target' : 'chart-bar',
      }),
    );
    return linked(bar.href, `${bar.name} ${written}`, mark);
  });
  const hasLinks = bars.some((bar) => bar.href !== null);
  return frame(chart, 'bars', height, hasLinks, ...rows);
}

/** The width of a text, in units of its size: hanzi take one, other characters about half of that. */
function widthOf(written: string): number {
  return Array.from(written).reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.56), 0);
}

/** A name that fits the narrowest screen; the whole of it is in the label of its bar. */
function cut(name: string): string {
  const characters = Array.from(name);
  while (widthOf(characters.join('')) > NARROWEST) characters.splice(-2, 2, '…');
  return characters.join('');
}
