import type { Cues } from '../../vocabulary/cues.ts';
import type { Words } from '../../vocabulary/words.ts';
import { memo } from '../patterns.ts';

const LONGEST = 36;
/** Single characters that join or govern, and so end a name towards the front. */
const JOINTS = new Set('的了在与和及为是把将对从到等以于由向被让使各该此本其每抓促谈并也有至给使随而继已又仍却但');
const NAMES = /^(?:ns|nr|nrt|nrfg|nz|nt|eng|x)$/;
/** Parts of speech that no name holds: prepositions, conjunctions, adverbs, pronouns, words of time, particles. */
const OUTSIDE = /^(?:p|c|d|r|t|u\w*|y)$/;
/** Bodies and ranks that stand in lists as companies and projects do. */
const OTHER =
  /^(?:及?以[上下]|其他)|一批|宣布|书记|[县市区省州]长(?!江|城)|\d+[个家项座处]|(?:局|部门|政府|委员会|管委会|办公室|\d强)$/u;

/** How sure it is beforehand that a run of words names one thing. */
export interface Standing {
  /** It stands in a list: 甲、乙等28个项目. */
  listed: boolean;
  /** It stands in a row of names that each end as projects do: 甲工程、乙项目. */
  row: boolean;
  /** An amount of its own stands beside it: 总投资12亿元的甲项目. */
  backed: boolean;
}

interface Lists {
  governors: ReadonlySet<string>;
  verbs: ReadonlySet<string>;
  generics: ReadonlySet<string>;
  ends: ReadonlySet<string>;
}

const listsOf = memo((cues: Cues): Lists => ({
  governors: new Set(cues.projectGovernors),
  verbs: new Set(cues.projectVerbs),
  generics: new Set([...cues.projectGenerics, ...cues.projectVerbs]),
  ends: new Set([...cues.projectEnds, '产业', '基地', '中心', '园', '城', '产业园', '一批', '园区']),
}));

/**
 * The name at the end of a run of words (走进位于某地的某项目 → 某项目), or null where it names nothing in particular. A
 * name has a place's, person's or brand's name in it, or characters that make no word: brands seldom stand in dictionaries.
 */
export function distinctName(run: string, standing: Standing, cues: Cues, words: Words): string | null {
  const quoted = /“[^“”]{2,20}”[^“”]{0,12}$/u.exec(run)?.[0];
  const tail = quoted ?? run.slice(Math.max(run.lastIndexOf('“'), run.lastIndexOf('《')) + 1);
  const name = quoted ?? cutHead(tail, cues, words);
  const length = Array.from(name).length;
  if (length < 3 || length > LONGEST || /[“《][^”》]*$|^[^“《]*[”》]/u.test(name)) return null;
  if (/^\d{4}年|^[\d.]+(?:万?[户个家项条座处台套]|亿)|^[\d.]+万?元/u.test(name) || OTHER.test(name)) return null;
  if (WIDE.test(name) || /(?:整治|净化|替代|管控|防治|帮扶|培训|宣传|重建|研发|销售|推广)$/u.test(name)) return null;
  // 幸福生活十大工程, 某市3月份
  if (/[一二三四五六七八九十\d]大(?:工程|行动|项目)$|(?:月份?|季度|半年|年度?)$/u.test(name)) return null;
  if (/(?:重点|重大|外资|开工|单体|产业|在建|签约|民生)(?:项目|工程)$/u.test(name)) return null;
  if (/(?:新区|示范区|开发区|高新区|工业园|[市县区镇乡村])$/u.test(name) && !standing.backed) return null;
  if (quoted !== undefined && isProgramme(quoted, run)) return null;
  if (quoted !== undefined)
    return /[0-9一二三四五六七八九十]$|^“.{1,3}”$|工程$/u.test(name) ? null : name.replace(/[“”]/gu, '');
  return isDistinct(name, standing, cues, words) ? name : null;
}

/** “两重一实”项目, 75个“双百”项目: what is called by its numbers, or counted, is a programme and no project. */
const isProgramme = (quoted: string, run: string): boolean =>
  /^“[一二两三四五六七八九十双百千万][^”]{1,7}”/u.test(quoted) ||
  /(?:\d|[余多几])[个项批件]?$/u.test(run.slice(0, run.length - quoted.length));

/** What a thing's name ends with; a kind of work (散煤替代, 尾气治理) ends otherwise. */
const THING =
  /(?:[园城厂站路桥院校馆所库线港楼房]|集团|公司|股份|科技|实业|牧业|银行|仓储|提取|中心|基地|工程|项目|大厦|广场|综合体|小镇|码头|大道|隧道|管网|枢纽|电站|发电|储能|[一二三四五]期）?|[迁改扩新]建|改扩建|[北南东西]延|延伸|延长线)$/u;
