import { isCounted, isDuration, isRate, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import type { Named } from './names.ts';
import { behindTime } from './subjects.ts';
import type { TimeExpression } from './times.ts';
import { contains } from './word-set.ts';

/** What an article carries on from one sentence to the next: the thing spoken of. */
export interface Spoken {
  named: Named | null;
}

/** Words that open what is said of the thing spoken of: 占地100亩, 现有员工500人. */
const OWN =
  /^(?:全部|全面|正式|整体)?(?:安排|年创汇|创汇|设(?=床位|站|病床)|开放床位|新上|新购|建成|投产|达产|投用|运营|竣工|计划|规划|总|年|预计|项目|协议|合同|固定|注册|累计|已|共|建筑|占地|投资|建设|设计|日|可|将|完成|现有|拥有|有|带动|提供|吸纳|安置|实现|达产后|产值|税收|营业|销售|就业|员工|职工|从业|利税|缴纳|上缴|工期|用时|提前|缩短|从|由|全长|总长|库容|装机|主要|一期|二期|厂房|自|为|首期|仅|只|平均|每年|能|达到|其中|招聘|招收|经营|用工|设有|设(?!立|施|备)|门票|车程|入驻|从业|单日|日均|长|全线|集装箱年|旅客年|货物年|管理|种植|养殖|出口|年均|配备|建有|吸引|接待|完成投资|实现产值)/;
/** Short words for a thing by the form of its name. */
const KINDRED: readonly (readonly [string, RegExp])[] = [
  ['园区', /(?:园|产业城|科技城|谷|港)$/],
  ['公司', /(?:集团|公司)$/],
];
/** 它的总投资, 其占地面积. */
const PRONOUN = /^[，、\s]*(?:它的?|其(?=总投资|投资|占地|年|产|建筑|规划|员工|注册|营业|销售))/;
const REACH = 90;

/**
 * The project, company or park whose figure this is: named in its own words, behind 的, at the head of its sentence where the
 * clause has no subject of its own, or referred back to (该项目, 建成后). null for the figures of the place itself.
 */
export function entityOf(
  draft: Draft,
  text: string,
  names: readonly Named[],
  times: readonly TimeExpression[],
  spoken: Spoken,
  lexicon: Lexicon,
): string | null {
  const { clause, quantity, head } = draft;
  if (head.de && !isCounted(draft) && !isRate(draft)) {
    const behind = nextNamed(names, head.start);
    if (behind) return behind.name;
    const { next } = draft;
    const counted = next?.quantity.start === head.end || head.text === '' || /等$/.test(next?.before ?? '');
    const listed = next !== null && isCounted(next) && counted;
    return !listed && isProper(head.text, lexicon) ? head.text : null;
  }
  const pointed = pointedAt(text.slice(clause.sentenceStart, clause.sentenceStart + 40), spoken.named);
  const last = lastNamed(names, quantity.start);
  if (last && last.start >= clause.start) return ownClause(draft, text, last);
  const bare = isBare(draft, times, lexicon);
  if (last && last.start >= Math.max(clause.sentenceStart, quantity.start - REACH * 2) && !listed(text, last)) {
    const reaches = last.start >= clause.segmentStart || sameTopic(text, draft, lexicon);
    if (last.event || (bare && last.subject && reaches)) return last.name;
  }
  if (!spoken.named) return null;
  const lead = text.slice(clause.sentenceStart, Math.min(quantity.start, clause.sentenceStart + 60));
  const eventful = spoken.named.event ? lexicon.eventWords : lexicon.anaphora;
  const refers = contains(lead, eventful) || PRONOUN.test(draft.before) || sameKind(draft, spoken.named, lexicon);
  if (pointed && (bare || isDuration(draft))) return spoken.named.name;
  if (refers && (bare || spoken.named.event || isDuration(draft))) return spoken.named.name;
  const topical =
    bare &&
    (spoken.named.start >= clause.segmentStart ||
      spoken.named.end <= clause.sentenceStart ||
      sameTopic(text, draft, lexicon)) &&
    spoken.named.subject &&
    names.includes(spoken.named) &&
    attributive(draft, times, lexicon);
  if (topical && !contains(lead, lexicon.regions)) return spoken.named.name;
  const part = isCounted(draft) && !draft.head.de && lexicon.parts.endingAt(head.text, head.text.length) !== null;
  return part && spoken.named.subject && names.includes(spoken.named) && draft.comparison === null
    ? spoken.named.name
    : null;
}

/** The money of counted things and the growth of a level are whose they are, where no name stands nearer. */
export function ownerOf(draft: Draft, own: string | null, names: readonly Named[]): string | null {
  const of = draft.comparison?.of;
  if (of && own === null && draft.comparison?.type === 'partOf' && /投资$/.test(draft.indicator))
    return namedPart(draft);
  if (!of || !/^(?:totalOf|yoy)$/.test(draft.comparison?.type ?? '') || of.entity === own) return own;
  const last = lastNamed(names, draft.quantity.start);
  return last && last.start >= of.quantity.end ? own : of.entity;
}

/** 其中[国华海上风电]58.5亿元: the part of an investment that is named in front of its amount. */
function namedPart({ before, quantity }: Draft): string | null {
  const name = before.replace(/^[，、；\s]*(?:其中)?/, '');
  const proper = name.length >= 4 && name.length <= 24 && !/[0-9，、；等类]|资金|项目$|产业$|投资$/.test(name);
  return proper &&
    quantity.value !== null &&
    !/^(?:工业|农业|服务业|基础设施|民间|技改|房地产|中央|省级|财政|社会)/.test(name)
    ? name
    : null;
}

/** Named in the clause of the number: its subject, unless it is one of a list (A、B等9个). */
function ownClause(draft: Draft, text: string, name: Named): string | null {
  const between = text.slice(name.end, draft.quantity.start);
  if (/等/.test(between) || listed(text, name)) return null;
  const opens = name.start - draft.clause.start <= 8 || name.subject;
  return opens || between === '' || /^的?(?:总|计划|投资|年|占地)/.test(between) ? name.name : null;
}

/** A、B, A和B, A等: a list names no single owner. */
const listed = (text: string, name: Named): boolean =>
  /^(?:等|、|和|与|及)/.test(text.slice(name.end, name.end + 1)) || text.charAt(name.start - 1) === '、';

const POINTED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:这所|该校|学校)/, /(?:小学|中学|学校|大学|学院|幼儿园|一中|二中|职教中心)$/],
  [
    /^(?:这[座条]|该(?:桥|线|馆|站|路)|整座|大桥|全线|全桥)/,
    /(?:桥|站|水库|电站|馆|路|高速|高铁|铁路|隧道|大坝|水厂)$/,
  ],
  [/^(?:这家|该(?:企业|公司|厂)|企业(?!数|家)|公司)/, /(?:公司|集团|企业|厂)$/],
  [/^(?:这[家所]|该院|医院|新院区|院区)/, /(?:医院|院区|卫生院|医院[^，。]{0,6}(?:工程|项目))$/],
  [/^(?:合作社|社里)/, /(?:合作社|农场)$/],
];

