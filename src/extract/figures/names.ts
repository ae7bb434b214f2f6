import type { Lexicon } from './lexicon.ts';

/** A project, company, park or event named in a block. */
export interface Named {
  name: string;
  start: number;
  end: number;
  event: boolean;
  /** The sentence is about it: it opens its clause, or stands behind 走进 or 位于…的. */
  subject: boolean;
  /** It only tells where something lies: 坐落在莱阳经济开发区. */
  located: boolean;
}

const LONGEST = 34;
const WORKS = /(?:建设|提升|培育|规范)$/;
const LOCATED = /(?:坐落[于在]|位于|地处|落户|落地|毗邻|紧邻|选址)(?:[\u4e00-\u9fa5]{2,3}[省市县区州])?$/;
/** What cannot open a name: the end of a date, the place as a whole, 有. */
const OPENING =
  /^[年月日份的了]*(?:经由?(?!济|开|贸|营|典|纬|略|销|纪))?(?:[末底初](?=全|我))?(?:(?:全|我)[市县区省州旗]|全国)?(?:现?共?有(?!限|色|机))?/;
/** 平度搭起|医疗集团: what was set up is named behind the verb. */
const SET_UP = /^.*(?:搭|建|组|办|创|育|引)(?:起|成|立|建|进)?(?:了|起|成)/;
const EVENTS = /(?:博览会|交易会|展销会|推介会|对接会|洽谈会|大会|艺术节|文化节|旅游节|采摘节|丰收节|马拉松)$/;
const MEETING = /(?:工作|动员|代表|党员|表彰|职工|全体|人民代表|村民|部署|推进|总结|常委|居民)大会$/;
const HELD_BEFORE = /(?:举办|举行|召开|承办|承接|亮相|参加|主办)(?:的|了)?[^，。]{0,2}$/;
const HELD_BEHIND = /^(?:[^，。；]{0,24})?(?:举办|举行|召开|开幕|启幕|启动|成功|现场|上[，,]|期间)/;
const PUNCTUATION = /[、，。；：！？,:!?\s）)（(·—]/;
const CLOSING: Record<string, string> = { '”': '“', '）': '（', '》': '《' };
/** Things that stand in numbers in a place: their names need words of their own. */
const WEAK =
  /(?:项目|工程|产业链|学校|医院|小学|中学|幼儿园|卫生院|景区|合作社|农场|公司|集团|大会|广场|公园|公路|基地|示范区|高速|铁路|大桥|水库)$/;
const PLACE = /^[\u4e00-\u9fa5]{2,3}?[省市县区州]/;

/**
 * Finds the names that end in a word such as 产业园 or 有限公司 and hold more than general words (重点建设项目 is no name). Left
 * edge: a mark, a number, or a word behind which names begin (位于, 引进).
 */
export function readNames(text: string, lexicon: Lexicon, placeNames: readonly string[]): Named[] {
  const names: Named[] = [];
  for (let end = 2; end <= text.length; end++) {
    const hit = lexicon.entitySuffixes.endingAt(text, end);
    if (!hit || goesOn(text, end, lexicon)) continue;
    const core = end - hit.word.length;
    const start = beginning(text, core, names.at(-1)?.end ?? 0, lexicon);
    const opened = withoutExample(text.slice(start, end).replace(OPENING, ''), lexicon);
    const name = withoutAdverbs(opened.replace(SET_UP, ''), lexicon);
    if (isClass(name, text.slice(end, end + 12)) || isVenue(text, start, end)) continue;
    if (!isProper(name.slice(0, name.length - hit.word.length), hit.word, lexicon, placeNames)) continue;
    const located = LOCATED.test(text.slice(Math.max(0, start - 12), start));
    const from = end - name.length;
    const event = EVENTS.test(name);
    const held =
      HELD_BEFORE.test(text.slice(Math.max(0, from - 8), from)) || HELD_BEHIND.test(text.slice(end, end + 30));
    if (event && (MEETING.test(name) || !held)) continue;
    names.push({ name, start: from, end, event, subject: isSubject(text, from) && !located, located });
  }
  return names;
}

