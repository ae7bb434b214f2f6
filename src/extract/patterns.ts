/** Matches any of these words, the longest first, as a group that captures nothing. */
export function anyOf(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}

/** Full-width digits and the signs of dates among them as ASCII; every offset stays as it is. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９－／．]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Remembers what is computed from an object for as long as the object lives. */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

export interface Sentence {
  text: string;
  start: number;
}

/** The sentences of a text with their offsets; a closing quote or bracket stays with its sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') sentences.push({ text: piece.trim(), start: start + lead });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\n') push(at + 1);
    else if ('。！？!?'.includes(sign)) {
      let end = at + 1;
      while (end < text.length && '。！？!?”’）》」』'.includes(text.charAt(end))) end++;
      push(end);
      at = end - 1;
    }
  }
  push(text.length);
  return sentences;
}
