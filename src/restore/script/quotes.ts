import type { Edit } from '../rule.ts';

const MARKS = /[「」『』]/u;
const OPENING = '「『';
const BY_DEPTH = ['“”', '‘’'] as const;

/**
 * The quotation marks of Traditional print in one line, as Simplified print sets them: 「…」 becomes “…”, what stands
 * inside it ‘…’, whichever of the two pairs the writer took for which. A mark without its fellow goes by its own shape.
 */
export function simplifiedQuotes(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    if (!MARKS.test(mark)) continue;
    const own = mark === '『' || mark === '』' ? 1 : 0;
    const opens = OPENING.includes(mark);
    const depth = opens ? Math.min(open.length, 1) : (open.pop() ?? own);
    if (opens) open.push(depth);
    const [pair, side] = [BY_DEPTH[depth === 1 ? 1 : 0], opens ? 0 : 1];
    edits.push({ start: at, end: at + 1, after: pair.charAt(side), certainty: 'dictionary' });
  }
  return edits;
}
