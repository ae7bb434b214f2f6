import type { Cues } from '../../vocabulary/cues.ts';
import type { Sources } from '../../vocabulary/sources.ts';
import { isCaption, isImageName } from './caption.ts';
import { isDateline } from './dateline.ts';
import { headBlock } from './head-block.ts';
import { isHeading } from './heading.ts';
import { headlineAboveOrigin } from './headline.ts';
import { isMetadata, officesIn } from './metadata.ts';
import { namesAlone } from './names-line.ts';
import { tableLines } from '../tables/form.ts';
import { stackedTables } from '../tables/stacked.ts';
import type { PageLine } from './page-lines.ts';

export type Role = 'furniture' | 'title' | 'metadata' | 'image' | 'heading' | 'caption' | 'paragraph';

const LABELLED_TITLE =
  /^[【[（(]?(?:原标题|原文标题|文章标题|信息标题|标题|题目|title)[】\]）)]?[\s　]*[：:|｜](?=[\s　]*\S)/u;
const LONGEST_TITLE = 70;
/** Shorter lines above others are names of columns: 要闻, 常州. */
const COLUMN = 8;
/** A line of three characters is a name or a column. */
const SHORTEST_TITLE = 4;
const NAVIGATION =
  /[>›»]|^(?:首页|您的位置|当前位置|打开|返回|新用户|今天是|欢迎|上一[篇版页]|下一[篇版页])|第[A-Z]?[\d一二三四五六七八九十]{1,3}版/u;
/** Words with a number each: what a forum prints of a member, or a site of a page (积分 1286 帖子 305). */
const TALLY = /^[\p{Script=Han}\s　|｜/·]{0,12}(?:[\p{Script=Han}]{2,4}[\s　：:]{1,2}[\d,.万]+[\s　|｜/·]*){2,}$/u;
/** What a forum prints of the member who wrote. */
const MEMBER = /^(?:级别|用户组|用户名|楼主|等级|头衔|UID|积分|发帖|注册时间)[\s　]*[：:]/u;
/** The head of a site, with its address or as a portal names itself. */
const SITE_HEAD = /(?:www\.|\.(?:com|cn|net|org)\b)|^[^_|｜—–-]*(?:门户网站|政府网站?|官方网站|新闻网)$/iu;
/** A numbered heading: what begins with one is a part of a longer text. 一、二、三产业 is none. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}、)|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const GREETING = /^(?:大家好|各位|同志们|尊敬的)|(?:登录|注册|账号|扫码|下载|收藏|设为首页)/u;

/** The part of each line. The title is the one so labelled, else the first line before the text that looks like one. */
export function rolesOf(lines: readonly PageLine[], cues: Cues, sources: Sources): Role[] {
  const roles: Role[] = [];
  let afterImage = false;
  for (const line of lines) {
    const role = roleOf(line, afterImage, cues, sources);
    if (role === 'image' || line.furniture === 'image') afterImage = true;
    else if (role !== 'furniture') afterImage = false;
    roles.push(role);
  }
  // The same short line twice in a row is a picture's name and its caption.
  for (let index = 1; index < lines.length; index++) {
    const same = lines[index]?.text === lines[index - 1]?.text;
    if (same && roles[index] === 'heading' && roles.indexOf('paragraph') >= 0 && index > roles.indexOf('paragraph'))
      roles[index] = roles[index - 1] = 'caption';
  }
  const texts = lines.map((line) => (line.furniture === null ? line.text : ''));
  const tables = tableLines(texts);
  for (const { first, last } of stackedTables(texts)) tables.fill(true, first, last + 1);
  for (const [index, role] of roles.entries())
    if (tables[index] === true && (role === 'heading' || role === 'caption')) roles[index] = 'paragraph';
  const text = roles.indexOf('paragraph');
  for (let index = 0; index < text; index++)
    if (roles[index] === 'heading' && namesAlone(lines[index]?.text ?? '', cues).length > 0) roles[index] = 'metadata';
  const head = headBlock(lines);
  for (let index = 0; index < (head?.end ?? 0); index++) roles[index] = 'metadata';
  const title = head?.title ?? titleIndex(lines, roles, (text) => isDateline(text, cues, sources));
  const labelled = title !== null && LABELLED_TITLE.test(lines[title]?.text ?? '');
  if (title !== null) {
    roles[title] = 'title';
    // What stands above the title is the page's: columns, buttons, where one is.
    for (let index = 0; index < title; index++) if (roles[index] === 'heading') roles[index] = 'metadata';
  }
  if (title !== null) markOffices(lines, roles, title, cues);
  // A page often prints its title twice: in the masthead and above the text.
  const bare = title === null ? '' : bareTitle(lines[title]?.text ?? '');
  for (const [index, line] of lines.entries())
    if (
      index !== title &&
      roles[index] !== 'furniture' &&
      bare !== '' &&
      (bareTitle(line.text) === bare || (index < (title ?? 0) && isCutShort(line.text, bare))) &&
      (labelled || index < 12)
    )
      roles[index] = 'metadata';
  return roles;
}

