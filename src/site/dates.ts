import { DateTime } from 'luxon';
import type { SiteSettings } from './types.ts';

/** Whether a date is known to the day. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}

/**
 * The last day that a date may mean, as an instant with the site's offset: `2023-02` → `2023-02-28T00:00:00+08:00`. Feeds must
 * name an instant; at the end of what is known it says no more than “by then”, while the beginning would be a claim.
 */
export function latestInstant(date: string, { timeZone }: SiteSettings): string {
  const key = `${timeZone} ${date}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const begin = DateTime.fromISO(date, { zone: timeZone });
  const last = isDay(date) ? begin : begin.endOf(date.length === 4 ? 'year' : 'month').startOf('day');
  const instant = last.toISO({ suppressMilliseconds: true }) ?? `${date.slice(0, 4)}-12-31T00:00:00Z`;
  instants.set(key, instant);
  return instant;
}

/** An article's date stands in a dozen feeds; there are no more of them than days on which articles were written. */
const instants = new Map<string, string>();
