import { isBlank } from '../rules/characters.ts';
import { Trie } from '../trie.ts';
import { readUnits, units, WINDOW } from '../units.ts';
import { foldUnit } from './fold.ts';

/** Where a phrase stands in a text, and its number. */
export interface Hit {
  phrase: number;
  start: number;
  end: number;
}

/** A set of folded phrases that finds all of its members in a text in one pass, folding the text as it goes. */
export class PhraseSet {
  readonly #trie = new Trie();
  /** Which code units a phrase begins with: 1, and 2 for one that has no more units. */
  readonly #begins = new Uint8Array(0x10000);
  /** With which two units a phrase begins, hashed, a bit each: nearly all places of a text are passed over by one look. */
  readonly #pairs = new Uint8Array(PAIRS);
  #hasSingle = false;

  constructor(phrases: readonly string[]) {
    for (const [index, phrase] of phrases.entries()) this.#add(phrase, index);
  }

  /**
   * The phrases in the text, the longest at each place, not overlapping. Blanks inside a phrase are passed over, line
   * feeds are not.
   */
  find(text: string): readonly Hit[] {
    const pairs = this.#pairs;
    const hasSingle = this.#hasSingle;
    const read = units;
    let found: Hit[] | null = null;
    let passed = 0;
    for (let base = 0; base < text.length; base += WINDOW) {
      const length = readUnits(text, base);
      for (let index = Math.max(0, passed - base), next = read[index] ?? 0; index < length; index++) {
        const unit = next;
        next = index + 1 < length ? (read[index + 1] ?? 0) : text.charCodeAt(base + length) || 0;
        if (pairs[pairOf(unit, next)] === 0 && ((next > 0x3000 && !hasSingle) || !this.#mayBegin(unit, next))) continue;
        const hit = this.at(text, base + index);
        if (!hit) continue;
        (found ??= []).push(hit);
        passed = hit.end;
        index = passed - base - 1;
        next = read[index + 1] ?? 0;
      }
    }
    return found ?? NONE;
  }

  /** The numbers of all phrases that the text holds, overlapping ones too, by where they begin. */
  held(text: string): readonly number[] {
    const trie = this.#trie;
    const begins = this.#begins;
    const pairs = this.#pairs;
    let found: number[] | null = null;
    for (let index = 0; index < text.length; index++) {
      const begin = begins[text.charCodeAt(index)];
      if (begin === 0) continue;
      if (begin === 1) {
        const next = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
        if (pairs[pairOf(text.charCodeAt(index), next)] === 0 && !isBlank(next)) continue;
      }
      let node = 0;
      for (let at = index; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (isBlank(unit)) continue;
        node = trie.step(node, foldUnit(unit));
        if (node === 0) break;
        const value = trie.valueAt(node);
        if (value >= 0 && !found?.includes(value)) (found ??= []).push(value);
      }
    }
    return found ?? NONE_HELD;
  }

  /** The longest phrase that begins at a place, or null: {@link at} behind the cheap look. */
  first(text: string, start: number): Hit | null {
    if (start >= text.length) return null;
    const unit = text.charCodeAt(start);
    const next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
    const may = this.#pairs[pairOf(unit, next)] === 1 || this.#mayBegin(unit, next);
    return may ? this.at(text, start) : null;
  }

  /** Whether a phrase may begin with a unit whatever stands behind it: it has no more, or a blank follows. */
  #mayBegin(unit: number, next: number): boolean {
    const begin = this.#begins[unit];
    return begin === 2 || (begin === 1 && isBlank(next));
  }

  /** The longest phrase that begins at a place, or null. */
  at(text: string, start: number): Hit | null {
    const trie = this.#trie;
    let node = 0;
    let phrase = -1;
    let end = start;
    for (let at = start; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) continue;
      node = trie.step(node, foldUnit(unit));
      if (node === 0) break;
      const value = trie.valueAt(node);
      if (value >= 0) {
        phrase = value;
        end = at + 1;
      }
    }
    return phrase < 0 ? null : { phrase, start, end };
  }

  #add(phrase: string, index: number): void {
    if (phrase === '' || this.#has(phrase)) return;
    this.#trie.add(phrase, index);
    this.#hasSingle ||= phrase.length === 1;
    const seconds = phrase.length === 1 ? [] : unfold(phrase.charCodeAt(1));
    for (const unit of unfold(phrase.charCodeAt(0))) {
      this.#begins[unit] = phrase.length === 1 ? 2 : Math.max(this.#begins[unit] ?? 0, 1);
      for (const second of seconds) this.#pairs[pairOf(unit, second)] = 1;
    }
  }

  #has(phrase: string): boolean {
    let node = 0;
    for (let at = 0; at < phrase.length; at++) {
      node = this.#trie.step(node, phrase.charCodeAt(at));
      if (node === 0) return false;
    }
    return this.#trie.valueAt(node) >= 0;
  }
}

/** How many bits {@link pairOf} tells apart: as many as stay at hand while a text is gone through. */
const PAIRS = 1 << 16;

function pairOf(first: number, second: number): number {
  return ((first * 31) ^ (second * 7)) & (PAIRS - 1);
}

const NONE: readonly Hit[] = [];
const NONE_HELD: readonly number[] = [];

/** The code units that fold to this one. */
function unfold(unit: number): number[] {
  const upper = unit >= 0x61 && unit <= 0x7a ? [unit - 0x20] : [];
  const forms = [unit, ...upper];
  return [...forms, ...forms.filter((form) => form > 0x20 && form < 0x7f).map((form) => form + 0xfee0)];
}