/** A teaser of the title: its beginning, and dots. */
function isCutShort(line: string, title: string): boolean {
  const begun = /^(.{6,}?)(?:…+|\.{3,})$/u.exec(bareTitle(line))?.[1];
  return begun !== undefined && title.startsWith(begun);
}

/** The offices that issue a text: between its headline and its first paragraph, or alone behind its last. */
function markOffices(lines: readonly PageLine[], roles: Role[], title: number, cues: Cues): void {
  const first = roles.indexOf('paragraph');
  const last = roles.lastIndexOf('paragraph');
  for (const [index, { text }] of lines.entries()) {
    const edge = (index > title && index < first) || index > last;
    if (edge && (roles[index] === 'heading' || roles[index] === 'caption') && officesIn(text, cues).length > 0)
      roles[index] = 'metadata';
  }
}

const bareTitle = (line: string): string => line.replace(LABELLED_TITLE, '').replace(/[\s　，,。]/gu, '');

function roleOf(line: PageLine, afterImage: boolean, cues: Cues, sources: Sources): Role {
  const { text } = line;
  if (line.furniture !== null) return 'furniture';
  if (isImageName(text)) return 'image';
  if (isDateline(text, cues, sources)) return 'paragraph';
  if (isMetadata(text, cues, sources)) return 'metadata';
  if (isCaption(text, afterImage, cues)) return 'caption';
  return isHeading(text) ? 'heading' : 'paragraph';
}

function titleIndex(
  lines: readonly PageLine[],
  roles: readonly Role[],
  opensText: (text: string) => boolean,
): number | null {
  const labelled = lines.findIndex(
    (line, index) => LABELLED_TITLE.test(line.text) && (line.furniture === null || index < 10),
  );
  if (labelled >= 0) return labelled;
  const text = roles.indexOf('paragraph');
  const head = text < 0 ? roles.length : text;
  const candidates: number[] = [];
  for (let index = 0; index < head; index++) {
    if (roles[index] === 'image' && candidates.length > 0) break;
    if (NUMBERED.test(lines[index]?.text ?? '')) break;
    const line = lines[index]?.text ?? '';
    if (isCandidate(roles[index], line)) candidates.push(index);
  }
  // The name of a column or a button may stand above the title; a line printed twice is the title.
  const twice = candidates.find((index, at) =>
    candidates.some((other, later) => later > at && lines[other]?.text === lines[index]?.text),
  );
  const shortest = candidates.find((index) => (lines[index]?.text.length ?? 0) >= SHORTEST_TITLE);
  const chosen = twice ?? candidates.find((index) => (lines[index]?.text.length ?? 0) >= COLUMN) ?? shortest;
  const above =
    twice ?? headlineAboveOrigin(lines, roles, chosen ?? null, (line) => isHeadline(line) && !opensText(line));
  if (above !== null) return above;
  if (chosen !== undefined) return chosen;
  // Dots at its end may be what a list of pages left out of the headline below.
  const isTeaser = (index: number): boolean => {
    const below = lines.slice(index + 1).find((_line, at) => isOwn(roles[index + 1 + at] ?? 'furniture'));
    return below !== undefined && isCutShort(lines[index]?.text ?? '', bareTitle(below.text));
  };
  // A title that closes with ！ or runs long is no heading by its form; it stands first, alone, above metadata or the text.
  const first = roles.findIndex((role, index) => isOwn(role) && !isTeaser(index));
  const line = lines[first];
  if (
    !line ||
    opensText(line.text) ||
    !isHeadline(line.text) ||
    line.text.length > LONGEST_TITLE ||
    /[。；，、：]$|(?<!…)…$/u.test(line.text) ||
    line.text.includes('。')
  )
    return null;
  const next = roles.slice(first + 1).find((role) => role !== 'furniture' && role !== 'image');
  return next === 'metadata' || (next === 'paragraph' && isLooseTitle(line.text)) ? first : null;
}

const isOwn = (role: Role): boolean => role !== 'furniture' && role !== 'metadata' && role !== 'image';

const isCandidate = (role: Role | undefined, line: string): boolean =>
  (role === 'heading' || role === 'caption') && isHeadline(line);

const isHeadline = (line: string): boolean =>
  ![NAVIGATION, TALLY, MEMBER, SITE_HEAD, GREETING, NUMBERED].some((pattern) => pattern.test(line));

const isLooseTitle = (text: string): boolean => text.length >= 8 && !/[\s　].*(?:记者|通讯员)/u.test(text);
