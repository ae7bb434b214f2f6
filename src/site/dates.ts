import { DateTime } from 'luxon';
import type { SiteSettings } from './types.ts';

/** A date as an instant with the site's offset, at the beginning of what is known: `2023-02` → `2023-02-01T00:00:00+08:00`. */
export function instant(date: string, settings: SiteSettings): string {
  const begin = DateTime.fromISO(date, { zone: settings.timeZone });
  return begin.toISO({ suppressMilliseconds: true }) ?? `${date.slice(0, 4)}-01-01T00:00:00Z`;
}
