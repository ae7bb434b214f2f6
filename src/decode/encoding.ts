import jschardet from 'jschardet';
import { isCommonHanzi } from '../vocabulary/common-hanzi.ts';

/** Beyond so large a part of characters that cannot be read a guess at the encoding is wrong. */
const LOSS = 0.05;
/** How much of a file is shown to the detector, and searched for the page's own statement. */
const SAMPLE = 65_536;

/** Of random double bytes one in six is a common character, of any real text nine in ten. */
const COMMON = 0.5;
/** So many characters beyond ASCII are needed to judge by. */
const ENOUGH = 20;

const ENCODINGS = ['gb18030', 'big5'] as const;

/**
 * The text of the bytes and the encoding that they are in. UTF-8 if they are valid UTF-8; else what a page states of
 * itself, if it fits; else GB18030 or Big5, whichever fits; where both do, a detector decides, or the more usual
 * characters. Bytes that fit nothing are read with losses (U+FFFD), if those are few.
 */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } | { error: string } {
  const marked = byByteOrderMark(bytes);
  if (marked) return marked;
  const unicode = strictly(bytes, 'utf-8');
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' };
  const stated = statedEncoding(bytes);
  const fitting = ENCODINGS.flatMap((encoding) => {
    const text = strictly(bytes, encoding);
    return text === null || !isPlausible(text) ? [] : [{ text, encoding }];
  });
  const [first, second] = fitting;
  const own = fitting.find(({ encoding }) => encoding === stated);
  if (own) return own;
  if (first && second) return preferred(bytes, first, second);
  return first ?? withLosses(bytes);
}

function byByteOrderMark(bytes: Uint8Array): { text: string; encoding: string } | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return loosely(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return loosely(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return loosely(bytes, 'utf-16be');
  return null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loosely(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** `<meta charset="gb2312">`, `charset=big5`: the encoding of ours that it means, or null. */
function statedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  const label = /<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/iu
    .exec(head)?.[1]
    ?.toLowerCase();
  if (label === undefined) return null;
  if (/^(?:gb2312|gbk|gb18030|x-gbk)$/u.test(label)) return 'gb18030';
  return /^big5/u.test(label) ? 'big5' : null;
}

/** Whether the Han characters, and what stands where they should, are mostly ones in common use. */
function isPlausible(text: string): boolean {
  let common = 0;
  let others = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (isCommonHanzi(character)) common++;
    else if (/[\p{Script=Han}\p{Co}\p{Cn}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)) others++;
  }
  return common + others < ENOUGH || common > (common + others) * COMMON;
}

function preferred<T extends { text: string; encoding: string }>(bytes: Uint8Array, first: T, second: T): T {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const detected = jschardet.detect(sample).encoding?.toLowerCase() ?? '';
  if (detected.startsWith('big5')) return second;
  if (detected.startsWith('gb')) return first;
  return usual(second.text) > usual(first.text) ? second : first;
}

/** How many of the most usual characters of Chinese print a text holds, in both scripts. */
function usual(text: string): number {
  return text.slice(0, SAMPLE).match(/[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們]/gu)?.length ?? 0;
}

function withLosses(bytes: Uint8Array): { text: string; encoding: string } | { error: string } {
  const readings = ['utf-8', ...ENCODINGS].map((encoding) => ({ ...loosely(bytes, encoding), loss: 0 }));
  for (const reading of readings) reading.loss = (reading.text.match(/\ufffd/gu)?.length ?? 0) / reading.text.length;
  readings.sort((a, b) => a.loss - b.loss);
  const [best] = readings;
  if (best && best.loss <= LOSS && isPlausible(best.text)) return { text: best.text, encoding: best.encoding };
  return {
    error:
      'the encoding cannot be told: the bytes are neither UTF-8 nor GB18030, Big5 or UTF-16; save the file as UTF-8',
  };
}
