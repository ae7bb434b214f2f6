import { ByteWriter, encodeShard, writePosting } from './codec.ts';
import type { Fold } from './fold.ts';

/** The index as files: shard i holds the pairs from `starts[i]` up to the next one's. */
export interface BuiltIndex {
  starts: string[];
  shards: Uint8Array[];
}

/** Shards are closed when they reach this many bytes: a query loads one or two of them a word. */
const SHARD_BYTES = 8192;

/** Longest text of a document that is indexed, in UTF-16 units: a pair and its place must fit one double together. */
const LONGEST = 2 ** 20;

interface Term {
  writer: ByteWriter;
  last: number;
}

/**
 * An index of every pair of neighbouring characters with its places, from which any phrase can be found exactly. The last
 * character of a line is paired with the line feed, so that each character begins a pair. Linear in the length of the texts
 * but for sorting the places within each.
 */
export function buildIndex(texts: Iterable<string>, fold: Fold): BuiltIndex {
  const terms = new Map<number, Term>();
  let document = 0;
  for (const text of texts) {
    addDocument(terms, `${fold(text.slice(0, LONGEST - 1))}\n`, document);
    document += 1;
  }
  return shardsOf(terms);
}

/** Pairs with their places, sorted as plain numbers: pair × 2²⁰ + place. */
function placesOf(text: string): Float64Array {
  const places = new Float64Array(text.length - 1);
  let length = 0;
  let second = text.charCodeAt(0);
  for (let index = 0; index < text.length - 1; index++) {
    const first = second;
    second = text.charCodeAt(index + 1);
    if (first === 10 || first === 32) continue;
    places[length++] = (first * 65536 + second) * LONGEST + index;
  }
  return places.subarray(0, length).sort();
}

function addDocument(terms: Map<number, Term>, text: string, document: number): void {
  const places = placesOf(text);
  const positions: number[] = [];
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    const pair = Math.floor(place / LONGEST);
    positions.push(place % LONGEST);
    if (Math.floor((places[index + 1] ?? 0) / LONGEST) === pair) continue;
    let term = terms.get(pair);
    if (!term) {
      term = { writer: new ByteWriter(), last: 0 };
      terms.set(pair, term);
    }
    writePosting(term.writer, document - term.last, positions);
    term.last = document;
    positions.length = 0;
  }
}

function shardsOf(terms: Map<number, Term>): BuiltIndex {
  const starts: string[] = [];
  const shards: Uint8Array[] = [];
  let open: [string, Uint8Array][] = [];
  let size = 0;
  const close = () => {
    if (open[0]) {
      starts.push(open[0][0]);
      shards.push(encodeShard(open));
    }
    open = [];
    size = 0;
  };
  for (const [key, { writer }] of [...terms].sort(([a], [b]) => a - b)) {
    if (size > 0 && size + writer.length > SHARD_BYTES) close();
    open.push([String.fromCharCode(key >>> 16, key & 65535), writer.done()]);
    size += writer.length + 6;
  }
  close();
  return { starts, shards };
}
