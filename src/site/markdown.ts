import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { Block, BlockKind } from '../extract/types.ts';
import { attributes, escapeHtml, SafeHtml } from './html.ts';

/** Raw HTML stays text, and links may only be http, https, mailto or relative: the text came from strangers. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(cjkFriendly);
markdown.validateLink = (url) => /^(https?:\/\/|mailto:|[/#])/i.test(url.trim());

export interface Body {
  blocks: Block[];
  /** The blocks' text, a line each: what the spans of evidence speak of. */
  text: string;
}

/** Reads a Markdown body back into plain blocks. Takes time linear in its length. */
export function readBody(body: string): Body {
  const blocks: Block[] = [];
  let at = 0;
  let level = 0;
  for (const token of markdown.parse(body, {})) {
    if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') level = 0;
    const text = textOf(token);
    if (text === '') continue;
    blocks.push({ kind: kindOf(text, level), level, text, start: at, restoredStart: at });
    at += text.length + 1;
  }
  return { blocks, text: blocks.map((block) => block.text).join('\n') };
}

/** A stretch of the body's text that leads to a note about it. */
export interface Mark {
  start: number;
  end: number;
  id: string;
  href: string;
  class: string;
}

/**
 * The body as HTML, with marks put around stretches of its text. Marks are given in order and do not overlap; one that
 * crosses emphasis or a link is cut at its edge. Plain stretches go through `decorate` (text → HTML), which must escape.
 */
export function renderBody(body: string, marks: readonly Mark[], decorate: (text: string) => string): SafeHtml {
  const writer = new TextWriter(marks, decorate);
  let out = '';
  let section = 0;
  const tokens = markdown.parse(body, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') {
      out += renderInline(token.children ?? [], writer);
      writer.skip(1);
    } else if (token.type === 'fence' || token.type === 'code_block') {
      const text = token.content.replace(/\n$/, '');
      if (text !== '') {
        out += `<pre>${writer.write(text)}</pre>\n`;
        writer.skip(1);
      }
    } else if (token.type === 'paragraph_open') {
      const caption = isCaption(tokens[index + 1]?.content ?? '');
      out += token.hidden ? '' : caption ? '<p class="caption">' : '<p>';
    } else if (token.type === 'paragraph_close') {
      out += token.hidden ? '' : '</p>\n';
    } else if (token.type === 'heading_open') {
      section += 1;
      out += `<${headingTag(token)} id="s-${section}">`;
    } else if (token.type === 'heading_close') {
      out += `</${headingTag(token)}>\n`;
    } else {
      out += BLOCK_TAGS.has(token.tag) ? blockTag(token) : '';
    }
  }
  return new SafeHtml(out);
}

const BLOCK_TAGS = new Set(['ul', 'ol', 'li', 'blockquote', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);
const INLINE_TAGS = new Set(['em', 'strong', 's']);

function blockTag(token: Token): string {
  if (token.nesting === -1) return `</${token.tag}>`;
  return token.tag === 'hr' ? '<hr>' : `<${token.tag}>`;
}

/** The page's own title is the only `h1`. */
function headingTag(token: Token): string {
  return `h${Math.max(2, Number(token.tag.slice(1)))}`;
}

function renderInline(tokens: readonly Token[], writer: TextWriter): string {
  let out = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      writer.skip(1);
      out += '<br>';
    } else if (token.type === 'link_open') {
      writer.inLink = true;
      out += `<a${attributes({ href: token.attrGet('href'), rel: 'nofollow noopener' }).markup}>`;
    } else if (token.type === 'link_close') {
      writer.inLink = false;
      out += '</a>';
    } else if (INLINE_TAGS.has(token.tag)) {
      out += token.nesting === 1 ? `<${token.tag}>` : `</${token.tag}>`;
    } else {
      out += writer.write(token.content);
    }
  }
  return out;
}

/** Text of an inline or code token; pictures count with the words that stand for them. */
function textOf(token: Token): string {
  if (token.type === 'fence' || token.type === 'code_block') return token.content.replace(/\n$/, '');
  if (token.type !== 'inline') return '';
  let text = '';
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') text += '\n';
    else if (child.nesting === 0) text += child.content;
  }
  return text;
}

function kindOf(text: string, level: number): BlockKind {
  if (level > 0) return 'heading';
  return isCaption(text) ? 'caption' : 'paragraph';
}

/** Captions are kept as paragraphs that begin with a triangle. */
function isCaption(text: string): boolean {
  return text.startsWith('▲');
}

/** Writes running text and puts in the marks as their places come by. */
class TextWriter {
  /** Links do not nest: inside one, a mark is only a place to jump to. */
  inLink = false;
  private at = 0;
  private next = 0;
  private readonly marks: readonly Mark[];
  private readonly decorate: (text: string) => string;

  constructor(marks: readonly Mark[], decorate: (text: string) => string) {
    this.marks = marks;
    this.decorate = decorate;
  }

  skip(length: number): void {
    this.at += length;
  }

  write(text: string): string {
    const from = this.at;
    const to = from + text.length;
    let out = '';
    let done = from;
    for (let mark = this.marks[this.next]; mark && mark.start < to; mark = this.marks[this.next]) {
      this.next += 1;
      if (mark.start < done) continue;
      const end = Math.min(mark.end, to);
      out += this.decorate(text.slice(done - from, mark.start - from));
      const inner = this.decorate(text.slice(mark.start - from, end - from));
      const { id, href, class: kind } = mark;
      out += this.inLink
        ? `<span${attributes({ id, class: kind }).markup}>${inner}</span>`
        : `<a${attributes({ id, class: kind, href }).markup}>${inner}</a>`;
      done = end;
    }
    this.at = to;
    return out + this.decorate(text.slice(done - from));
  }
}

/** Plain text as HTML, its line feeds as breaks: for titles and headings set as couplets. */
export function lines(text: string): SafeHtml {
  return new SafeHtml(text.split('\n').map(escapeHtml).join('<br>'));
}
