import { isBlank } from '../rules/characters.ts';
import { foldUnit } from './fold.ts';

/** A node of the tree of phrases: by the next code unit, and the number of the phrase that ends here. */
interface Node {
  next: Map<number, Node>;
  phrase: number;
}

/** Blanks that can stand inside a phrase as it is printed. */
const BLANKS = [0x20, 0x09, 0xa0, 0x3000, 0x2002, 0x2003];

/** A set of folded phrases that finds all of its members in a text in one pass, folding the text as it goes. */
export class PhraseSet {
  readonly #root: Node = { next: new Map(), phrase: -1 };
  /**
   * Which code units a phrase begins with (2: one that has no more), and with which two, hashed: nearly all places of a
   * text are passed over so.
   */
  readonly #first = new Uint8Array(0x10000);
  readonly #pairs = new Uint8Array(0x10000);

  constructor(phrases: readonly string[]) {
    for (const [index, phrase] of phrases.entries()) this.#add(phrase, index);
  }

  /** The phrases in the text, the longest at each place, not overlapping: their numbers and where they stand. Blanks inside are passed over. */
  find(text: string): { phrase: number; start: number; end: number }[] {
    const first = this.#first;
    const pairs = this.#pairs;
    const found: { phrase: number; start: number; end: number }[] = [];
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const begins = first[unit];
      if (begins === 0 || (begins === 1 && pairs[pairOf(unit, text.charCodeAt(index + 1))] === 0)) continue;
      const hit = this.at(text, index);
      if (!hit) continue;
      found.push({ ...hit, start: index });
      index = hit.end - 1;
    }
    return found;
  }

  /** The longest phrase that begins at a place, or null. */
  at(text: string, start: number): { phrase: number; end: number } | null {
    let node: Node | undefined = this.#root;
    let hit: { phrase: number; end: number } | null = null;
    for (let at = start; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) continue;
      node = node.next.get(foldUnit(unit));
      if (!node) break;
      if (node.phrase >= 0) hit = { phrase: node.phrase, end: at + 1 };
    }
    return hit;
  }

  #add(phrase: string, index: number): void {
    if (phrase === '') return;
    let node = this.#root;
    for (let at = 0; at < phrase.length; at++) {
      const unit = phrase.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), phrase: -1 };
        node.next.set(unit, next);
      }
      node = next;
    }
    if (node.phrase < 0) node.phrase = index;
    const second = [...(phrase.length > 1 ? unfold(phrase.charCodeAt(1)) : []), ...BLANKS];
    for (const unit of unfold(phrase.charCodeAt(0))) {
      this.#first[unit] = phrase.length === 1 ? 2 : Math.max(this.#first[unit] ?? 0, 1);
      for (const next of second) this.#pairs[pairOf(unit, next)] = 1;
    }
  }
}

function pairOf(first: number, second: number): number {
  return ((first * 31) ^ (second * 7)) & 0xffff;
}

/** The code units that fold to this one. */
function unfold(unit: number): number[] {
  const upper = unit >= 0x61 && unit <= 0x7a ? [unit - 0x20] : [];
  const forms = [unit, ...upper];
  return [...forms, ...forms.filter((form) => form > 0x20 && form < 0x7f).map((form) => form + 0xfee0)];
}
