/** So many code units are read together. */
export const WINDOW = 1 << 15;

const bytes = Buffer.alloc(2 * WINDOW);

/** The code units last read by {@link readUnits}. */
export const units = new Uint16Array(bytes.buffer, bytes.byteOffset, WINDOW);

/**
 * Reads the code units of a text from `base` on into {@link units}, a window at most, and gives their number. They stay until
 * the next call, so that a loop over them must call nothing that reads others. Going through them takes half the time
 * that `charCodeAt` takes.
 */
export function readUnits(text: string, base: number): number {
  const part = base === 0 && text.length <= WINDOW ? text : text.slice(base, base + WINDOW);
  return bytes.write(part, 'utf16le') >>> 1;
}

const written = Buffer.alloc(2 * WINDOW);
const out = new Uint16Array(written.buffer, written.byteOffset, WINDOW);

/**
 * A text with spans replaced, written code unit by code unit and made one string at the end: a string put together of
 * thousands of small pieces is slow to make and slow to read. One is written at a time.
 */
export class UnitWriter {
  readonly #text: string;
  readonly #end: number;
  /** Whether the text is read from {@link units}; a longer one is cut into pieces. */
  readonly #fits: boolean;
  /** What was written before the window was last emptied. */
  #done: string[] = [];
  #length = 0;
  /** How far the text has been copied. */
  #from: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#from = start;
    this.#end = end;
    this.#fits = text.length <= WINDOW;
    if (this.#fits) readUnits(text, 0);
  }

  /** Puts `after` in the place of a span, which begins where the last one ended or behind it. */
  replace(start: number, end: number, after: string): void {
    this.#copyUntil(start);
    this.#from = end;
    if (after.length > WINDOW - this.#length) this.#flush();
    if (after.length > WINDOW) this.#done.push(after);
    else for (let index = 0; index < after.length; index++) out[this.#length++] = after.charCodeAt(index);
  }

  text(): string {
    this.#copyUntil(this.#end);
    this.#flush();
    return this.#done.length === 1 ? (this.#done[0] ?? '') : this.#done.join('');
  }

  #copyUntil(end: number): void {
    const size = end - this.#from;
    if (size > WINDOW - this.#length) this.#flush();
    if (!this.#fits) {
      this.#flush();
      this.#done.push(this.#text.slice(this.#from, end));
    } else {
      let length = this.#length;
      for (let index = this.#from; index < end; index++) out[length++] = units[index] ?? 0;
      this.#length = length;
    }
    this.#from = end;
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.#done.push(written.toString('utf16le', 0, 2 * this.#length));
    this.#length = 0;
  }
}
