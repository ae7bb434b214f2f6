import type { Edit } from '../rule.ts';
import { Trie } from '../trie.ts';
import { entriesOf, type Step } from './dictionaries.ts';

const SURE = 'dictionary';

/**
 * One step of OpenCC's conversion: at each place the longest entry that fits. Entries of one character, nearly all, are
 * a look into a table, so that it costs little more than going through the text.
 */
export class Conversion {
  /** What a code unit becomes by itself. */
  readonly #single = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  /** The characters of `single` as strings, made once: a page needs hundreds of them. */
  readonly #characters = new Array<string | undefined>(0x10000);
  /** 1 where an entry of more units begins. */
  readonly #longer = new Uint8Array(0x10000);
  readonly #trie = new Trie();
  readonly #values: string[] = [];
  /** What the entry that was last found becomes. */
  #hit = '';

  constructor(step: Step) {
    // The earlier dictionary is the stronger.
    for (const dictionary of [...step].reverse()) {
      for (const [from, into] of entriesOf(dictionary)) this.add(from, into);
    }
  }

  /** Adds an entry that is stronger than all before it. */
  add(from: string, into: string): void {
    const first = from.charCodeAt(0);
    if (from.length === 1 && into.length === 1) {
      this.#single[first] = into.charCodeAt(0);
      return;
    }
    this.#longer[first] = 1;
    this.#trie.add(from, this.#values.push(into) - 1);
  }

  /** The text converted: what {@link edits} would make of the whole of it. */
  convert(text: string): string {
    const single = this.#single;
    const longer = this.#longer;
    let converted = '';
    let kept = 0;
    let at = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const after = single[unit] ?? unit;
      const end = longer[unit] === 0 ? 0 : this.#longest(text, at, text.length);
      if (end !== 0 || after !== unit) {
        converted += text.slice(kept, at) + (end === 0 ? this.#character(after) : this.#hit);
        kept = end || at + 1;
      }
      at = end || at + 1;
    }
    return kept === 0 ? text : converted + text.slice(kept);
  }

  /** What the conversion changes in the text from `start` to `end`: a run of differing units is one edit. */
  edits(text: string, start: number, end: number): Edit[] {
    const edits: Edit[] = [];
    const single = this.#single;
    const longer = this.#longer;
    let last: Edit | null = null;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      const behind = longer[unit] === 0 ? 0 : this.#longest(text, at, end);
      if (behind === 0) {
        const after = single[unit] ?? unit;
        if (after !== unit) last = put(edits, last, at, this.#character(after));
        at++;
        continue;
      }
      const value = this.#hit;
      if (value.length !== behind - at) edits.push((last = { start: at, end: behind, after: value, certainty: SURE }));
      else last = putDiffering(edits, last, text, at, value);
      at = behind;
    }
    return edits;
  }

  #character(unit: number): string {
    return (this.#characters[unit] ??= String.fromCharCode(unit));
  }

  /** Where the longest entry at a place ends, and `hit` what it becomes; 0 for none. */
  #longest(text: string, start: number, limit: number): number {
    let node = 0;
    let found = -1;
    let end = 0;
    for (let at = start; at < limit; at++) {
      node = this.#trie.step(node, text.charCodeAt(at));
      if (node === 0) break;
      const value = this.#trie.valueAt(node);
      if (value >= 0) {
        found = value;
        end = at + 1;
      }
    }
    if (end !== 0) this.#hit = this.#values[found] ?? '';
    return end;
  }
}

/** One unit for another; one right behind the last edit becomes part of it. Gives the edit that it is part of. */
function put(edits: Edit[], last: Edit | null, at: number, after: string): Edit {
  if (last?.end === at) {
    last.end++;
    last.after += after;
    return last;
  }
  const edit: Edit = { start: at, end: at + 1, after, certainty: SURE };
  edits.push(edit);
  return edit;
}

function putDiffering(edits: Edit[], last: Edit | null, text: string, at: number, value: string): Edit | null {
  let now = last;
  for (let index = 0; index < value.length; index++) {
    if (text.charCodeAt(at + index) !== value.charCodeAt(index)) now = put(edits, now, at + index, value.charAt(index));
  }
  return now;
}
