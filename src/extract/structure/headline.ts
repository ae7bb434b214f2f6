import type { PageLine } from './page-lines.ts';
import type { Role } from './roles.ts';

/** What a page prints of an article below its headline: 时间：2018-05-06 来源：…, 2016-05-12 08:20 来源：…. */
const ORIGIN =
  /(?:来源|稿源)[\s　]*[：:]|(?:发布|发表|更新|上传)?(?:时间|日期)[\s　]*[：:][\s　]*(?:19|20)\d{2}|^[\s　]*(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[\s　]+\d{1,2}[:：]\d{2}/u;
const LONGEST_ORIGIN = 120;
const LONGEST_HEADLINE = 70;
const SHORTEST_HEADLINE = 8;
/** So many lines of a page are its head at most. */
const HEAD = 30;

/**
 * The line that a page prints above the line with its date and source, where `earlier` is no part of the same headline: the
 * head of the site or a column may stand above. null where the page has no such line before its text. `fits` refuses buttons
 * and the like.
 */
export function headlineAboveOrigin(
  lines: readonly PageLine[],
  roles: readonly Role[],
  earlier: number | null,
  fits: (text: string) => boolean,
): number | null {
  const origin = originIndex(lines, roles);
  for (let index = origin - 1; index >= 0 && index >= origin - 4; index--) {
    const text = lines[index]?.text ?? '';
    const role = roles[index];
    if (role === 'furniture' || role === 'metadata' || role === 'image' || /^[—–-]/u.test(text)) continue;
    if (role !== 'heading' && role !== 'paragraph') return null;
    if (
      text.length < SHORTEST_HEADLINE ||
      text.length > LONGEST_HEADLINE ||
      /[。；，、：]$|(?<!…)…$/u.test(text) ||
      !fits(text)
    )
      return null;
    return earlier !== null && isOneHead(roles, earlier, index) ? earlier : index;
  }
  return null;
}

/** The first line with date and source before any sentence of the text, or -1. */
function originIndex(lines: readonly PageLine[], roles: readonly Role[]): number {
  for (const [index, { text }] of lines.slice(0, HEAD).entries()) {
    const own = roles[index] === 'furniture' || roles[index] === 'metadata';
    if (own && text.length <= LONGEST_ORIGIN && ORIGIN.test(text)) return index;
    if (!own && (text.includes('。') || text.length > LONGEST_ORIGIN)) return -1;
  }
  return -1;
}

/** Nothing but headings from one line to the other: a headline of several lines. */
const isOneHead = (roles: readonly Role[], from: number, to: number): boolean =>
  from <= to && roles.slice(from, to + 1).every((role) => role === 'heading');
