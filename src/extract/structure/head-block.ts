import type { PageLine } from './page-lines.ts';

const FENCE = /^-{3,}$/;
/** Most lines that a block of keys at a page's head has. */
const MOST = 60;
const ENTRY = /^(?:[A-Za-z][\w-]{0,30}[：:]|-[\s　])/;
const TITLE = /^title[：:]/i;

export interface HeadBlock {
  /** Lines from the page's first to the fence that closes the block. */
  end: number;
  /** The line that holds the title, where there is one. */
  title: number | null;
}

/**
 * A block of keys between fences at the head of a page, as text saved from a site generator has: `---`, `title: …`,
 * `date: …`, `---`. null where the page opens otherwise, or a line of the block is neither a key nor an item of a list.
 */
export function headBlock(lines: readonly PageLine[]): HeadBlock | null {
  if (!FENCE.test(lines[0]?.text ?? '')) return null;
  const end = lines.findIndex(({ text }, index) => index > 0 && index < MOST && FENCE.test(text));
  if (end < 2) return null;
  const entries = lines.slice(1, end);
  if (!entries.every(({ text }) => ENTRY.test(text))) return null;
  const title = entries.findIndex(({ text }) => TITLE.test(text));
  return { end: end + 1, title: title < 0 ? null : title + 1 };
}
