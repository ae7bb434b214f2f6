/** What the figures of an indicator allow to be compared, and the charts of it. */
export { indicatorAccounts, placeAccounts, type IndicatorAccount, type PlaceFact } from './account.ts';
export { factsSideBySide } from './beside.ts';
export { historyChart, historyOf, historyScope, type History } from './history.ts';
export { mappables, type Mappable } from './mappable.ts';
export { panelsOf, type Panel } from './panels.ts';
export { figureName, ownSubject } from './subject.ts';
