import type { Draft } from './draft.ts';
import { canonicalIndicator } from './canonical.ts';
import type { Lexicon } from './lexicon.ts';
import { lastBefore, type TimeExpression } from './times.ts';

/** A period that later figures of the block may take over. */
export interface Carried {
  period: string | null;
  /** A single day: it holds for the sentence, and on for what is told of the same event. */
  day: boolean;
  /** Of a section (2018年工作回顾): it holds for counts too, which an earlier sentence's does not. */
  section: boolean;
  /** It holds for what was done in it too (新增就业1.2万人), not only for amounts and rates. */
  flows?: boolean;
  /** The first paragraph told it. */
  opening?: boolean;
}

/** Words that say "as it stands": they end the reach of 今年 in an earlier clause. */
const STANDING = /现有|现已|现共有|目前|累计|历年/;
const TITLES = /被评为|获评|被认定|被授予|入选|荣获/;
const EVENT = /活动现场|会上|现场|活动中|活动期间|会议/;
/** What a count says that was done in a time: 新增, 改造, 接待. */
const DONE_IN_IT =
  /^(?:城镇|农村|全年|全市|累计|共)?(?:新增|新建|新改|新登记|新设|新签|新引|新培|新开|新认|净增|完成|改造|培育|引进|签约|接待|发放|实施|建成|办理|办结|开行|发送|举办|开展|培训|招引|落实|创建|修建|硬化|治理|整治|拆除|实现)/;
const doneInIt = ({ indicator, kind, before, status }: Draft): boolean =>
  (kind === 'count' || kind === 'level') &&
  (status === 'actual' || status === 'under-construction') &&
  DONE_IN_IT.test(indicator) &&
  !/总投资|目前|截至/.test(before + indicator);
/** Stock figures: a count of what there is, which no earlier period carries over to. */
const FLOW = new Set(['level', 'growth', 'share', 'rank']);

/**
 * The period of a draft: the nearest time expression before it in its sentence, within its reach; else the period carried
 * from an earlier sentence of the block, where the figure is of a kind that a report strings together.
 */
export function periodOf(
  draft: Draft,
  text: string,
  times: readonly TimeExpression[],
  carried: Carried,
  lexicon: Lexicon,
): { period: string | null; why: string | null } {
  const { clause, quantity } = draft;
  const time = nearest(draft, text, times) ?? behindNumber(draft, text, times);
  if (time) {
    const word = text.slice(time.start, time.end);
    if (time.kind === 'now') return { period: null, why: `“${word}”` };
    const distant = time.start < clause.start;
    const opens = /[，,]/.test(text.charAt(time.end)) || time.start - clause.sentenceStart < 4;
    if (distant && /现有|现已有/.test(text.slice(Math.max(time.end, clause.segmentStart), quantity.start)))
      return { period: null, why: '“现有”' };
    if (distant && !opens && isPoint(time, word) && (hasSubject(draft, lexicon) || isInner(text, time)))
      return { period: null, why: null };
    const since = time.period?.endsWith('/..') === true && !time.running;
    if (distant && STANDING.test(draft.before) && !opens && !since) return { period: null, why: null };
    if (/现有|现已|现共有/.test(draft.before)) return { period: null, why: '“现有”' };
    if (time.start < clause.segmentStart && listed(draft, text)) return { period: null, why: null };
    if (distant && isStanding(draft, time, leadOf(draft, text))) return { period: null, why: null };
    return { period: atEnd(narrowed(time, draft), draft), why: `“${word}”` };
  }
  if (carried.period === null || /现有|现已|目前/.test(text.slice(clause.sentenceStart, quantity.start).slice(-60))) {
    return { period: null, why: null };
  }
  if (carried.day) {
    const told = EVENT.test(text.slice(clause.sentenceStart, quantity.start).slice(0, 40));
    return told ? { period: carried.period, why: '承上文日期' } : { period: null, why: null };
  }
  const reported =
    draft.kind === 'level'
      ? canonicalIndicator(draft.indicator, draft.quantity.unit.record.dimension, 'level', lexicon) !== null
      : FLOW.has(draft.kind);
  const ownsNoTime = carried.opening === true ? /总投资$|项目投资$/ : /总投资$/;
  if (ownsNoTime.test(draft.indicator) && draft.status !== 'target') return { period: null, why: null };
  const carries =
    carried.section ||
    reported ||
    draft.status === 'target' ||
    (carried.flows === true && doneInIt(draft)) ||
    /其中/.test(text.slice(clause.sentenceStart, quantity.start).slice(-40));
  return carries ? { period: wholeYear(carried.period, draft), why: '承上文时期' } : { period: null, why: null };
}

