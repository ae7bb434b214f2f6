import { drawable } from './scale.ts';
import { element, short, text, type Xml } from '../xml.ts';
import { type ChartText } from './svg.ts';

const WIDTH = 100;
const HEIGHT = 24;
const EDGE = 3;

/** A line without axes, to stand beside a number. With fewer than two values: null. */
export function sparkline(chart: ChartText, all: number[]): Xml | null {
  const values = all.filter(drawable);
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (index: number) => EDGE + (index / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  return element(
    'svg',
    {
      class: 'chart chart-spark',
      role: 'img',
      'aria-labelledby': `${chart.id}-title`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
    },
    element('title', { id: `${chart.id}-title` }, text(chart.title)),
    element('desc', {}, text(chart.description)),
    element('polyline', {
      points: values.map((value, index) => `${short(x(index))},${short(y(value))}`).join(' '),
      class: 'chart-line',
    }),
    element('circle', { cx: x(values.length - 1), cy: y(values.at(-1) ?? low), r: 2.5, class: 'chart-point' }),
  );
}
