import type { Cues } from '../../vocabulary/cues.ts';
import type { Words } from '../../vocabulary/words.ts';
import { anyOf, memo } from '../patterns.ts';
import { AMOUNT_BEFORE, amountBehind, amountIn } from './amount.ts';
import { distinctName } from './distinct.ts';

export interface ProjectMention {
  name: string;
  company: string | null;
  /** Its own amount in 元, where one stands beside it. */
  amount: number | null;
  /** True for a member of a list. */
  listed: boolean;
  /** Phrase of the sentence, from the list's head to the word that makes it one. */
  evidence: string;
  /** Offsets of the evidence in the sentence. */
  start: number;
  end: number;
  /** Offset of the name in the sentence. */
  at: number;
}

interface Patterns {
  single: RegExp;
  list: RegExp;
  /** 项目…，包括甲、乙、丙等。 */
  named: RegExp;
  company: RegExp;
  isCompany: RegExp;
}

const PART = String.raw`[“”《》\p{Script=Han}\w.·—（）()+-]`;
/** How far before its name a project's investor and amount may stand. */
const NEAR = 60;
/** 甲公司投资20亿元，在某地建设…: the amount belongs to what is built. */
const INVESTED = /投资[\d.]+[万亿]+元，(?:在[^，。；]{2,20})?(?:建设|新建|兴建|打造)[^，。；]*$/u;
const INVESTOR =
  /(?:^|[由，。；]|引进|引入)(?<company>[\p{Script=Han}（）()]{2,24}(?:有限责任公司|股份有限公司|有限公司|集团公司|集团))(?:(?:落户|签约|入驻)[^，。；]{0,16})?，?(?:计划|拟|将|共同|独家|全额)?(?:总?投资|出资|兴建|建设|承建)[^，。；]*(?:，[^，。；]*)?$/u;
/** Between the names of a list and what they are: 重大, 一批重点产业; no clause of its own. */
const KIND = String.raw`(?:(?!部门|单位|联合|负责|代表|参加|的)[\p{Script=Han}\d“”]){0,10}?`;
/** 中德产业园|纵向道路工程, 中科启程（一期）|年产10万吨树脂项目: what is named after a park, or made in a phase. */
const GOES_ON = String.raw`(?<=[园城港]|基地)(?!区)(?:(?!入驻|引进|落户|签约|开工|投产|推进|完成|建成|实施|启动|集中|新建|在建|重点|重大|续建|储备|建设|落地|投资|招商|产业)[^的内里中在由是为将已有新等及和与、，。；：\s\d（）“”]){2,8}(?:工程|项目)|(?<=期）?)）?年产[\d.]+[万亿]?[吨台套件只辆米片块颗支条平方立]{1,4}[\p{Script=Han}\w]{2,24}?(?:项目|生产线)`;
/** Behind the name of a programme stands its year or round: 某某建设项目2023年度第一批集中开工. */
const PROGRAMME =
  /^(?:20\d{2}年|年度|第[一二三四五六七八九十\d]+批|[^，。；：]{0,4}集中(?:开工|签约|竣工|投产)[^，。；]{0,2}(?:仪式|活动))/u;
/** 汽车制造、城市综合体、软件研发等行业: branches of industry, no projects. */
const BRANCH = /^(?:、[^，。；、]{2,16}){0,8}等?(?:\d+个|[\p{Script=Han}]{0,4})(?:行业|产业|领域|方面|板块|业态|门类)/u;
/** 最大的某类项目是某基地项目: the class of which one is named behind. */
const SUPERLATIVE = /(?:最大|最高|最长|最多|规模居首|首个)的?[^，。；]{0,24}$/u;
const NAMED_BEHIND = /^(?:是|为)[^，。；]{4,36}?(?:项目|工程|基地|园|中心)/u;
/** 总投资15亿元的甲基地及乙项目: one amount for what two words name. */
const TWOFOLD = /^(?<first>.{4,24}(?:基地|园|中心|厂))及(?<second>[^，。；、及和]{3,16}(?:项目|工程))$/u;
/** Held at a work that has only lent its ground: 在某工程现场举行. */
const VENUE = /^(?:[^，。；]{0,8}(?:现场|工地))?(?:隆重|正式|成功)?(?:举行|举办|召开)/u;
/** 10个项目分别是…: what such words open is a list of projects, however its members stand apart. */
const OPENS_LIST = /(?:项目|工程)[^。；]{0,12}?(?:分别[是为]|包括|包含|涵盖|主要有|依次为)/u;
/** Names in a row, each with its own 项目: 甲工程、乙项目和丙项目. */
const ROW_BEFORE = /(?:项目|工程|园|基地|期）?)[、和及与]$/u;
const ROW_BEHIND = /^(?:、|和|及|与|以及)[^，。；]{2,20}?(?:项目|工程)/u;
/** Short names before 、 that belong to the name behind: 光坡、沙埠、尖山|一体化供水工程. */
const SHARED_HEAD = /(?<=^|[，：；。是为])(?:[\p{Script=Han}]{2,3}、){1,4}$/u;
const COUNT = String.raw`(?:一大?批|[\d一二三四五六七八九十百两多余近]+\s*(?:个|家|项|处|大))`;

