const ROOT = 0;
const SMALLEST = 16;

/**
 * Strings as a tree of code units, in flat arrays: a step from one node to the next costs a few nanoseconds. Built once,
 * then only asked.
 */
export class Trie {
  /** Per node the number of the string that ends there, −1 for none. */
  readonly #values: number[] = [-1];
  /** Node behind the root, by code unit; 0 for none. */
  readonly #first = new Uint32Array(0x10000);
  // Edges by parent and unit: a table with open addressing, at most half full.
  #parents = new Uint32Array(SMALLEST);
  #units = new Uint16Array(SMALLEST);
  #children = new Uint32Array(SMALLEST);
  #edges = 0;

  /** Adds a string; `value` (≥ 0) replaces that of the same string. An empty string is left out. */
  add(string: string, value: number): void {
    if (string === '') return;
    let node = ROOT;
    for (let at = 0; at < string.length; at++) {
      const unit = string.charCodeAt(at);
      node = this.step(node, unit) || this.#grow(node, unit);
    }
    this.#values[node] = value;
  }

  /** The node behind a node (0: the root) by a code unit, or 0. */
  step(node: number, unit: number): number {
    if (node === ROOT) return this.#first[unit] ?? 0;
    const mask = this.#children.length - 1;
    for (let slot = slotOf(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const child = this.#children[slot] ?? 0;
      if (child === 0 || (this.#parents[slot] === node && this.#units[slot] === unit)) return child;
    }
  }

  /** The value of the string that ends at the node, or −1. */
  valueAt(node: number): number {
    return this.#values[node] ?? -1;
  }

  #grow(parent: number, unit: number): number {
    const node = this.#values.push(-1) - 1;
    if (parent === ROOT) this.#first[unit] = node;
    else {
      if (++this.#edges * 2 > this.#children.length) this.#widen();
      this.#put(parent, unit, node);
    }
    return node;
  }

  #put(parent: number, unit: number, child: number): void {
    const mask = this.#children.length - 1;
    let slot = slotOf(parent, unit) & mask;
    while (this.#children[slot] !== 0) slot = (slot + 1) & mask;
    this.#parents[slot] = parent;
    this.#units[slot] = unit;
    this.#children[slot] = child;
  }

  #widen(): void {
    const [parents, units, children] = [this.#parents, this.#units, this.#children];
    this.#parents = new Uint32Array(children.length * 2);
    this.#units = new Uint16Array(children.length * 2);
    this.#children = new Uint32Array(children.length * 2);
    for (const [slot, child] of children.entries()) {
      if (child !== 0) this.#put(parents[slot] ?? 0, units[slot] ?? 0, child);
    }
  }
}

function slotOf(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
