import type { FurnitureRecord, FurnitureVocabulary } from '../../vocabulary/furniture.ts';
import type { FurnitureKind } from '../types.ts';
import { fold, wordsOnly } from './fold.ts';
import { PhraseSet } from './phrases.ts';

/** Where in the page a line stands: before the article's first paragraph, inside the article, or behind its last. */
export type Zone = 'head' | 'body' | 'tail';

/** Patterns are tried on lines of at most so many characters. */
const PATTERN_LENGTH = 300;
/** What parts words that stand on one line of a menu. */
const BETWEEN_WORDS = /[\s|｜/·•>»›,，、_]+/u;

/** A phrase of `start` or `contains`, with the record that it belongs to. */
interface Entry {
  record: FurnitureRecord;
  phrase: string;
}

/** Asks the vocabulary about single lines. Lines are given as they stand; all comparison is on their folded form. */
export class Matcher {
  readonly #whole = new Map<string, FurnitureRecord[]>();
  readonly #starts: readonly Entry[];
  readonly #startSet: PhraseSet;
  readonly #contains: readonly Entry[];
  readonly #containSet: PhraseSet;
  readonly #patterns: readonly FurnitureRecord[];

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
    this.#containSet = new PhraseSet(this.#contains.map(({ phrase }) => phrase));
    this.#patterns = records.filter((record) => record.patterns.length > 0);
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

  /** The records of the phrases that a text holds, one for each phrase. */
  phrases(text: string): FurnitureRecord[] {
    return this.#containSet.find(text).flatMap(({ phrase }) => this.#contains[phrase]?.record ?? []);
  }

  #wholeLine(line: string, folded: string, zone: Zone): FurnitureRecord | null {
    if (folded.length > 120) return null;
    const found = this.#wholeKey(wordsOnly(folded), zone);
    if (found) return found;
    const words = line
      .trim()
      .split(BETWEEN_WORDS)
      .map((word) => wordsOnly(fold(word)))
      .filter((word) => word !== '');
    if (words.length < 2) return null;
    const records = words.map((word) => this.#wholeKey(word, zone));
    return records.every((record) => record !== null) ? (records[0] ?? null) : null;
  }

  #wholeKey(key: string, zone: Zone): FurnitureRecord | null {
    return this.#whole.get(key)?.find((record) => isAt(record, zone)) ?? null;
  }

  #start(folded: string, zone: Zone): FurnitureRecord | null {
    const bare = folded.replace(/^[-–—·•●■◆▲★☆*#|>»"'“”]+/u, '');
    // Only the phrase at the very beginning counts; the set finds it without trying all.
    const [first] = this.#startSet.find(bare.slice(0, 40));
    if (first?.start !== 0) return null;
    const record = this.#starts[first.phrase]?.record;
    return record && isAt(record, zone) && bare.length - first.end <= record.rest ? record : null;
  }

  #pattern(folded: string, zone: Zone): FurnitureRecord | null {
    if (folded.length > PATTERN_LENGTH) return null;
    for (const record of this.#patterns) {
      if (isAt(record, zone) && record.patterns.some((pattern) => pattern.test(folded))) return record;
    }
    return null;
  }
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

/** A line's kind by the phrases that its sentences hold, or null: see {@link Matcher.phrases}. */
export function kindBySentences(matcher: Matcher, line: string, needed: number): FurnitureKind | null {
  if (matcher.phrases(line).length === 0) return null;
  let held = 0;
  let total = 0;
  let hits = 0;
  let kind: FurnitureKind | null = null;
  for (const sentence of line.split(/(?<=[。！？!?；;])/u)) {
    const records = matcher.phrases(sentence);
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
