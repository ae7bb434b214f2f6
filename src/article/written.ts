import { createHash } from 'node:crypto';

const STAMP = /^written: *([^\n]*)\n/m;

/** What a file says of itself: who wrote what it holds now. */
export type Authorship =
  /** As the normaliser wrote it. */
  | { by: 'machine'; written: string }
  /** Changed since; `written` is the hash of the last version that the normaliser wrote. */
  | { by: 'editor'; written: string }
  /** No stamp: written by hand from the start, or taken over for good. */
  | { by: 'editor'; written: null };

/**
 * Hash of an article's file without its `written` line. Line endings and white space at the end do not count, since
 * checkouts and text editors change them unasked.
 */
export function contentHash(text: string): string {
  const content = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(STAMP, '')
    .trimEnd();
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** Tells a file as the normaliser left it from one that an editor has changed. */
export function authorship(text: string): Authorship {
  const written = stampOf(text);
  if (written === null) return { by: 'editor', written };
  return { by: contentHash(text) === written ? 'machine' : 'editor', written };
}

/** The text with its `written` line set to the hash given: what an editor's version is marked with when it is kept. */
export function restamp(text: string, written: string): string {
  const lineFeed = text.includes('\r\n') ? '\r\n' : '\n';
  // Quoted: a hash of digits alone would be read as a number.
  const line = `written: '${written}'`;
  if (stampOf(text) !== null) return text.replace(/^written: *[^\r\n]*/m, line);
  return text.replace(/\r?\n---[ \t]*(?=\r?\n|$)/, (fence) => `${lineFeed}${line}${fence}`);
}

/** The text with the hash of its raw file renewed: an editor's version that is kept belongs to the raw file as it is now. */
export function withRawHash(text: string, former: string, sha: string): string {
  return text.replace(`sha256: ${former}`, `sha256: ${sha}`);
}

/** Only in the front matter: a line of the body may begin with the same word. */
function stampOf(text: string): string | null {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const end = source.search(/\n---[ \t]*(\n|$)/);
  const stamp = STAMP.exec(end < 0 ? source : source.slice(0, end + 1));
  return stamp?.[1]?.replace(/^(['"])(.*)\1$/, '$2').trim() ?? null;
}