const patternsOf = memo((cues: Cues): Patterns => {
  const ends = anyOf(cues.projectEnds);
  const companies = anyOf(cues.companyEnds);
  const phase = '(?:（[一二三四五六七八九十]+期）|[一二三四五六七八九十]期)?';
  return {
    // The longest run up to a mark of punctuation that ends as projects do; its head is cut afterwards.
    single: new RegExp(
      String.raw`${PART}{2,60}?${ends}${phase}(?:(?:及|和|暨)${PART}{2,10}?${ends})?(?:(?:[新改扩]建|扩产|技改|改造|迁建|配套|建设){0,2}(?:项目|工程))?${phase}(?:${GOES_ON})?`,
      'gu',
    ),
    // 甲、乙、丙等28个项目; 甲、乙两个项目
    list: new RegExp(
      String.raw`(?<names>${PART}{2,48}(?:、${PART}{2,40}){0,20})(?:等(?<kind>总投资[\d.]+[万亿]+元的|)${COUNT}?|(?<=、${PART}{2,40})(?<![等\d])(?:[两三四五六七八九十]|\d{1,2})个)${KIND}(?<what>项目|工程|企业|公司|园区|“区中园”|区中园)(?!用地|负责人|业主|单位|代表)`,
      'gu',
    ),
    named: new RegExp(
      String.raw`(?:包括|包含|分别是|分别为|涵盖)(?<names>${PART}{2,48}(?:、${PART}{2,40}){1,20}?)等?(?=[。；])`,
      'gu',
    ),
    // 新能源, 汽车 and the like end a company's name only where the list says so; within a project's name they are its trade.
    company: new RegExp(
      String.raw`^(?<company>${PART}{2,20}?(?:有限责任公司|有限公司|公司|集团|股份|重工|银行|牧业|实业)(?!有限|公司))(?=${PART}{2,})`,
      'u',
    ),
    isCompany: new RegExp(`${companies}$`, 'u'),
  };
});

