import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { forumCode } from './forum-code.ts';
import { entity } from './markup-entities.ts';

const BLOCK = new Set(
  'address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym audio b base big body button canvas cite code col colgroup del dfn em embed font head html i iframe img input ins kbd label link meta noscript object optgroup param q s script select small source span strike strong style sub sup svg textarea tt u var video wbr o:p v:shape st1:chsdate'.split(
    ' ',
  ),
);
/** Elements whose content is no text. */
const HIDDEN = new Set(['script', 'style', 'iframe', 'svg', 'noscript']);
/** Longest tag and longest entity that are looked for. */
const TAG_LENGTH = 4000;
const ENTITY_LENGTH = 12;
const TAG = /^<\/?([a-z][a-z0-9:]{0,12})(?:[\s/][^<]*)?\/?>$/iu;
/** Longest picture of Markdown, alternative text and address. */
const PICTURE_LENGTH = 700;
const PICTURE = /!\[[^\]\n]*\]\([^()\s]+\)$/u;

/**
 * Removes what is left of HTML in scraped text: tags by name (others, such as `a < b`, stay), comments, the content of
 * scripts and styles, entities (also escaped twice), and the images and codes of Markdown and forums. Tags of blocks
 * become line feeds. One pass that looks back on its own output, so that nothing it leaves is a tag again.
 * It would be wrong about an article on HTML itself.
 */
export const markup: Rule = {
  name: 'markup',
  looksFor: KIND.markup,
  find: ({ text }) => {
    if (!/[<&]|\]\(|\[\/|\[\*\]/u.test(text)) return { edits: [] };
    return { edits: new Reduction(text).edits() };
  },
};

/** The text with markup taken out, each kept character knowing the span it came from. */
class Reduction {
  readonly #text: string;
  readonly #units: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Places in the output of `<` and `&` that have not been closed. */
  readonly #angles: number[] = [];
  readonly #ampersands: number[] = [];
  /** Places of the last [ and of the last ( that stands behind a ]; -1 for none. */
  #square = -1;
  #address = -1;
  /** Closing strings that do not occur from some place on: not to be searched again. */
  readonly #absent = new Set<string>();

  constructor(text: string) {
    this.#text = text;
    for (let index = 0; index < text.length;) index = this.#take(index);
  }

  edits(): Edit[] {
    const edits: Edit[] = [];
    let from = 0;
    for (const [index, unit] of this.#units.entries()) {
      const start = this.#starts[index] ?? 0;
      const end = this.#ends[index] ?? 0;
      if (start > from) edits.push({ start: from, end: start, after: '', certainty: 'bytes' });
      if (this.#text.slice(start, end) !== unit) edits.push({ start, end, after: unit, certainty: 'bytes' });
      from = end;
    }
    if (from < this.#text.length) edits.push({ start: from, end: this.#text.length, after: '', certainty: 'bytes' });
    return edits;
  }

  #take(index: number): number {
    const unit = this.#text[index] ?? '';
    if (unit === '<' && this.#text.startsWith('<!--', index)) {
      const end = this.#find('-->', index + 4);
      if (end >= 0) return end + 3;
    }
    return this.#put(unit, index, index + 1);
  }

  /** Appends one character that stands for the span; gives where to read on. */
  #put(unit: string, start: number, end: number): number {
    const at = this.#units.push(unit) - 1;
    this.#starts.push(start);
    this.#ends.push(end);
    if (unit === '<') this.#angles.push(at);
    if (unit === '&') this.#ampersands.push(at);
    if (unit === '[') this.#square = at;
    if (unit === '(' && this.#units[at - 1] === ']') this.#address = at;
    if (unit === '>') return this.#closeTag(end);
    if (unit === ';') return this.#closeEntity(end);
    if (unit === ']' && this.#square >= 0) return this.#closeCode(end);
    if (unit === ')' && this.#address >= 0) this.#closePicture();
    if (unit === 'p' && this.#text[end] !== ';' && this.#units.slice(-5).join('') === '&nbsp')
      return this.#bareBlank(end);
    return end;
  }

  /** `&nbsp` without its semicolon. */
  #bareBlank(end: number): number {
    const start = this.#starts.at(-5) ?? end;
    this.#drop(this.#units.length - 5);
    return this.#put(' ', start, end);
  }

  /** [b], [/color], [img=…] of forums; [/align] and [tr] end a line. */
  #closeCode(end: number): number {
    const from = this.#square;
    this.#square = -1;
    const code = this.#units.length - from <= PICTURE_LENGTH ? forumCode(this.#units.slice(from).join('')) : null;
    if (code === null) return end;
    const start = this.#starts[from] ?? end;
    this.#drop(from);
    return code === 'block' ? this.#put('\n', start, end) : end;
  }

  /** ![…](…) of Markdown. */
  #closePicture(): void {
    this.#address = -1;
    const from = Math.max(0, this.#units.length - PICTURE_LENGTH);
    const picture = PICTURE.exec(this.#units.slice(from).join(''));
    if (picture) this.#drop(this.#units.length - picture[0].length);
  }

  #closeTag(end: number): number {
    const from = this.#angles.pop();
    if (from === undefined || this.#units.length - from > TAG_LENGTH) return end;
    const name = TAG.exec(this.#units.slice(from).join(''))?.[1]?.toLowerCase() ?? '';
    const block = BLOCK.has(name);
    if (!block && !INLINE.has(name)) return end;
    const opening = this.#units[from + 1] !== '/';
    const start = this.#starts[from] ?? end;
    this.#drop(from);
    const next = opening && HIDDEN.has(name) ? this.#behind(`</${name}`, end) : end;
    if (!block) return next;
    return this.#put('\n', start, next);
  }

  #closeEntity(end: number): number {
    const from = this.#ampersands.pop();
    if (from === undefined || this.#units.length - from > ENTITY_LENGTH) return end;
    const character = entity(this.#units.slice(from + 1, -1).join(''));
    if (character === null) return end;
    const start = this.#starts[from] ?? end;
    this.#drop(from);
    return this.#put(character, start, end);
  }

  #drop(from: number): void {
    this.#units.length = from;
    this.#starts.length = from;
    this.#ends.length = from;
    while ((this.#angles.at(-1) ?? -1) >= from) this.#angles.pop();
    while ((this.#ampersands.at(-1) ?? -1) >= from) this.#ampersands.pop();
    if (this.#square >= from) this.#square = -1;
    if (this.#address >= from) this.#address = -1;
  }

  /** Behind the closing tag, or where we are if there is none. */
  #behind(closing: string, from: number): number {
    const at = this.#find(closing, from);
    if (at < 0) return from;
    const bracket = this.#find('>', at);
    return bracket < 0 ? from : bracket + 1;
  }

  #find(what: string, from: number): number {
    if (this.#absent.has(what)) return -1;
    const pattern = new RegExp(what, 'giu');
    pattern.lastIndex = from;
    const at = pattern.exec(this.#text)?.index ?? -1;
    if (at < 0) this.#absent.add(what);
    return at;
  }
}
