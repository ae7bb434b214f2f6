import { decodePostings, decodeShard, type Posting } from './codec.ts';
import { tidy, type Fold } from './fold.ts';

/** A place where all of a query is found: how often, and where its first word first stands. */
export interface Hit {
  document: number;
  count: number;
  first: number;
}

/** What a search needs of the index; `load` fetches shard number i. */
export interface IndexSource {
  starts: readonly string[];
  load: (shard: number) => Promise<Uint8Array>;
}

const QUOTED = /["“「『]([^"”」』]*)["”」』]?|(\S+)/g;
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/**
 * The words of a query: what blanks part, and whole phrases between quotation marks. Punctuation around a word is dropped
 * (but kept inside), and so are repeated words.
 */
export function wordsOf(query: string): string[] {
  const words = [...tidyQuery(query).matchAll(QUOTED)]
    .map(([, phrase, word]) => tidy(phrase ?? word ?? '').replace(EDGES, ''))
    .filter((word) => word !== '');
  return [...new Set(words)];
}

/** Full-width blanks part words as others do. */
function tidyQuery(query: string): string {
  return query.replace(/\s+/gu, ' ').trim().slice(0, 200);
}

/** Answers queries from an index of character pairs; shards once loaded are kept. */
export class Searcher {
  private readonly shards = new Map<number, Promise<Map<string, Uint8Array>>>();
  private readonly source: IndexSource;

  constructor(source: IndexSource) {
    this.source = source;
  }

  /** The documents that contain every word, each exactly as a run of characters; in order of document. Words must be tidy. */
  async find(words: readonly string[], fold: Fold): Promise<Hit[]> {
    const found = await Promise.all(words.map((word) => this.phrase(fold(word))));
    const [first, ...others] = found;
    if (!first) return [];
    const rest = others.map((postings) => new Map(postings.map((posting) => [posting.document, posting])));
    return first.flatMap(({ document, positions }) => {
      const same = rest.map((postings) => postings.get(document)?.positions.length);
      if (same.includes(undefined)) return [];
      const count = same.reduce<number>((sum, more) => sum + (more ?? 0), positions.length);
      return { document, count, first: positions[0] ?? 0 };
    });
  }

  private async phrase(word: string): Promise<Posting[]> {
    if (word.length === 1) return this.single(word);
    const offsets = Array.from({ length: Math.floor(word.length / 2) }, (_, index) => index * 2);
    if (word.length % 2 === 1) offsets.push(word.length - 2);
    const parts = await Promise.all(
      offsets.map(async (offset) => ({ offset, postings: await this.pair(word.slice(offset, offset + 2)) })),
    );
    parts.sort((a, b) => a.postings.length - b.postings.length);
    const [rarest, ...others] = parts;
    if (!rarest) return [];
    const begin = rarest.postings.map(({ document, positions }) => ({
      document,
      positions: positions.map((position) => position - rarest.offset).filter((position) => position >= 0),
    }));
    return others.reduce((kept, part) => follow(kept, part.postings, part.offset), begin).filter(hasPositions);
  }

  private async pair(pair: string): Promise<Posting[]> {
    const shard = this.shardOf(pair);
    if (shard < 0) return [];
    const postings = (await this.terms(shard)).get(pair);
    return postings ? decodePostings(postings) : [];
  }

  /** Every pair that begins with the character, in however many shards they lie. */
  private async single(character: string): Promise<Posting[]> {
    const first = Math.max(0, this.shardOf(`${character}\0`));
    const last = this.shardOf(`${character}\uffff`);
    const shards = await Promise.all(
      Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => this.terms(first + index)),
    );
    const merged = new Map<number, number[]>();
    for (const terms of shards) {
      for (const [pair, postings] of terms) {
        if (!pair.startsWith(character)) continue;
        for (const { document, positions } of decodePostings(postings)) {
          merged.set(document, [...(merged.get(document) ?? []), ...positions]);
        }
      }
    }
    return [...merged]
      .sort(([a], [b]) => a - b)
      .map(([document, positions]) => ({ document, positions: positions.sort((a, b) => a - b) }));
  }

  private shardOf(pair: string): number {
    const { starts } = this.source;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? '') <= pair) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private terms(shard: number): Promise<Map<string, Uint8Array>> {
    let terms = this.shards.get(shard);
    if (!terms) {
      terms = this.source.load(shard).then(decodeShard);
      this.shards.set(shard, terms);
      terms.catch(() => this.shards.delete(shard));
    }
    return terms;
  }
}

function hasPositions({ positions }: Posting): boolean {
  return positions.length > 0;
}

/** Those beginnings at which the next pair of the phrase stands `offset` further on. */
function follow(begun: Posting[], next: Posting[], offset: number): Posting[] {
  const places = new Map(next.map(({ document, positions }) => [document, positions]));
  return begun.flatMap(({ document, positions }) => {
    const there = places.get(document);
    if (!there) return [];
    const set = new Set(there);
    const kept = positions.filter((position) => set.has(position + offset));
    return kept.length > 0 ? { document, positions: kept } : [];
  });
}
