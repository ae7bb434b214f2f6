import { decodeBytes } from './encoding.ts';
import { pageLines } from './html.ts';
import { binaryKind } from './signature.ts';

/** How the file was written: plain text, a saved page, or Markdown. */
type Format = 'text' | 'html' | 'markdown';

/** What a raw file says, or why it cannot be read (in English, for the terminal; says what to do). */
type Decoded = { text: string; encoding: string; format: Format } | { error: string };

/** Largest raw file. A news article of 10,000 characters has 30 KB; a saved page with its scripts seldom 1 MB. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Reads the bytes of a raw file: UTF-8 with or without byte order mark, GB18030, Big5, UTF-16 with byte order mark.
 * `name` is the file's name; its ending tells HTML and Markdown. Never throws.
 *
 * The text is what receipts count their offsets in: decoded without the byte order mark, line ends as they are in the
 * file. Of an HTML page it is the page's lines (title, date and source, then the article, a paragraph a line), since
 * markup is no text; what a browser would not show is not there.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length === 0) return { error: 'the file is empty; delete it or save the article into it again' };
  const tooLarge = refuseSize(bytes.length);
  if (tooLarge !== null) return { error: tooLarge };
  const binary = binaryKind(bytes);
  if (binary !== null) return { error: `the file is ${binary}, not text; save the article as .txt, .md or .html` };
  const decoded = decodeBytes(bytes);
  if ('error' in decoded) return decoded;
  if (decoded.text.trim() === '') return { error: 'the file holds only blanks; save the article into it again' };
  const format = formatOf(decoded.text, name);
  return format === 'html' ? { ...decoded, text: pageLines(decoded.text), format } : { ...decoded, format };
}

/** Says that a raw file is larger than any article, before its bytes are read, or gives null. */
export function refuseSize(bytes: number): string | null {
  if (bytes <= MAX_BYTES) return null;
  const megabytes = (count: number) => `${String(Math.ceil(count / 1024 / 1024))} MB`;
  return `${megabytes(bytes)} is no single article (the most is ${megabytes(MAX_BYTES)}); split it into articles`;
}

function formatOf(text: string, name: string): Format {
  const head = text.slice(0, 1000).trimStart().toLowerCase();
  if (/\.(?:html?|xhtml|shtml)$/iu.test(name) || head.startsWith('<!doctype html') || head.startsWith('<html'))
    return 'html';
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text';
}
