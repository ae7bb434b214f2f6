import { fold } from '../furniture/fold.ts';
import { judge } from '../furniture/judge.ts';
import { hasFigures, kindBySentences, matcherOf, type Matcher, type Scan } from '../furniture/matcher.ts';
import { spamStretches } from '../furniture/spam.ts';
import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { TracedText } from '../traced-text.ts';
import type { FurnitureKind } from '../types.ts';
import { countHanzi, lineSpans } from './characters.ts';

/** Shortest line that can hold a sentence of the article and furniture too. */
const LINE = 30;
/** How far before the end of a line glued furniture can begin. */
const TAIL = 240;
/** A line that does not end as a sentence does, or ends in a bracket or behind a blank. */
const MAY_END_SO = /[^。！？”]$|[。！？!?”）)][\s（(【[][^。！？]{1,120}[。！？”]?$/u;
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
  /^(?:(?:(?:稿件|文章|信息|新闻)?来源|作者|责任编辑|编辑|(?:发布|发表|更新)?(?:时间|日期)|浏览次数|点击数?|阅读量?|字号)[：:][ \u3000]?(?:\d{1,2}:\d\d|[^：:，。；\n]){1,24}[ \u3000]+){1,6}(?=[^：:\n]{0,40}[，。])/u;

/**
 * Furniture on one line with the article: spam between its phrases and advertising between its sentences are deleted;
 * what is glued to the end or the beginning of a paragraph is set on a line of its own, where it is recognised as what
 * it is. A reporter's name in brackets behind the last sentence stays with it.
 */
export const gluedFurniture: Rule = {
  name: 'furniture',
  looksFor: KIND.any,
  find: ({ text, lines }, { furniture }) => {
    const edits: Edit[] = [];
    const matcher = matcherOf(furniture);
    for (const { start, end } of lines) {
      const found = untilNoneIsFound(text.slice(start, end), matcher);
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
      for (const edit of findInLine(traced.text.slice(start, end), matcher)) {
        edits.push({ ...edit, start: edit.start + start, end: edit.end + start });
      }
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
    ...(scan.records.length > 0 || MAY_END_SO.test(line.slice(-TAIL)) ? tailBreak(line, matcher) : []),
  ];
  // Lines that are furniture as a whole are left to the classifier of lines.
  if (edits.length === 0 || countHanzi(line) < LINE / 2 || judge(line.trim(), matcher).kind !== null) return [];
  return edits.sort((a, b) => a.start - b.start);
}

function deletion(start: number, end: number): Edit {
  return { start, end, after: '', certainty: 'dictionary' };
}

function lineBreak(at: number): Edit {
  return { start: at, end: at, after: '\n', certainty: 'dictionary' };
}

function headBreak(line: string): Edit[] {
  if (!/^.{2,5}[：:]/u.test(line.slice(0, 8))) return [];
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
    const kind = matcher.line(rest, fold(rest), zone)?.kind ?? kindBySentences(matcher, rest, 1);
    if (kind !== null && AT_END.has(kind) && !hasFigures(rest)) return [lineBreak(at)];
  }
  return [];
}

/** A cheap look before the dear one: sentences that hold no phrase and have no label are the article's. */
function canBeFurniture(rest: string, matcher: Matcher): boolean {
  if (/^[（(【[]/u.test(rest) || matcher.label(rest, 'tail') !== null) return true;
  return !/[。！？”]$/u.test(rest) || matcher.scan(rest).records.length > 0;
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
