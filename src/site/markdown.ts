import { isNote } from '../extract/structure/note.ts';
import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { CAPTION, COUPLET } from '../article/markdown.ts';
import { attributes, SafeHtml } from './html.ts';

/** Set up as the reader of bodies (`bodyBlocks`) is, since both have to count the same characters. */
const markdown = new MarkdownIt({ html: false }).use(cjkFriendly).disable('text_join');

/** A stretch of the body's text that leads to a note about it. */
export interface Mark {
  start: number;
  end: number;
  id: string;
  href: string;
  class: string;
}

/**
 * The body as HTML, with marks put around stretches of its text (offsets in `bodyText`). Marks are given in order and do not
 * overlap; one that crosses emphasis or a link is cut at its edge. All text goes through `decorate` (text → HTML), which must
 * escape. Raw HTML stays text, and only web addresses and places on this site become links: the text came from strangers.
 * Headings get the ids `s-1`, `s-2`, …
 */
export function renderBody(body: string, marks: readonly Mark[], decorate: (text: string) => string): SafeHtml {
  const writer = new TextWriter(marks, decorate);
  let out = '';
  let section = 0;
  let heading = false;
  const tokens = markdown.parse(body, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') {
      const from = writer.at;
      out += renderInline(token, heading, writer);
      if (writer.at > from) writer.skip(1);
    } else if (token.type === 'fence' || token.type === 'code_block') {
      const from = writer.at;
      out += `<pre>${writer.write(token.content.trimEnd())}</pre>\n`;
      if (writer.at > from) writer.skip(1);
    } else if (token.type === 'paragraph_open') {
      out += token.hidden ? '' : paragraphTag(tokens[index + 1]?.content ?? '');
    } else if (token.type === 'paragraph_close') {
      out += token.hidden ? '' : '</p>\n';
    } else if (token.type === 'heading_open') {
      section += 1;
      heading = true;
      out += `<${headingTag(token)} id="s-${section}">`;
    } else if (token.type === 'heading_close') {
      heading = false;
      out += `</${headingTag(token)}>\n`;
    } else {
      out += BLOCK_TAGS.has(token.tag) ? blockTag(token) : '';
    }
  }
  return new SafeHtml(out);
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

/** The same cases as in `plainText` of the body's reader, character by character. */
function renderInline(inline: Token, heading: boolean, writer: TextWriter): string {
  const caption = !heading && inline.content.startsWith(CAPTION);
  let out = '';
  /** Text not yet written: an escaped character is a token of its own, and no mark should be cut at it. */
  let run = '';
  const flush = (): void => {
    out += writer.write(run);
    run = '';
  };
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
        flush();
        out += writer.blank();
        break;
      case 'link_open':
        flush();
        out += openLink(token, writer);
        break;
      case 'link_close':
        flush();
        out += writer.inLink ? '</a>' : '';
        writer.inLink = false;
        break;
      default:
        flush();
        if (INLINE_TAGS.has(token.tag)) out += token.nesting === 1 ? `<${token.tag}>` : `</${token.tag}>`;
        else out += writer.write(token.content);
    }
  }
  flush();
  return out;
}

function openLink(token: Token, writer: TextWriter): string {
  const target = token.attrGet('href') ?? '';
  if (!LINKABLE.test(target)) return '';
  writer.inLink = true;
  return `<a${attributes({ href: target, rel: 'nofollow noopener' }).markup}>`;
}

/** Writes running text and puts in the marks as their places come by. */
class TextWriter {
  at = 0;
  /** Links do not nest: inside one, a mark is only a place to jump to. */
  inLink = false;
  private next = 0;
  private last = '';
  private readonly marks: readonly Mark[];
  private readonly decorate: (text: string) => string;

  constructor(marks: readonly Mark[], decorate: (text: string) => string) {
    this.marks = marks;
    this.decorate = decorate;
  }

  skip(length: number): void {
    this.at += length;
    this.last = '';
  }

  /** A line break of the file: a blank after Latin text, nothing after Chinese. */
  blank(): string {
    return /[\x21-\x7e]$/.test(this.last) ? this.write(' ') : '';
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
      out += this.plain(text.slice(done - from, mark.start - from));
      const inner = this.plain(text.slice(mark.start - from, end - from));
      const { id, href, class: kind } = mark;
      out += this.inLink
        ? `<span${attributes({ id, class: kind }).markup}>${inner}</span>`
        : `<a${attributes({ id, class: kind, href }).markup}>${inner}</a>`;
      done = end;
    }
    this.at = to;
    this.last = text === '' ? this.last : text;
    return out + this.plain(text.slice(done - from));
  }

  private plain(text: string): string {
    return this.decorate(text).replaceAll('\n', '<br>');
  }
}

function paragraphTag(content: string): string {
  if (content.startsWith(CAPTION)) return '<p class="caption">';
  return isNote(content) ? '<p class="note">' : '<p>';
}
