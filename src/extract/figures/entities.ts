import type { Draft } from './draft.ts';
import { isCounted, isDuration } from './draft.ts';
import type { Lexicon } from './lexicon.ts';

/** A project, company, park or event named in a block. */
export interface Named {
  name: string;
  start: number;
  end: number;
  event: boolean;
}

const LONGEST = 34;
const EVENTS = /(?:博览会|交易会|展销会|推介会|对接会|洽谈会|大会|艺术节|文化节|旅游节|采摘节|丰收节|马拉松)$/;
const MEETING = /(?:工作|动员|代表|党员|表彰|职工|全体|人民代表|村民|部署|推进|总结|常委)大会$/;
/** Words behind which a name begins. */
const OPENING =
  /(?:位于|走进|来到|坐落于|落户|入驻|引进|举办|召开|举行|承办|打造|依托|围绕|推动|推进|通过|投资建设|投资|启动|实施|规划建设|新建|在建|支持|联合|携手|包括|涉及|以及|其中|记者|来自|作为|成为|是|的|在|由|对|等|与|和|及|将|为|以|、|，|。|；|：|！|？|,|:|\s|“|）|\)|（|\()$/;

/** Finds the names that end in a word such as 产业园 or 有限公司 and begin with more than general words. */
export function readNames(text: string, lexicon: Lexicon, placeNames: readonly string[]): Named[] {
  const names: Named[] = [];
  for (let end = 2; end <= text.length; end++) {
    const hit = lexicon.entitySuffixes.endingAt(text, end);
    if (!hit || extends_(text, end, lexicon)) continue;
    const start = beginning(text, end - hit.word.length, lexicon);
    const name = text.slice(start, end);
    if (end - start < 4 || !isProper(name.slice(0, name.length - hit.word.length), hit.word, lexicon, placeNames))
      continue;
    const event = EVENTS.test(name);
    if (event && MEETING.test(name)) continue;
    names.push({ name: name.replace(/^“([^”]*)$/, '$1'), start, end, event });
  }
  return names;
}

/** 产业园 in 产业园区, 公司 in 公司化: the name goes on or is another word. */
function extends_(text: string, end: number, lexicon: Lexicon): boolean {
  for (let length = 1; length <= 6; length++) {
    const hit = lexicon.entitySuffixes.endingAt(text, end + length);
    if (hit && hit.word.length >= length && end + length <= text.length) return true;
  }
  return /^[化式群类链]/.test(text.slice(end, end + 1));
}

function beginning(text: string, core: number, lexicon: Lexicon): number {
  const stop = Math.max(0, core - LONGEST);
  for (let at = core; at > stop; at--) {
    const char = text.charAt(at - 1);
    if (char === '”' || char === '）') {
      const open = text.lastIndexOf(char === '”' ? '“' : '（', at - 1);
      if (open >= stop) {
        at = open + 1;
        continue;
      }
    }
    if (OPENING.test(text.slice(Math.max(0, at - 4), at)) && at < core) return at;
    if (/[0-9%]/.test(char) && !/[A-Za-z]/.test(text.charAt(at))) return at;
  }
  void lexicon;
  return stop === 0 && core <= LONGEST ? 0 : core;
}

function isProper(core: string, suffix: string, lexicon: Lexicon, placeNames: readonly string[]): boolean {
  if (/^[个家项所处座条期批类一二三两]|[0-9]+[个家项]|第[一二三]/.test(core)) return false;
  let rest = core;
  for (const place of placeNames) rest = rest.replace(place, '');
  let own = 0;
  for (let at = 0; at < rest.length;) {
    const hit = lexicon.generic.at(rest, at) ?? lexicon.regions.at(rest, at);
    if (hit) at += hit.word.length;
    else {
      own++;
      at++;
    }
  }
  return own >= (/(?:公司|集团)$/.test(suffix) ? 2 : 3);
}

