const SLOTS = 1 << 13;
const LAST = 0xffffffff;

/** Numbers by pairs of code units, the latest at each of a few thousand places: readings of a stretch ask for the same again and again. */
export class PairMemory {
  readonly #keys = new Uint32Array(SLOTS);
  readonly #values = new Float64Array(SLOTS);

  constructor() {
    // No place may begin with a key that belongs there: 0, which fills the others, belongs in the first.
    this.#keys[slotOf(0, 0)] = LAST;
  }

  get(a: number, b: number): number | undefined {
    const slot = slotOf(a, b);
    return this.#keys[slot] === keyOf(a, b) ? this.#values[slot] : undefined;
  }

  set(a: number, b: number, value: number): void {
    const slot = slotOf(a, b);
    this.#keys[slot] = keyOf(a, b);
    this.#values[slot] = value;
  }
}

function keyOf(a: number, b: number): number {
  return ((a << 16) | b) >>> 0;
}

function slotOf(a: number, b: number): number {
  return (Math.imul(keyOf(a, b), 0x9e3779b1) >>> 12) & (SLOTS - 1);
}
