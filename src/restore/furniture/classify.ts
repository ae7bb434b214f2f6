import { isLatin } from '../rules/characters.ts';
import type { RestoreKnowledge } from '../knowledge.ts';
import type { PageLine } from '../lines.ts';
import type { Survey } from '../survey.ts';
import type { FurnitureKind } from '../types.ts';
import { CLOSING } from './closing.ts';
import { judge, type Line } from './judge.ts';
import { matcherOf, NOTHING, type Zone } from './matcher.ts';
import { markMenus } from './menus.ts';
import { markRepeated } from './repeated.ts';
import { scansOf } from './scans.ts';
import { zonesOf } from './zones.ts';

/** A paragraph that brings an article back behind a list of links has so many, and ends as a sentence does. */
const RETURN = 40;
/** From so many Latin letters on a line without a Chinese character is no name or abbreviation of the article's. */
const FOREIGN = 15;

/**
 * Tells furniture from the article by what a line says (content/vocabulary/furniture.yaml) and where it stands: before
 * the first paragraph, behind the last, or among them. Paragraphs are kept unless most of what they say is furniture,
 * so that no prose of the article is lost. It would be wrong about an article on copyright notices, and about the
 * single-word headings of a page without paragraphs.
 */
export function classifyLines(
  pageLines: readonly PageLine[],
  page: Survey,
  { furniture }: RestoreKnowledge,
): (FurnitureKind | null)[] {
  const matcher = matcherOf(furniture);
  const scans = scansOf(page, matcher);
  const lines = pageLines.map(({ text, index, hanzi }) => judge(text, hanzi, scans[index] ?? NOTHING, matcher));
  const first = lines.findIndex((line) => line.prose);
  if (first < 0) return lines.map(({ kind }) => kind);
  const last = lastParagraph(lines, first);
  const { head, tail } = zonesOf(lines, first, last, kindAt);
  const kinds = lines.map((line, index): FurnitureKind | null => {
    if (line.kind !== null || line.prose) return line.kind;
    return kindAt(line, index < head ? 'head' : index > tail ? 'tail' : 'body');
  });
  closeBehindOpenings(lines, kinds, last);
  closeTail(lines, kinds, last);
  markRepeated(lines, kinds, first);
  markMenus(lines, kinds, { head, tail });
  return kinds;
}

/** The last paragraph that a single phrase of furniture does not give away. */
function lastParagraph(lines: readonly Line[], first: number): number {
  let last = lines.findLastIndex((line) => line.prose);
  // Teasers in a list of links are cut off; paragraphs of an article are not.
  const opening = lines.findIndex((line, index) => index > first && line.opens);
  if (opening < 0 || opening > last) return last;
  while (last > opening && !isReturn(lines[last])) {
    last = lines.findLastIndex((line, index) => index < last && line.prose);
  }
  return last;
}

function isReturn(line: Line | undefined): boolean {
  if (!line?.prose || line.hanzi < RETURN) return false;
  return /[。！？!?…”」）)]$/u.test(line.text) && !/(?:…|\.\.\.|详细[\])】]?|全文[\])】]?|>>)$/u.test(line.text);
}

/** What a line is by where it stands. Inside the article that was asked already. */
function kindAt(line: Line, zone: Zone): FurnitureKind | null {
  if (zone === 'body') return null;
  const record = line.short?.at(zone);
  if (record) return record.kind;
  if (!isForeign(line)) return null;
  return zone === 'tail' ? 'notice' : 'masthead';
}

/** A line of words without a Chinese character, before or behind a Chinese article. */
function isForeign(line: Line): boolean {
  if (line.hanzi > 0) return false;
  let letters = 0;
  const folded = line.short?.folded ?? '';
  for (let index = 0; index < folded.length; index++) if (isLatin(folded.charCodeAt(index))) letters++;
  return letters >= FOREIGN && /[\s,]/u.test(line.text);
}

/**
 * What stands behind a heading such as 延伸阅读 is the list that it announces. Inside the article that list ends at the
 * next paragraph, and a short line directly before it is a heading of the article.
 */
function closeBehindOpenings(lines: readonly Line[], kinds: (FurnitureKind | null)[], last: number): void {
  for (const [index, line] of lines.entries()) {
    if (!line.opens) continue;
    let end = index + 1;
    while (end < lines.length && !isReturn(lines[end])) end++;
    const returns = end <= last;
    for (let at = index + 1; at < end; at++) {
      const isHeading = returns && at === end - 1 && (lines[at]?.hanzi ?? 0) <= 15;
      if (!isHeading && !(returns && lines[at]?.prose)) kinds[at] ??= 'related';
    }
  }
}

/** Behind the editor's line or a notice, in the tail, nothing is the article's: titles of other pages, menus. */
function closeTail(lines: readonly Line[], kinds: (FurnitureKind | null)[], last: number): void {
  let over = false;
  for (let index = last + 1; index < lines.length; index++) {
    const kind = kinds[index];
    if (kind) over ||= CLOSING[kind].isOver;
    else if (over) kinds[index] = 'related';
    else kinds[index] = kindInTail(lines[index]);
  }
}

/** Nothing else is known of the line: it stays. */
function kindInTail(line: Line | undefined): FurnitureKind | null {
  return line && line.hanzi === 0 && line.text.length <= 12 ? 'other' : null;
}
