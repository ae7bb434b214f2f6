import { checkStep, CountTable, HASH_START, hashStep, WordTable } from './count-tables.ts';

/**
 * How usual a run of characters is in Chinese print, from words and their frequencies: a text is a row of words drawn
 * one by one. Characters are asked for in Simplified; digits, Latin letters and half-width marks count as their class.
 */
export interface LanguageModel {
  /** The probability that `next` follows `previous`: classes of code units ({@link classOf}), 0 for a line's border. */
  follows: (previous: number, next: number) => number;
  /** Natural logarithm of the character's share of all characters. */
  unit: (unit: number) => number;
  /**
   * Natural logarithm of the probability of the text, cut into words in the best way. `shares` tells how large a share of
   * a page's words a word has: a page says again what it says elsewhere, its own names above all.
   */
  text: (text: string, shares?: WordShares) => number;
  /** True for a word of the dictionary. */
  isWord: (word: string) => boolean;
}

export interface WordCount {
  word: string;
  count: number;
}

/** The share of a word of at least two Chinese characters among the words of a page; 0 where it does not stand there. */
export type WordShares = (word: string) => number;

export const LONGEST_WORD = 10;

/**
 * Shares of marks, numbers and foreign words among all words. A word list says nothing of them; measured on sound
 * Chinese news, rounded. They matter only where a mark competes with a character.
 */
const SHARES: readonly (readonly [word: string, share: number])[] = [
  ['，', 0.06],
  ['。', 0.024],
  ['、', 0.025],
  ['“', 0.012],
  ['”', 0.007],
  ['。”', 0.004],
  ['，“', 0.002],
  ['：“', 0.003],
  ['”“', 0.001],
  ['”、“', 0.001],
  ['”，', 0.002],
  ['”。', 0.001],
  ['。“', 0.001],
  ['？！', 0.00006],
  ['！！', 0.00006],
  ['？？', 0.00004],
  ['！？', 0.00001],
  ['！”', 0.0004],
  ['？”', 0.0003],
  ['；“', 0.0002],
  ['：', 0.003],
  ['；', 0.004],
  ['！', 0.001],
  ['？', 0.0008],
  ['（', 0.003],
  ['）', 0.003],
  ['《', 0.002],
  ['》', 0.002],
  ['……', 0.0008],
  ['——', 0.0015],
  ['‘', 0.0002],
  ['’', 0.0002],
  ['·', 0.0002],
  ['0', 0.02],
  ['00', 0.015],
  ['0000', 0.006],
  ['A', 0.002],
  ['AA', 0.002],
  ['AAAA', 0.001],
  ['达0', 0.0007],
  ['近0', 0.0005],
  ['超0', 0.0005],
  ['约0', 0.0004],
  ['第0', 0.0004],
  ['投资0', 0.0006],
  ['增长0', 0.0006],
  ['0年', 0.002],
  ['0月', 0.002],
  ['0日', 0.0015],
  ['0个', 0.0015],
  ['0家', 0.0006],
  ['0余', 0.0006],
  ['0多', 0.0004],
  ['0亿元', 0.0012],
  ['0万元', 0.0006],
  ['0万', 0.0004],
  ['0亩', 0.0004],
  ['0公里', 0.0003],
  ['0人', 0.0004],
  ['0名', 0.0004],
  ['0户', 0.0003],
  ['0项', 0.0003],
  ['0条', 0.0002],
  ['\0', 0.001],
  ['。\0', 0.01],
  ['。”\0', 0.002],
];

/** …等12家, …等30余个: how a list ends. */
const LIST_ENDS = ['个', '家', '项', '种', '条', '名', '余家', '余个', '余项', '余种', '多家', '多个'].flatMap(
  (counter) => ['0', '00', '000'].map((digits) => [`等${digits}${counter}`, 0.00006] as const),
);

const BIGRAM_SLOTS = 1 << 21;
const WORD_SLOTS = 1 << 20;
/** How many characters' worth of doubt a bigram's count is mixed with. */
const SMOOTHING = 4;
/** What a character or word that the list lacks is taken to have been counted. */
const UNSEEN = 0.25;
/** How much a page's own words count beside the dictionary's, as in a cache language model (Kuhn and De Mori, 1990). */
const PAGE_SHARE = 0.15;
/** Two stops in a row, or one at a line's beginning, are not two words drawn one by one: they hardly occur. */
const STOP_BEHIND_STOP = 0.0005;

