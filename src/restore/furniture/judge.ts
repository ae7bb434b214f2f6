import { countHanzi } from '../rules/characters.ts';
import type { FurnitureKind } from '../types.ts';
import { fold } from './fold.ts';
import { kindBySentences, NOTHING, type Matcher, type Scan } from './matcher.ts';
import { isSpam } from './spam.ts';

/** A line of the page as it is judged. */
export interface Line {
  text: string;
  folded: string;
  hanzi: number;
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
const BRACKET = /^[（(【[]/u;
const SAYS_SOMETHING = /[a-z0-9\u3400-\u9fff]/u;

/** What can be said of a line without knowing where it stands. */
export function judge(text: string, matcher: Matcher): Line {
  const hanzi = countHanzi(text);
  const reads = isParagraph(text, hanzi);
  const scan = matcher.scan(text);
  const line: Line = { text, folded: '', hanzi, prose: reads, kind: null, opens: false };
  // Nearly every paragraph ends here: nothing in it, and nothing at its beginning, is furniture's.
  if (reads && scan === NOTHING && !BRACKET.test(text) && matcher.label(text, 'body') === null) return line;
  line.kind = kindOf(line, scan, matcher, reads);
  line.prose = reads && line.kind === null;
  return line;
}

function kindOf(line: Line, scan: Scan, matcher: Matcher, reads: boolean): FurnitureKind | null {
  const { text } = line;
  if (isSpam(text, scan)) return 'spam';
  line.folded = text.length <= LONG ? fold(text) : '';
  const record = line.folded === '' ? null : matcher.line(text, line.folded, 'body');
  if (record && (!reads || line.folded.length <= SHORT || record.kind === 'notice')) {
    line.opens = record.opens;
    return record.kind;
  }
  if (line.folded !== '' && !SAYS_SOMETHING.test(line.folded)) return 'other';
  return scan.records.length > 0 ? kindBySentences(matcher, text, reads ? 2 : 1) : null;
}

/** Headlines have commas, but no full stop, and are shorter. */
function isParagraph(text: string, hanzi: number): boolean {
  if (hanzi < PROSE) return false;
  return /[。；]/u.test(text) || (hanzi >= LONG_PROSE && /[，,]/u.test(text)) || /[，,].*[！？!?”]$/u.test(text);
}
