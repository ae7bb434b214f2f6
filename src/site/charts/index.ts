/** Charts: data → SVG text, without styles or scripts; the site's sheet colours them by class. Each gives null where there is nothing to draw. */
export { barChart, type Bar } from './bars.ts';
export { columnChart, type Column } from './columns.ts';
export { dotMap, type Dot } from './dots.ts';
export { lineChart, MOST_SERIES, type Point, type Series } from './lines.ts';
export { sparkline } from './sparkline.ts';
export type { ChartText, ChartWords } from './svg.ts';
