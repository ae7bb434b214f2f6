import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { Block } from '../extract/types.ts';
import { isNote } from '../extract/structure/note.ts';
import { CAPTION, COUPLET } from './markdown.ts';

/** Raw HTML stays text. Escaped characters stay apart from plain ones, so that an escaped mark is known as text. */
const parser = new MarkdownIt({ html: false }).use(cjkFriendly).disable('text_join');

/** A Markdown body taken apart, once for all that is read from it. */
export function parseBody(markdown: string): Token[] {
  return parser.parse(markdown, {});
}

/** The blocks of a Markdown body ({@link blocksOf}). */
export function bodyBlocks(markdown: string): Block[] {
  return blocksOf(parseBody(markdown));
}

/**
 * The blocks of a parsed body with their plain text: for what the normaliser wrote, exactly the blocks it was given
 * ({@link bodyMarkdown} is the inverse). An editor's lists and quotations count as paragraphs, tables a row each.
 * `start` is the offset in {@link bodyText}; `restoredStart` is -1, since the file does not tell it.
 */
export function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let level = 0;
  for (const token of tokens) {
    if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    if (token.type === 'heading_close') level = 0;
    const found = blockOf(token, level);
    if (!found || found.text === '') continue;
    blocks.push({ ...found, start, restoredStart: -1 });
    start += found.text.length + 1;
  }
  return blocks;
}

/** The text that evidence spans speak of: the blocks' texts, a line feed between them. */
export function bodyText(blocks: readonly Pick<Block, 'text'>[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

function blockOf(token: Token, level: number): Pick<Block, 'kind' | 'level' | 'text'> | null {
  if (token.type === 'fence' || token.type === 'code_block') return paragraph(token.content.trimEnd());
  if (token.type !== 'inline') return null;
  if (level > 0) return { kind: 'heading', level: Math.min(4, Math.max(2, level)), text: plainText(token, true) };
  const text = plainText(token, false);
  if (!token.content.startsWith(CAPTION)) return isNote(text) ? { kind: 'note', level: 0, text } : paragraph(text);
  return { kind: 'caption', level: 0, text: text.slice(CAPTION.length) };
}

function paragraph(text: string): Pick<Block, 'kind' | 'level' | 'text'> {
  return { kind: 'paragraph', level: 0, text };
}

function plainText(inline: Token, heading: boolean): string {
  let text = '';
  for (const token of inline.children ?? []) {
    switch (token.type) {
      case 'text':
        text += heading ? token.content.replaceAll(COUPLET, '\n') : token.content;
        break;
      case 'softbreak':
      case 'hardbreak':
        text += /[\x21-\x7e]$/.test(text) ? ' ' : '';
        break;
      default:
        text += token.content;
    }
  }
  return text;
}
