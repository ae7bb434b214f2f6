import { attributes, SafeHtml } from './html.ts';
import type { Piece } from './outline.ts';

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
 * escape.
 */
export function renderBody(
  pieces: readonly Piece[],
  marks: readonly Mark[],
  decorate: (text: string) => string,
): SafeHtml {
  const writer = new TextWriter(marks, decorate);
  let out = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') out += piece;
    else if ('text' in piece) out += writer.write(piece.text, piece.inLink);
    else if ('blank' in piece) out += writer.blank(piece.inLink);
    else writer.end();
  }
  return new SafeHtml(out);
}

/** Writes running text and puts in the marks as their places come by. */
class TextWriter {
  private at = 0;
  /** Where the last block ended. */
  private ended = 0;
  private next = 0;
  private last = '';
  private readonly marks: readonly Mark[];
  private readonly decorate: (text: string) => string;

  constructor(marks: readonly Mark[], decorate: (text: string) => string) {
    this.marks = marks;
    this.decorate = decorate;
  }

  /** Ends a block: a line feed parts it from the next, unless nothing was written. */
  end(): void {
    if (this.at === this.ended) return;
    this.at += 1;
    this.ended = this.at;
    this.last = '';
  }

  /** A line break of the file: a blank after Latin text, nothing after Chinese. */
  blank(inLink: boolean): string {
    return /[\x21-\x7e]$/.test(this.last) ? this.write(' ', inLink) : '';
  }

  /** Links do not nest: inside one, a mark is only a place to jump to. */
  write(text: string, inLink: boolean): string {
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
      out += inLink
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
