import type { FurnitureRecord } from '../../vocabulary/furniture.ts';
import { Trie } from '../trie.ts';
import { foldedWordUnit } from './fold.ts';

/** What parts words that stand on one line of a menu. */
const BETWEEN_WORDS = new Set(Array.from('|｜/·•>»›,，、_', (character) => character.charCodeAt(0)));
/** 1 for what parts words, blanks included. */
const PARTS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  BETWEEN_WORDS.has(unit) || /\s/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

const NONE: readonly FurnitureRecord[] = [];

/** What a phrase says, marks, brackets and numbers aside. */
function keyOf(phrase: string): string {
  let key = '';
  for (let at = 0; at < phrase.length; at++) {
    const unit = foldedWordUnit(phrase.charCodeAt(at));
    if (unit !== 0) key += String.fromCharCode(unit);
  }
  return key;
}

/** A word of a line: what is known of it, and how many letters and Chinese characters it has. */
export interface Word {
  records: readonly FurnitureRecord[];
  length: number;
}

/** Lines that are known by all that they say (打印本页, 上一篇), marks, brackets and numbers aside. */
export class WholeLines {
  readonly #trie = new Trie();
  readonly #records: (readonly FurnitureRecord[])[] = [];
  /** 1 where a known line may begin. */
  readonly #first = new Uint8Array(0x10000);

  constructor(records: readonly FurnitureRecord[]) {
    const byKey = new Map<string, FurnitureRecord[]>();
    for (const record of records) {
      for (const phrase of record.whole) {
        const key = keyOf(phrase);
        byKey.set(key, [...(byKey.get(key) ?? []), record]);
      }
    }
    for (const [key, known] of byKey) {
      this.#first[key.charCodeAt(0)] = 1;
      this.#trie.add(key, this.#records.push(known) - 1);
    }
  }

  /** The records of lines that say only what the text says. */
  of(text: string): readonly FurnitureRecord[] {
    return this.#recordsOf(text, 0, text.length);
  }

  /** Whether any known line begins as this one does: most lines need not be asked about further. */
  mayBegin(line: string): boolean {
    for (let at = 0; at < line.length; at++) {
      const unit = foldedWordUnit(line.charCodeAt(at));
      if (unit !== 0) return this.#first[unit] === 1;
    }
    return false;
  }

  /** The words of a line, as a menu has them in a row; those without a letter or Chinese character left out. */
  *wordsOf(line: string): Generator<Word> {
    for (let start = 0; start < line.length;) {
      let end = start;
      let length = 0;
      for (; end < line.length && PARTS[line.charCodeAt(end)] === 0; end++) {
        if (foldedWordUnit(line.charCodeAt(end)) !== 0) length++;
      }
      if (length > 0) yield { records: this.#recordsOf(line, start, end), length };
      start = end + 1;
    }
  }

  #recordsOf(text: string, start: number, end: number): readonly FurnitureRecord[] {
    let node = 0;
    for (let at = start; at < end; at++) {
      const unit = foldedWordUnit(text.charCodeAt(at));
      if (unit === 0) continue;
      node = this.#trie.step(node, unit);
      if (node === 0) return NONE;
    }
    return this.#records[this.#trie.valueAt(node)] ?? NONE;
  }
}
