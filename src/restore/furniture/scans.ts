import type { Survey } from '../survey.ts';
import type { Matcher, Scan } from './matcher.ts';

const known = new WeakMap<Survey, { matcher: Matcher; scans: readonly Scan[] }>();

/** What each line of the page holds of the phrases of furniture, in the order of its lines; found once for a page. */
export function scansOf(page: Survey, matcher: Matcher): readonly Scan[] {
  const found = known.get(page);
  if (found?.matcher === matcher) return found.scans;
  const scans = matcher.scanLines(page.text, page.lines);
  known.set(page, { matcher, scans });
  return scans;
}
