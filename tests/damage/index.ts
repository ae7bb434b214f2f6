import { isPrivateUse } from '../../src/restore/byte-shift/gbk.ts';
import { annotate, decode, encode, possibleCuts, type Printed, type Stream } from './bytes.ts';
import { randomNumbers } from './random.ts';
import { toScraperTraditional } from './script.ts';
import type { AnnotationTable } from './tables.ts';

export { NARROW_TABLE, WIDE_TABLE, type AnnotationTable } from './tables.ts';

export interface DamageOptions {
  /** Same text, options and seed: same damage. */
  seed: number;
  /** Simplified → Traditional first (default true). Without it and with `table: null`: text that was only cut. */
  traditional?: boolean;
  /** Characters to annotate, or null for none. */
  table: AnnotationTable | null;
  /**
   * Which of the possible cuts before ！ ； ？ are made: a probability (1: every one), or a choice by the offset in the
   * clean text of the character whose second byte begins the cut. Default 0.
   */
  cuts?: number | ((offset: number) => boolean);
  /** Probability of a cut before ， (seldom seen). Default 0. A choice given as `cuts` decides on these too. */
  commaCuts?: number;
  /** A lead byte left alone before a cut or at the end of a line is printed as ? or not at all. Default 'shown'. */
  loneBytes?: 'shown' | 'dropped';
  /** Pairs that decode to private-use characters are not printed ('dropped', the default) or left in. */
  privateUse?: 'dropped' | 'kept';
  /** ，；：！？（） → half width (default true). */
  halfWidth?: boolean;
  /** Probability of a comma before each ，、。？ (never behind 、). Default 0. */
  insertedCommas?: number;
  /** Lines (trimmed) that arrive as they are, such as a notice in English. Default: none. */
  untouched?: (line: string) => boolean;
}

/** A stretch of the clean text that cannot be read off the damaged one. */
export interface Spot {
  /** Span in the clean text, and what stood there. */
  start: number;
  end: number;
  clean: string;
  /** Span in the damaged text. */
  damagedStart: number;
  damagedEnd: number;
  /** An ASCII character (digit, bracket) was eaten: no reader can know which. */
  swallowed: boolean;
}

export interface Damaged {
  text: string;
  spots: Spot[];
  /** For each code unit of the clean text that is printed as itself, where; −1 for those of the spots. */
  offsets: Int32Array;
}

/** A printed piece of the damaged line: the clean character it is (−1: none of them whole). */
interface Piece {
  text: string;
  owner: number;
}

/**
 * Damages clean Simplified text as the scrapers of such pages do, step by step (Simplified → Traditional, annotation,
 * cuts, decoding, lost private-use characters, half width, inserted commas), and says which stretches became unreadable.
 * Lines are damaged each by itself.
 */
export function damage(text: string, options: DamageOptions): Damaged {
  const random = randomNumbers(options.seed);
  const result: Damaged = { text: '', spots: [], offsets: new Int32Array(text.length).fill(-1) };
  let from = 0;
  for (const line of text.split('\n')) {
    const pieces = options.untouched?.(line.trim()) ? intactPieces(line) : damageLine(line, from, options, random);
    append(result, line, from, pieces);
    from += line.length + 1;
    if (from <= text.length) {
      result.offsets[from - 1] = result.text.length;
      result.text += '\n';
    }
  }
  return result;
}

function intactPieces(line: string): Piece[] {
  return Array.from(line, (text, owner) => ({ text, owner }));
}

function damageLine(line: string, lineStart: number, options: DamageOptions, random: () => number): Piece[] {
  const characters = Array.from(options.traditional === false ? line : toScraperTraditional(line));
  const clean = encode(characters);
  const stream = options.table ? annotate(clean, options.table) : clean;
  const cuts = chosenCuts(stream, characters, lineStart, options, random);
  const printed: Printed[] = [];
  let from = 0;
  for (const cut of [...cuts, stream.bytes.length]) {
    printed.push(...decode(stream.bytes, from, cut, options.loneBytes !== 'dropped'));
    from = cut;
  }
  const keep = options.privateUse === 'kept';
  const pieces = printed.map((symbol) => pieceOf(symbol, stream, characters, keep));
  const widths = options.halfWidth === false ? pieces : pieces.map(narrow);
  return widths.flatMap((piece, index) =>
    piece.owner >= 0 &&
    /^[，,、。?？]$/.test(piece.text) &&
    widths[index - 1]?.text !== '、' &&
    random() < (options.insertedCommas ?? 0)
      ? [{ text: ',', owner: -1 }, piece]
      : [piece],
  );
}

function chosenCuts(
  stream: Stream,
  characters: readonly string[],
  lineStart: number,
  { cuts = 0, commaCuts = 0 }: DamageOptions,
  random: () => number,
): number[] {
  const chosen = possibleCuts(stream).filter(({ offset, comma }) => {
    if (typeof cuts === 'number') return random() < (comma ? commaCuts : cuts);
    const owner = stream.owners[offset] ?? -1;
    return owner >= 0 && cuts(lineStart + characters.slice(0, owner).join('').length);
  });
  return chosen.map(({ offset }) => offset);
}

/** A symbol read from all the bytes of one clean character, and no others, is that character. */
function pieceOf({ text, start, end }: Printed, stream: Stream, characters: readonly string[], keep: boolean): Piece {
  const owner = stream.owners[start] ?? -1;
  const whole = owner >= 0 && stream.owners[end - 1] === owner && text === characters[owner];
  if (!whole && !keep && text.length === 1 && isPrivateUse(text.charCodeAt(0))) return { text: '', owner: -1 };
  return { text, owner: whole ? owner : -1 };
}

const NARROW: Record<string, string> = { '，': ',', '；': ';', '：': ':', '！': '!', '？': '?', '（': '(', '）': ')' };

function narrow(piece: Piece): Piece {
  return { text: NARROW[piece.text] ?? piece.text, owner: piece.owner };
}

/** Writes a line's pieces behind the damaged text, and its spots: the runs of clean characters that no piece is. */
function append(result: Damaged, line: string, lineStart: number, pieces: readonly Piece[]): void {
  const characters = Array.from(line);
  let owner = 0;
  let offset = lineStart;
  let gapFrom = result.text.length;
  const closeSpot = (to: number): void => {
    const start = offset;
    let swallowed = false;
    for (; owner < to; owner++) {
      const character = characters[owner] ?? '';
      swallowed ||= character.charCodeAt(0) < 0x80;
      offset += character.length;
    }
    if (offset === start) return;
    const spot = { start, end: offset, clean: line.slice(start - lineStart, offset - lineStart), swallowed };
    result.spots.push({ ...spot, damagedStart: gapFrom, damagedEnd: result.text.length });
  };
  for (const piece of pieces) {
    if (piece.owner >= 0) {
      closeSpot(piece.owner);
      const { length } = characters[piece.owner] ?? '';
      for (let unit = 0; unit < length; unit++) result.offsets[offset + unit] = result.text.length + unit;
      offset += length;
      owner = piece.owner + 1;
    }
    result.text += piece.text;
    if (piece.owner >= 0) gapFrom = result.text.length;
  }
  closeSpot(characters.length);
}
