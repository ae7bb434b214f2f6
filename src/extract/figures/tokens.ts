import type { Lexicon } from './lexicon.ts';

/** The words of a block by the offset they begin at. */
export interface Tokens {
  /** The part of speech of the word that begins at an offset (ICTCLAS letters); null inside a word. */
  tagAt: (offset: number) => string | null;
  /** Where the word that begins at an offset ends. */
  endOf: (offset: number) => number;
}

/** Cuts a block into words once, when it is first asked. Linear in its length. */
export function tokensOf(text: string, lexicon: Lexicon): Tokens {
  let tags: Map<number, { tag: string; end: number }> | null = null;
  const words = (): Map<number, { tag: string; end: number }> => (tags ??= cut(text, lexicon));
  return {
    tagAt: (offset) => words().get(offset)?.tag ?? null,
    endOf: (offset) => words().get(offset)?.end ?? offset + 1,
  };
}

function cut(text: string, lexicon: Lexicon): Map<number, { tag: string; end: number }> {
  const tags = new Map<number, { tag: string; end: number }>();
  let at = 0;
  for (const { word, tag } of lexicon.tag(text)) {
    const end = at + word.length;
    tags.set(at, { tag, end });
    at = end;
  }
  return tags;
}
