import type { Block } from '../extract/types.ts';

/** Stands between the lines of a couplet heading, and is white space to readers of the plain file too. */
export const COUPLET = '\u3000';
/** Begins a caption's paragraph. */
export const CAPTION = '▲ ';

/**
 * The body as Markdown whose rendering is the blocks' text, character by character, whatever the text looks like.
 * Blocks without text are left out. Control characters that Markdown cannot hold (NUL) are not kept.
 */
export function bodyMarkdown(blocks: readonly Pick<Block, 'kind' | 'level' | 'text'>[]): string {
  return blocks
    .filter(({ text }) => text !== '')
    .map(markdownOf)
    .join('\n\n');
}

/** What is neither heading nor caption stands as a paragraph, and is read back as one. */
function markdownOf({ kind, level, text }: Pick<Block, 'kind' | 'level' | 'text'>): string {
  if (kind === 'heading') {
    const marks = '#'.repeat(Math.min(6, Math.max(1, level)));
    return `${marks} ${text.split('\n').map(headingLine).join(COUPLET)}`;
  }
  if (kind === 'caption') return CAPTION + escapeEdges(escapeInline(text));
  const escaped = escapeBlockStart(escapeEdges(escapeInline(text)));
  return escaped.startsWith(CAPTION) ? entity(CAPTION) + escaped.slice(1) : escaped;
}

function headingLine(line: string): string {
  return escapeEdges(escapeInline(line).replaceAll('#', '\\#').replaceAll(COUPLET, entity));
}

/** Characters that begin markup inside a line. A single tilde, as in 1~8月, begins nothing. */
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/~{2,}/g, (tildes) => tildes.replaceAll('~', '\\~'))
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/[\n\r]/g, entity);
}

/** White space at the ends of a block is dropped by Markdown unless it is written as a character reference. */
function escapeEdges(text: string): string {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const end = start + text.slice(start).trimEnd().length;
  return text.slice(0, start).replace(/\s/g, entity) + text.slice(start, end) + text.slice(end).replace(/\s/g, entity);
}

/** What would begin a heading, a quotation, a list or a rule at the start of a line. */
function escapeBlockStart(text: string): string {
  return text
    .replace(/^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|-(?=[-\s]*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}