/** 如|湖北某公司 gives an example; 如皋 and 如意 are names. */
function withoutExample(name: string, lexicon: Lexicon): string {
  const word = /^[例比譬诸]?如/.exec(name)?.[0];
  return word !== undefined && lexicon.tag(name.slice(0, 8))[0]?.word === word ? name.slice(word.length) : name;
}

/** Words of another part of speech than names hold end a name towards its front: 已经进入|全国港口, 进一步发挥|临海港口. */
function withoutAdverbs(name: string, lexicon: Lexicon): string {
  if (name.length <= 6 || /[“《（]/.test(name)) return name;
  let own = '';
  let verbs = false;
  for (const { word, tag } of lexicon.tag(name)) {
    if (word.length > 1 && /^(?:d|p|c|r|u\w*)$/.test(tag) && !/期$/.test(word)) {
      own = '';
      verbs = true;
    } else if (!verbs || tag !== 'v') {
      own += word;
      verbs = false;
    }
  }
  return own;
}

/**
 * A kind of things and none of its own: what is counted behind it (徽商回归项目207个), what only tells what a place is
 * (最大的商品粮生产基地黑龙江省), a whole chain of a trade.
 */
const isClass = (name: string, behind: string): boolean =>
  /(?:全|条)产业链$/.test(name) ||
  (/(?:项目|工程|产业链|基地|园区|合作社|景区|学校|医院)$/.test(name) &&
    /^(?:共计?|已有|现有|达到?|有|约|近|超过?|总数|为){0,2}\d[\d,.]*(?:万|余|多)?(?:个|项|条|家|处|座|所|件|批)/.test(
      behind,
    )) ||
  (/基地$/.test(name) && /^(?![在由对给与和是将向从以被为让])[\u4e00-\u9fa5]{2,3}[省市县](?![场政内级])/.test(behind));

/** …在某工程现场举行: where something was held says nothing of the thing. */
const isVenue = (text: string, start: number, end: number): boolean =>
  /(?:在|设在|设于|走进)$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^(?:[^，。；]{0,10}(?:现场|工地))?(?:隆重|正式|成功)?(?:举行|举办|召开)/.test(text.slice(end, end + 18));

/** 产业园 in 产业园区, 公司 in 公司化, 大学 in 大学第二附属医院: the name goes on or is another word. */
function goesOn(text: string, end: number, lexicon: Lexicon): boolean {
  for (let length = 1; length <= 6; length++) {
    const hit = lexicon.entitySuffixes.endingAt(text, end + length);
    if (!hit || end + length > text.length || /[、，。；：]/.test(text.slice(end, end + length))) continue;
    if (hit.word.length >= length || /^(?:[第（“]|[一二三四五六]期)/.test(text.slice(end, end + 2))) return true;
  }
  return /^(?:[化式群类]|第[一二三四五六]附属)/.test(text.slice(end, end + 5)) || compound(text, end, lexicon);
}

/** 第一高级中学|迁建项目. */
const BUILT =
  /^(?:新校区|新院区|分院|分校|校区|院区)?(?:异地|整体)?(?:迁建|新建|改扩建|扩建|改建|建设|改造|搬迁|提升|维修){1,3}(?:项目|工程)/;

/** 成渝高铁|资中北站项目: a line or a park that another thing is named after. */
function compound(text: string, end: number, lexicon: Lexicon): boolean {
  if (/(?:学校|中学|小学|大学|学院|医院|幼儿园|卫生院)$/.test(text.slice(Math.max(0, end - 3), end)))
    return BUILT.test(text.slice(end, end + 16));
  if (
    !/(?:高铁|高速|铁路|公路|机场|集团|公司|产业园|园区|开发区|新区|基地)$/.test(text.slice(Math.max(0, end - 3), end))
  )
    return false;
  for (let at = end; at < end + 8; at++) {
    const words = [lexicon.predicates, lexicon.verbs, lexicon.linkers, lexicon.attributes];
    if (!/[\u4e00-\u9fa5]/.test(text.charAt(at)) || words.some((set) => set.at(text, at) !== null)) return false;
    const hit = lexicon.entitySuffixes.at(text, at);
    if (hit && at > end + 1) return true;
  }
  return false;
}

