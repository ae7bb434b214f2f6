/** Words that can be looked for at a place in a text, the longest first, each with what it stands for. */
export interface WordSet<T> {
  /** The longest word that begins at `at`, or null. */
  at: (text: string, at: number) => { word: string; value: T } | null;
  /** The longest word that ends at `end`, or null. */
  endingAt: (text: string, end: number) => { word: string; value: T } | null;
  /** The value of exactly this word. */
  get: (word: string) => T | undefined;
}

/** A letter tree: no piece of the text is copied while it is walked. */
interface Node<T> {
  next: Map<number, Node<T>>;
  hit: { word: string; value: T } | null;
}

const node = <T>(): Node<T> => ({ next: new Map(), hit: null });

/** Builds a {@link WordSet}; a word given twice keeps its first value. Cost of a look-up: the length of the longest word. */
export function wordSet<T>(entries: Iterable<readonly [string, T]>): WordSet<T> {
  const values = new Map<string, T>();
  for (const [word, value] of entries) if (!values.has(word)) values.set(word, value);
  const forward = node<T>();
  const backward = node<T>();
  for (const [word, value] of values) {
    insert(forward, word, 0, 1, { word, value });
    insert(backward, word, word.length - 1, -1, { word, value });
  }
  return {
    at: (text, at) => walk(forward, text, at, 1),
    endingAt: (text, end) => walk(backward, text, end - 1, -1),
    get: (word) => values.get(word),
  };
}

function insert<T>(root: Node<T>, word: string, from: number, step: 1 | -1, hit: Node<T>['hit']): void {
  let current = root;
  for (let at = from; at >= 0 && at < word.length; at += step) {
    const code = word.charCodeAt(at);
    const next = current.next.get(code) ?? node<T>();
    current.next.set(code, next);
    current = next;
  }
  current.hit = hit;
}

function walk<T>(root: Node<T>, text: string, from: number, step: 1 | -1): Node<T>['hit'] {
  let current = root;
  let longest: Node<T>['hit'] = null;
  for (let at = from; at >= 0 && at < text.length; at += step) {
    const next = current.next.get(text.charCodeAt(at));
    if (!next) break;
    current = next;
    longest = next.hit ?? longest;
  }
  return longest;
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
