/** Where a pair of characters stands in one document. */
export interface Posting {
  document: number;
  positions: number[];
}

/** Bytes that grow; numbers are written in base 128, low part first. */
export class ByteWriter {
  private bytes = new Uint8Array(16);
  length = 0;

  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** Reads what {@link ByteWriter} wrote. Past the end every number is 0. */
class ByteReader {
  private readonly bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  slice(length: number): Uint8Array {
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }
}

/** A shard: pairs in order, each with its encoded postings. */
export function encodeShard(terms: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const writer = new ByteWriter();
  for (const [pair, postings] of terms) {
    writer.number(pair.charCodeAt(0));
    writer.number(pair.charCodeAt(1));
    writer.number(postings.length);
    writer.append(postings);
  }
  return writer.done();
}

/** The pairs of a shard with their postings, still encoded. */
export function decodeShard(bytes: Uint8Array): Map<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const terms = new Map<string, Uint8Array>();
  while (!reader.atEnd) {
    const pair = String.fromCharCode(reader.number(), reader.number());
    terms.set(pair, reader.slice(reader.number()));
  }
  return terms;
}

/** Adds a document's positions to encoded postings; documents come in order. `gap` is its distance from the one before. */
export function writePosting(writer: ByteWriter, gap: number, positions: readonly number[]): void {
  writer.number(gap);
  writer.number(positions.length);
  let last = 0;
  for (const position of positions) {
    writer.number(position - last);
    last = position;
  }
}

/** Documents in order, each with its positions in order. */
export function decodePostings(bytes: Uint8Array): Posting[] {
  const reader = new ByteReader(bytes);
  const postings: Posting[] = [];
  let document = 0;
  while (!reader.atEnd) {
    document += reader.number();
    const positions = new Array<number>(reader.number());
    let position = 0;
    for (let index = 0; index < positions.length; index++) {
      position += reader.number();
      positions[index] = position;
    }
    postings.push({ document, positions });
  }
  return postings;
}
