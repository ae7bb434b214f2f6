import type { Cues } from '../../vocabulary/cues.ts';
import type { Sources } from '../../vocabulary/sources.ts';
import { anyOf, halfWidthDigits, memo } from '../patterns.ts';

/** Longest line that can be metadata: a longer one is a sentence that happens to begin with such a word. */
const LONGEST = 120;

const DATE = String.raw`(?:(?:19|20)\d{2}\s*(?:[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[\s　]+\d{1,2}[-/]\d{1,2}(?=[\s　]+\d{1,2}[:：])|\d{4}(?=[\s　]+\d{1,2}[:：]\d{2}))|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日|(?<![\d-])\d{1,2}[-/]\d{1,2}(?=[\s　]+\d{1,2}[:：]\d{2})|(?<![年\d])\d{1,2}月\d{1,2}日(?=[\s　]))`;
const CLOCK = String.raw`(?:[T\s　]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`;
const WEEKDAY = String.raw`(?:星期[一二三四五六日天]|周[一二三四五六日])`;
const LONGEST_PAGE_HEAD = 50;
const PAGE_HEAD = new RegExp(
  String.raw`^(?:${DATE}[\s　]*${WEEKDAY}|[^\s　]{0,12}[\s　]*第[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})版)`,
  'u',
);
/** 发表于 2019-08-12 and nothing more. */
const LABELLED_STAMP = new RegExp(String.raw`^[\p{Script=Han}]{2,4}于?[\s　]*${DATE}[\s　]*${CLOCK}$`, 'u');
/** ——2016年1月12日在某县第十六届人民代表大会第五次会议上: where and when a speech or report was given. */
const DELIVERED = new RegExp(
  String.raw`^[—–-]{0,4}[\s　]*[（(]?${DATE}[\s　]*(?:在|于)[^，。；！？]{4,48}上[）)]?$`,
  'u',
);
const OWN_DAY = new RegExp(String.raw`^[—–-]{0,4}[\s　]*[（(][\s　]*${DATE}[\s　]*[）)]$`, 'u');
const STAMP = new RegExp(String.raw`${DATE}[\s　]*${WEEKDAY}?[\s　]*${CLOCK}`, 'gu');

interface Patterns {
  label: RegExp;
  byline: RegExp;
  bracketed: RegExp;
  /** A piece of a masthead: page, label, role, address. */
  piece: RegExp;
  /** A label with its value within a line: 来源：人民网－安徽频道. */
  labelled: RegExp;
  role: RegExp;
  publisher: RegExp;
}

const patternsOf = memo((cues: Cues): Patterns => {
  const people = [...cues.reporterRoles, ...cues.editorRoles];
  const roles = anyOf(people);
  const words = anyOf([...cues.sourceLabels, ...cues.dateLabels, ...people]);
  const name = String.raw`[\p{Script=Han}·]{2,4}`;
  return {
    label: new RegExp(
      String.raw`^(?:【纠错】)?[【\[（(]?[\s　]*(?:本文)?(?:来源于|${words})[】\])）]?[\s　]*[：:／/|丨】]`,
      'u',
    ),
    // 本报记者 李明 通讯员 王红 on a line of its own; 编辑 王若寒
    byline: new RegExp(
      String.raw`^[□■◎●○\s　]{0,4}(?:[^\s　，。；]{0,16}?${roles}[\s　／/|]+${name}(?:[\s　、，]+${name})*[\s　]*(?:报道|文|图|摄|摄影|文/图)?[\s　]*)+$`,
      'u',
    ),
    bracketed: new RegExp(String.raw`^[（(【\[][\s　]*[^）)】\]。]{0,40}${roles}[^）)】\]。]{0,60}[）)】\]]$`, 'u'),
    piece: new RegExp(
      String.raw`^(?:第?[A-Z]?\d{1,3}版?|第[一二三四五六七八九十]{1,3}版|[A-Z]?\d{1,3}版?|${words}|${anyOf(cues.labelStops)}|https?:.*|www\..*|[\w.+%×-]+|次|大|中|小|\d[\d,]*次?)$`,
      'u',
    ),
    labelled: new RegExp(
      String.raw`(?:${words}|${anyOf(cues.labelStops)})[\s　]*[：:][\s　]*[^\s　，。；！？：:]{0,24}?(?=[\s　|｜）)\]】；;]|${words}[\s　]*[：:]|$)`,
      'gu',
    ),
    role: new RegExp(roles, 'u'),
    publisher: new RegExp(`${anyOf(cues.publisherEnds)}$`, 'u'),
  };
});