/** A day or the end of a month or year tells when one thing happened; a span holds for all that is reported of it. */
const isPoint = (time: TimeExpression, word: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(time.period ?? '') || /(?:底|末|初|旬|月起|前)$/.test(word);

/** 文化路年底完成改造，拆违151万平方米: the time stands behind the subject of its own clause and holds there. */
const isInner = (text: string, time: TimeExpression): boolean =>
  /[\u4e00-\u9fa5]{3}$/.test(text.slice(Math.max(0, time.start - 3), time.start)) &&
  /(?:年底|月底|末)$/.test(text.slice(time.start, time.end));

/** The clause speaks of a thing of its own: 38万平方米车间, 小区配套幼儿园启用2所. */
function hasSubject({ before, head }: Draft, lexicon: Lexicon): boolean {
  if (head.text.length >= 2) return true;
  const words = before.replace(/^[，、\s]+/, '');
  return (
    words.length >= 4 &&
    !lexicon.verbs.at(words, 0) &&
    !lexicon.attributes.at(words, 0) &&
    !lexicon.openers.at(words, 0)
  );
}

/** The time is part of an event's name: 一季度重大项目集中开工活动. */
const IN_NAME = /^[^，。；的]{2,14}(?:活动|仪式|大会|现场会|推进会|观摩)/;

const PLAN = /^的?(?:目标|任务|计划|预算|投资)/;

function nearest(draft: Draft, text: string, times: readonly TimeExpression[]): TimeExpression | null {
  const { clause, quantity } = draft;
  let found: TimeExpression | null = null;
  let plan: TimeExpression | null = null;
  // times are in order; only those of the last stretch before the number matter
  for (let i = lastBefore(times, quantity.numberStart); i >= 0; i--) {
    const time = times[i];
    if (!time || time.start < clause.sentenceStart) break;
    if (time.kind === 'base' || time.kind === 'clock' || (time.kind === 'period' && time.period === null)) continue;
    if (IN_NAME.test(text.slice(time.end, time.end + 18))) continue;
    // 完成全年目标的77%: told of the goal, unless nothing else tells the time
    if (
      PLAN.test(text.slice(time.end, time.end + 4)) &&
      /(?:完成|占)了?$/.test(text.slice(Math.max(0, time.start - 3), time.start))
    ) {
      plan ??= time;
      continue;
    }
    found = time.kind === 'now' ? (sinceOf(times, i, clause.sentenceStart) ?? time) : time;
    break;
  }
  return found ?? plan;
}

/** 自2018年11月首批项目开工以来，目前已有1688个: the time since which they are counted, which 目前 only ends. */
function sinceOf(times: readonly TimeExpression[], index: number, from: number): TimeExpression | null {
  const [time, now] = [times[index - 1], times[index]];
  const near = time && now && time.start >= from && now.start - time.end < 45;
  return near && time.kind === 'period' && time.period?.endsWith('/..') === true && !time.running ? time : null;
}

/** 一期厂房将于明年6月交付: the time of what is still to come, behind the number. */
function behindNumber(draft: Draft, text: string, times: readonly TimeExpression[]): TimeExpression | null {
  if (draft.status === 'actual') return null;
  const time = times[lastBefore(times, draft.quantity.end) + 1];
  if (time?.kind !== 'period' || time.period === null || time.start >= draft.clause.end) return null;
  return /(?:将于|将在|预计|计划于|拟于|有望)$/.test(text.slice(Math.max(0, time.start - 3), time.start)) ? time : null;
}

/** What a project is, not what it did in a time: 总投资, 占地, 全长, 产能. */
const ATTRIBUTE =
  /(?:^|[，、的])(?:项目|工程|计划|规划|协议|概算|预计|设计|总)*(?:总投资额?|投资额?|占地(?:面积)?|建筑面积|规划面积|总面积|面积|全长|总长|库容|规划范围|投资强度|产能|工期|注册资本)(?:约|近|超|超过|达|达到|为|逾)*$/;

/** What a plant will yield once it runs. */
const ONCE_BUILT =
  /(?:达产|建成|投产|投用|竣工|完工|运营|满产|通车|达效|使用)后|年(?:产值|产|出货|收入|税收|处理|可|销售|营业)|带动|就业|吸纳|每年/;
const leadOf = ({ clause, quantity }: Draft, text: string): string =>
  text.slice(Math.max(clause.sentenceStart, quantity.start - 50), quantity.start);

/** An attribute of a thing, or what is expected of it: no period of an earlier clause applies. */
function isStanding(draft: Draft, time: TimeExpression | null, lead: string): boolean {
  if (draft.status === 'target') return false;
  if (draft.comparison?.type === 'totalOf') return false;
  if (draft.head.de && draft.kind === 'level') return true;
  if (
    draft.kind === 'capacity' &&
    time !== null &&
    !(
      time.period?.startsWith('../') === true &&
      (/装机/.test(draft.before + draft.indicator) || draft.quantity.unit.record.dimension === 'power')
    ) &&
    !/新增/.test(draft.before)
  )
    return true;
  return (draft.status === 'expected' && ONCE_BUILT.test(lead + draft.before)) || ATTRIBUTE.test(draft.before);
}

/** X、Y等9家 or an honour behind a semicolon starts anew. */
const listed = (draft: Draft, text: string): boolean =>
  draft.kind === 'count' && (/等$/.test(draft.before) || TITLES.test(text.slice(draft.quantity.end, draft.clause.end)));

/** What was 今年 of a result further up is the whole year for a goal that takes it over. */
const wholeYear = (period: string, draft: Draft): string =>
  draft.status === 'actual' || draft.status === 'under-construction'
    ? period
    : period.replace(/^(\d{4})-01\/\.\.$/, '$1');

/** 今年 of a goal is the whole year, of a result the year so far. */
function narrowed(time: TimeExpression, draft: Draft): string | null {
  const goal = draft.status === 'target' || draft.status === 'planned' || draft.status === 'expected';
  return time.running && goal ? (/\d{4}/.exec(time.period ?? '')?.[0] ?? null) : time.period;
}

/** “十四五”期间从86亿元增加到142亿元: what it came to is told of the last of several years. */
const atEnd = (period: string | null, { origin, kind }: Draft): string | null =>
  origin === null && kind !== 'rank' ? period : (/^\d{4}\/(\d{4})$/.exec(period ?? '')?.[1] ?? period);

/** What the block carries on after a sentence with this time expression. */
export function carriedFrom(
  times: readonly TimeExpression[],
  sentenceStart: number,
  sentenceEnd: number,
): Carried | null {
  for (let i = lastBefore(times, sentenceEnd); i >= 0; i--) {
    const time = times[i];
    if (!time || time.start < sentenceStart) return null;
    if (time.kind === 'now') return { period: null, day: false, section: false };
    if (time.kind === 'period' && time.period !== null) {
      return { period: time.period, day: /^\d{4}-\d{2}-\d{2}/.test(time.period), section: false };
    }
  }
  return null;
}
