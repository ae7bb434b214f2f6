import { countHanzi } from '../rules/characters.ts';
import type { FurnitureKind } from '../types.ts';
import { fold } from './fold.ts';
import { kindBySentences, type Matcher } from './matcher.ts';
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

/** What can be said of a line without knowing where it stands. */
export function judge(text: string, matcher: Matcher): Line {
  const hanzi = countHanzi(text);
  const reads = isParagraph(text, hanzi);
  const scan = matcher.scan(text);
  const speaks = scan.records.length > 0;
  const line: Line = { text, folded: '', hanzi, prose: reads, kind: null, opens: false };
  if (isSpam(text, scan)) return { ...line, prose: false, kind: 'spam' };
  // Nearly every paragraph ends here: nothing in it, and nothing at its beginning, is furniture's.
  if (reads && !speaks && !/^[（(【[]/u.test(text) && matcher.label(text, 'body') === null) return line;
  line.folded = text.length <= LONG ? fold(text) : '';
  line.prose = false;
  const record = line.folded === '' ? null : matcher.line(text, line.folded, 'body');
  if (record && (!reads || line.folded.length <= SHORT || record.kind === 'notice')) {
    return { ...line, kind: record.kind, opens: record.opens };
  }
  if (line.folded !== '' && !/[a-z0-9\u3400-\u9fff]/u.test(line.folded)) return { ...line, kind: 'other' };
  const bySentences = speaks ? kindBySentences(matcher, text, reads ? 2 : 1) : null;
  if (bySentences !== null) return { ...line, kind: bySentences };
  return { ...line, prose: reads };
}

/** Headlines have commas, but no full stop, and are shorter. */
function isParagraph(text: string, hanzi: number): boolean {
  if (hanzi < PROSE) return false;
  return /[。；]/u.test(text) || (hanzi >= LONG_PROSE && /[，,]/u.test(text)) || /[，,].*[！？!?”]$/u.test(text);
}
