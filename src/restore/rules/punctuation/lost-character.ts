import { isCommonHanzi } from '../../../vocabulary/common-hanzi.ts';
import { classOf, type LanguageModel } from '../../language-model.ts';
import type { Edit, Finding, Rule, RuleResult } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { isDigit, isHanzi } from '../characters.ts';

/** A tag or an entity whose first sign went with the character before it: 来源?a href=…>, 进展?/span>, 工程?nbsp;. */
const TAG =
  /[?？](?:\/?(?:a|b|i|p|em|td|tr|br|div|span|font|strong|table|img)(?:\s[^<>\n]{0,400})?\/?>|(?:nbsp|amp|quot|lt|gt|ldquo|rdquo|mdash|middot);)/giu;
/** A year without its 2: 日期?018-05-31, 广汉?018年. */
const YEAR = /[?？](?=0[0-4]\d(?:年|[-/.]\d{1,2}[-/.]\d))/gu;
/** A label at a line's head whose colon is lost: 来源?, 浏览次数?. */
const LABEL = /(?:^|\n)[^\n，。：:]{0,6}(?:来源|日期|时间|作者|编辑|次数|记者)$/u;
const LABEL_REACH = 24;
/** 中新网?5月13日电: the place of a dateline is lost. */
const AGENCY = /(?<=^|\n)[\p{Script=Han}]{1,8}[网網社报報台臺](?=[?？]\d{1,2}月\d{1,2}日(?:电|電|讯|訊|消息))/u;
/** A word that asks, in the clause before the mark. */
const ASKS = /[吗呢何谁哪几怎咋否吧么嘛]|什|多少|难道|岂|是不是|有没有|能不能|可不可|如何|知道|问|猜|莫非|究竟|到底/u;
const CLAUSE = 40;
/** So many signs of it a page must show; a broken tag and a broken year count twice. */
const ENOUGH = 4;
/** So many marks of one page are looked up in the language model. */
const MOST = 200;
const CANDIDATES = 3;

/**
 * Marks that stand for a character, and for the half-width sign behind it, on pages whose text was cut between bytes: tags
 * and entities without their first sign, years without their 2, marks inside words. Tags go, the year is made whole, each
 * lost character becomes □ with what it may be. Pages with fewer such signs are left alone, and so is a mark that asks.
 */
export const lostCharacter: Rule = {
  name: 'question-mark',
  looksFor: KIND.question,
  find: ({ text }, knowledge) => {
    const agency = lostPlace(text);
    if (agency) return result([agency]);
    const tags = [...text.matchAll(TAG)];
    const years = [...text.matchAll(YEAR)];
    const sure = tags.length + years.length;
    if (sure === 0) return { edits: [] };
    const taken = new Set([...tags, ...years].map(({ index }) => index));
    const marks = [...text.matchAll(/\?/gu)].filter(({ index }) => !taken.has(index) && isWithin(text, index));
    if (2 * sure + marks.length < ENOUGH) return { edits: [] };
    const model = knowledge.languageModel();
    return result([
      ...tags.map((tag) => brokenTag(text, tag)),
      ...years.map((year) => brokenYear(text, year, model)),
      ...marks.map((mark, count) => markWithin(text, mark, count < MOST ? model : null)),
    ]);
  },
};

/** What is done at one mark, and the flag that tells of it where a character is lost. */
interface Loss {
  edit: Edit;
  finding: Finding | null;
}

function result(losses: readonly Loss[]): RuleResult {
  return {
    edits: losses.map(({ edit }) => edit).sort((a, b) => a.start - b.start),
    findings: losses.flatMap(({ finding }) => finding ?? []),
  };
}

/** The place of a dateline whose agency stands before the mark. */
function lostPlace(text: string): Loss | null {
  const agency = AGENCY.exec(text);
  if (!agency) return null;
  const at = agency.index + agency[0].length;
  return loss(at, at + 1, '□', { ...lost(at, at + 1, []), message: '电头的地名缺失' });
}

/** A tag goes; the character that its first sign took along was a colon behind a label, and none where no character stands before. */
function brokenTag(text: string, { index, 0: found }: RegExpExecArray): Loss {
  const end = index + found.length;
  if (!isHanzi(text.charCodeAt(index - 1))) return loss(index, end, '', null);
  if (isBehindLabel(text, index)) return loss(index, end, '：', null);
  const close = end >= text.length || text.startsWith('\n', end);
  return loss(index, end, '□', lost(index, end, close ? ['。'] : ['，', '。']));
}

/** A year gets its 2 back, and the character before it is a colon behind a label. */
function brokenYear(text: string, { index }: RegExpExecArray, model: LanguageModel): Loss {
  const end = index + 1;
  if (isBehindLabel(text, index)) return loss(index, end, '：2', null);
  if (!isHanzi(text.charCodeAt(index - 1))) return loss(index, end, '2', null);
  return loss(index, end, '□2', { ...lost(index, end, candidates(text, index, model)), within: [0, 1] });
}

/** A mark inside a word. `model`: what it may have been is looked up there; null where too many have been. */
function markWithin(text: string, { index }: RegExpExecArray, model: LanguageModel | null): Loss {
  return loss(index, index + 1, '□', lost(index, index + 1, model ? candidates(text, index, model) : []));
}

function isBehindLabel(text: string, at: number): boolean {
  return LABEL.test(text.slice(Math.max(0, at - LABEL_REACH), at));
}

function loss(start: number, end: number, after: string, finding: Finding | null): Loss {
  return { edit: { start, end, after, certainty: 'context' }, finding };
}

const lost = (start: number, end: number, among: string[]): Finding => ({
  kind: 'lost',
  start,
  end,
  candidates: among,
  message: '问号处缺一字，其后的半角字符或数字可能一并缺失',
});

/** Behind a character and before one, a number or a bracket, alone or one of two, where nothing asks. */
function isWithin(text: string, at: number): boolean {
  // 5?9日: the month's word went with the first digit of its day
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return true;
  const start = text[at - 1] === '?' ? at - 1 : at;
  const end = text[start + 1] === '?' ? start + 2 : start + 1;
  if (!isHanzi(text.charCodeAt(start - 1)) || !/[\p{Script=Han}\d.(（]/u.test(text.charAt(end))) return false;
  const clause = text.slice(Math.max(0, start - CLAUSE), start);
  const from = Math.max(...['。', '！', '；', '\n', '？'].map((mark) => clause.lastIndexOf(mark)));
  return !ASKS.test(clause.slice(from + 1));
}

/** What may have stood there: the characters that make the likeliest words with those around, best first. */
function candidates(text: string, at: number, model: LanguageModel): string[] {
  const before = text.slice(Math.max(0, at - 3), at).replace(/^[^\p{Script=Han}]*(?=\p{Script=Han}*$)/u, '');
  const behind = /^\p{Script=Han}{0,2}/u.exec(text.slice(at + 1, at + 3))?.[0] ?? '';
  const last = classOf(text.charCodeAt(at - 1));
  const scored: { character: string; score: number }[] = [];
  for (let unit = 0x4e00; unit <= 0x9fa5; unit++) {
    if (model.follows(last, unit) < LEAST) continue;
    const character = String.fromCharCode(unit);
    if (!isCommonHanzi(character)) continue;
    scored.push({ character, score: model.text(before + character + behind) });
  }
  scored.sort((a, b) => b.score - a.score || (a.character < b.character ? -1 : 1));
  return scored.slice(0, CANDIDATES).map(({ character }) => character);
}

/** Characters that follow another more seldom than this are not weighed. */
const LEAST = 0.002;
