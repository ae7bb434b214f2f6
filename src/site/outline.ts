import type { Token } from 'markdown-it';
import { CAPTION, COUPLET } from '../article/markdown.ts';
import { isNote } from '../extract/structure/note.ts';
import { attributes } from './html.ts';

/**
 * A piece of a body on its way to HTML: markup as it is written, or text, which is still to be escaped and marked. `end` closes
 * a block of the text, `blank` is a line break of the file. Links do not nest, so text knows whether it stands in one.
 */
export type Piece = string | { text: string; inLink: boolean } | { blank: true; inLink: boolean } | { end: true };

const END: Piece = { end: true };

/**
 * A parsed body as the pieces of its HTML, which are few where the parser's tokens are many. Raw HTML stays text, and only web
 * addresses and places on this site become links: the text came from strangers. Headings get the ids `s-1`, `s-2`, …
 */
export function outlineOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let section = 0;
  let heading = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') {
      addInline(pieces, token, heading);
      pieces.push(END);
    } else if (token.type === 'fence' || token.type === 'code_block') {
      pieces.push('<pre>', { text: token.content.trimEnd(), inLink: false }, '</pre>\n', END);
    } else if (token.type === 'paragraph_open') {
      if (!token.hidden) pieces.push(paragraphTag(tokens[index + 1]?.content ?? ''));
    } else if (token.type === 'paragraph_close') {
      if (!token.hidden) pieces.push('</p>\n');
    } else if (token.type === 'heading_open') {
      section += 1;
      heading = true;
      pieces.push(`<${headingTag(token)} id="s-${section}">`);
    } else if (token.type === 'heading_close') {
      heading = false;
      pieces.push(`</${headingTag(token)}>\n`);
    } else if (BLOCK_TAGS.has(token.tag)) {
      pieces.push(blockTag(token));
    }
  }
  return pieces;
}

const BLOCK_TAGS = new Set(['ul', 'ol', 'li', 'blockquote', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);
const INLINE_TAGS = new Set(['em', 'strong', 's']);
const LINKABLE = /^(?:https?:\/\/|mailto:|#|\/(?!\/))/i;

function blockTag(token: Token): string {
  if (token.nesting === -1) return `</${token.tag}>`;
  return token.tag === 'hr' ? '<hr>' : `<${token.tag}>`;
}

/** The page's own title is the only `h1`. */
function headingTag(token: Token): string {
  return `h${Math.min(4, Math.max(2, Number(token.tag.slice(1))))}`;
}

function paragraphTag(content: string): string {
  if (content.startsWith(CAPTION)) return '<p class="caption">';
  return isNote(content) ? '<p class="note">' : '<p>';
}

/** The same cases as in `plainText` of the body's reader, character by character. */
function addInline(pieces: Piece[], inline: Token, heading: boolean): void {
  const caption = !heading && inline.content.startsWith(CAPTION);
  let inLink = false;
  /** Text not yet given: an escaped character is a token of its own, and no mark should be cut at it. */
  let run = '';
  for (const [index, token] of (inline.children ?? []).entries()) {
    switch (token.type) {
      case 'text': {
        const text = caption && index === 0 ? token.content.slice(CAPTION.length) : token.content;
        run += heading ? text.replaceAll(COUPLET, '\n') : text;
        break;
      }
      case 'text_special':
        run += token.content;
        break;
      case 'softbreak':
      case 'hardbreak':
        run = flush(pieces, run, inLink);
        pieces.push({ blank: true, inLink });
        break;
      case 'link_open': {
        run = flush(pieces, run, inLink);
        const target = token.attrGet('href') ?? '';
        if (!LINKABLE.test(target)) break;
        inLink = true;
        pieces.push(`<a${attributes({ href: target, rel: 'nofollow noopener' }).markup}>`);
        break;
      }
      case 'link_close':
        run = flush(pieces, run, inLink);
        if (inLink) pieces.push('</a>');
        inLink = false;
        break;
      default:
        run = flush(pieces, run, inLink);
        if (INLINE_TAGS.has(token.tag)) pieces.push(token.nesting === 1 ? `<${token.tag}>` : `</${token.tag}>`);
        else if (token.content !== '') pieces.push({ text: token.content, inLink });
    }
  }
  flush(pieces, run, inLink);
}

/** Gives the text that has come together, if any; what comes after it begins empty. */
function flush(pieces: Piece[], run: string, inLink: boolean): '' {
  if (run !== '') pieces.push({ text: run, inLink });
  return '';
}
