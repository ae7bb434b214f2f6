import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { isHanzi } from './characters.ts';

/** Fewest pieces of a forum's noise, and from so many on one stretch of it on a page is enough. */
const PIECES = 5;
const SURE_PIECES = 8;
/** Longest stretch of noise that is looked at. */
const LONGEST = 120;
/** Fewest letters, different signs, and pieces of a letter and a sign. */
const LETTERS = 3;
const SIGNS = 4;
const MIXED = 2;
/** From so many Chinese characters a line is no cell of a table. */
const PROSE = 20;

/**
 * What stands at the ends of a line and is none of it: the random signs that a forum hides between paragraphs to mark
 * copies (`; I. i7 M0 C3 T`), and the bar of the table that a page was laid out in. Prose has no such run of single
 * letters, digits and signs. It would be wrong about a formula in one-letter names with four different signs.
 */
export const lineNoise: Rule = {
  name: 'furniture',
  looksFor: KIND.letter,
  find: (page) => {
    const { text } = page;
    const edits: Edit[] = [];
    const noise: { edit: Edit; pieces: number }[] = [];
    for (const { start, end, hanzi } of page.linesWith(KIND.letter)) {
      if (hanzi > 0) edits.push(...bars(text, start, end, hanzi >= PROSE));
      if (isAscii(text.charCodeAt(end - 1))) noise.push(...noiseIn(text, printedFrom(text, start, end), end));
      if (hanzi > 0 && isAscii(text.charCodeAt(start)))
        noise.push(...noiseIn(text, start, printedTo(text, start, end)));
    }
    const sure = noise.length > 1 || noise.some(({ pieces }) => pieces >= SURE_PIECES);
    if (sure) edits.push(...noise.map(({ edit }) => edit));
    return { edits: edits.sort((a, b) => a.start - b.start) };
  },
};

/** The bars at a line's ends, where it has no others; of a line that is no prose only one behind what ends a sentence. */
function bars(text: string, start: number, end: number, isProse: boolean): Edit[] {
  const line = text.slice(start, end);
  const first = line.indexOf('|');
  if (first < 0) return [];
  const last = line.lastIndexOf('|');
  const isOpened = first === 0;
  const isClosed = last === line.length - 1;
  if (first !== last && !(isOpened && isClosed && line.indexOf('|', 1) === last)) return [];
  const edits: Edit[] = [];
  if (isOpened && isProse) edits.push(cut(start, start + 1 + lengthOf(/^\s*/u, line.slice(1))));
  const before = line.slice(Math.max(0, last - 8), last);
  const ends = isProse || /[。！？”）)]\s*$/u.test(before);
  if (isClosed && last > 0 && ends) edits.push(cut(start + last - lengthOf(/\s*$/u, before), end));
  return edits;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

function noiseIn(text: string, start: number, end: number): { edit: Edit; pieces: number }[] {
  const pieces = text
    .slice(start, end)
    .split(' ')
    .filter((piece) => piece !== '');
  return isNoise(pieces) ? [{ edit: cut(start, end), pieces: pieces.length }] : [];
}

function isNoise(pieces: readonly string[]): boolean {
  if (pieces.length < PIECES || !pieces.every((piece) => /^(?:[A-Za-z]?[^A-Za-z]?|[^A-Za-z][^A-Za-z]?)$/u.test(piece)))
    return false;
  const all = pieces.join('');
  const letters = all.replace(/[^A-Za-z]/gu, '').length;
  const signs = new Set(all.replace(/[A-Za-z]/gu, '')).size;
  const mixed = pieces.filter((piece) => /^[A-Za-z]./u.test(piece)).length;
  return letters >= LETTERS && signs >= SIGNS && mixed >= MIXED;
}

/** Where the printed ASCII at a line's end begins; figures and marks right behind a character are the text's. */
function printedFrom(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && end - at < LONGEST && isAscii(text.charCodeAt(at - 1))) at--;
  return isHanzi(text.charCodeAt(at - 1)) ? at + lengthOf(/^[\d.,%]*[)"'!?.]*/u, text.slice(at, end)) : at;
}

/** Where the printed ASCII at a line's head ends; a figure and an opening mark right before a character are the text's. */
function printedTo(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < LONGEST && isAscii(text.charCodeAt(at))) at++;
  return at - lengthOf(/(?:(?<= )\d[\d.]*|[("'])$/u, text.slice(start, at));
}

function isAscii(unit: number): boolean {
  return unit >= 0x20 && unit <= 0x7e;
}

function cut(start: number, end: number): Edit {
  return { start, end, after: '', certainty: 'context' };
}
