/** A date, or a label before a publisher. */
const ORIGIN =
  /(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}|(?:来源|稿源|信息来源|文章来源)\s*[：:]|(?:发布|发表|更新)?(?:时间|日期)\s*[：:]\s*(?:19|20)\d{2}/u;
/** Longest line between title and article that is printed for the page and not a sentence of it. */
const LONGEST_ORIGIN = 120;
/** So many lines around the headline are searched. */
const NEAR = 8;
/** A page states date and source on so many lines at most. */
const MOST = 3;

/**
 * The lines with date and source that a page shows below its title, or just above its article where the title is not shown,
 * which readability takes for clutter. Joined by a blank; null where there are none.
 */
export function printedOrigin(
  shown: readonly string[],
  title: string | null,
  opening: string | undefined,
): string | null {
  const headline = title === null ? -1 : shown.lastIndexOf(title);
  const text = opening === undefined ? -1 : shown.indexOf(opening, Math.max(0, headline));
  const from = headline >= 0 ? headline + 1 : Math.max(0, text - NEAR);
  if (headline < 0 && text < 0) return null;
  const window = shown.slice(from, Math.min(from + NEAR, text > from ? text : shown.length));
  const long = window.findIndex((line) => line.length > LONGEST_ORIGIN);
  const lines = window
    .slice(0, long < 0 ? NEAR : long)
    .filter((line) => !/[。！？]/u.test(line) && ORIGIN.test(line))
    .slice(0, MOST);
  return lines.length === 0 ? null : lines.join(' ');
}
