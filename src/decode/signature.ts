/** First bytes of files that are often found beside articles, and what to call them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x42, 0x4d], 'a BMP image'],
  [[0x52, 0x49, 0x46, 0x46], 'a WebP image or a recording'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF image'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database'],
  [[0x49, 0x44, 0x33], 'a recording'],
];

/** How many of the first bytes are looked at for what no text holds. */
const SAMPLE = 65_536;

/**
 * What a file is that is no text: known by its first bytes, by zero bytes outside of UTF-16, or by many control
 * characters. Null for what can be text.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [signature, kind] of SIGNATURES) {
    const isLetters = signature.length < 3 && signature.every((byte) => byte < 0x80);
    if (signature.every((byte, index) => bytes[index] === byte) && !(isLetters && isPrintable(bytes))) return kind;
  }
  if (hasByteOrderMark16(bytes)) return null;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return 'binary data (or UTF-16 without its byte order mark)';
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++;
  }
  return controls * 10 > sample.length ? 'binary data' : null;
}

/** A text can begin with the letters of a short signature (`BM`); then no control characters follow. */
function isPrintable(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function hasByteOrderMark16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
