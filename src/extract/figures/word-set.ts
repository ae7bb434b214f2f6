/** Words that can be looked for at a place in a text, the longest first, each with what it stands for. */
export interface WordSet<T> {
  /** The longest word that begins at `at`, or null. */
  at: (text: string, at: number) => { word: string; value: T } | null;
  /** The longest word that ends at `end`, or null. */
  endingAt: (text: string, end: number) => { word: string; value: T } | null;
  /** The value of exactly this word. */
  get: (word: string) => T | undefined;
}

/** Builds a {@link WordSet}; a word given twice keeps its first value. Cost of a look-up: the length of the longest word. */
export function wordSet<T>(entries: Iterable<readonly [string, T]>): WordSet<T> {
  const values = new Map<string, T>();
  for (const [word, value] of entries) if (!values.has(word)) values.set(word, value);
  const starts = lengths(values.keys(), (word) => word.slice(0, 1));
  const ends = lengths(values.keys(), (word) => word.slice(-1));
  const find = (candidates: number[] | undefined, cut: (length: number) => string) => {
    for (const length of candidates ?? []) {
      const word = cut(length);
      const value = values.get(word);
      if (value !== undefined && word.length === length) return { word, value };
    }
    return null;
  };
  return {
    at: (text, at) => find(starts.get(text.charAt(at)), (length) => text.slice(at, at + length)),
    endingAt: (text, end) =>
      find(ends.get(text.charAt(end - 1)), (length) => (end >= length ? text.slice(end - length, end) : '')),
    get: (word) => values.get(word),
  };
}

/** Lengths of the words that share a first (or last) character, longest first. */
function lengths(words: Iterable<string>, key: (word: string) => string): Map<string, number[]> {
  const found = new Map<string, Set<number>>();
  for (const word of words) {
    const set = found.get(key(word)) ?? new Set<number>();
    found.set(key(word), set.add(word.length));
  }
  return new Map([...found].map(([first, set]) => [first, [...set].sort((a, b) => b - a)]));
}

/** A {@link WordSet} of bare words. */
export const plainWords = (words: readonly string[]): WordSet<true> =>
  wordSet(words.map((word) => [word, true] as const));

/** Takes words of the set off the end of a text until none is left. */
export function trimEnd(text: string, set: WordSet<unknown>): string {
  let end = text.length;
  for (let hit = set.endingAt(text, end); hit && end > 0; hit = set.endingAt(text, end)) end -= hit.word.length;
  return text.slice(0, end);
}

/** Takes words of the set off the front of a text until none is left. */
export function trimStart(text: string, set: WordSet<unknown>): string {
  let at = 0;
  for (let hit = set.at(text, at); hit && at < text.length; hit = set.at(text, at)) at += hit.word.length;
  return text.slice(at);
}

/** True where any word of the set occurs in the text. */
export function contains(text: string, set: WordSet<unknown>): boolean {
  for (let at = 0; at < text.length; at++) if (set.at(text, at)) return true;
  return false;
}
