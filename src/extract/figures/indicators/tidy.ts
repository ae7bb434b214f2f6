import type { Lexicon } from '../lexicon.ts';
import { contains } from '../word-set.ts';

const PRONOUN =
  /^(?:其中|它们?的?|他们的?|其(?![他它余实])|该|此|本(?=项目|公司|园|企业|工程|次|届)|上述|前者|后者|这(?:些|个|块|张|座|条|家|项|所|批|一|种)?|那(?:些|个|块|张|座|条|家)?)/;
/** Marks of footnotes and of lost characters: 地区生产总值[2], 常住人口（注12）, 总投？. */
const MARKS = /[?？]|\[\d{1,2}\]|［\d{1,2}］|[（(]注\d{0,2}[）)]|[①-⑳]|[（(](?:含|不含农户)[）)]/g;
/** 包括凯傲叉车在内的项目. */
const INCLUDING = /^(?:包括|包含|含)[^，。；]{1,24}在内的?/;
/** 一个月就, 三天内: how soon, told between a subject and its verb. */
const SOON =
  /(?<=.{2})(?:仅用|只用|用)?(?:不到|不足)?[一两三四五六七八九十半0-9]{1,3}(?:个?多?个?月|天|个?工作日|个?小时)(?:时间)?(?:内|里|就|便|即)+/g;
/** 条不紊地|码放. */
const ADVERBIAL =
  /^[\u4e00-\u9fa5]{1,4}(?<![土田耕基产当异荒坡山林草湿用场圣各就驻])地(?=码放|改造|推进|建设|实施|开展|组织|安排|发展)/;
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['‘', '’'],
];

/** A name as a noun phrase: without pronouns, helping verbs and adverbs, its quotes and brackets whole. */
export function tidy(name: string, lexicon: Lexicon): string {
  let text = balanced(name).replace(MARKS, '').replace(INCLUDING, '').replace(SOON, '');
  const plain = text
    .replace(PRONOUN, '')
    .replace(/^(?:提出|锚定|定下|设定|目标[是为])(?=.{3})/, '')
    .replace(/^的/, '')
    // 有条不紊地码放, 用9个月改造
    .replace(ADVERBIAL, '')
    .replace(/^用了?[0-9一二两三四五六七八九十半]{1,3}个?(?:多?月|天|年|工作日|小时)(?=.{3})/, '')
    .replace(/^把(?=.{3})/, '')
    // 集聚着, 保护修复了
    .replace(/^([\u4e00-\u9fa5]{2,4})[着了](?![解结])(?=[\u4e00-\u9fa5“]{2})/, '$1');
  if (plain.length >= 2) text = plain;
  return withoutHelpers(text, lexicon) || name.replace(MARKS, '');
}

/** Takes out marks that have no partner: 泉城书房”新建数. */
function balanced(text: string): string {
  let result = text;
  for (const [open, close] of PAIRS) {
    if (!result.includes(open) && !result.includes(close)) continue;
    let kept = '';
    let depth = 0;
    for (const char of result) {
      if (char === close && depth === 0) continue;
      depth += char === open ? 1 : char === close ? -1 : 0;
      kept += char;
    }
    for (; depth > 0; depth--) {
      const at = kept.lastIndexOf(open);
      kept = kept.slice(0, at) + kept.slice(at + 1);
    }
    result = kept;
  }
  return result.replaceAll('“”', '').replaceAll('（）', '');
}

/** 总产值[要]…, [将]实施项目数, [当场]签约数. Words inside quotation marks stay. */
function withoutHelpers(text: string, lexicon: Lexicon): string {
  // most names hold none of them, and cutting a name into words costs time
  if (text.length < 3 || !contains(text.slice(0, -1), lexicon.modals)) return text;
  const tokens = lexicon.tag(text);
  let result = '';
  let quoted = false;
  for (const [i, { word, tag }] of tokens.entries()) {
    if (word === '“' || word === '”') quoted = word === '“';
    const helper =
      lexicon.modals.get(word) !== undefined && !quoted && /^(?:d|v|c|zg|p|ad|vd|n|r|f|t|u|uz|ul|y)/.test(tag);
    const rest = tokens.length - i - 1;
    if (/^共?有$/.test(word) && i === 0) {
      result += word;
      continue;
    }
    const average = word === '均' && /[亩户人年月日单场车株]$/.test(result);
    const following = tokens[i + 1]?.word ?? '';
    const all = word === '共' && !/^v/.test(tokens[i + 1]?.tag ?? '') && lexicon.verbs.get(following) === undefined;
    const kept = lexicon.keptOpenings.at(text, result.length)?.word ?? '';
    const begun = `${word}${following}`.startsWith(kept) && lexicon.verbs.get(following) === undefined;
    const whole = kept !== '' && (kept.length <= word.length || kept === word + following || begun);
    if (helper && !all && !average && rest > 0 && !whole) continue;
    result += word;
  }
  return result;
}
