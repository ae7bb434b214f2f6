import type { FurnitureKind } from '../types.ts';
import { CLOSING } from './closing.ts';
import type { Line } from './judge.ts';

/** Where the article begins and ends among a page's lines. */
export interface Zones {
  /** Lines before this one, paragraphs aside, stand at the page's head. */
  head: number;
  /** Lines behind this one, paragraphs aside, stand at the page's foot. */
  tail: number;
}

/** So many lines from the top a page tells its source and date at most. */
const HEAD_LINES = 14;
/** Paragraphs above the line with source and date have so many Chinese characters together at most: a slogan, an abstract. */
const ABOVE_ORIGIN = 200;
/** So many lines one behind the other must be furniture for the article to be over. */
const CLOSING_RUN = 2;
/** The part of an article's characters that what stands behind its end has at most. */
const BEHIND_PART = 0.5;

/**
 * The head reaches down to the line with source and date, although a slogan or an abstract stands above it; the foot begins
 * with the first row of buttons, editors or imprints that little text follows, although a notice behind it reads as a
 * paragraph. `first` and `last` are the outermost paragraphs; `kindAt` asks what a line would be at one end of the page.
 */
export function zonesOf(
  lines: readonly Line[],
  first: number,
  last: number,
  kindAt: (line: Line, zone: 'head' | 'tail') => FurnitureKind | null,
): Zones {
  return { head: headEnd(lines, first, kindAt), tail: footStart(lines, first, last, kindAt) };
}

function headEnd(
  lines: readonly Line[],
  first: number,
  kindAt: (line: Line, zone: 'head') => FurnitureKind | null,
): number {
  let above = 0;
  let told = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') continue;
    if (++told > HEAD_LINES || above > ABOVE_ORIGIN) break;
    if (line.prose) above += line.hanzi;
    else if (index > first && /(?:19|20)\d\d[-年./]\d/u.test(line.text) && kindAt(line, 'head') === 'masthead')
      return above > ABOVE_ORIGIN ? first : index + 1;
  }
  return first;
}

function footStart(
  lines: readonly Line[],
  first: number,
  last: number,
  kindAt: (line: Line, zone: 'tail') => FurnitureKind | null,
): number {
  const total = lines.reduce((sum, line) => sum + (line.prose ? line.hanzi : 0), 0);
  let before = 0;
  let run: { start: number; count: number; closes: boolean } | null = null;
  for (let index = first; index < last; index++) {
    const line = lines[index];
    if (!line || line.text.trim() === '') continue;
    // A heading between two paragraphs is no run: most of what an article has beside its paragraphs.
    const alone = run === null && line.kind === null && lines[index + 1]?.prose === true;
    const kind = line.prose || alone ? null : (line.kind ?? kindAt(line, 'tail'));
    if (kind === null) {
      before += line.prose ? line.hanzi : 0;
      run = null;
      continue;
    }
    run ??= { start: index, count: 0, closes: false };
    run.count++;
    run.closes ||= CLOSING[kind].opensFoot;
    if (run.closes && run.count >= CLOSING_RUN && total - before < before * BEHIND_PART) return run.start - 1;
  }
  return last;
}
