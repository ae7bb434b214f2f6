import { isBlank } from '../rules/characters.ts';
import { Trie } from '../trie.ts';
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
  /**
   * Which code units a phrase begins with (2: one that has no more), and with which two, hashed: nearly all places of a
   * text are passed over so.
   */
  readonly #begins = new Uint8Array(0x10000);
  readonly #pairs = new Uint8Array(0x10000);

  constructor(phrases: readonly string[]) {
    for (const [index, phrase] of phrases.entries()) this.#add(phrase, index);
  }

  /**
   * The phrases in the text from `from` to `to`, the longest at each place, not overlapping. Blanks inside a phrase are
   * passed over.
   */
  find(text: string, from = 0, to = text.length): readonly Hit[] {
    const begins = this.#begins;
    const pairs = this.#pairs;
    let found: Hit[] | null = null;
    for (let index = from; index < to; index++) {
      const unit = text.charCodeAt(index);
      const begin = begins[unit];
      if (begin === 0) continue;
      if (begin === 1) {
        if (index + 1 === to) break;
        const next = text.charCodeAt(index + 1);
        if (pairs[pairOf(unit, next)] === 0 && !isBlank(next)) continue;
      }
      const hit = this.at(text, index, to);
      if (!hit) continue;
      (found ??= []).push(hit);
      index = hit.end - 1;
    }
    return found ?? NONE;
  }

  /** The numbers of all phrases that the text holds, overlapping ones too, by where they begin. */
  held(text: string): readonly number[] {
    const trie = this.#trie;
    const found = new Set<number>();
    for (let index = 0; index < text.length; index++) {
      if (this.#begins[text.charCodeAt(index)] === 0) continue;
      let node = 0;
      for (let at = index; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (isBlank(unit)) continue;
        node = trie.step(node, foldUnit(unit));
        if (node === 0) break;
        const value = trie.valueAt(node);
        if (value >= 0) found.add(value);
      }
    }
    return [...found];
  }

  /** The longest phrase that begins at a place, or null. */
  at(text: string, start: number, to = text.length): Hit | null {
    const trie = this.#trie;
    let node = 0;
    let phrase = -1;
    let end = start;
    for (let at = start; at < to; at++) {
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

function pairOf(first: number, second: number): number {
  return ((first * 31) ^ (second * 7)) & 0xffff;
}

const NONE: readonly Hit[] = [];

/** The code units that fold to this one. */
function unfold(unit: number): number[] {
  const upper = unit >= 0x61 && unit <= 0x7a ? [unit - 0x20] : [];
  const forms = [unit, ...upper];
  return [...forms, ...forms.filter((form) => form > 0x20 && form < 0x7f).map((form) => form + 0xfee0)];
}
