import type { Draft } from './draft.ts';
import { isCounted } from './draft.ts';
import type { Lexicon, Trap } from './lexicon.ts';

const trap = (category: string, reason: string): Trap => ({ category, reason });

/** Who is named by name and number: 村民王二, 采访到李三. */
const CALLED = /(?:[人民户员族娘伙嫂哥叔伯妈姐弟妹者长记任]|见到|采访|叫|名叫|到|找到|老)$/;
/** 四台乡, 五家子村: units that count no village, and the ending of a village behind. */
const VILLAGE =
  /^[台家户道条岔里棵间块把盘](?:(?![乡农城自行贫重新小大中古老名集村个])[\u4e00-\u9fa5]){0,2}(?:乡(?![镇村亲土里下道])|镇|村(?![民级干集组庄落医里口路道])|屯|寨|庄)/;
/** 一横一竖[两条], 一大一小[两座]: what the number only sums up. */
const ONE_AND_ONE = /一[^0-9，。；、一]{1,4}一[^0-9，。；、一]{1,4}$/;
/** 在[八类]居民消费价格中: the classes, of which some are told next. */
const CLASSES = /^(?:大类|类|个大类|大门类|个类别)$/;

/** A numeral that is part of a name or of a phrase and counts nothing: 三台山乡, 李二所, 一横一竖两条. null for any other. */
export function nameNumber(draft: Draft, text: string, lexicon: Lexicon): Trap | null {
  const { quantity, before, clause } = draft;
  if (!isCounted(draft)) return null;
  if (CLASSES.test(quantity.unit.name) && /^[^，。；]{2,20}中$/.test(clause.text.slice(quantity.end - clause.start)))
    return trap('enumerative', '所分的类别，不是统计量');
  if (quantity.script !== 'chinese' || quantity.scale !== '' || (quantity.value ?? 99) > 10) return null;
  if (quantity.value === 2 && ONE_AND_ONE.test(before)) return trap('enumerative', '对前列各项的概括，不是统计量');
  const unit = quantity.end - quantity.unit.name.length;
  if (text.charAt(quantity.numberStart) !== '两' && VILLAGE.test(text.slice(unit, unit + 6)))
    return trap('label', '地名中的数字');
  const counted = quantity.end - quantity.numberStart;
  const [first] = lexicon.tag(text.slice(quantity.numberStart, quantity.numberStart + 6));
  if (first !== undefined && first.word.length > counted && /^(?:ns|nr|nz|nt)/.test(first.tag))
    return trap('label', '名称中的数字');
  const lead = text.slice(Math.max(clause.start, quantity.numberStart - 6), quantity.numberStart);
  const surname = lexicon.tag(lead).at(-1);
  const called = surname?.tag === 'nr' && surname.word.length === 1 && CALLED.test(lead.slice(0, -1));
  return called ? trap('label', '人名中的数字') : null;
}
