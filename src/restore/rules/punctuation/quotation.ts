import { movedBy, type Edit, type Rule } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { countHanzi, isDigit, isHanzi, isLatin, isOpeningMark } from '../characters.ts';

/** One quotation mark of a line: a pair of straight single ones counts as one. */
interface Mark {
  start: number;
  end: number;
  level: 'double' | 'single';
  /** What a curly mark says of itself; null for straight ones. */
  side: 'open' | 'close' | null;
}

const MARKS = /["＂]|''|[“”]/gu;
/** Longest text between two straight single quotes that are taken for a pair. */
const INNER = 60;

/**
 * Straight quotation marks of Chinese lines become curly ones: "…" and ''…'' → “…”, ''…'' and '…' inside double marks → ‘…’.
 * A line whose marks do not come in pairs, or whose curly marks contradict the pairing, is left as it is, and so are
 * inches, minutes and Latin lines. It would be wrong about a quotation inside a quotation that is set in the same marks.
 */
export const quotation: Rule = {
  name: 'quotation',
  looksFor: KIND.straightQuote,
  find: (page) => {
    const edits: Edit[] = [];
    for (const { start, end, hanzi } of page.linesWith(KIND.straightQuote)) {
      if (hanzi * 4 < end - start) continue;
      const line = page.text.slice(start, end);
      const found = [...outerEdits(line), ...innerEdits(line)].sort((a, b) => a.start - b.start);
      for (const edit of movedBy(found, start)) edits.push(edit);
    }
    return { edits };
  },
};

/** "…" → “…”, and ''…'' outside of them as well; inside them ''…'' → ‘…’. */
function outerEdits(line: string): Edit[] {
  const marks = [...line.matchAll(MARKS)].map(toMark).filter((mark) => !isMeasure(line, mark));
  const doubles = marks.filter((mark) => mark.level === 'double');
  const singles = marks.filter((mark) => mark.level === 'single');
  const edits: Edit[] = [];
  const paired = pair(doubles);
  if (paired) {
    for (const [index, mark] of doubles.entries()) {
      if (mark.side === null) edits.push(replace(mark, index % 2 === 0 ? '“' : '”'));
    }
  }
  const inner = pair(singles);
  if (!inner) return edits;
  for (const [open, close] of inner) {
    const nested = isInside(doubles, open.start);
    edits.push(replace(open, nested ? '‘' : '“'), replace(close, nested ? '’' : '”'));
  }
  return edits;
}

/** '…' around a few Chinese words, where a quotation in double marks is open or not. */
function innerEdits(line: string): Edit[] {
  const edits: Edit[] = [];
  const pattern = /(?<!['A-Za-z0-9])'(?!')([^'"“”‘’\n]{1,60})'(?!['A-Za-z0-9])/gu;
  for (const hit of line.matchAll(pattern)) {
    const words = hit[1] ?? '';
    if (countHanzi(words) * 2 < words.length || words.length > INNER) continue;
    edits.push(
      { start: hit.index, end: hit.index + 1, after: '‘', certainty: 'context' },
      { start: hit.index + hit[0].length - 1, end: hit.index + hit[0].length, after: '’', certainty: 'context' },
    );
  }
  return edits;
}

function toMark(hit: RegExpExecArray): Mark {
  const [text] = hit;
  return {
    start: hit.index,
    end: hit.index + text.length,
    level: text === "''" ? 'single' : 'double',
    side: text === '“' ? 'open' : text === '”' ? 'close' : null,
  };
}

/** 5" and 30'': a digit before, and neither Chinese nor an opening mark behind. */
function isMeasure(line: string, mark: Mark): boolean {
  if (mark.side !== null || !isDigit(line.charCodeAt(mark.start - 1))) return false;
  const after = line.charCodeAt(mark.end);
  return isLatin(after) || isDigit(after) || (!isHanzi(after) && isOpeningMark(after));
}

/** Marks two by two, or null where they do not come out even or a curly mark stands in the wrong place. */
function pair(marks: readonly Mark[]): [Mark, Mark][] | null {
  if (marks.length % 2 === 1) return null;
  const pairs: [Mark, Mark][] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const open = marks[index];
    const close = marks[index + 1];
    if (!open || !close || open.side === 'close' || close.side === 'open') return null;
    pairs.push([open, close]);
  }
  return pairs;
}

function isInside(doubles: readonly Mark[], at: number): boolean {
  return doubles.filter((mark) => mark.start < at).length % 2 === 1;
}

function replace(mark: Mark, after: string): Edit {
  return { start: mark.start, end: mark.end, after, certainty: 'context' };
}