function beginning(text: string, core: number, previous: number, lexicon: Lexicon): number {
  const stop = Math.max(0, previous, core - LONGEST);
  for (let at = core; at > stop; at--) {
    const char = text.charAt(at - 1);
    const opening = CLOSING[char];
    if (opening !== undefined) {
      const open = text.slice(stop, at - 1).lastIndexOf(opening);
      if (open >= 0) {
        at = stop + open + 1;
        continue;
      }
    }
    // 盛源新材料（一期）年产6万吨碳酸二甲酯|项目: what is made in a year belongs to the name
    const yearly = /\d/.test(char) ? /年产[约近]?[\d.]+$/.exec(text.slice(stop, at))?.[0] : undefined;
    if (yearly !== undefined) {
      at -= yearly.length - 1;
      continue;
    }
    if (PUNCTUATION.test(char) || /[“《0-9%”》]/.test(char)) return at;
    // 高标准农田建设|项目: what was done before 项目 belongs to the name
    if (at === core && /^(?:项目|工程|基地)/.test(text.slice(core)) && WORKS.test(text.slice(Math.max(0, at - 2), at)))
      continue;
    if (lexicon.nameOpenings.endingAt(text.slice(Math.max(0, at - 5), at), Math.min(5, at))) return at;
    if (at < core && /[与和]/.test(char) && lexicon.entitySuffixes.endingAt(text, at - 1)) return at;
  }
  return stop === 0 && core <= LONGEST ? 0 : Math.max(stop, previous);
}

function isProper(core: string, suffix: string, lexicon: Lexicon, placeNames: readonly string[]): boolean {
  if (
    /^(?:这|那|此|该|各|多[个家所]|广大|全体|[一二三四五六七八九十两几数]+[个家项所座条]|按照?|根据|依据|依托|围绕|始终|坚持|深化|聚焦|瞄准)|^“[^”]*一批”?$/.test(
      core,
    ) ||
    lexicon.regions.at(core, 0) !== null ||
    core.length < 2 ||
    /[万亿]元?级?$|^[百千万亿]/.test(core) ||
    /^[个家项所处座条期批类一二三两]|[0-9]+[个家项]|第[一二三](?!高级|中学|小学|人民|初级|实验|医院|幼儿|职业|附属|中心|初中|高中)|[“‘《+＋]/.test(
      core.replace(/“[^”]*”|《[^》]*》/g, ''),
    )
  ) {
    return false;
  }
  if (/工程$/.test(suffix) && /”|[一二三]号/.test(core)) return false;
  const placed = placeNames.find((place) => core.startsWith(place)) ?? PLACE.exec(core)?.[0] ?? '';
  const rest = withoutVerbs(core.slice(placed.length), lexicon);
  const weak = WEAK.test(suffix);
  // 富锦绿色食品产业园 is a name by its place, 富锦市重点项目 is not
  let own = placed !== '' && !weak && rest.length >= 2 ? 2 : 0;
  for (let at = 0; at < rest.length;) {
    const hit = lexicon.generic.at(rest, at) ?? lexicon.regions.at(rest, at);
    at += hit ? hit.word.length : 1;
    if (!hit) own++;
  }
  const many =
    (weak && !/(?:公司|集团|高速|铁路|公路|大桥|水库)$/.test(suffix)) || /(?:中心|基地|研究院|新城|古镇)$/.test(suffix);
  return own >= (many ? 3 : 2);
}

/** 全力保障落地|项目: verbs and adverbs in front make no name. */
function withoutVerbs(core: string, lexicon: Lexicon): string {
  let rest = core;
  for (
    let hit = opening(rest, lexicon);
    hit !== null && hit.word.length > 1 && hit.word.length < rest.length;
    hit = opening(rest, lexicon)
  ) {
    rest = rest.slice(hit.word.length);
  }
  return rest;
}

const opening = (text: string, lexicon: Lexicon) => lexicon.openers.at(text, 0) ?? lexicon.verbs.at(text, 0);

function isSubject(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 26), start);
  if (before === '' || /[，。；：！？\s“]$/.test(before)) return true;
  return /(?:走进|来到|走访|探访)[^，。]{0,16}$|位于[^，。]{2,20}的$|的是$|在$|作为$|由$|以$|日前|近日|的$/.test(
    before,
  );
}
