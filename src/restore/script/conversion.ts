import type { Edit } from '../rule.ts';
import { Trie } from '../trie.ts';
import { entriesOf, type Step } from './dictionaries.ts';

const SURE = 'dictionary';

/** One unit for another; one right behind the last edit becomes part of it. */
function put(edits: Edit[], at: number, after: string): void {
  const last = edits[edits.length - 1];
  if (last?.end === at) {
    last.end++;
    last.after += after;
  } else edits.push({ start: at, end: at + 1, after, certainty: SURE });
}

function putDiffering(edits: Edit[], text: string, at: number, value: string): void {
  for (let index = 0; index < value.length; index++) {
    if (text.charCodeAt(at + index) !== value.charCodeAt(index)) put(edits, at + index, value.charAt(index));
  }
}

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
      const hit = longer[unit] === 0 ? null : this.#longest(text, at, text.length);
      if (hit !== null || after !== unit) {
        converted += text.slice(kept, at) + (hit?.value ?? this.#character(after));
        kept = hit?.end ?? at + 1;
      }
      at = hit?.end ?? at + 1;
    }
    return kept === 0 ? text : converted + text.slice(kept);
  }

  /** What the conversion changes in the text from `start` to `end`: a run of differing units is one edit. */
  edits(text: string, start: number, end: number): Edit[] {
    const edits: Edit[] = [];
    const single = this.#single;
    const longer = this.#longer;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      const after = single[unit] ?? unit;
      if (longer[unit] === 0) {
        if (after !== unit) put(edits, at, this.#character(after));
        at++;
        continue;
      }
      const hit = this.#longest(text, at, end);
      if (hit === null) {
        if (after !== unit) put(edits, at, this.#character(after));
        at++;
        continue;
      }
      if (hit.value.length !== hit.end - at) edits.push({ start: at, end: hit.end, after: hit.value, certainty: SURE });
      else putDiffering(edits, text, at, hit.value);
      at = hit.end;
    }
    return edits;
  }

  #character(unit: number): string {
    return (this.#characters[unit] ??= String.fromCharCode(unit));
  }

  #longest(text: string, start: number, limit: number): { end: number; value: string } | null {
    let node = 0;
    let found = -1;
    let end = start;
    for (let at = start; at < limit; at++) {
      node = this.#trie.step(node, text.charCodeAt(at));
      if (node === 0) break;
      const value = this.#trie.valueAt(node);
      if (value >= 0) {
        found = value;
        end = at + 1;
      }
    }
    return found < 0 ? null : { end, value: this.#values[found] ?? '' };
  }
}
