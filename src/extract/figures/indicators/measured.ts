import { isCounted, type Draft } from '../draft.ts';
import { behindTime, subjectBefore, verbBefore, verbOfList, type Surroundings } from '../subjects.ts';
import { contextOf, previousNoun, sameSentence } from './neighbours.ts';
import { isBareMeasure, stemOf } from './stem.ts';
import { add, clean, COMPLETE } from './words.ts';

/** 预制菜产业集群规模. Sets the draft's subject. */
export function scale(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const own = clean(draft.head.text);
  const named = /^[一二两三四五六七八九十0-9]+[个大类级]/.test(own) ? '' : own;
  const previous = sameSentence(draft, earlier).at(-1);
  const listed = previous?.kind === 'scale' && /^[、和与及\s]*$/.test(draft.before) ? previous.subject : '';
  const head = named || subjectBefore(draft, draft.before, around).replace(/(?<=..)分$/, '') || listed;
  draft.subject = head;
  return `${head}规模`;
}

/** 审批时限, 封顶提前时间. Sets the draft's subject. */
export function duration(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const before = draft.before.replace(/(?:由|从)$/, '');
  const told = subjectBefore(draft, before, around);
  const subject =
    (/^(?:最快|最短|平均|最长)$/.test(told) && sameSentence(draft, earlier).length > 0 ? '' : told) ||
    clean(draft.head.predicate) ||
    (sameSentence(draft, earlier).at(-1)?.subject ?? '');
  draft.subject = subject;
  const behind = clean(draft.head.text + draft.head.predicate)
    .replace(/^(?:内|之内)?(?:可|即可|就能|便可)?(?:达|到达|抵达|直达|到)$/, '')
    .replace(/^(?:就|便|即)?(?:能|可)/, '')
    .slice(0, 10);
  const name =
    behind && !subject.includes(behind) && !behind.includes(subject) && subject.length < 12
      ? /^(?:提前|缩短|压缩|节省|减少)$/.test(subject)
        ? `${behind}${subject}`
        : `${subject}${behind}`
      : subject;
  return /天数|时间|时限|工期|用时|周期$/.test(name) ? name : `${name}时间`;
}

/** 重点项目总投资, 造林面积: an amount, with the thing it belongs to. Sets the draft's subject. */
export function measured(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const { record } = draft.quantity.unit;
  const made = madeOf(draft, around, earlier);
  if (made !== null) {
    draft.subject = made;
    return /产量$|^年产/.test(made) ? made : add(made, '产量');
  }
  const whole = subjectBefore(draft, draft.before, around).replace(/^(.{2,}?密度)(?:达到?|为)?每.*$/, '$1');
  const subject = draft.head.de ? (around.lexicon.attributes.endingAt(whole, whole.length)?.word ?? whole) : whole;
  const head =
    draft.head.de && draft.next && (isCounted(draft.next) || adjoined(draft, draft.next)) && isListed(draft, draft.next)
      ? clean(draft.next.head.text)
      : clean(draft.head.text).replace(SIZE, '');
  const spent =
    /^(?:累计|共|总)?(?:投入(?:资金)?|投资|总投资|计划投资|安排资金|筹资|出资)$/.test(subject) &&
    draft.head.text === '' &&
    !draft.head.de;
  const next = draft.next;
  if (spent && next && isCounted(next) && around.lexicon.verbs.at(next.before, 0)) {
    const works = clean(next.before + next.head.text);
    draft.subject = works;
    if (works.length <= 20) return `${works}${subject}`;
  }
  const attribute = around.lexicon.attributes.endingAt(subject, subject.length) !== null || COMPLETE.test(subject);
  if (head && !attribute && !draft.head.de) {
    const verb = verbBefore(draft, around);
    draft.subject = head;
    return add(`${verb}${head}`, record.suffix);
  }
  if (head && !draft.head.de && MAKES.test(subject)) {
    draft.subject = head;
    return `${subject}${head}`;
  }
  // 新开工A、B等总投资157亿元的项目: which projects
  const doing =
    draft.head.de && CLASS.test(head) && /等/.test(draft.before)
      ? verbOfList(behindTime(draft, draft.before, around.times), around)
      : '';
  if (doing !== '' && subject !== '') {
    draft.subject = `${doing}${head}${subject.startsWith(doing) ? subject.slice(doing.length) : subject}`;
    return draft.subject;
  }
  if (head && draft.head.de && !/^[0-9]/.test(head) && !(draft.origin && subject)) {
    draft.subject = `${head}${subject}`;
    const said =
      around.lexicon.attributes.get(subject) !== undefined || around.lexicon.verbs.get(subject) === undefined;
    return add(`${head}${said ? subject : ''}`, record.suffix);
  }
  const alike = alikeSubject(draft, earlier.at(-1));
  const adjoins = alike.adjoins ? alike.subject : '';
  const suffix = ['capacity', 'level'].includes(draft.kind) && /(?:年产|日产|生产)/.test(subject) ? '' : record.suffix;
  const own = subject || adjoins || previousNoun(draft, around) || contextOf(draft, earlier) || alike.subject;
  // 种植面积300万亩、产量500万吨: both of what the report is on
  const paired = isBareMeasure(own) && isBareMeasure(earlier.at(-1)?.subject ?? '');
  const known = around.lexicon.attributes.get(own) !== undefined && !paired ? contextOf(draft, earlier) : '';
  const last = sameSentence(draft, earlier).at(-1);
  if (WORTH.test(own) && last) {
    draft.subject = `${last.subject}${own}`;
    return draft.subject;
  }
  const rate = BETTER.test(own) ? rival(record.dimension, sameSentence(draft, earlier)) : undefined;
  if (rate) {
    draft.subject = rate.subject;
    return `${rate.indicator.replace(/(?:增长率|下降率)$/, '增速')}${own}`;
  }
  const thing = known || tradedGoods(own, draft) || stemOf(own, draft, earlier, around.lexicon);
  const name = thing && !own.includes(thing) ? `${thing}${own}` : own;
  draft.subject = name;
  return add(name, /^(?:出口|进口|进出口)$/.test(name) ? '额' : suffix);
}

