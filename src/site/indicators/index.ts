/** What the figures of an indicator allow to be compared, and the charts of it. */
export { mappable } from './mappable.ts';
export { panelsOf, type Panel } from './panels.ts';
export { seriesGroups } from './series.ts';
