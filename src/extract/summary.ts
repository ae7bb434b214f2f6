import type { Metric } from '../article/schema.ts';
import type { Block } from './types.ts';
import { sentencesOf } from './patterns.ts';

const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 200;
const SHORTEST = 12;

/**
 * Two or three of the article's own sentences, in its order: those near the head with most figures, none that begins with a
 * quotation or depends on the one before it (该, 其中), together at most 200 characters.
 */
export function readSummary(blocks: readonly Block[], metrics: readonly Metric[]): string[] {
  const candidates = blocks
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) => sentencesOf(block.text).map(({ text, start }) => ({ text, at: block.start + start })))
    .map((sentence, index) => ({ ...sentence, text: withoutDateline(sentence.text), index }))
    .filter(
      ({ text }) =>
        text.length >= SHORTEST && text.length <= MOST_CHARACTERS && /[。！]$/u.test(text) && !/^[“"（(]/u.test(text),
    );
  const scored = candidates.map((sentence) => {
    const figures = figuresIn(sentence, metrics);
    return { ...sentence, figures, score: score(sentence, figures) };
  });
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  const taken: typeof scored = [];
  let length = 0;
  for (const sentence of scored) {
    if (taken.length > 0 && sentence.figures === 0 && sentence.index > 2) continue;
    if (taken.length === MOST_SENTENCES || length + sentence.text.length > MOST_CHARACTERS) continue;
    if (taken.some((other) => alike(other.text, sentence.text))) continue;
    taken.push(sentence);
    length += sentence.text.length;
  }
  return taken.sort((a, b) => a.index - b.index).map(({ text }) => text);
}

const OPENING =
  /^[^，。；]{2,24}?(?:日(?:讯|电|消息)|(?:讯|电)(?=[\s　（(：:]))[\s　：:]*(?:[（(][^）)]{0,60}[）)])?[\s　]*/u;

/** The dateline belongs to the page, not to the sentence. */
const withoutDateline = (text: string): string => text.replace(OPENING, '');

/** How many figures have their evidence in the sentence. */
function figuresIn({ text, at }: { text: string; at: number }, metrics: readonly Metric[]): number {
  const end = at + text.length + DATELINE;
  return metrics.filter(({ span, evidence }) => text.includes(evidence) && (!span || (span[0] >= at && span[1] <= end)))
    .length;
}

/** Longest dateline that is cut off a sentence's head. */
const DATELINE = 60;

function score({ text, index }: { text: string; index: number }, figures: number): number {
  // A scene that a report opens with tells nothing yet.
  const scene = /走进|时节|映入眼帘|深秋|初冬|盛夏|金秋|清晨/u.test(text) && figures === 0 ? 2.5 : 0;
  const dependent = /，该|^(?:该|其中|同时|此外|这|他|她|它|而|但|另外|一方面|另一方面)|□/u.test(text) ? 2 : 0;
  return Math.min(figures, 5) * 1.2 + (index === 0 ? 2.5 : 2 / (1 + index / 3)) - dependent - scene - text.length / 120;
}

/** True where most of the characters of the shorter one stand in the other: a repeated sentence. */
function alike(a: string, b: string): boolean {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)));
  const [x, y] = [pairs(a), pairs(b)];
  let common = 0;
  for (const pair of x) if (y.has(pair)) common++;
  return common > 0.6 * Math.min(x.size, y.size);
}
