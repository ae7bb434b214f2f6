import type { Symbol } from './symbols.ts';

/**
 * One reading of the symbols so far. In step, a symbol is itself; out of step, its first byte ends a character and its
 * second begins the next.
 */
export interface Reading {
  /** The byte that begins the next character, when out of step; null in step; `unknown` when it was lost with a vanished pair. */
  pending: Pending;
  /** Trail byte of the character read last, where the stream is in step; 0 otherwise. */
  trail: number;
  /** Simplified code unit of the character read last. */
  last: number;
  /** Natural logarithms: of the characters' probability, and of all that is not the characters'. */
  characters: number;
  costs: number;
  /** Characters that the bytes did not fix. */
  free: number;
  /** Pairs that vanished since the last printed symbol. */
  vanished: number;
  parent: Reading | null;
  /** What this step read, from which span of the text. `sound`: as it is printed. */
  text: string;
  start: number;
  end: number;
  sound: boolean;
}

export type Pending = null | { byte: number } | { vanishedBehind: number };

/** Pending behind a lone lead byte: the mark that the cut stands before comes next. */
export const CUT: { byte: number } = { byte: -1 };

export function firstReading(last: number): Reading {
  const none = { pending: null, trail: 0, last, characters: 0, costs: 0, free: 0, vanished: 0 };
  return { ...none, parent: null, text: '', start: 0, end: 0, sound: true };
}

export function isInStep(reading: Reading): boolean {
  return reading.pending === null;
}

/** Natural logarithm of how likely the reading is, up to a constant of the window. */
export function scoreOf(reading: Reading): number {
  return reading.characters + reading.costs;
}

/** A symbol that gives no character: it only sets what is pending. */
export function skip(reading: Reading, symbol: Symbol, pending: Pending, costs: number): Reading {
  const { start, end } = symbol;
  return {
    ...reading,
    pending,
    trail: 0,
    costs: reading.costs + costs,
    parent: reading,
    text: '',
    start,
    end,
    sound: false,
  };
}
