import { LONGEST_WORD, type LanguageModel, type WordShares } from '../language-model.ts';
import type { Certainty } from '../types.ts';
import { simplifiedUnit } from './characters.ts';
import type { Reading } from './reading.ts';

/** A step of a reading: what a span of the text reads as. */
export interface Step {
  text: string;
  start: number;
  end: number;
  sound: boolean;
}

/** A whole reading of a window. */
export interface Ranked {
  text: string;
  steps: Step[];
  /** Natural logarithm of how likely it is, up to a constant of the window. */
  score: number;
  free: number;
  sound: boolean;
}

/** How much the words count beside the pairs of characters. */
const WORDS = 0.7;
/** In nats, for a quotation mark without its fellow, and for a closing bracket. */
const UNBALANCED = -2.5;
const UNOPENED = -6;

/** In nats, for a full stop in a quotation too short to be a sentence: “六。” */
const SHORT_SENTENCE = -6;
/** In nats, for each stop right behind another. */
const DOUBLE_STOP = -4;
const SHORT = /“[^“”]{0,3}。”/u;

/** The different readings, best first: pairs of characters, words (the page's own too) and quotation marks together. */
export function rank(
  readings: readonly Reading[],
  before: string,
  quotes: number,
  model: LanguageModel,
  shares: WordShares,
): Ranked[] {
  const lead = model.text(simplify(before), shares);
  const byText = new Map<string, Ranked>();
  for (const reading of readings) {
    const steps = stepsOf(reading);
    const text = steps.map((step) => step.text).join('');
    const words = model.text(simplify(before + text), shares) - lead;
    const characters = (1 - WORDS) * reading.characters + WORDS * words;
    const stops = text.match(/[，。、；：,;:](?=[，。、；：！？,;:!?])|[！？!?](?=[，。、；：,;:])/gu)?.length ?? 0;
    const score =
      characters +
      reading.costs +
      DOUBLE_STOP * stops +
      UNBALANCED * Math.abs(quotes + openQuotes(text)) +
      UNOPENED * unopenedBrackets(text) +
      (SHORT.test(before + text) ? SHORT_SENTENCE : 0);
    const known = byText.get(text);
    if (known && known.score >= score) continue;
    byText.set(text, { text, steps, score, free: reading.free, sound: steps.every((step) => step.sound) });
  }
  return [...byText.values()].sort((a, b) => b.score - a.score);
}

function stepsOf(reading: Reading): Step[] {
  const steps: Step[] = [];
  for (let at: Reading | null = reading; at.parent; at = at.parent) {
    steps.push({ text: at.text, start: at.start, end: at.end, sound: at.sound });
  }
  return steps.reverse();
}

/** Opening less closing quotation marks. */
export function openQuotes(text: string): number {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x201c) open++;
    else if (unit === 0x201d) open--;
  }
  return open;
}

/** Closing brackets without an opening one before them; a lost character with words behind it may have been one. */
function unopenedBrackets(text: string): number {
  let open = 0;
  let unopened = 0;
  for (const [mark] of text.matchAll(BRACKETS)) {
    if (mark !== ')' && mark !== '）') open++;
    else if (open > 0) open--;
    else unopened++;
  }
  return unopened;
}

const BRACKETS = /[()（）]|□(?![)）])/gu;

/** The text with each character in Simplified. */
export function simplify(text: string): string {
  let simplified = '';
  for (let index = 0; index < text.length; index++)
    simplified += String.fromCharCode(simplifiedUnit(text.charCodeAt(index)));
  return simplified;
}

/**
 * How far a stretch of a reading can be relied on: the bytes leave no other, or every character of it is part of a word
 * of the dictionary, or only the context speaks for it.
 */
export function certaintyOf(reading: Ranked, stretch: string, behind: string, model: LanguageModel): Certainty {
  if (reading.free === 0) return 'bytes';
  const text = simplify(stretch + behind);
  let covered = 0;
  for (let from = 0; from < stretch.length; from++) {
    for (let to = from + 2; to <= text.length && to <= from + LONGEST_WORD; to++) {
      if (model.isWord(text.slice(from, to))) covered = from <= covered ? Math.max(covered, to) : covered;
    }
    if (covered <= from && !isHanzi(text.charCodeAt(from))) covered = from + 1;
  }
  return covered >= stretch.length ? 'dictionary' : 'context';
}

function isHanzi(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
