import type { FurnitureKind } from '../types.ts';
import type { Line } from './judge.ts';

/** Shortest line that is told again by no chance, and how much of a longer one must be alike. */
const SHORTEST = 10;
const ALIKE = 24;
const CLOSING: ReadonlySet<FurnitureKind> = new Set(['editor', 'copyright', 'related', 'navigation']);
/** A teaser leaves out how the report opens: 央广网贵阳8月3日消息（记者某某）. */
const DATELINE = /^.{2,24}?(?:讯|电|消息)(?:[（(][^）)]{0,40}[）)])?/u;
/** What a teaser ends with where it is cut. */
const CUT = /(?:…+|\.{2,}|。{2,})?(?:[[【(（]?(?:详细|全文|更多|查看)[\])】）]?|>>)?$/u;

/**
 * Behind the article's end a page often shows its headline and first lines again, as a teaser: what repeats a line above is
 * furniture, so that no figure counts twice. Linear in the page's length.
 */
export function markRepeated(lines: readonly Line[], kinds: (FurnitureKind | null)[], first: number): void {
  const end = kinds.findIndex((kind, index) => index > first && kind !== null && CLOSING.has(kind));
  if (end < 0 || !lines.some(({ text }, index) => index > end && kinds[index] === null && text.length >= SHORTEST))
    return;
  const known = new Map<string, string[]>();
  const remember = (own: string): void => {
    const key = own.slice(0, SHORTEST);
    known.set(key, [...(known.get(key) ?? []).slice(-3), own]);
  };
  for (const [index, { text }] of lines.entries()) {
    const bare = text.replace(/\s/gu, '');
    const key = bare.slice(0, SHORTEST);
    if (index < end) {
      if (kinds[index] !== null) continue;
      for (const own of [bare, bare.replace(DATELINE, '')]) if (own.length >= SHORTEST) remember(own);
      continue;
    }
    if (kinds[index] !== null || bare.length < SHORTEST) continue;
    const own = bare.replace(CUT, '');
    const repeats = (known.get(key) ?? []).some(
      (other) => other === own || (own.length >= ALIKE && other.startsWith(own)),
    );
    if (repeats) kinds[index] = 'related';
  }
}