/** True for a line that tells of the article and is no part of it: source, date, reporters, editors. */
export function isMetadata(line: string, cues: Cues, sources: Sources): boolean {
  if (line.length > LONGEST || asksOrTells(line)) return false;
  const { label, byline, bracketed } = patternsOf(cues);
  return (
    label.test(line) ||
    LABELLED_STAMP.test(line) ||
    DELIVERED.test(line) ||
    isPageHead(line) ||
    bracketed.test(line) ||
    byline.test(line) ||
    isMasthead(line, cues, sources)
  );
}

/** True for the line under the headline of a document that tells its own day: （2018年2月3日）, ——2018年2月3日在…会议上. */
export function isDocumentDay(line: string): boolean {
  return line.length <= LONGEST && (OWN_DAY.test(line) || DELIVERED.test(line));
}

/** 记者：下一步有哪些打算？ — a turn of an interview, and no byline. */
const asksOrTells = (line: string): boolean =>
  /^[\p{Script=Han}]{0,6}(?:记者|编者|主持人|作者)[：:]/u.test(line) && /[？！。?!][”）]?$|[你您我吗呢]/u.test(line);

/** The head of a newspaper's page: the day with its weekday, or the number of the page, and no sentence. */
function isPageHead(line: string): boolean {
  return line.length <= LONGEST_PAGE_HEAD && PAGE_HEAD.test(line) && !/[，。；！？]/u.test(line);
}

/** A date among names of publishers, pages and people, and nothing else: 恩施日报　2013年11月21日　通讯员　谭学林. */
function isMasthead(line: string, cues: Cues, sources: Sources): boolean {
  const plain = halfWidthDigits(line);
  const undated = plain.replace(STAMP, ' ');
  if (undated === plain || /[，。；！？]/u.test(undated)) return false;
  const { piece, role, publisher, labelled } = patternsOf(cues);
  const peopled = role.test(undated);
  const rest = undated.replace(labelled, ' ');
  const parts = rest.split(/[\s　|｜>《》：:【】[\]()（）/—、·-]+/u).filter((part) => part !== '');
  const isPublisher = (part: string): boolean => sources.byName(part) !== null || publisher.test(part);
  const strange = parts.filter((part) => !piece.test(part) && !isPublisher(part));
  if (strange.length === 0) return true;
  // Beside a publisher or a role a few short words more are a name, a column or a button.
  const named = peopled || parts.some(isPublisher);
  return (
    named && strange.length <= (peopled ? 12 : 2) && strange.every((part) => /^[\p{Script=Han}·\d:]{1,4}$/u.test(part))
  );
}

const LONGEST_SIGNATURE = 40;
const officeOf = memo((cues: Cues) => new RegExp(`^\\p{Script=Han}{0,20}${anyOf(cues.officeEnds)}$`, 'u'));

/** The offices that a line names and nothing else (岚皋县统计局 国家统计局岚皋调查队): who issues a bulletin. Empty for any other line. */
export function officesIn(line: string, cues: Cues): string[] {
  if (line.length > LONGEST_SIGNATURE) return [];
  const parts = line
    .replace(STAMP, ' ')
    .split(/[\s　、|｜（）()]+/u)
    .filter((part) => part !== '');
  return parts.every((part) => part.length >= 3 && officeOf(cues).test(part)) ? parts : [];
}

/** The pieces of a masthead that may name a publisher. */
export function mastheadPieces(line: string): string[] {
  return halfWidthDigits(line)
    .replace(STAMP, '\n')
    .split(/[\s　|｜>《》【】[\]()（）]+/u)
    .filter((part) => part !== '');
}
