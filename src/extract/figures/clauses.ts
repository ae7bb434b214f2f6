import { standsForLost } from './lost.ts';

/** A stretch of a block between commas. Offsets are of the block. */
export interface Clause {
  start: number;
  end: number;
  text: string;
  /** Number of the sentence, and of the stretch between semicolons, that it stands in. */
  sentence: number;
  segment: number;
  sentenceStart: number;
  segmentStart: number;
  /** The clause before it in its sentence. */
  previous: Clause | null;
}

const SENTENCE_END = /[。！？!?\n]/;
const SEGMENT_END = /[；;]/;
const CLAUSE_END = /[，,：:]/;
const OPENING = new Map([
  ['“', '”'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['「', '」'],
]);
/** A bracket or quotation longer than this is read as running text. */
const SHORT = 40;

/** Splits a block into clauses. Marks inside short quotations and brackets do not split. */
export function readClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  let segment = 0;
  let start = 0;
  let sentenceStart = 0;
  let segmentStart = 0;
  const close = (end: number): void => {
    if (end > start) {
      const last = clauses.at(-1);
      const previous = last?.sentence === sentence ? last : null;
      clauses.push({
        start,
        end,
        text: text.slice(start, end),
        sentence,
        segment,
        sentenceStart,
        segmentStart,
        previous,
      });
    }
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const closing = OPENING.get(char);
    if (closing !== undefined) {
      const end = text.slice(at + 1, at + 1 + SHORT).indexOf(closing);
      if (end >= 0 && !SENTENCE_END.test(text.slice(at + 1, at + 1 + end))) at += end + 1;
      continue;
    }
    const thousands = /[,:]/.test(char) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
    if (thousands) continue;
    const dash = text.startsWith('——', at);
    if (SENTENCE_END.test(char) && !standsForLost(text, at)) {
      close(at);
      sentence++;
      segment++;
      sentenceStart = at + 1;
      segmentStart = at + 1;
    } else if (SEGMENT_END.test(char)) {
      close(at);
      segment++;
      segmentStart = at + 1;
    } else if (CLAUSE_END.test(char) || dash) {
      close(at);
      if (dash) start = ++at + 1;
    }
  }
  close(text.length);
  return clauses;
}
