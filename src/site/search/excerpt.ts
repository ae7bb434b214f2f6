import type { Fold } from './fold.ts';

/** A stretch of text, marked where it is what the reader asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const AROUND = 38;
const LEAD = 90;

/** Where words stand in a text, in order and without overlaps. Words that are empty are passed over. */
export function occurrences(text: string, words: readonly string[], fold: Fold): [number, number][] {
  const folded = fold(text);
  const found: [number, number][] = [];
  for (const word of words.map(fold)) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = 0;
  return found.filter((span) => {
    if (span[0] < end) return false;
    end = span[1];
    return true;
  });
}

/** The text cut into marked and unmarked pieces. */
export function marked(text: string, words: readonly string[], fold: Fold): Piece[] {
  return pieces(text, 0, text.length, occurrences(text, words, fold));
}

/** The stretch around the first place that is found, or the beginning of the text; an ellipsis stands where it is cut. */
export function excerpt(text: string, words: readonly string[], fold: Fold): Piece[] {
  const spans = occurrences(text, words, fold);
  const [first] = spans;
  const from = first ? outOfWord(text, Math.max(0, first[0] - AROUND), first[0], 1) : 0;
  const to = outOfWord(text, Math.min(text.length, first ? first[1] + AROUND * 2 : LEAD), first ? first[1] : 0, -1);
  const inside = spans.filter(([start, end]) => start >= from && end <= to);
  const cut = pieces(text, from, to, inside).map((piece) => ({ ...piece, text: piece.text.replace(/\n/g, ' ') }));
  const ellipsis: Piece = { text: '…', marked: false };
  return [...(from > 0 ? [ellipsis] : []), ...cut, ...(to < text.length ? [ellipsis] : [])];
}

/** What stays together in Chinese text: the digits of a number with its point, the letters of a name. */
const INSEPARABLE = /[\w.,%]{2}/;
/** Longer runs are no number: they may be cut. */
const LONGEST = 16;

/** The next place from `at` towards `end` at which no number and no Latin word is cut; a cut number would be another one. */
function outOfWord(text: string, at: number, end: number, step: 1 | -1): number {
  let place = at;
  while (place > 0 && place < text.length && INSEPARABLE.test(text.slice(place - 1, place + 1))) {
    place += step;
    if (Math.abs(place - at) > LONGEST || place === end) return at;
  }
  return place;
}

function pieces(text: string, from: number, to: number, spans: readonly [number, number][]): Piece[] {
  const list: Piece[] = [];
  let at = from;
  for (const [start, end] of spans) {
    if (start > at) list.push({ text: text.slice(at, start), marked: false });
    list.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) list.push({ text: text.slice(at, to), marked: false });
  return list;
}
