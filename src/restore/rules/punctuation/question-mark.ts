import type { Edit, Finding, Rule } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { isBlank, isDigit, isHanzi, isOpeningMark } from '../characters.ts';

/** Longest run of question marks at the head of a line that can be an indent (two ideographic spaces as two bytes each). */
const INDENT = 8;
/** A run of so many is no damaged character, and neither is one that so many lines begin with. */
const SURE = 3;
/** How far back a clause is searched for a word that asks. */
const CLAUSE = 40;

const ASKS =
  /[吗嗎呢何谁誰哪几幾怎咋否吧么麼啊么嘛]|什|多少|难道|難道|岂|豈|是不是|有没有|有沒有|能不能|可不可|如何|知道|问|問|猜|莫非|究竟|到底/u;
/** Labels of a page's head and tail: a question mark before them is the space that set them apart. */
const LABEL =
  /^(?:(?:信息|稿件|文章)?(?:来源|來源)|作者|(?:责任|責任)?(?:编辑|編輯)|责编|責編|(?:发布|發布)?(?:时间|時間|日期)|浏览|瀏覽|点击|點擊|字号|字號|打印|分享|(?:阅读|閱讀))/u;

/**
 * Indents that became question marks, where no damaged character can look so: three marks and more, or as many before
 * three lines of the page. Runs before the bytes are looked at, which would read characters out of them.
 */
export const indent: Rule = {
  name: 'question-mark',
  looksFor: KIND.question,
  find: (page) => {
    const { text } = page;
    const runs: Edit[] = [];
    const lengths = new Map<number, number>();
    for (const { start, end } of page.linesWith(KIND.question)) {
      let to = start;
      while (to < end && text[to] === '?') to++;
      if (to === start || atHead(text, start, to, end) === null || isGarbled(text, start, end)) continue;
      runs.push({ start, end: to, after: '', certainty: 'context' });
      lengths.set(to - start, (lengths.get(to - start) ?? 0) + 1);
    }
    // Before a number a run may hold its first digits: it is an indent only where other lines have the same.
    const isSure = ({ start, end }: Edit): boolean => {
      const times = lengths.get(end - start) ?? 0;
      return isDigit(text.charCodeAt(end)) ? times > 1 : end - start >= SURE || times >= SURE;
    };
    return { edits: runs.filter(isSure) };
  },
};

/**
 * Question marks that stand for a space, an indent or an icon that the scraper could not print: at the head of a line,
 * directly behind ： 。 and, where nothing asks, ，, alone between blanks, and before the labels of a page's head. What asks (a question word in
 * the clause) stays, and so does every mark inside a sentence: whether it is honest the bytes decide, or nobody.
 */
export const questionMark: Rule = {
  name: 'question-mark',
  looksFor: KIND.question,
  find: (page) => {
    const edits: Edit[] = [];
    const findings: Finding[] = [];
    for (const { start, end } of page.linesWith(KIND.question)) {
      findInLine(page.text, start, end, edits);
      const run = /^[?？]{2,8}(?=\d)/u.exec(page.text.slice(start, Math.min(end, start + 9)))?.[0];
      const first = run === undefined ? undefined : edits.find((edit) => edit.start === start);
      if (run === undefined || !first || first.end !== start + run.length) continue;
      first.after = '□';
      findings.push({ kind: 'lost', start, end: first.end, candidates: [], message: '行首的字符与数字缺失' });
    }
    return { edits, findings };
  },
};

function findInLine(text: string, start: number, end: number, edits: Edit[]): void {
  if (nextMark(text, start, end) < 0 || isGarbled(text, start, end)) return;
  let head = start;
  while (head < end && isBlank(text.charCodeAt(head))) head++;
  for (let from = nextMark(text, head, end); from >= 0;) {
    let to = from + 1;
    while (to < end && (isMark(text.charCodeAt(to)) || (from === head && isBlank(text.charCodeAt(to))))) to++;
    const after = from === head ? atHead(text, from, to, end) : inside(text, from, to, start, end);
    if (after !== null) edits.push({ start: from, end: to, after, certainty: 'context' });
    from = nextMark(text, to, end);
  }
}

/** What an indent becomes: nothing. A line of question marks only is left to the rule of furniture. */
function atHead(text: string, from: number, to: number, end: number): string | null {
  if (to >= end || to - from > INDENT || isRestOfAnnotation(text, to)) return null;
  const next = text.charCodeAt(to);
  return isHanzi(next) || isOpeningMark(next) || isDigit(next) || next === 0x28 || next === 0x22 ? '' : null;
}

function inside(text: string, from: number, to: number, start: number, end: number): string | null {
  const before = text.charCodeAt(from - 1);
  if (isRestOfAnnotation(text, to)) return null;
  const single = to - from === 1;
  if (single && '：。:'.includes(text[from - 1] ?? ' ') && (to === end || isWordStart(text.charCodeAt(to)))) return '';
  if (asks(text, start, from)) return null;
  if (single && '，,'.includes(text[from - 1] ?? ' ') && isHanzi(text.charCodeAt(to))) return '';
  if (isBlank(before) && (to === end || isBlank(text.charCodeAt(to)))) return '';
  if (isWordEnd(before) && LABEL.test(text.slice(to, to + 8)) && /[:：]/u.test(text.slice(to, to + 10))) return ' ';
  return null;
}

function isWordStart(unit: number): boolean {
  return isHanzi(unit) || isDigit(unit) || isOpeningMark(unit);
}

function isWordEnd(unit: number): boolean {
  return isHanzi(unit) || isDigit(unit) || unit === 0x29 || unit === 0xff09;
}

function asks(text: string, start: number, at: number): boolean {
  return ASKS.test(text.slice(Math.max(start, at - CLAUSE), at));
}

function isRestOfAnnotation(text: string, at: number): boolean {
  return /^[a-zü\u00e0-\u01dc]{1,6} ?\)/u.test(text.slice(at, at + 9));
}

/** More than one character in eight is a question mark: a text of another encoding, that nothing here can mend. */
function isGarbled(text: string, start: number, end: number): boolean {
  let marks = 0;
  let others = 0;
  let leading = true;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (leading && (isMark(unit) || isBlank(unit))) continue;
    leading = false;
    if (isMark(unit)) marks++;
    else others++;
  }
  return marks > 2 && marks * 7 > others;
}

function isMark(unit: number): boolean {
  return unit === 0x3f || unit === 0xff1f;
}

function nextMark(text: string, from: number, end: number): number {
  for (let index = from; index < end; index++) if (isMark(text.charCodeAt(index))) return index;
  return -1;
}
