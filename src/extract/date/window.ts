import type { Vocabulary } from '../../vocabulary/index.ts';

export interface Window {
  first: number;
  last: number;
  /** The terms that bound it, in Chinese. */
  reason: string;
}

/** The years in which all the dated terms of a text were in use. Without bounds, or where terms contradict, it is open. */
export function windowOf(
  text: string,
  placeCode: string | null,
  { chronicle, gazetteer }: Pick<Vocabulary, 'chronicle' | 'gazetteer'>,
): Window {
  let first = { year: -Infinity, term: '' };
  let last = { year: Infinity, term: '' };
  const flat = text.replace(/[“”‘’"']/gu, '');
  for (const { term, from, to, place } of chronicle) {
    if (place !== undefined && (placeCode === null || !gazetteer.within(placeCode, place))) continue;
    const bare = term.replace(/[“”]/gu, '');
    if (!flat.includes(bare)) continue;
    const [start, end] = [
      from === undefined ? -Infinity : Number(from.slice(0, 4)),
      to === undefined ? Infinity : Number(to.slice(0, 4)),
    ];
    if (start > first.year) first = { year: start, term };
    if (end < last.year) last = { year: end, term };
  }
  if (first.year > last.year) return { first: -Infinity, last: Infinity, reason: '' };
  const terms = [...new Set([first.term, last.term])].filter((term) => term !== '');
  return { first: first.year, last: last.year, reason: `“${terms.join('”“').replace(/[“”]{2,}/gu, '”“')}”为当年用语` };
}
