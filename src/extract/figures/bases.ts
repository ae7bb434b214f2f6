import type { Change } from './changes.ts';
import type { Draft, DraftLink } from './draft.ts';
import type { Calendar } from './time-types.ts';

/** Several years: 2016/2020, 2016/... */
const YEARS = /^(?<from>\d{4})\/(?:(?<to>\d{4})|\.\.)$/;
const TOGETHER = /累计(?:增长|下降|降低|提高|增加|减少|上升)[^，]*$/;
/** A rate that goes on from the change before it: 比2015年增加320万立方米，增长11.4%. */
const GOES_ON = /^[，、]?(?:增长|增幅|增速|下降|降幅|提高|上升|减少)(?:了|达到?|为|约|近|率)*$/;

/**
 * Tells what a change is measured from, once its period is known. It is year on year only where the base is the year before:
 * 到2025年比2020年下降14%, and what is said of five years at once (“十三五”期间增长45%, 累计下降13%), are changes from an earlier time.
 */
export function settleBase(draft: Draft, change: Change | null, previous: Draft | null, calendar: Calendar): void {
  const { comparison } = draft;
  if (change === null || comparison === null || comparison.type !== 'yoy') return;
  const shared = change.explicit ? null : sharedBase(draft, previous);
  if (shared !== null) draft.comparison = { ...comparison, type: 'vsBefore', base: shared };
  else if (isOlder(comparison, draft.period, calendar)) draft.comparison = { ...comparison, type: 'vsBefore' };
  else if (overYears(draft, change)) {
    draft.comparison = { ...comparison, type: 'vsBefore' };
    if (TOGETHER.test(draft.before) && !draft.indicator.includes('累计'))
      draft.indicator = draft.indicator.replace(/(?=(?:增长|下降)率$)/, '累计');
  }
}

function sharedBase(draft: Draft, previous: Draft | null): string | null {
  if (previous?.kind !== 'growth' || previous.clause.segment !== draft.clause.segment) return null;
  const base = previous.comparison?.type === 'vsBefore' ? previous.comparison.base : undefined;
  return base !== undefined && GOES_ON.test(draft.before) ? base : null;
}

/** The base is a year more than one before the period; where no period is told, than the year that can be meant. */
function isOlder({ base }: DraftLink, period: string | null, { year }: Calendar): boolean {
  const named = Number(/(?:19|20)\d\d(?=年)/.exec(base ?? '')?.[0] ?? NaN);
  const told = Number(/(\d{4})[-\d]*(?:\/\.\.)?$/.exec(period ?? '')?.[1] ?? NaN);
  if (!Number.isNaN(told)) return told - named > 1;
  // figures of a year are still told in the year behind it
  return year !== null && year - named > 2;
}

function overYears({ period, before }: Draft, { explicit }: Change): boolean {
  if (explicit) return false;
  if (TOGETHER.test(before) && period === null) return true;
  const span = YEARS.exec(period ?? '')?.groups;
  return span !== undefined && span['from'] !== span['to'];
}
