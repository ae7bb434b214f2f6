import type { FurnitureVocabulary } from '../../vocabulary/furniture.ts';
import { countHanzi } from '../rules/characters.ts';
import { fold } from './fold.ts';
import { PhraseSet } from './phrases.ts';

type SpamWords = FurnitureVocabulary['spam'];

/** From so many points on a stretch is spam. */
const ENOUGH = 4;
/** Longest phrase between two of spam that belongs to it. */
const BRIDGE = 8;

interface Scale {
  set: PhraseSet;
  strong: number;
}

const scales = new WeakMap<SpamWords, Scale>();

/** Whether a whole line is spam: enough of its words, and at least a third of its characters in them. */
export function isSpam(line: string, words: SpamWords): boolean {
  if (line.length > 3000) return false;
  const { points, strong, covered } = weigh(line, words);
  return strong > 0 && points >= ENOUGH && covered * 3 >= countHanzi(line);
}

/**
 * Stretches of spam inside a line of the article: phrases between marks, one behind the other, that hold words of spam.
 * A stretch ends with the mark behind its last phrase. Needs two strong words, so that honest news on lotteries stays.
 */
export function spamStretches(line: string, words: SpamWords): [number, number][] {
  if (scaleOf(words).set.find(line).length < 2) return [];
  const stretches: [number, number][] = [];
  let open: { start: number; end: number; points: number; strong: number } | null = null;
  const close = (): void => {
    if (open && open.points >= ENOUGH && open.strong > 1) stretches.push([open.start, open.end]);
    open = null;
  };
  for (const phrase of line.matchAll(/[^，。！？；：、,!?;:|\s]+[，。！？；：、,!?;:|\s]*/gu)) {
    const [text] = phrase;
    const { points, strong, covered } = weigh(text, words);
    const end = phrase.index + text.length;
    if (points > 0 && covered * 3 >= countHanzi(text)) {
      open ??= { start: phrase.index, end, points: 0, strong: 0 };
      open.end = end;
      open.points += points;
      open.strong += strong;
    } else if (text.length > BRIDGE) close();
  }
  close();
  return stretches;
}

function weigh(text: string, words: SpamWords): { points: number; strong: number; covered: number } {
  const { set, strong: count } = scaleOf(words);
  let points = 0;
  let strong = 0;
  let covered = 0;
  for (const { phrase, start, end } of set.find(text)) {
    const isStrong = phrase < count;
    points += isStrong ? 2 : 1;
    if (isStrong) strong++;
    covered += end - start;
  }
  return { points, strong, covered };
}

function scaleOf(words: SpamWords): Scale {
  let scale = scales.get(words);
  if (!scale) {
    scale = { set: new PhraseSet([...words.strong, ...words.weak].map(fold)), strong: words.strong.length };
    scales.set(words, scale);
  }
  return scale;
}
