import type { FurnitureRecord, FurnitureVocabulary } from '../../vocabulary/furniture.ts';
import type { FurnitureKind } from '../types.ts';
import { fold, wordsOnly } from './fold.ts';
import { PhraseSet } from './phrases.ts';

/** Where in the page a line stands: before the article's first paragraph, inside the article, or behind its last. */
export type Zone = 'head' | 'body' | 'tail';

/** What can stand before a label, and how many of it. */
const ORNAMENT = new Set(Array.from('-–—·•●■◆▲★☆*#|>»"\'“” \u3000\u00a0', (character) => character.charCodeAt(0)));
const ORNAMENTS = 12;

/** A phrase of `start` or `contains`, with the record that it belongs to. */
interface Entry {
  record: FurnitureRecord;
  phrase: string;
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
  readonly #whole = new Map<string, FurnitureRecord[]>();
  readonly #wholeFirst = new Uint8Array(0x10000);
  readonly #starts: readonly Entry[];
  readonly #startSet: PhraseSet;
  /** Phrases of sentences, then strong words of spam, then weak ones: one set, so that a text is gone through once. */
  readonly #contains: readonly Entry[];
  readonly #strong: number;
  readonly #words: PhraseSet;
  /** For each hint the records whose patterns are tried where a line holds it, and the records that have no hints. */
  readonly #hinted: readonly (readonly FurnitureRecord[])[];
  readonly #hintSet: PhraseSet;
  readonly #unhinted: readonly FurnitureRecord[];

  constructor(vocabulary: FurnitureVocabulary) {
    const { records } = vocabulary;
    for (const record of records) {
      for (const phrase of record.whole) {
        const key = wordsOnly(fold(phrase));
        this.#whole.set(key, [...(this.#whole.get(key) ?? []), record]);
        this.#wholeFirst[key.charCodeAt(0)] = 1;
      }
    }
    this.#starts = records.flatMap((record) => record.start.map((phrase) => ({ record, phrase: fold(phrase) })));
    this.#contains = records.flatMap((record) => record.contains.map((phrase) => ({ record, phrase: fold(phrase) })));
    this.#startSet = new PhraseSet(this.#starts.map(({ phrase }) => phrase));
    this.#strong = this.#contains.length + vocabulary.spam.strong.length;
    const spam = [...vocabulary.spam.strong, ...vocabulary.spam.weak].map(fold);
    this.#words = new PhraseSet([...this.#contains.map(({ phrase }) => phrase), ...spam]);
    const patterned = records.filter((record) => record.patterns.length > 0);
    const hints = [...new Set(patterned.flatMap((record) => record.hint.map(fold)))];
    this.#hinted = hints.map((hint) => patterned.filter((record) => record.hint.map(fold).includes(hint)));
    this.#hintSet = new PhraseSet(hints);
    this.#unhinted = patterned.filter((record) => record.hint.length === 0);
  }

  /** What a text holds of the phrases of sentences and of the words of spam. */
  scan(text: string, from = 0, to = text.length): Scan {
    const hits = this.#words.find(text, from, to);
    if (hits.length === 0) return NOTHING;
    const scan: Scan = { records: [], points: 0, strong: 0, covered: 0 };
    for (const { phrase, start, end } of hits) {
      const record = this.#contains[phrase]?.record;
      if (record) {
        scan.records.push(record);
        continue;
      }
      const isStrong = phrase < this.#strong;
      scan.points += isStrong ? 2 : 1;
      if (isStrong) scan.strong++;
      scan.covered += end - start;
    }
    return scan;
  }

  /** The records of lines that say only this: `key` as {@link wordsOnly} gives it. */
  whole(key: string): readonly FurnitureRecord[] {
    return this.#whole.get(key) ?? [];
  }

  /** Whether any line that is known by its words begins with the unit: most lines need not be asked about further. */
  mayBeWhole(first: number): boolean {
    return this.#wholeFirst[first] === 1;
  }

  /** The record whose label the text begins with, ornaments aside, and how long the label is. */
  label(text: string): { record: FurnitureRecord; end: number } | null {
    let from = 0;
    while (from < ORNAMENTS && ORNAMENT.has(text.charCodeAt(from))) from++;
    const hit = this.#startSet.at(text, from);
    const record = hit ? this.#starts[hit.phrase]?.record : undefined;
    return hit && record ? { record, end: hit.end } : null;
  }

  /** Records with a pattern that may fit the folded line, in the order in which they are to be tried. */
  patterned(folded: string): readonly FurnitureRecord[] {
    const hints = this.#hintSet.held(folded);
    return hints.length === 0
      ? this.#unhinted
      : this.#unhinted.concat(...hints.map((hint) => this.#hinted[hint] ?? []));
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