/** The class that a code unit counts as. */
export function classOf(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return 0x30;
    if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 0x41;
    if (unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f) return unit + 0xfee0;
    if (unit === 0x28 || unit === 0x29) return unit + 0xfee0;
    return unit === 0x25 || unit === 0x2e || unit === 0x25a1 ? 0x30 : 0;
  }
  return unit === 0x25a1 ? 0x30 : unit;
}

/** Makes the model: some tenths of a second and 30 MB for 350,000 words. */
export function makeLanguageModel(words: readonly WordCount[]): LanguageModel {
  const listed = words.reduce((sum, { count }) => sum + count, 0);
  const counts = new Counts();
  for (const { word, count } of words) counts.add(word, count);
  for (const [word, share] of [...SHARES, ...LIST_ENDS]) counts.add(word, share * listed);
  return counts.model();
}

class Counts {
  readonly #units = new Float64Array(0x10000);
  readonly #starts = new Float64Array(0x10000);
  readonly #ends = new Float64Array(0x10000);
  readonly #pairs = new CountTable(BIGRAM_SLOTS);
  readonly #words = new WordTable(WORD_SLOTS);
  #wordTotal = 0;
  #unitTotal = 0;

  add(word: string, count: number): void {
    let previous = -1;
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index);
      this.#units[unit] = (this.#units[unit] ?? 0) + count;
      if (previous < 0) this.#starts[unit] = (this.#starts[unit] ?? 0) + count;
      else this.#pairs.add(pairKey(previous, unit), count);
      previous = unit;
    }
    this.#ends[previous] = (this.#ends[previous] ?? 0) + count;
    this.#words.add(word, count);
    this.#wordTotal += count;
    this.#unitTotal += count * word.length;
  }

  model(): LanguageModel {
    const units = this.#units;
    const starts = this.#starts;
    const ends = this.#ends;
    const pairs = this.#pairs;
    const words = this.#words;
    const wordTotal = this.#wordTotal;
    const unitTotal = this.#unitTotal;
    const unknownWord = Math.log(UNSEEN / wordTotal);
    const alone = units.map((count) => Math.log((count + UNSEEN) / unitTotal));
    return {
      follows: (previous, next) => {
        const apart = (previous === 0 || isStop(previous)) && isStop(next) ? STOP_BEHIND_STOP : 1;
        const across = (apart * (ends[previous] ?? 0) * ((starts[next] ?? 0) + UNSEEN)) / wordTotal;
        const seen = pairs.get(pairKey(previous, next)) + across;
        const base = ((units[next] ?? 0) + UNSEEN) / unitTotal;
        return (seen + apart * SMOOTHING * base) / ((units[previous] ?? 0) + SMOOTHING);
      },
      unit: (unit) => alone[classOf(unit)] ?? 0,
      text: (text, shares) => bestCut(text, words, wordTotal, unknownWord, shares),
      isWord: (word) => words.get(word) > 0,
    };
  }
}

function bestCut(text: string, words: WordTable, total: number, unknown: number, shares?: WordShares): number {
  const best = new Float64Array(text.length + 1).fill(-Infinity);
  best[0] = 0;
  const logTotal = Math.log(total);
  for (let from = 0; from < text.length; from++) {
    const base = best[from] ?? 0;
    let hash = HASH_START;
    let check = 0;
    for (let to = from; to < text.length && to < from + LONGEST_WORD; to++) {
      const unit = classOf(text.charCodeAt(to));
      hash = hashStep(hash, unit);
      check = checkStep(check, unit);
      const count = words.find(hash, check);
      if (count === 0 && to > from) continue;
      const listed = count === 0 ? unknown : Math.log(count) - logTotal;
      const score =
        base + (shares && count > 0 && to > from ? onPage(listed, shares(text.slice(from, to + 1))) : listed);
      if (score > (best[to + 1] ?? 0)) best[to + 1] = score;
    }
  }
  return best[text.length] ?? 0;
}

/** The logarithm of a word's probability where its share of the page is known; never less than the dictionary's. */
function onPage(listed: number, share: number): number {
  if (share === 0) return listed;
  return Math.max(listed, Math.log((1 - PAGE_SHARE) * Math.exp(listed) + PAGE_SHARE * share));
}

/** ，。、；：！？ */
function isStop(unit: number): boolean {
  return (
    unit === 0xff0c ||
    unit === 0x3002 ||
    unit === 0x3001 ||
    unit === 0xff1b ||
    unit === 0xff1a ||
    unit === 0xff01 ||
    unit === 0xff1f
  );
}

function pairKey(a: number, b: number): number {
  return ((a << 16) | b) >>> 0;
}
