import { isBlank } from '../rules/characters.ts';
import { Trie } from '../trie.ts';
import { foldUnit } from './fold.ts';

/** Blanks that can stand inside a phrase as it is printed. */
const BLANKS = [0x20, 0x09, 0xa0, 0x3000, 0x2002, 0x2003];
/** How many second characters are told apart for a first one. */
const SECONDS = 32;

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
   * For each code unit the second units, five bits of each, of the phrases that begin with it; ALL where one has no
   * more. Nearly all places of a text are passed over so.
   */
  readonly #seconds = new Uint32Array(0x10000);

  constructor(phrases: readonly string[]) {
    for (const [index, phrase] of phrases.entries()) this.#add(phrase, index);
  }

  /**
   * The phrases in the text from `from` to `to`, the longest at each place, not overlapping. Blanks inside a phrase are
   * passed over.
   */
  find(text: string, from = 0, to = text.length): readonly Hit[] {
    const seconds = this.#seconds;
    let found: Hit[] | null = null;
    for (let index = from; index < to; index++) {
      const follows = seconds[text.charCodeAt(index)] ?? 0;
      if (follows === 0) continue;
      const next = index + 1 < to ? text.charCodeAt(index + 1) : 0;
      if ((follows & (1 << (next % SECONDS))) === 0) continue;
      const hit = this.at(text, index, to);
      if (!hit) continue;
      (found ??= []).push(hit);
      index = hit.end - 1;
    }
    return found ?? NONE;
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
    const seconds = phrase.length === 1 ? null : [...unfold(phrase.charCodeAt(1)), ...BLANKS];
    for (const unit of unfold(phrase.charCodeAt(0))) {
      let bits = this.#seconds[unit] ?? 0;
      if (seconds === null) bits = ALL;
      else for (const second of seconds) bits |= 1 << (second % SECONDS);
      this.#seconds[unit] = bits;
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

const ALL = 0xffffffff;
const NONE: readonly Hit[] = [];

/** The code units that fold to this one. */
function unfold(unit: number): number[] {
  const upper = unit >= 0x61 && unit <= 0x7a ? [unit - 0x20] : [];
  const forms = [unit, ...upper];
  return [...forms, ...forms.filter((form) => form > 0x20 && form < 0x7f).map((form) => form + 0xfee0)];
}
