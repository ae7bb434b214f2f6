import { judge } from '../furniture/judge.ts';
import {
  hasFigures,
  isAt,
  kindBySentences,
  matcherOf,
  NOTHING,
  type Matcher,
  type Scan,
} from '../furniture/matcher.ts';
import { scansOf } from '../furniture/scans.ts';
import { ShortLine } from '../furniture/short-line.ts';
import { spamStretches } from '../furniture/spam.ts';
import { movedBy, type Edit, type Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { TracedText } from '../traced-text.ts';
import type { FurnitureKind } from '../types.ts';
import { countHanzi, lineSpans } from './characters.ts';

/** Shortest line that can hold a sentence of the article and furniture too. */
const LINE = 30;
/** How far before the end of a line glued furniture can begin. */
const TAIL = 240;
/** A line that ends in a bracket or behind a blank. */
const BEHIND_STOP = /[。！？!?”）)][\s（(【[][^。！？]{1,120}[。！？”]?$/u;
/** How often a line is looked at: once for each piece of furniture on it; more than a few were never seen. */
const ROUNDS = 16;
/** Longest sentence between two of the article that is taken for furniture. */
const SENTENCE = 90;
const AT_END: ReadonlySet<FurnitureKind> = new Set([
  'editor',
  'copyright',
  'notice',
  'hotline',
  'share',
  'related',
  'advertising',
  'masthead',
  'other',
  'image',
]);
const BETWEEN: ReadonlySet<FurnitureKind> = new Set(['advertising', 'share', 'related']);
/** Source, date and the like that stand before the first sentence on the same line. */
const HEAD =
  /^(?:date[ :：]+(?:19|20)\d\d-\d\d-\d\d[ \u3000]+(?=\S{10})|(?:(?:(?:稿件|文章|信息|新闻)?来源|作者|责任编辑|编辑|(?:发布|发表|更新)?(?:时间|日期)|浏览次数|点击数?|阅读量?|字号)[：:][ \u3000]?(?:\d{1,2}:\d\d|[^：:，。；\n]){1,24}[ \u3000]+){1,6}(?=[^：:\n]{0,40}[，。]))/u;

/**
 * Furniture on one line with the article: spam between its phrases and advertising between its sentences are deleted;
 * what is glued to the end or the beginning of a paragraph is set on a line of its own, where it is recognised as what
 * it is. A reporter's name in brackets behind the last sentence stays with it.
 */
export const gluedFurniture: Rule = {
  name: 'furniture',
  looksFor: KIND.any,
  find: (page, { furniture }) => {
    const edits: Edit[] = [];
    const matcher = matcherOf(furniture);
    const scans = scansOf(page, matcher);
    for (const [index, { start, end, kinds }] of page.lines.entries()) {
      if (end - start < LINE) continue;
      if (scans[index] === NOTHING && !mayEndSo(page.text, start, end, kinds) && !mayBeginSo(page.text, start))
        continue;
      const found = untilNoneIsFound(page.text.slice(start, end), matcher);
      for (const { start: from, end: to, ...edit } of found)
        edits.push({ ...edit, start: from + start, end: to + start });
    }
    return { edits };
  },
};

/** What one look takes away can bring the next piece to the end of its line, so a line is looked at again. */
function untilNoneIsFound(line: string, matcher: Matcher): Edit[] {
  let edits = findInLine(line, matcher);
  if (edits.length === 0) return edits;
  let traced = TracedText.from(line);
  for (let round = 0; round < ROUNDS && edits.length > 0; round++) {
    traced = traced.apply('furniture', { edits });
    edits = [];
    for (const [start, end] of lineSpans(traced.text)) {
      for (const edit of movedBy(findInLine(traced.text.slice(start, end), matcher), start)) edits.push(edit);
    }
  }
  return traced.repairs();
}

function findInLine(line: string, matcher: Matcher): Edit[] {
  if (line.length < LINE) return [];
  const scan = matcher.scan(line);
  const edits = [
    ...spamStretches(line, scan, matcher).map(([from, to]) => deletion(from, to)),
    ...headBreak(line),
    ...sentenceEdits(line, scan, matcher),
    ...(scan.records.length > 0 || mayEndSo(line, 0, line.length) ? tailBreak(line, matcher) : []),
  ];
  if (edits.length === 0) return [];
  // Lines that are furniture as a whole are left to the classifier of lines.
  const hanzi = countHanzi(line);
  const whole = line.trim();
  if (hanzi < LINE / 2 || judge(whole, hanzi, matcher.scan(whole), matcher).kind !== null) return [];
  return edits.sort((a, b) => a.start - b.start);
}

/** Whether the line ends otherwise than as a sentence does, or in a bracket or behind a blank. */
function mayEndSo(text: string, start: number, end: number, kinds: number = KIND.any): boolean {
  if (!'。！？”'.includes(text.charAt(end - 1))) return true;
  if (kinds !== KIND.any && (kinds & (KIND.blank | KIND.openingBracket)) === 0) return false;
  return BEHIND_STOP.test(text.slice(Math.max(start, end - TAIL), end));
}

/** Whether the line may begin with a label: ： behind two to five characters. */
function mayBeginSo(text: string, start: number): boolean {
  if (text.startsWith('date ', start)) return true;
  for (let index = start + 2; index <= start + 5; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xff1a || unit === 0x3a) return true;
  }
  return false;
}

function deletion(start: number, end: number): Edit {
  return { start, end, after: '', certainty: 'dictionary' };
}

function lineBreak(at: number): Edit {
  return { start: at, end: at, after: '\n', certainty: 'dictionary' };
}

function headBreak(line: string): Edit[] {
  if (!/^.{2,5}[：:]|^date /u.test(line.slice(0, 8))) return [];
  const head = HEAD.exec(line.slice(0, 400));
  return head ? [lineBreak(head[0].length)] : [];
}

/** Before the first of the last sentences from which on the line is furniture. */
function tailBreak(line: string, matcher: Matcher): Edit[] {
  const from = Math.max(1, line.length - TAIL);
  for (const end of line.slice(from - 1).matchAll(/[。！？!?”）)](?=[^。！？!?”）)])/gu)) {
    const at = from + end.index;
    const rest = line.slice(at).trim();
    if (rest.length < 3) break;
    if (!canBeFurniture(rest, matcher) || countHanzi(line, 0, at) < LINE / 3) continue;
    const zone = /^[（(【[]?(?:来源|转自|原标题)/u.test(rest) ? 'tail' : 'body';
    const kind = new ShortLine(rest, matcher).at(zone)?.kind ?? kindBySentences(matcher, rest, 1);
    if (kind !== null && AT_END.has(kind) && !hasFigures(rest)) return [lineBreak(at)];
  }
  return [];
}

/** A cheap look before the dear one: sentences that hold no phrase and have no label are the article's. */
function canBeFurniture(rest: string, matcher: Matcher): boolean {
  if (/^[（(【[]/u.test(rest) || hasLabel(rest, matcher)) return true;
  return !/[。！？”]$/u.test(rest) || matcher.scan(rest).records.length > 0;
}

function hasLabel(text: string, matcher: Matcher): boolean {
  const label = matcher.label(text);
  return label !== null && isAt(label.record, 'tail');
}

/** Sentences of advertising between two sentences of the article. */
function sentenceEdits(line: string, scan: Scan, matcher: Matcher): Edit[] {
  if (scan.records.length === 0) return [];
  const edits: Edit[] = [];
  const sentences = [...line.matchAll(/[^。！？!?]+[。！？!?”）]*/gu)];
  for (const [index, hit] of sentences.entries()) {
    const [sentence] = hit;
    if (index === 0 || index === sentences.length - 1 || sentence.length > SENTENCE || hasFigures(sentence)) continue;
    const kinds = matcher.scan(sentence).records.map((record) => record.kind);
    if (kinds.some((kind) => BETWEEN.has(kind))) edits.push(deletion(hit.index, hit.index + sentence.length));
  }
  return edits;
}
