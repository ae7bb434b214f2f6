const LONGEST = 42;
const ENUMERATED: readonly [RegExp, number][] = [
  [/^第?[一二三四五六七八九十]{1,3}[、．.章节]/u, 2],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/u, 3],
  [/^\d{1,2}[、．.](?!\d)/u, 4],
  [/^[（(]\d{1,2}[）)]/u, 4],
];
const CLOSED = /[。；，、：:;,…]$|[。；].*[”’]$/u;

/** What kind of heading a line would be by its numbering: 一、 2, （一） 3, 1. 4; null without one. */
export function enumeration(line: string): number | null {
  return ENUMERATED.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}

/**
 * True for a line set as a heading: short, no full stop within, none at its end. A numbered line may be a little longer.
 * Wrong where a paragraph of a few words lacks its full stop.
 */
export function isHeading(line: string): boolean {
  const length = Array.from(line).length;
  if (length < 2 || length > LONGEST || !/\p{Script=Han}/u.test(line)) return false;
  if (CLOSED.test(line) || line.includes('。')) return false;
  if (/[！？!?]["”]?$/u.test(line)) return length <= 26 && !/^[“"].*[”"]$/u.test(line);
  if (/^[“"].*[”"]$/u.test(line)) return length <= 20;
  const commas = (line.match(/，/gu) ?? []).length;
  return commas <= 2 && !/^[\d\s:：./-]+$/u.test(line);
}

/** Levels in Markdown for a run of headings: numbering decides; without it 2, or one below the numbered one that it stands under. */
export function headingLevel(line: string, above: number | null): number {
  return enumeration(line) ?? (above === null ? 2 : Math.min(above + 1, 4));
}

const weight = (line: string): number => Array.from(line.replace(/[“”"'‘’《》！？\s]/gu, '')).length;

/**
 * True for two lines that are one heading: a couplet (lengths alike), or a kicker of a few words above its heading.
 */
export function belongTogether(first: string, second: string): boolean {
  if (enumeration(second) !== null) return false;
  if (enumeration(first) !== null) return false;
  const [a, b] = [weight(first), weight(second)];
  return Math.abs(a - b) <= 2 || (a <= 8 && b > a);
}