/** 这所投资7800万元的学校, 医院占地80亩: a sentence that opens with the kind of the thing named before it. */
function pointedAt(lead: string, named: Named | null): boolean {
  if (named === null) return false;
  const words = lead.replace(/^[\s，]+/, '');
  return POINTED.some(([opening, names]) => opening.test(words) && names.test(named.name));
}

/** Behind a semicolon only the first clause can still be about the thing named in front of it, and only by an attribute. */
function sameTopic(text: string, draft: Draft, lexicon: Lexicon): boolean {
  const { clause, quantity } = draft;
  const between = text.slice(clause.segmentStart, quantity.start);
  const words = between.replace(/^[；;\s]+/, '');
  return (
    between.length <= 24 &&
    !/\d/.test(between) &&
    !contains(between, lexicon.regions) &&
    (lexicon.verbs.at(words, 0) === null || lexicon.attributes.at(words, 0) !== null)
  );
}

/** The clause has no other subject than the thing spoken of: 占地100亩, 预计年产值6亿元. */
function isBare(draft: Draft, times: readonly TimeExpression[], lexicon: Lexicon): boolean {
  const told = behindTime(draft, draft.before, times).replace(
    /^(?:[，、\s于在]|这[所座家个条]|该(?:项目|企业|公司|园区?|基地|工程|校|院|景区|厂|桥|线)?|本|目前|它的?|其(?!中|他|它|余|次))+/,
    '',
  );
  const kind = lexicon.entitySuffixes.at(told, 0);
  const words = kind ? told.slice(kind.word.length) : told;
  if (words === '' && isCounted(draft) && draft.head.text !== '') return false;
  return words === '' || OWN.test(words) || lexicon.attributes.at(words, 0) !== null;
}

/** Opens with an attribute of a thing: 建筑面积41万平方米, 研发团队超过4000人. */
function attributive(draft: Draft, times: readonly TimeExpression[], lexicon: Lexicon): boolean {
  const told = behindTime(draft, draft.before, times).replace(/^(?:[，、\s]|目前|现|已)+/, '');
  return lexicon.attributes.at(told, 0) !== null || /^(?:现有|规划|设计|年可|可|预计)/.test(told);
}

/** 项目总投资…, 产业链年产值…: the bare kind of the thing spoken of, at the head of the clause. */
function sameKind(draft: Draft, named: Named, lexicon: Lexicon): boolean {
  const words = draft.before.replace(/^(?:目前|该|，)/, '');
  const kind = lexicon.entitySuffixes.at(words, 0);
  const same =
    kind !== null &&
    (named.name.endsWith(kind.word) || KINDRED.some(([word, names]) => kind.word === word && names.test(named.name)));
  return same && OWN.test(words.slice(kind.word.length));
}

/** 投资58.5亿元的[国华海上风电]: a name without a telling suffix. */
function isProper(text: string, lexicon: Lexicon): boolean {
  if (
    text.length < 4 ||
    text.length > 24 ||
    /[0-9的]|(?:收益|收入|资金|货物|贷款|利润|补贴|产能|岗位|份额|速度)$/.test(text)
  )
    return false;
  let own = 0;
  for (let at = 0; at < text.length;) {
    const hit = lexicon.generic.at(text, at);
    at += hit ? hit.word.length : 1;
    if (!hit) own++;
  }
  return own >= 4;
}

/** The name that begins at `at` or within two characters behind it. */
function nextNamed(names: readonly Named[], at: number): Named | null {
  const next = names[indexBefore(names, at) + 1];
  return next && next.start >= at && next.start <= at + 2 ? next : null;
}

const lastNamed = (names: readonly Named[], at: number): Named | null => names[indexBefore(names, at)] ?? null;

/** Index of the last name that ends before `at`, by bisection; -1 where there is none. */
function indexBefore(names: readonly Named[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
