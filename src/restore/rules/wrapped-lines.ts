import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { isDigit } from './characters.ts';

/** Columns (a character of Chinese print takes two) of the narrowest and the widest page that is set in lines. */
const NARROWEST = 36;
const WIDEST = 130;
/** A full line may fall so much short of the widest: blanks, long words and marks that must not begin a line. */
const SLACK = 0.12;
/** So many full lines make a page that is set in lines. */
const FEWEST = 4;
/** So much of the page may stand in lines that are wider: its own head and foot. */
const WIDER = 0.25;
/** The part of its full lines, and of the ends of its paragraphs, that must look as they do in prose. */
const MOST = 0.6;

/** What ends a sentence, with the quotation mark and a watermark of a few letters behind it. */
const ENDED = /[。！？：…][”’」』）)]*[\s;；]*[A-Za-z]{0,4}$/u;
const ENDING = '。！？：…”’」』）)';
const PROSE = /[，。；、]/u;
/** What opens a line of its own: a number of a list, a mark, a cell. */
const OPENS =
  /^(?:第?[一二三四五六七八九十百]{1,4}[、．.章节条是]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、．.)）](?!\d)|[①-⑳●■◆▲★•·※►▶—–-]|[;；]{2,}|图[:：]|表\d|注[:：])|\t/u;
/** A line that cannot begin with its own sign goes on with the one before it. */
const CONTINUES = /^[，。、](?![，。、])/u;
const NUMBER = /^[\d.,]{1,14}[%％‰]?$/u;
const LONGEST_NUMBER = 15;
const UNIT =
  /^(?:[万亿千元个家项吨亩户人名件倍条处座台套所场批辆%％‰℃]|公里|公顷|平方|立方|百分点|[年月日][^\n]{0,3}[底末初以前，])[^\n]*[，。；]/u;

/**
 * Joins the lines into which a page of fixed width was broken in mid-sentence, those that begin with a comma or a full stop,
 * and a figure set on a line of its own within a sentence. Verse, headings of two lines, lists and tables stay: their lines
 * are short, closed, numbered or without marks of prose. A sentence that ends just where a full line ends stays apart from the next.
 */
export const wrappedLines: Rule = {
  name: 'spacing',
  looksFor: KIND.any,
  find: ({ text, lines }) => {
    if (!mayBeWrapped(text, lines)) return { edits: [] };
    const filled = lines.filter(({ start, end }) => end > start).map(({ start, end }) => new Line(text, start, end));
    const least = leastWidth(filled);
    const apart = least !== null && blanksPart(text, filled);
    const edits: Edit[] = [];
    for (const [index, line] of filled.entries()) {
      const next = filled[index + 1];
      if (!next) break;
      const [before, behind] = [filled[index - 1], filled[index + 2]];
      const wrapped =
        least !== null &&
        isFull(line, least) &&
        next.width <= least.widest &&
        !ENDED.test(line.text) &&
        !OPENS.test(next.text) &&
        !(apart && isParted(text, line, next));
      const figure = isFigureWithin(before, line, next) || isFigureWithin(line, next, behind);
      if (wrapped || figure || goesOn(line, next))
        edits.push({ start: line.end, end: next.start, after: between(text, line, next), certainty: 'context' });
    }
    return { edits };
  },
};

/**
 * A cheap look at every page: full lines enough, two that break off, one of them with marks of prose; or one that begins
 * with a mark or is a figure.
 */
function mayBeWrapped(text: string, lines: readonly { start: number; end: number }[]): boolean {
  let full = 0;
  let open = 0;
  let marked = false;
  for (const { start, end } of lines) {
    const length = end - start;
    if (length === 0) continue;
    const first = text.charCodeAt(start);
    if (isMark(first) || (length <= LONGEST_NUMBER && isDigit(first))) return true;
    if (length < NARROWEST / 2 || length > WIDEST) continue;
    full++;
    if (!ENDING.includes(text.charAt(end - 1))) {
      open++;
      marked ||= PROSE.test(text.slice(start, end - 1));
    }
    if (full >= FEWEST && open >= 2 && marked) return true;
  }
  return false;
}

/** ， 。 or 、 */
function isMark(unit: number): boolean {
  return unit === 0xff0c || unit === 0x3001 || unit === 0x3002;
}

/** A line that is not empty; its text is cut out when it is first asked for. */
class Line {
  readonly start: number;
  readonly end: number;
  /** In columns; of a line much wider than the widest page only that it is. */
  readonly width: number;
  readonly #page: string;
  #text: string | null = null;