/** 以陶瓷、灯具为主，共出口6.8亿元: the trade is in these goods, not all of it. */
function tradedGoods(own: string, { clause, beforeStart }: Draft): string {
  if (!/^(?:出口|进口|进出口)$/.test(own) || beforeStart !== clause.start) return '';
  return /以([^，；。0-9]{2,20})(?:等)?为主$/.exec(clause.previous?.text ?? '')?.[1] ?? '';
}

/** 100万吨 in 总投资5亿元的100万吨乙烯项目. */
const SIZE = /^[0-9.]+[万亿]*(?:千瓦时?|吨|立方米|平方米|亩|公里|米|兆瓦|头|只|套|台)(?:级)?(?=[\u4e00-\u9fa5]{2})/;
/** Things by their kind alone. */
const CLASS = /^(?:重点|重大|产业|工业)?(?:项目|工程|企业)$/;
/** What something is worth: of the thing told before it. */
const WORTH = /^(?:总)?(?:价值|货值|案值|金额|造价)$/;

/** The subject of the figure before: of the same dimension, of a rate of the sentence, or right before it (68条125公里). */
function alikeSubject(draft: Draft, previous: Draft | undefined): { subject: string; adjoins: boolean } {
  if (!previous) return { subject: '', adjoins: false };
  const adjoins = previous.clause === draft.clause && previous.head.end === draft.quantity.start;
  const rate = previous.kind === 'growth' && previous.clause.sentence === draft.clause.sentence;
  const same = previous.quantity.unit.record.dimension === draft.quantity.unit.record.dimension;
  return { subject: adjoins || rate || same ? previous.subject : '', adjoins };
}

/** The figure that is set against others: for points the rate told last, else the last of its dimension. */
const rival = (dimension: string, earlier: readonly Draft[]): Draft | undefined =>
  earlier.findLast((other) =>
    dimension === 'points'
      ? other.kind === 'growth' || other.kind === 'share'
      : other.quantity.unit.record.dimension === dimension,
  );

/** 高于全省平均水平: by how much, of the rate told before it. */
const BETTER = /^(?:高于|低于|快于|慢于|高出|超过|领先|好于|优于|超)/;

/** Goods that are told by length or area: cloth is made by the metre. */
const GOODS =
  /(?:[坯纱丝棉麻绸布帆]布|布料|面料|布|绸缎|丝绸|薄膜|农膜|光缆|电缆|光纤|管材|型材|玻璃|瓷砖|地砖|墙砖|地板|板材|人造板|胶合板|石材|皮革|革|地毯|壁纸|墙板|钢丝绳|绳缆|窗帘|卷材|织物|塑料膜|铝箔)$/;

/** 坯布3.5亿米, 年织布1.8亿米: output, not a distance or an area. null for anything else. */
function madeOf(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string | null {
  const { dimension } = draft.quantity.unit.record;
  if (dimension !== 'length' && dimension !== 'area') return null;
  const subject = subjectBefore(draft, draft.before, around);
  const noun = clean(draft.head.text) || subject;
  if (!GOODS.test(subject) && !(subject === '' && GOODS.test(noun))) return null;
  if (/铺|敷|架设|安装|拆|更换|用地/.test(subject)) return null;
  const yearly = sameSentence(draft, earlier).at(-1);
  const shared = yearly?.clause === draft.clause ? /年(?:产|织|加工|生产)/.exec(yearly.before)?.[0] : undefined;
  return shared !== undefined && !subject.includes('年') ? `${shared}${noun}` : noun;
}

/** 年产10万吨聚酯: what is made, not how much there is. */
const MAKES = /(?:年产|日产|年处理|日处理|年加工|年可?生产|生产|处理|加工)$/;

/** 总投资23亿元的50万千瓦光伏项目. */
const adjoined = (draft: Draft, next: Draft): boolean =>
  draft.head.text === '' && /^的?$/.test(next.before) && /(?:项目|工程|基地|电站)$/.test(next.head.text);

/** 总投资200亿元的A、B等6个…: money of the things counted behind it. */
function isListed(draft: Draft, next: Draft): boolean {
  return draft.head.text === '' || /等$/.test(next.before);
}