/** What an article carries on from one sentence to the next: the thing spoken of. */
export interface Spoken {
  named: Named | null;
}

const OWN =
  /^(?:计划|规划|总|年|预计|项目|协议|合同|固定|注册|累计|已|共|建筑|占地|投资|建设|设计|日|新增|可|将|完成|现有|拥有|有|带动|提供|吸纳|安置|实现|达产后|产值|税收|营业|销售|就业|员工|职工|从业|利税|缴纳|上缴|工期|用时|提前|缩短|从|由|全长|总长|库容|装机)/;

/**
 * The project, company or park whose figure this is: named in its own words, behind 的, at the head of its sentence where the
 * clause has no subject of its own, or referred back to (该项目, 建成后). null for the figures of the place itself.
 */
export function entityOf(
  draft: Draft,
  text: string,
  names: readonly Named[],
  spoken: Spoken,
  lexicon: Lexicon,
): string | null {
  const { clause, quantity, head } = draft;
  const named = lastNamed(names, quantity.start);
  const behind = head.de && !isCounted(draft) ? nextNamed(names, head.start) : null;
  if (behind) return behind.name;
  if (head.de && !isCounted(draft) && proper(head.text, lexicon)) return head.text;
  if (named && named.start >= clause.start) {
    const between = text.slice(named.end, quantity.start);
    if (/^等/.test(between) || (/[、和与]$/.test(text.slice(clause.start, named.start)) && /等/.test(between)))
      return null;
    if (!listed(text, named)) return named.name;
    return null;
  }
  const sentence = text.slice(clause.sentenceStart, quantity.start);
  const subject = named && named.start >= clause.sentenceStart ? named : null;
  const bare = isBare(draft);
  if (subject && !listed(text, subject) && (subject.event || (bare && clause.segmentStart <= subject.start)))
    return subject.name;
  if (subject && !subject.event && bare && heads(text, subject, clause.sentenceStart)) return subject.name;
  return refersBack(sentence.slice(0, 60), lexicon) && spoken.named && (bare || spoken.named.event || isDuration(draft))
    ? spoken.named.name
    : null;
}

const heads = (text: string, name: Named, sentenceStart: number): boolean =>
  name.start - sentenceStart <= 14 && !/[、等]/.test(text.slice(name.end, name.end + 1));

/** A、B等, A和B: a list names no single owner. */
const listed = (text: string, name: Named): boolean =>
  /^(?:等|、|和|与|及)/.test(text.slice(name.end, name.end + 1)) ||
  /[、]$/.test(text.slice(Math.max(0, name.start - 1), name.start));

/** The clause has no other subject than the thing spoken of: 占地100亩, 预计年产值6亿元. */
function isBare(draft: Draft): boolean {
  const words = draft.before.replace(/^[，、\s]+/, '');
  return words === '' || OWN.test(words);
}

function refersBack(sentence: string, lexicon: Lexicon): boolean {
  for (let at = 0; at < sentence.length; at++) if (lexicon.anaphora.at(sentence, at)) return true;
  return false;
}

/** 投资58.5亿元的[国华海上风电]: a name without a telling suffix. */
function proper(text: string, lexicon: Lexicon): boolean {
  if (text.length < 4 || text.length > 24 || /[0-9的]/.test(text)) return false;
  let own = 0;
  for (let at = 0; at < text.length;) {
    const hit = lexicon.generic.at(text, at);
    if (hit) at += hit.word.length;
    else {
      own++;
      at++;
    }
  }
  return own >= 4;
}

/** The name that begins at `at` or within two characters behind it. */
function nextNamed(names: readonly Named[], at: number): Named | null {
  const last = lastNamed(names, at);
  const next = names[last === null ? 0 : names.indexOf(last) + 1];
  return next && next.start >= at && next.start <= at + 2 ? next : null;
}

/** The last name that ends before `at`, by bisection. */
function lastNamed(names: readonly Named[], at: number): Named | null {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return names[low - 1] ?? null;
}
