import type { FurnitureKind } from '../types.ts';
import { isAt, kindBySentences, NOTHING, type Matcher, type Scan } from './matcher.ts';
import { ShortLine } from './short-line.ts';
import { isSpam } from './spam.ts';

/** A line of the page as it is judged. */
export interface Line {
  text: string;
  hanzi: number;
  /** What can be asked of the line; null for one that is too long, or that is surely a paragraph. */
  short: ShortLine | null;
  /** A paragraph of an article: what the zones are measured by. */
  prose: boolean;
  /** What it is wherever it stands, or null. */
  kind: FurnitureKind | null;
  opens: boolean;
}

/** From so many characters, with a full stop, a line is a paragraph; from so many more a comma is enough. */
const PROSE = 25;
const LONG_PROSE = 60;
/** Longest line that is compared as a whole, and longest that is looked at by its beginning. */
const SHORT = 120;
const LONG = 600;
const BRACKETS = '（(【[';
const SAYS_SOMETHING = /[a-z0-9\u3400-\u9fff]/u;

/** What can be said of a line without knowing where it stands. `hanzi`: how many Chinese characters it has. */
export function judge(text: string, hanzi: number, scan: Scan, matcher: Matcher): Line {
  const reads = isParagraph(text, hanzi);
  const line: Line = { text, hanzi, short: null, prose: reads, kind: null, opens: false };
  // Nearly every paragraph ends here: nothing in it, and nothing at its beginning, is furniture's.
  if (reads && scan === NOTHING && !BRACKETS.includes(text.charAt(0)) && !hasLabel(text, matcher)) return line;
  line.kind = kindOf(line, scan, matcher, reads);
  line.prose = reads && line.kind === null;
  return line;
}

function hasLabel(text: string, matcher: Matcher): boolean {
  const label = matcher.label(text);
  return label !== null && isAt(label.record, 'body');
}

function kindOf(line: Line, scan: Scan, matcher: Matcher, reads: boolean): FurnitureKind | null {
  const { text } = line;
  if (isSpam(text, line.hanzi, scan)) return 'spam';
  if (text.length <= LONG) {
    const short = new ShortLine(text, matcher);
    line.short = short;
    const record = short.at('body');
    if (record && (!reads || short.folded.length <= SHORT || record.kind === 'notice')) {
      line.opens = record.opens;
      return record.kind;
    }
    if (!SAYS_SOMETHING.test(short.folded)) return 'other';
  }
  return scan.records.length > 0 ? kindBySentences(matcher, text, reads ? 2 : 1) : null;
}

/** Headlines have commas, but no full stop, and are shorter. */
function isParagraph(text: string, hanzi: number): boolean {
  if (hanzi < PROSE) return false;
  if (text.includes('。') || text.includes('；')) return true;
  return (hanzi >= LONG_PROSE && /[，,]/u.test(text)) || /[，,].*[！？!?”]$/u.test(text);
}