/** The projects and companies that a sentence names, lists (甲、乙等28个项目) taken apart, generic words (重点项目) left out. */
export function namesIn(sentence: string, cues: Cues, words: Words): ProjectMention[] {
  const { single, list, named } = patternsOf(cues);
  const mentions: ProjectMention[] = [];
  const taken: [number, number][] = [];
  for (const match of /[等、]/u.test(sentence) ? sentence.matchAll(list) : []) {
    const members = membersOf(match, cues, words);
    if (members.length === 0) continue;
    taken.push([match.index, match.index + match[0].length]);
    mentions.push(...members);
  }
  for (const match of sentence.matchAll(named)) {
    if (!/项目/u.test(sentence.slice(0, match.index))) continue;
    if (taken.some(([start, end]) => match.index < end && start < match.index + match[0].length)) continue;
    const members = membersOf(match, cues, words);
    if (members.length < 2) continue;
    taken.push([match.index, match.index + match[0].length]);
    mentions.push(...members);
  }
  taken.sort((a, b) => a[0] - b[0]);
  // Both come in the order of the text, so lists once passed stay behind.
  let passed = 0;
  const opening = OPENS_LIST.exec(sentence);
  const opened = opening ? opening.index + opening[0].length - 4 : null;
  for (const match of sentence.matchAll(single)) {
    // The word goes on (…产业基地市), so it is no project's name.
    const following = sentence.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (/^[市县区镇乡](?!场|级|内)/u.test(following) || PROGRAMME.test(following)) continue;
    if (VENUE.test(following) || BRANCH.test(following)) continue;
    const leading = sentence.slice(Math.max(0, match.index - 12), match.index) + match[0];
    if (NAMED_BEHIND.test(following) && SUPERLATIVE.test(leading)) continue;
    const isOpen = match[0].lastIndexOf('（') > match[0].lastIndexOf('）');
    const end =
      match.index + match[0].length + (isOpen && sentence.charAt(match.index + match[0].length) === '）' ? 1 : 0);
    const own = amountBehind(sentence.slice(end, end + 60));
    const before = AMOUNT_BEFORE.exec(match[0]);
    const run = sentence.slice(match.index + (before?.[0].length ?? 0), end).replace(/^\d{1,2}[.．](?!\d)/u, '');
    const head = sentence.slice(Math.max(0, match.index - NEAR), match.index) + match[0];
    const invested = before === null ? INVESTED.exec(head) : null;
    const row =
      (opened !== null && match.index >= opened) ||
      ROW_BEFORE.test(sentence.slice(Math.max(0, match.index - 4), match.index)) ||
      ROW_BEHIND.test(following);
    const standing = { listed: false, row, backed: own !== null || before !== null || invested !== null };
    const twofold = before === null ? undefined : TWOFOLD.exec(run)?.groups;
    const head2 = twofold ? distinctName(twofold['first'] ?? '', standing, cues, words) : null;
    const bare = head2 === null ? distinctName(run, standing, cues, words) : `${head2}及${twofold?.['second'] ?? ''}`;
    if (bare === null) continue;
    const start = sentence.lastIndexOf(bare.slice(0, 4), end - bare.length + 4);
    const from = start < match.index ? end - bare.length : start;
    const shared = row ? (SHARED_HEAD.exec(sentence.slice(Math.max(0, from - 20), from))?.[0] ?? '') : '';
    const name = shared + bare;
    const at = from - shared.length;
    while (taken[passed] && (taken[passed]?.[1] ?? 0) <= at) passed++;
    const near = taken[passed];
    if (near && end > near[0]) continue;
    const isNear = before !== null && name.length > run.length - 3;
    const amount = (isNear ? amountIn(before[0]) : null) ?? own ?? (invested ? amountIn(invested[0]) : null);
    const evidence = sentence.slice(at, end);
    const company = companyOf(name, cues) ?? investorIn(sentence.slice(Math.max(0, at - NEAR), at));
    mentions.push({ name, company, amount, listed: false, evidence, start: at, end, at });
  }
  return mentions.sort((a, b) => a.start - b.start || a.at - b.at);
}

function membersOf(match: RegExpExecArray, cues: Cues, words: Words): ProjectMention[] {
  const { names = '', what = '' } = match.groups ?? {};
  const isCompany = /企业|公司/u.test(what);
  const mentions: ProjectMention[] = [];
  const raws = names.split('、');
  // 投资220亿元的甲、乙等2个项目: one amount for the whole list, unless each member has its own.
  const amounts = raws.map((raw) => amountIn(raw));
  const shared = amounts.filter((amount) => amount !== null).length < Math.min(2, raws.length);
  let cursor = match.index;
  for (const [index, raw] of raws.entries()) {
    const last = index === raws.length - 1;
    const pieces = last && /.{3}(?:和|以及|及).{3}/u.test(raw) ? raw.split(/(?<=.{3})(?:和|以及|及)(?=.{3})/u) : [raw];
    for (const piece of pieces) {
      const bare = piece
        .replace(/等$/u, '')
        .replace(/[（(][^（()）]*元[^（()）]*[）)]$/u, '')
        .replace(AMOUNT_BEFORE, '');
      const name = distinctName(bare, { listed: true, row: false, backed: false }, cues, words);
      if (name === null) continue;
      const found = match.input.indexOf(name.slice(0, 3), cursor);
      const at = found < 0 ? match.index : found;
      cursor = at;
      mentions.push({
        name,
        company: isCompany ? name : companyOf(name, cues),
        amount: shared || pieces.length > 1 ? null : (amounts[index] ?? null),
        listed: true,
        evidence: match[0],
        start: match.index,
        end: match.index + match[0].length,
        at,
      });
    }
  }
  return mentions;
}

/** The company that a sentence says invests in what follows: 由甲公司投资3亿元建设的. */
function investorIn(head: string): string | null {
  return INVESTOR.exec(head)?.groups?.['company']?.replace(/^.*(?:由|引进|引入)(?=.{4})/u, '') ?? null;
}

/** The company that a project's name opens with, where it has a company's form. */
function companyOf(name: string, cues: Cues): string | null {
  const { company, isCompany } = patternsOf(cues);
  if (isCompany.test(name)) return name;
  return company.exec(name)?.groups?.['company'] ?? null;
}
