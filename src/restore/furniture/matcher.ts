import type { FurnitureRecord, FurnitureVocabulary } from '../../vocabulary/furniture.ts';
import type { FurnitureKind } from '../types.ts';
import { fold, wordsOnly } from './fold.ts';
import { PhraseSet } from './phrases.ts';

/** Where in the page a line stands: before the article's first paragraph, inside the article, or behind its last. */
export type Zone = 'head' | 'body' | 'tail';

/** Patterns are tried on lines of at most so many characters. */
const PATTERN_LENGTH = 300;
/** A line of the names of buttons is at most so long, and the name of one. */
const WHOLE_LENGTH = 120;
const WORD_LENGTH = 30;
/** What parts words that stand on one line of a menu. */
const BETWEEN_WORDS = /[\s|｜/·•>»›,，、_]+/u;

/** What can stand before a label, and how many of it. */
const ORNAMENT = new Set('-–—·•●■◆▲★☆*#|>»"\'“” \u3000\u00a0');
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

  /** The record that a short line belongs to by what it says as a whole, how it begins, or a pattern; null for none. */
  line(line: string, folded: string, zone: Zone): FurnitureRecord | null {
    const found = this.#wholeLine(line, folded, zone) ?? this.#start(folded, zone) ?? this.#pattern(folded, zone);
    if (found) return found;
    // 【来源】新华社 is 来源:新华社, and 【纠错】责任编辑:… begins with a button.
    const [, label, rest] = /^[【[]([^】\]]{1,8})[】\]]:?(.+)$/u.exec(folded) ?? [];
    if (label === undefined || rest === undefined) return null;
    const labelled = `${label}:${rest}`;
    const record = this.#start(labelled, zone) ?? this.#pattern(labelled, zone);
    if (record || !this.#wholeKey(wordsOnly(label), 'tail')) return record;
    return this.#start(rest, zone) ?? this.#pattern(rest, zone);
  }

  /** What a text holds of the phrases of sentences and of the words of spam. */
  scan(text: string): Scan {
    const hits = this.#words.find(text);
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

  #wholeLine(line: string, folded: string, zone: Zone): FurnitureRecord | null {
    if (folded.length > WHOLE_LENGTH) return null;
    const found = folded.length <= WORD_LENGTH ? this.#wholeKey(wordsOnly(folded), zone) : null;
    if (found || !BETWEEN_WORDS.test(line)) return found;
    let first: FurnitureRecord | null = null;
    let words = 0;
    for (const part of line.split(BETWEEN_WORDS)) {
      const word = wordsOnly(fold(part));
      if (word === '') continue;
      const record = this.#wholeKey(word, zone);
      if (!record) return null;
      first ??= record;
      words++;
    }
    return words > 1 ? first : null;
  }

  #wholeKey(key: string, zone: Zone): FurnitureRecord | null {
    return this.#whole.get(key)?.find((record) => isAt(record, zone)) ?? null;
  }

  /** The record whose label the text begins with, ornaments aside, and how long the label is. */
  label(text: string, zone: Zone): { record: FurnitureRecord; end: number } | null {
    let from = 0;
    while (from < ORNAMENTS && ORNAMENT.has(text[from] ?? '')) from++;
    const hit = this.#startSet.at(text, from);
    const record = hit ? this.#starts[hit.phrase]?.record : undefined;
    return hit && record && isAt(record, zone) ? { record, end: hit.end } : null;
  }

  #start(folded: string, zone: Zone): FurnitureRecord | null {
    const label = this.label(folded, zone);
    return label && folded.length - label.end <= label.record.rest ? label.record : null;
  }

  #pattern(folded: string, zone: Zone): FurnitureRecord | null {
    if (folded.length > PATTERN_LENGTH) return null;
    const found = firstMatch(this.#unhinted, folded, zone);
    if (found) return found;
    for (const { phrase } of this.#hintSet.find(folded)) {
      const hinted = firstMatch(this.#hinted[phrase] ?? [], folded, zone);
      if (hinted) return hinted;
    }
    return null;
  }
}

function firstMatch(records: readonly FurnitureRecord[], folded: string, zone: Zone): FurnitureRecord | null {
  for (const record of records) {
    if (isAt(record, zone) && record.patterns.some((pattern) => pattern.test(folded))) return record;
  }
  return null;
}

function isAt(record: FurnitureRecord, zone: Zone): boolean {
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
