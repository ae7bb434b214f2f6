import { gbkTable, isLead, isPrivateUse, isTrail } from '../../src/restore/byte-shift/gbk.ts';
import type { AnnotationTable } from './tables.ts';

/**
 * A GBK byte stream each byte of which knows the clean character it belongs to (−1: inserted). A character that GBK
 * lacks stands as one value above 255: it breaks pairs as an ASCII byte does, and is printed as itself.
 */
export interface Stream {
  bytes: number[];
  owners: number[];
}

/** A printed character and the stretch of the stream that it was read from. */
export interface Printed {
  text: string;
  start: number;
  end: number;
}

const OPAQUE = 0x100;

export function encode(characters: readonly string[]): Stream {
  const stream: Stream = { bytes: [], owners: [] };
  for (const [owner, character] of characters.entries()) {
    for (const byte of bytesOf(character)) {
      stream.bytes.push(byte);
      stream.owners.push(owner);
    }
  }
  return stream;
}

function bytesOf(character: string): number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const pair = code < 0x10000 && !isPrivateUse(code) ? gbkTable().encode(code) : 0;
  return pair === 0 ? [OPAQUE + code] : [pair >> 8, pair & 0xff];
}

/** Entry by entry in ascending code order, every occurrence of the two bytes, wherever it begins, gets its reading. */
export function annotate(stream: Stream, table: AnnotationTable): Stream {
  const entries = table.map(([character, reading]) => ({ code: bytesOf(character), reading }));
  entries.sort((a, b) => ((a.code[0] ?? 0) << 8) + (a.code[1] ?? 0) - ((b.code[0] ?? 0) << 8) - (b.code[1] ?? 0));
  return entries.reduce((annotated, { code, reading }) => {
    const inserted = Array.from(`(${reading})`, bytesOf).flat();
    return insertBehind(annotated, code, inserted);
  }, stream);
}

function insertBehind(stream: Stream, code: readonly number[], inserted: readonly number[]): Stream {
  const result: Stream = { bytes: [], owners: [] };
  const { bytes, owners } = stream;
  for (let index = 0; index < bytes.length; index++) {
    const hit = bytes[index] === code[0] && bytes[index + 1] === code[1];
    for (const offset of hit ? [index, index + 1] : [index]) {
      result.bytes.push(bytes[offset] ?? 0);
      result.owners.push(owners[offset] ?? -1);
    }
    if (!hit) continue;
    index++;
    for (const byte of inserted) {
      result.bytes.push(byte);
      result.owners.push(-1);
    }
  }
  return result;
}

/** Offsets at which the stream can be cut: before ！ ； ？ (and ，) found without regard to where characters begin. */
export function possibleCuts(stream: Stream): { offset: number; comma: boolean }[] {
  const cuts: { offset: number; comma: boolean }[] = [];
  for (let offset = 1; offset + 1 < stream.bytes.length; offset++) {
    if (stream.bytes[offset] !== 0xa3) continue;
    const trail = stream.bytes[offset + 1];
    if (trail === 0xa1 || trail === 0xbb || trail === 0xbf) cuts.push({ offset, comma: false });
    else if (trail === 0xac) cuts.push({ offset, comma: true });
  }
  return cuts;
}

/**
 * The scraper's decoder, on one piece of the stream: a pair gives its character; a lead byte before a byte that is no
 * trail gives one ? and eats both; a lead byte with nothing behind it gives ? or nothing.
 */
export function decode(bytes: readonly number[], from: number, to: number, showLone: boolean): Printed[] {
  const printed: Printed[] = [];
  for (let start = from; start < to;) {
    const first = bytes[start] ?? 0;
    const second = bytes[start + 1] ?? 0;
    if (first >= OPAQUE) printed.push({ text: String.fromCodePoint(first - OPAQUE), start, end: ++start });
    else if (first === 0x80) printed.push({ text: '€', start, end: ++start });
    else if (!isLead(first)) printed.push({ text: String.fromCharCode(first), start, end: ++start });
    else if (start + 1 >= to || second >= OPAQUE) {
      printed.push({ text: showLone ? '?' : '', start, end: ++start });
    } else {
      const text = isTrail(second) ? String.fromCharCode(gbkTable().decode((first << 8) | second)) : '?';
      printed.push({ text, start, end: start + 2 });
      start += 2;
    }
  }
  return printed;
}
