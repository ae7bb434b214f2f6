/** So much of a page's text is looked through for a word, and for so many different words. */
const SEARCHED_LENGTH = 20_000;
const WORDS_SEARCHED = 3000;
/** Characters a word, in Chinese print. */
const WORD_LENGTH = 1.6;
const HANZI = /^[\u3400-\u9fff]+$/u;

/**
 * The words that a page is known to use: those of its sound clauses, and of spots that were read beyond doubt. A page says
 * its own names again and again, in damaged places too.
 */
export class PageWords {
  #text = '';
  readonly #shares = new Map<string, number>();

  /** Adds Simplified text; what goes beyond 20,000 characters is left out. */
  add(text: string): void {
    if (this.#text.length >= SEARCHED_LENGTH) return;
    this.#text += `${text.slice(0, SEARCHED_LENGTH - this.#text.length)}\n`;
    this.#shares.clear();
  }

  /** The share of a word of Chinese characters among the words known so far; 0 where it is none of them. */
  shareOf(word: string): number {
    const known = this.#shares.get(word);
    if (known !== undefined) return known;
    if (this.#shares.size >= WORDS_SEARCHED || !HANZI.test(word)) return 0;
    const share = ((this.#text.split(word).length - 1) * WORD_LENGTH) / Math.max(this.#text.length, 1);
    this.#shares.set(word, share);
    return share;
  }
}
