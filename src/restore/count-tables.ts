/** What the first hash of a word begins with; the second begins with 0. */
export const HASH_START = 0x811c9dc5;

/** FNV-1a over code units. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(Math.imul(hash ^ (unit & 0xff), 0x01000193) ^ (unit >> 8), 0x01000193) >>> 0;
}

/** A second hash: one alone takes one unknown word in ten thousand for a known one. */
export function checkStep(check: number, unit: number): number {
  return (Math.imul(check ^ unit, 0x85ebca6b) + unit) >>> 0;
}

/** Counts by a 32-bit key: open addressing, keys never 0 in practice. */
export class CountTable {
  readonly #keys: Uint32Array;
  readonly #values: Float32Array;
  readonly #mask: number;
  /** A bit for each key that is there, by its hash: nearly all that are asked for are not, and this is small enough to stay at hand. */
  readonly #present = new Uint32Array(PRESENCE_BITS >>> 5);

  constructor(slots: number) {
    this.#keys = new Uint32Array(slots);
    this.#values = new Float32Array(slots);
    this.#mask = slots - 1;
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }

  get(key: number): number {
    const bit = presenceBit(key);
    if ((((this.#present[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return 0;
    return this.#values[this.#slot(key)] ?? 0;
  }

  add(key: number, count: number): void {
    const slot = this.#slot(key);
    const bit = presenceBit(key);
    this.#present[bit >>> 5] = (this.#present[bit >>> 5] ?? 0) | (1 << (bit & 31));
    this.#keys[slot] = key;
    this.#values[slot] = (this.#values[slot] ?? 0) + count;
  }
}

const PRESENCE_BITS = 1 << 23;

function presenceBit(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 9;
}

/** Counts of words by two hashes of 32 bits. */
export class WordTable {
  readonly #hashes: Uint32Array;
  readonly #checks: Uint32Array;
  readonly #counts: Float32Array;
  readonly #mask: number;

  constructor(slots: number) {
    this.#hashes = new Uint32Array(slots);
    this.#checks = new Uint32Array(slots);
    this.#counts = new Float32Array(slots);
    this.#mask = slots - 1;
  }

  #slot(hash: number, check: number): number {
    let slot = hash & this.#mask;
    while (this.#counts[slot] !== 0 && (this.#hashes[slot] !== hash || this.#checks[slot] !== check)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  find(hash: number, check: number): number {
    return this.#counts[this.#slot(hash, check)] ?? 0;
  }

  get(word: string): number {
    return this.find(...hashesOf(word));
  }

  add(word: string, count: number): void {
    const [hash, check] = hashesOf(word);
    const slot = this.#slot(hash, check);
    this.#hashes[slot] = hash;
    this.#checks[slot] = check;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + count;
  }
}

function hashesOf(word: string): [hash: number, check: number] {
  let hash = HASH_START;
  let check = 0;
  for (let index = 0; index < word.length; index++) {
    hash = hashStep(hash, word.charCodeAt(index));
    check = checkStep(check, word.charCodeAt(index));
  }
  return [hash, check];
}
