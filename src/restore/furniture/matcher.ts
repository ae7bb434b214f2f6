import type { FurnitureRecord, FurnitureVocabulary } from '../../vocabulary/furniture.ts';
import type { FurnitureKind } from '../types.ts';
import { fold } from './fold.ts';
import { PhraseSet, type Hit } from './phrases.ts';
import { WholeLines } from './words.ts';

/** Where in the page a line stands: before the article's first paragraph, inside the article, or behind its last. */
export type Zone = 'head' | 'body' | 'tail';

/** What can stand before a label, and how many of it. */
const ORNAMENT = new Uint8Array(0x10000);
for (const character of '-–—·•●■◆▲★☆*#|>»"\'“” \u3000\u00a0') ORNAMENT[character.charCodeAt(0)] = 1;
const ORNAMENTS = 12;

/** A phrase of `start` or `contains`, with the record that it belongs to. */
interface Entry {
  record: FurnitureRecord;
  phrase: string;
}

/** A record with all of its patterns in one, so that a line is looked at once for each record. */
export interface Patterned {
  record: FurnitureRecord;
  pattern: RegExp;
}

function asPatterned(record: FurnitureRecord): Patterned {
  return { record, pattern: new RegExp(record.patterns.map(({ source }) => `(?:${source})`).join('|'), 'u') };
}

/** What {@link Matcher.scan} finds. */
export interface Scan {
  /** A record for each phrase of `contains`. */
  records: FurnitureRecord[];
  /** Two for each strong word of spam, one for each weak one. */
  points: number;
  strong: number;
  /** How many characters the words of spam cover. */
  covered: number;
}

/** What is found in nearly every line. */
export const NOTHING: Scan = { records: [], points: 0, strong: 0, covered: 0 };

/** Asks the vocabulary about single lines. Lines are given as they stand; all comparison is on their folded form. */
export class Matcher {
  readonly whole: WholeLines;
  readonly #starts: readonly Entry[];
  readonly #startSet: PhraseSet;
  /** Phrases of sentences, then strong words of spam, then weak ones: one set, so that a text is gone through once. */
  readonly #contains: readonly Entry[];
  readonly #strong: number;
  readonly #words: PhraseSet;
  /** For each hint the records whose patterns are tried where a line holds it, and the records that have no hints. */
  readonly #hinted: readonly (readonly Patterned[])[];
  readonly #hintSet: PhraseSet;
  readonly #unhinted: readonly Patterned[];

  constructor(vocabulary: FurnitureVocabulary) {
    const { records } = vocabulary;
    this.whole = new WholeLines(records);
    this.#starts = records.flatMap((record) => record.start.map((phrase) => ({ record, phrase: fold(phrase) })));
    this.#contains = records.flatMap((record) => record.contains.map((phrase) => ({ record, phrase: fold(phrase) })));
    this.#startSet = new PhraseSet(this.#starts.map(({ phrase }) => phrase));
    this.#strong = this.#contains.length + vocabulary.spam.strong.length;
    const spam = [...vocabulary.spam.strong, ...vocabulary.spam.weak].map(fold);
    this.#words = new PhraseSet([...this.#contains.map(({ phrase }) => phrase), ...spam]);
    const patterned = records.filter(({ patterns }) => patterns.length > 0).map(asPatterned);
    const hints = [...new Set(patterned.flatMap(({ record }) => record.hint.map(fold)))];
    this.#unhinted = patterned.filter(({ record }) => record.hint.length === 0);
    this.#hinted = hints.map((hint) => patterned.filter(({ record }) => record.hint.map(fold).includes(hint)));
    this.#hintSet = new PhraseSet(hints);
  }

  /** What a text holds of the phrases of sentences and of the words of spam. */
  scan(text: string): Scan {
    const hits = this.#words.find(text);
    return hits.length === 0 ? NOTHING : this.#told(hits, 0, hits.length);
  }

  /** The same of each of the text's lines, its spans given in order. */
  scanLines(text: string, lines: readonly { start: number; end: number }[]): readonly Scan[] {
    const hits = this.#words.find(text);
    let next = 0;
    return lines.map(({ end }) => {
      const first = next;
      while ((hits[next]?.start ?? Infinity) < end) next++;
      return first === next ? NOTHING : this.#told(hits, first, next);
    });
  }

  #told(hits: readonly Hit[], first: number, last: number): Scan {
    const scan: Scan = { records: [], points: 0, strong: 0, covered: 0 };
    for (let index = first; index < last; index++) {
      const hit = hits[index];
      if (!hit) continue;
      const record = this.#contains[hit.phrase]?.record;
      if (record) {
        scan.records.push(record);
        continue;
      }
      const isStrong = hit.phrase < this.#strong;
      scan.points += isStrong ? 2 : 1;
      if (isStrong) scan.strong++;
      scan.covered += hit.end - hit.start;
    }
    return scan;
  }

  /** The record whose label the text begins with, ornaments aside, and how long the label is. */
  label(text: string): { record: FurnitureRecord; end: number } | null {
    let from = 0;
    while (from < ORNAMENTS && ORNAMENT[text.charCodeAt(from)] === 1) from++;
    const hit = this.#startSet.first(text, from);
    const record = hit ? this.#starts[hit.phrase]?.record : undefined;
    return hit && record ? { record, end: hit.end } : null;
  }

  /** Records with a pattern that may fit the folded line, in the order in which they are to be tried. */
  patterned(folded: string): readonly Patterned[] {
    const hints = this.#hintSet.held(folded);
    if (hints.length === 0) return this.#unhinted;
    const found = this.#unhinted.slice();
    for (const hint of hints) {
      for (const each of this.#hinted[hint] ?? []) if (!found.includes(each)) found.push(each);
    }
    return found;
  }
}

/** Whether the record is believed in the zone. */
export function isAt(record: FurnitureRecord, zone: Zone): boolean {
  return record.at === 'anywhere' || record.at === zone || (record.at === 'edges' && zone !== 'body');
}

const matchers = new WeakMap<FurnitureVocabulary, Matcher>();

/** The matcher of a vocabulary; made once for each. */
export function matcherOf(vocabulary: FurnitureVocabulary): Matcher {
  let matcher = matchers.get(vocabulary);
  if (!matcher) {
    matcher = new Matcher(vocabulary);
    matchers.set(vocabulary, matcher);
  }
  return matcher;
}

/** A line's kind by the phrases that its sentences hold, or null: see {@link Matcher.scan}. */
export function kindBySentences(matcher: Matcher, line: string, needed: number): FurnitureKind | null {
  let held = 0;
  let total = 0;
  let hits = 0;
  let kind: FurnitureKind | null = null;
  for (const sentence of line.split(/(?<=[。！？!?；;])/u)) {
    const { records } = matcher.scan(sentence);
    total += sentence.length;
    if (records.length === 0) continue;
    held += sentence.length;
    hits += hasFigures(sentence) ? records.length - 1 : records.length;
    kind ??= records[0]?.kind ?? null;
  }
  return hits >= needed && held * 2 > total ? kind : null;
}

/** Whether a sentence counts or measures something, as sentences of an article do. Telephone numbers do neither. */
export function hasFigures(sentence: string): boolean {
  return /\d(?:\.\d+)?(?:亿|万|[%％]|余|多|个|家|件|户|人|名|项|公里|亩|吨|平方|元|台|辆|倍)/u.test(sentence);
}
