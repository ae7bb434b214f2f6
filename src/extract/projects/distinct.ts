import type { Cues } from '../../vocabulary/cues.ts';
import type { Words } from '../../vocabulary/words.ts';
import { memo } from '../patterns.ts';

const LONGEST = 36;
/** Single characters that join or govern, and so end a name towards the front. */
const JOINTS = new Set('的了在与和及为是把将对从到等以于由向被让使各该此本其每抓促谈并也有至给使随');
const NAMES = /^(?:ns|nr|nrt|nrfg|nz|nt|eng|x)$/;

const OPENERS = /^(?:位于|走进|来到|引进|引入|推动|支持|签约|包括|成立|加快|推进|服务|帮助|指导)$/u;

interface Lists {
  verbs: ReadonlySet<string>;
  generics: ReadonlySet<string>;
  ends: ReadonlySet<string>;
}

const listsOf = memo((cues: Cues): Lists => ({
  verbs: new Set(cues.projectVerbs),
  generics: new Set(cues.projectGenerics),
  ends: new Set([...cues.projectEnds, '产业', '基地', '中心', '园', '城', '产业园', '一批']),
}));

/**
 * The name at the end of a run of words (走进位于某地的某项目 → 某项目), or null where it names nothing in particular. A
 * name has a place's, person's or brand's name in it, or characters that make no word: brands seldom stand in dictionaries.
 */
export function distinctName(run: string, listed: boolean, cues: Cues, words: Words): string | null {
  const quoted = /“[^“”]{2,20}”[^“”]{0,12}$/u.exec(run)?.[0];
  const tail = quoted ?? run.slice(Math.max(run.lastIndexOf('“'), run.lastIndexOf('《')) + 1);
  const name = quoted ?? cutHead(tail, cues, words);
  const length = Array.from(name).length;
  if (length < 3 || length > LONGEST || /[“《][^”》]*$|^[^“《]*[”》]/u.test(name)) return null;
  if (/^\d{4}年|^[\d.]+(?:万?[户个家项条座处台套]|亿)|^[\d.]+万?元/u.test(name)) return null;
  if (/(?:重点|重大|外资|开工|单体|产业|在建|签约|民生)(?:项目|工程)$/u.test(name)) return null;
  if (/(?:新区|示范区|开发区|高新区|[市县区镇乡村])$/u.test(name)) return null;
  if (quoted !== undefined)
    return /[0-9一二三四五六七八九十]$|^“.{1,3}”$|工程$/u.test(name) ? null : name.replace(/[“”]/gu, '');
  return isDistinct(name, listed, cues, words) ? name : null;
}

/** Cuts before the last word that cannot stand within a name. */
function cutHead(run: string, cues: Cues, words: Words): string {
  const { verbs } = listsOf(cues);
  let name = '';
  // A company is often called by a verb (远航新材料有限公司): the few words before its form belong to it.
  let inCompany = 0;
  for (const { word, tag } of words.tag(run).reverse()) {
    if (!canStandInside(word, tag, verbs) && (inCompany === 0 || tag === 'p' || JOINTS.has(word) || OPENERS.test(word)))
      break;
    inCompany = /公司$|^集团$/u.test(word) ? 4 : Math.max(0, inCompany - 1);
    name = word + name;
  }
  return name
    .replace(/^[）)、·—-]+/u, '')
    .replace(/^(?:投产|开工|建成|建设|签约|引进|新建|落户|入驻|实施)(?=.{4})/u, '');
}

function canStandInside(word: string, tag: string, verbs: ReadonlySet<string>): boolean {
  if (word.length === 1) return !JOINTS.has(word);
  if (verbs.has(word) || /^[\d第]/u.test(word)) return true;
  return !/^(?:v|p|c|d|r|t|u\w*|ad|f|m|l|i|y)$/.test(tag);
}

function isDistinct(name: string, listed: boolean, cues: Cues, words: Words): boolean {
  const { generics, ends } = listsOf(cues);
  const tokens = words.tag(name);
  let singles = 0;
  let proper = /[（]?[一二三四五六七八九十]期/u.test(name) && name.length > 5;
  let brand = false;
  let specific = 0;
  for (const { word, tag } of tokens) {
    if (word.length > 1 && (generics.has(word) || ends.has(word))) {
      singles = 0;
      continue;
    }
    specific += word.length;
    singles = word.length === 1 && /\p{Script=Han}/u.test(word) ? singles + 1 : 0;
    if (singles >= 2) brand = true;
    if (word.length > 1 && NAMES.test(tag)) proper = true;
  }
  // Works and drives (惠民工程) are called by words that no dictionary has, so there a place or person must be named.
  if (brand && specific >= (listed ? 3 : 4) && !/工程$/u.test(name)) proper = true;
  return specific >= 2 && (proper || (listed && specific >= 4));
}
