import type { Article } from '../article/schema.ts';
import type { Flag, FlagKind } from '../restore/types.ts';

/** A spot of the text that restoration could not settle, as the page shows it. */
export interface Doubt {
  kind: FlagKind;
  /** The text around the spot in three parts, the doubtful characters in the middle. */
  context: [before: string, spot: string, after: string];
  /** What may have stood there, the one that was taken first; empty where nothing is known. */
  readings: string[];
  message: string;
}

type StoredFlag = Article['flags'][number];

const NONE: readonly Doubt[] = [];

/**
 * The doubts of an article, in the script of the edition. Front matter keeps a doubtful passage with some text on both sides,
 * and its readings in the script of the raw page; here the passage is narrowed to the characters in which the readings differ.
 * `flags` are those of the receipt, which know how long the passage is; without them, and without readings that help, the
 * whole of the kept text is doubtful.
 */
export function doubtsOf(
  article: Article,
  flags: readonly Flag[],
  simplify: (text: string) => string,
  convert: (text: string) => string,
): readonly Doubt[] {
  if (article.flags.length === 0) return NONE;
  return article.flags.map((flag, index) => {
    const readings = flag.candidates.map(simplify);
    const stored = flags[index];
    const length = stored?.message === flag.message ? stored.at[1] - stored.at[0] : null;
    const [start, end, differing] = narrowed(flag, readings, passage(article, flag, readings, length));
    return {
      kind: flag.kind,
      context: converted(flag.text, start, end, convert),
      readings: differing.map(convert),
      message: convert(flag.message),
    };
  });
}

/** How much text front matter keeps on both sides of a passage. */
const REACH = 10;

/** Where the doubtful passage stands in the kept text: by its readings, else by its length. */
function passage(
  article: Article,
  { text }: StoredFlag,
  readings: readonly string[],
  length: number | null,
): [start: number, end: number] {
  const at = article.body.indexOf(text);
  const opensLine = at <= 0 || article.body[at - 1] === '\n';
  const startOf = (size: number) =>
    opensLine ? Math.max(0, text.length - size - REACH) : Math.min(REACH, text.length - size);
  for (const reading of readings) {
    if (reading === '') continue;
    const start = nearest(text, reading, startOf(reading.length));
    if (start !== null) return [start, start + reading.length];
  }
  if (length === null || length >= text.length) return [0, text.length];
  return [startOf(length), startOf(length) + length];
}

/** The occurrence of a word that is nearest to an offset, so that a single character is not taken for another one like it. */
function nearest(text: string, word: string, to: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (best === null || Math.abs(at - to) < Math.abs(best - to)) best = at;
  }
  return best;
}

/** The passage without what all its readings begin and end with, and the readings likewise. */
function narrowed(
  { text }: StoredFlag,
  readings: readonly string[],
  [start, end]: readonly [number, number],
): [start: number, end: number, readings: string[]] {
  const taken = text.slice(start, end);
  if (readings.length < 2 || readings[0] !== taken) return [start, end, [...readings]];
  const shortest = Math.min(...readings.map((reading) => reading.length));
  const same = (at: (reading: string) => string | undefined) => readings.every((reading) => at(reading) === at(taken));
  let head = 0;
  while (head < shortest && same((reading) => reading[head])) head++;
  let tail = 0;
  while (tail < shortest - head && same((reading) => reading[reading.length - 1 - tail])) tail++;
  // Where one reading only has more than the other, something must be left to be marked.
  if (head + tail >= taken.length && head > 0) head--;
  if (head + tail >= taken.length && tail > 0) tail--;
  return [start + head, end - tail, readings.map((reading) => reading.slice(head, reading.length - tail))];
}

/** The three parts in another script; where it changes the length, the parts are converted one by one. */
function converted(text: string, start: number, end: number, convert: (text: string) => string): Doubt['context'] {
  const whole = convert(text);
  const source = whole.length === text.length ? whole : text;
  const parts: Doubt['context'] = [source.slice(0, start), source.slice(start, end), source.slice(end)];
  if (source === whole) return parts;
  const [before, spot, after] = parts;
  return [convert(before), convert(spot), convert(after)];
}

/** A doubt found in the text of its article. */
export interface DoubtSpot {
  doubt: Doubt;
  /** Number of the doubt among the article's. */
  index: number;
  start: number;
  end: number;
}

/** Where the doubts stand in the text, in order; those whose surroundings an editor changed are left out. */
export function doubtSpots(text: string, doubts: readonly Doubt[]): DoubtSpot[] {
  return doubts
    .flatMap((doubt, index) => {
      const [before, spot, after] = doubt.context;
      const at = spot === '' || doubt.kind === 'cut-off' ? -1 : text.indexOf(before + spot + after);
      const start = at + before.length;
      return at < 0 ? [] : [{ doubt, index, start, end: start + spot.length }];
    })
    .sort((a, b) => a.start - b.start || a.index - b.index);
}
