import type { FurnitureKind } from '../types.ts';
import { CLOSING } from './closing.ts';
import type { Line } from './judge.ts';

/** Shortest line that is told again by no chance, and how much of a longer one must be alike. */
const SHORTEST = 10;
const ALIKE = 24;
/** So many lines that begin alike are looked at. */
const MOST_ALIKE = 20;
/** A dateline stands before one of so many first paragraphs. */
const OPENINGS = 4;
/** A teaser leaves out how the report opens: 央广网贵阳8月3日消息（记者某某）. */
const DATELINE = /^.{2,24}?(?:讯|电|消息)(?:[（(][^）)]{0,40}[）)])?/u;
/** What a teaser ends with where it is cut. */
const CUT = /(?:…+|\.{2,}|。{2,})?(?:[[【(（]?(?:详细|全文|更多|查看)[\])】）]?|>>)?$/u;

/**
 * Behind the article's end a page often shows its headline and first lines again, as a teaser: what repeats a line above is
 * furniture, so that no figure counts twice. Linear in the page's length.
 */
export function markRepeated(lines: readonly Line[], kinds: (FurnitureKind | null)[], first: number): void {
  const end = kinds.findIndex((kind, index) => index > first && kind !== null && CLOSING[kind].precedesTeasers);
  if (end < 0) return;
  const teasers = teasersBehind(lines, kinds, end);
  if (teasers.size === 0) return;
  let openings = 0;
  for (let index = 0; index < end; index++) {
    const line = lines[index];
    if (!line || kinds[index] !== null) continue;
    const bare = line.text.replace(/\s/gu, '');
    mark(teasers, bare, kinds);
    if (line.prose && openings++ < OPENINGS) mark(teasers, bare.replace(DATELINE, ''), kinds);
  }
}

/** A line behind the article's end, without what it ends with where it is cut. */
interface Teaser {
  index: number;
  text: string;
}

/** Lines that may repeat one of the article, by how they begin. */
function teasersBehind(
  lines: readonly Line[],
  kinds: readonly (FurnitureKind | null)[],
  end: number,
): Map<string, Teaser[]> {
  const teasers = new Map<string, Teaser[]>();
  for (let index = end + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (kinds[index] !== null || text.length < SHORTEST) continue;
    const bare = text.replace(/\s/gu, '');
    if (bare.length < SHORTEST) continue;
    const key = bare.slice(0, SHORTEST);
    const alike = teasers.get(key) ?? [];
    if (alike.length < MOST_ALIKE) alike.push({ index, text: bare.replace(CUT, '') });
    teasers.set(key, alike);
  }
  return teasers;
}

function mark(teasers: ReadonlyMap<string, readonly Teaser[]>, own: string, kinds: (FurnitureKind | null)[]): void {
  if (own.length < SHORTEST) return;
  for (const { index, text } of teasers.get(own.slice(0, SHORTEST)) ?? []) {
    if (text === own || (text.length >= ALIKE && own.startsWith(text))) kinds[index] = 'related';
  }
}
