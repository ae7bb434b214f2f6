/** What the figures of an indicator allow to be compared, and the charts of it. */
export { placeAccounts, type IndicatorAccount, type PlaceFact } from './account.ts';
export { mappable } from './mappable.ts';
export { panelsOf, type Panel } from './panels.ts';
export { seriesGroups } from './series.ts';
export { ownSubject } from './subject.ts';