  constructor(page: string, start: number, end: number) {
    this.#page = page;
    this.start = start;
    this.end = end;
    this.width = widthOf(page, start, end);
  }

  get text(): string {
    return (this.#text ??= this.#page.slice(this.start, this.end));
  }

  get first(): number {
    return this.#page.charCodeAt(this.start);
  }
}

interface Widths {
  narrowest: number;
  widest: number;
}

const isFull = ({ width }: Line, { narrowest, widest }: Widths): boolean => width >= narrowest && width <= widest;

/** The widths of full lines on a page that is set in lines of prose; null on any other. */
function leastWidth(lines: readonly Line[]): Widths | null {
  const widths = lines.map(({ width }) => width).sort((a, b) => b - a);
  let wider = 0;
  for (let first = 0; first < widths.length; first++) {
    const widest = widths[first] ?? 0;
    if (widest < NARROWEST) return null;
    const found = { narrowest: widest * (1 - SLACK), widest };
    if (widest <= WIDEST && widest !== widths[first - 1]) {
      let last = first;
      let full = 0;
      for (; (widths[last] ?? 0) >= found.narrowest; last++) full += widths[last] ?? 0;
      if (last - first >= FEWEST) {
        if (wider > WIDER * full) return null;
        if (isProse(lines, found)) return found;
      }
    }
    wider += widest;
  }
  return null;
}

/** True where full lines hold marks and break off in mid-sentence, and sentences end in them or in the shorter lines behind. */
function isProse(lines: readonly Line[], widths: Widths): boolean {
  let full = 0;
  let marked = 0;
  let open = 0;
  let closing = 0;
  let closed = 0;
  let stops = 0;
  for (const [index, line] of lines.entries()) {
    if (!isFull(line, widths)) continue;
    full++;
    if (/。./u.test(line.text)) stops++;
    if (PROSE.test(line.text.slice(0, -1))) marked++;
    if (ENDED.test(line.text)) continue;
    open++;
    const next = lines[index + 1];
    if (!next || isFull(next, widths)) continue;
    const ends = ENDED.test(next.text) || /[；;]$/u.test(next.text);
    // The page's last line may be cut off.
    if (ends || index + 2 < lines.length) closing++;
    if (ends) closed++;
  }
  return stops + closed > 0 && open >= 2 && open >= MOST * full && marked >= MOST * full && closed >= MOST * closing;
}

/** True where blank lines part paragraphs on this page, not every line from the next. */
function blanksPart(text: string, lines: readonly Line[]): boolean {
  let parted = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && isParted(text, line, next)) parted++;
  }
  return parted < 0.9 * (lines.length - 1);
}

function isParted(text: string, line: Line, next: Line): boolean {
  const first = text.indexOf('\n', line.end);
  const second = first < 0 ? -1 : text.indexOf('\n', first + 1);
  return second >= 0 && second < next.start;
}

const goesOn = (line: Line, next: Line): boolean =>
  isMark(next.first) &&
  CONTINUES.test(next.text) &&
  /[\p{Script=Han}\d%）)”》]$/u.test(line.text) &&
  (line.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4;

/** 完成投资, then 12.5, then 亿元，增长…: a figure that its markup set apart. */
const isFigureWithin = (before: Line | undefined, line: Line, next: Line | undefined): boolean =>
  before !== undefined &&
  next !== undefined &&
  line.end - line.start <= LONGEST_NUMBER &&
  NUMBER.test(line.text) &&
  /\p{Script=Han}$/u.test(before.text) &&
  UNIT.test(next.text);

/** Words of letters need their blank back, unless what they make together is a word of the page. */
function between(text: string, line: Line, next: Line): string {
  const head = /[A-Za-z]{1,20}$/u.exec(line.text.slice(-20))?.[0];
  const tail = /^[A-Za-z]{1,20}/u.exec(next.text)?.[0];
  return head === undefined || tail === undefined || text.slice(0, SEARCHED).includes(head + tail) ? '' : ' ';
}

/** So much of a page is searched for a word: what is longer is no page. */
const SEARCHED = 20_000;

function widthOf(text: string, start: number, end: number): number {
  // A long line is no full line, however wide it is.
  if (end - start > WIDEST) return 2 * (end - start);
  let width = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    width += unit >= 0x2e80 || (unit >= 0x2010 && unit <= 0x2027) ? 2 : 1;
  }
  return width;
}