/** A whole region or year in the name: 自由贸易港建设项目, 某县2019年转型项目. */
const WIDE =
  /(?:自由贸易港|自贸港|自由贸易试验区|自贸试验区|自贸区|示范区|新区|全[省市县区])建设项目$|\d{4}年度?\p{Script=Han}{0,10}(?:项目|工程)$/u;

/** What stands behind the name of the thing that is worked on: 城北水厂|扩建项目. */
const OF_WORKS = /(?:异地|整体)?(?:[新迁改扩]建|改扩建|改造|提升|建设|拓宽|配套|升级){0,2}(?:项目|工程)$/u;

const PURPOSE = /^(?:储备|服务|保障|培育|合作|指导|发展)$/u;
const PHASE = /（?[一二三四五六七八九十]期）?/gu;
const BARE: Standing = { listed: false, row: false, backed: false };

/** Cuts before the last word that cannot stand within a name. */
function cutHead(run: string, cues: Cues, words: Words): string {
  const lists = listsOf(cues);
  let name = '';
  // A company is often called by a verb (远航新材料有限公司): the few words before its form belong to it.
  let inCompany = 0;
  const tokens = words.tag(run);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const { word = '', tag = '' } = tokens[index] ?? {};
    // 和 is the second character of a brand where only one stands before it: 众和饲料, but 甲项目和乙项目.
    if (word === '和' && index === 1 && /^\p{Script=Han}$/u.test(tokens[0]?.word ?? '')) {
      name = `${tokens[0]?.word ?? ''}和${name}`;
      break;
    }
    // 单晶拉棒及切方项目: what joins two halves of one name, for the second half alone names nothing.
    if (
      /^[及暨]$/u.test(word) &&
      index > 0 &&
      name !== '' &&
      !/(?:工程|项目|园|基地)$/u.test(tokens[index - 1]?.word ?? '') &&
      !isDistinct(name.replace(PHASE, ''), BARE, cues, words)
    ) {
      name = word + name;
      continue;
    }
    const kept = inCompany > 0 && tag !== 'p' && !JOINTS.has(word) && !lists.governors.has(word);
    // 煤炭储备|基地, 游客服务|中心: what a house is for governs nothing
    const purpose = PURPOSE.test(word) && /^(?:基地|中心|库|站|园)/u.test(name);
    if (!kept && !purpose && !canStandInside(word, tag, lists)) break;
    inCompany = /公司$|^集团$/u.test(word) ? 4 : Math.max(0, inCompany - 1);
    name = word + name;
  }
  return name
    .replace(/^[）)、·—-]+|^[及暨](?=.{4})/u, '')
    .replace(/^\d{1,2}月\d{1,2}日/u, '')
    .replace(
      /^(?:全面实施|全面推进|全面启动|全面建设|竣工投运|投运|新开工|投产|开工|建成|建设|签约|引进|新建|落户|入驻|实施)(?=.{4})/u,
      '',
    );
}

function canStandInside(word: string, tag: string, { governors, verbs }: Lists): boolean {
  if (word.length === 1) return !JOINTS.has(word);
  if (verbs.has(word) || /^[\d第]/u.test(word)) return true;
  return !governors.has(word) && !OUTSIDE.test(tag);
}

function isDistinct(name: string, { listed, row, backed }: Standing, cues: Cues, words: Words): boolean {
  const { generics, ends } = listsOf(cues);
  const tokens = words.tag(name);
  let singles = 0;
  let proper = /[（]?[一二三四五六七八九十]期/u.test(name) && name.length > 5;
  let brand = false;
  let specific = 0;
  /** Characters of it that name a place alone: 荆州项目 is any there. */
  let placed = 0;
  for (const { word, tag } of tokens) {
    if (word.length > 1 && (generics.has(word) || ends.has(word))) {
      singles = 0;
      continue;
    }
    specific += word.length;
    if (tag === 'ns') placed += word.length;
    singles = word.length === 1 && /\p{Script=Han}/u.test(word) && !/[强补延建]|链/u.test(word) ? singles + 1 : 0;
    if (singles >= 2) brand = true;
    if (word.length > 1 && NAMES.test(tag)) proper = true;
  }
  // Works and drives (惠民工程) are called by words that no dictionary has: without a place or person they must be longer.
  if (brand && specific >= (/工程$/u.test(name) ? 5 : listed ? 2 : 4)) proper = true;
  if (specific < 2 || (placed === specific && !backed && /(?:项目|工程)$/u.test(name) && specific <= 3)) return false;
  if (proper || backed) return true;
  return (
    (listed && specific >= 4 && THING.test(name)) || (row && specific >= 4 && THING.test(name.replace(OF_WORKS, '')))
  );
}
