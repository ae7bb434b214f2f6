import type { Status } from '../../article/schema.ts';
import { isRate, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { TURN_OF_YEAR, wordBefore, wordBehind, type StatusReading, REACH } from './status-words.ts';
import { lastBefore, timeBefore, type Calendar, type TimeExpression } from './times.ts';

/**
 * The status of a draft: what is said of it behind the number, then the last word of status before it in its sentence, then
 * what the heading or the opening of the section says. Without any of them it is an actual figure.
 */
export function statusOf(
  draft: Draft,
  text: string,
  times: readonly TimeExpression[],
  section: Status | null,
  lexicon: Lexicon,
  calendar: Calendar,
): StatusReading {
  const dateYear = calendar.year;
  if (begun(draft, text)) return { status: 'under-construction', why: '“开工”' };
  const behind = isRate(draft) ? null : wordBehind(draft, text, lexicon);
  const later = laterWord(draft, text);
  if (behind && (later === null || behind.status !== 'actual')) return behind;
  const past = pastBefore(draft, times, calendar);
  if (aimedAt(draft, text)) return { status: 'target', why: '“…的目标”' };
  if (past < draft.clause.sentenceStart && setBy(draft, text)) return { status: 'target', why: '文件提出' };
  const before = wordBefore(draft, text, lexicon, past);
  const goal = section === 'target' && past < draft.clause.sentenceStart;
  // 按规划，到2025年…要建到30万架
  if (before?.status === 'planned' && /规划”$/.test(before.why ?? '') && comingYear(draft, text, times, dateYear))
    return { status: 'target', why: before.why };
  if (before)
    return goal && before.status !== 'actual'
      ? { status: 'target', why: '本段为目标' }
      : goalOf(before, draft, times, dateYear);
  if (draft.kind === 'scale' && !/已|形成了|达到/.test(draft.before))
    return { status: 'target', why: '量级为培育方向' };
  if (listedPlan(draft, text)) return { status: 'planned', why: '“将…：一是…”' };
  if (withinYear(draft, text, times) && (calendar.month ?? 1) < 11) return { status: 'target', why: '“年内”' };
  if (later !== null && !goal) return { status: 'expected', why: `“${later}”` };
  if (ahead(draft, text, times, calendar)) return { status: 'expected', why: '时间在成文之后' };
  if (comingYear(draft, text, times, dateYear)) return { status: 'target', why: '时期在成文之后' };
  if (turnOfYear(draft, text, times, calendar)) return { status: 'target', why: TURN_OF_YEAR };
  if (section !== null && section !== 'actual' && (goal || section !== 'target'))
    return { status: section, why: '本段所述' };
  return { status: 'actual', why: null };
}

/** Times that lie ahead whatever the date: 新仓房|下月交付, 其余9个|年底前投用. */
const LATER =
  /(?:下个?月|下周|下个?季度|明春|来年|明年|后年|年底前?|年内|月底前|近期|近日|择日)[^，。；、已0-9]{0,4}?(?:将|可|即将|全部|陆续|完成|建成|正式|就能|有望)*(?:交付|投用|投产|动工|开工|完工|竣工|通车|启用|开放|入住|运营|试产|开建|建成|交房|供暖|贯通|投入|开园|开学|入驻)/;

/** What is said of a figure behind it, within its clause, is still to come. */
function laterWord({ clause, head, quantity }: Draft, text: string): string | null {
  const from = Math.max(head.start, quantity.end);
  const behind = text.slice(from, Math.min(clause.end, from + 26));
  const found = LATER.exec(behind.split('、')[0] ?? '');
  return found && !/^[^，。；]*[了过]$/.test(behind) ? found[0] : null;
}

/** 年内投产98个, without 已: still to come. */
function withinYear(draft: Draft, text: string, times: readonly TimeExpression[]): boolean {
  const near = timeBefore(times, draft.quantity.start);
  return (
    near?.running === true &&
    near.start >= draft.clause.segmentStart &&
    /^年内|^年底前/.test(text.slice(near.start, near.end))
  );
}

/** In January 2026年 or 今年 as a whole is a plan, unless the sentence says what has been done. */
function turnOfYear(draft: Draft, text: string, times: readonly TimeExpression[], { year, month }: Calendar): boolean {
  const near = timeBefore(times, draft.quantity.start);
  if (year === null || month !== 1 || near === undefined) return false;
  if (near.start < draft.clause.sentenceStart || draft.quantity.start - near.start > 160) return false;
  const word = text.slice(near.start, near.end);
  if (!/^(?:20\d\d年|今年|本年)全?年?$/.test(word) || !near.period?.startsWith(String(year))) return false;
  return !/已|了|截至|同比|目前|首|以来|现有/.test(text.slice(near.start, draft.quantity.end + 30)) && !isRate(draft);
}

/** 生产线7月底前装完, told before that month is over: still to come. */
function ahead(draft: Draft, text: string, times: readonly TimeExpression[], { year, month }: Calendar): boolean {
  if (year === null || month === null) return false;
  const first = lastBefore(times, draft.clause.start) + 1;
  for (let i = first; i < Math.min(times.length, first + 4); i++) {
    const time = times[i];
    if (!time || time.start >= draft.clause.end) return false;
    const told = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(time.period ?? '');
    if (time.kind !== 'period' || !told || time.start > draft.quantity.end + 16) continue;
    const [own, coming] = [year * 12 + month, Number(told[1]) * 12 + Number(told[2])];
    if (coming > own || (coming === own && /^(?:底|末)?前/.test(text.slice(time.end, time.end + 2)))) return true;
  }
  return false;
}

/** 到2025年…达到: a year still to come, where nothing else tells the status. */
function comingYear(draft: Draft, text: string, times: readonly TimeExpression[], dateYear: number | null): boolean {
  const near = timeBefore(times, draft.quantity.start);
  if (dateYear === null || near?.kind !== 'period' || near.start < draft.clause.sentenceStart) return false;
  const end = Number(/(\d{4})[-\d]*$/.exec(near.period ?? '')?.[1] ?? NaN);
  return (
    end > dateYear ||
    (end === dateYear &&
      /到$/.test(text.slice(near.start - 1, near.start)) &&
      near.start > 0 &&
      /^\d{4}年[底末]/.test(text.slice(near.start, near.end)))
  );
}

const AIMING = /(?:提出|确定|定下|设定|锚定|制定|明确|瞄准)(?:了)?[^。；]*$/;
const AIMED = /^[^。；]{0,60}的(?:[\u4e00-\u9fa5]{0,4})?目标/;

/** 提出GDP增长6%、财政收入增长3%的目标: what stands between is what is aimed at. */
const aimedAt = ({ clause, quantity }: Draft, text: string): boolean =>
  AIMING.test(text.slice(Math.max(clause.sentenceStart, quantity.start - REACH), quantity.start)) &&
  AIMED.test(text.slice(quantity.end, quantity.end + 70));

/** 行动计划要求, 《意见》提出: a document sets what follows, unless the clause says that it is there already. */
const SETS =
  /(?:》|方案|规划|计划|意见|纲要|通知|办法|细则|清单|文件|决定|部署要求)(?:》)?[^，。；0-9]{0,6}?(?:提出|要求|明确|确定|规定|提到)(?:了|，|：|,|:|[^，。；]{0,10}(?:目标|任务))?(?!者|的)/;
const REACHED = /[已了]|目前|截至|同比|现有|实现了|累计|去年|上年|以来/;
const setBy = ({ clause, quantity }: Draft, text: string): boolean => {
  const from = Math.max(clause.sentenceStart, quantity.start - REACH);
  const set = SETS.exec(text.slice(from, quantity.start));
  return set !== null && !REACHED.test(text.slice(from + set.index + set[0].length, quantity.end + 6));
};

/** 全省将从三个方面推进：一是…；二是统筹资金8亿元: what is announced before the colon holds for each item, unless it is done. */
const ANNOUNCED =
  /(?:将|拟|计划|力争|下一步|接下来)(?:从|围绕|聚焦|重点|着力|全力|主要|采取|实施|做好|抓好|开展|推进|在)[^。；：]{0,40}：(?:一是|（一）|首先|1[.、]|一、)/;
const listedPlan = (draft: Draft, text: string): boolean => {
  const { clause, quantity } = draft;
  const before = text.slice(Math.max(clause.sentenceStart, quantity.start - 300), quantity.start);
  const announced = ANNOUNCED.exec(before);
  const item =
    before.slice(Math.max(before.lastIndexOf('；'), before.lastIndexOf('：')) + 1) +
    text.slice(quantity.end, quantity.end + 6);
  return announced !== null && !REACHED.test(item);
};

/** 总投资12亿元的…项目开工; 总投资26亿元的…、总投资8亿元的…等已开工建设: the money of what is being built. */
const BEGUN =
  /^的[^，。；]{2,140}(?:项目|工程|基地|园|中心|厂|电站|码头|铁路|公路|桥|医院|学校|小区|综合体|港|场|城)(?:等(?:[0-9一二两三四五六七八九十]+个)?(?:项目|工程)?)?(?:在[^，。；]{2,16})?(?:已|均|都|也|已经|正式|全部|全面|集中|全线|顺利|同时|相继|陆续|近日|日前|今天|今日)*(?:开工建设|开工|动工|奠基|破土动工|开建)(?=[，。；！]|$|仪式)/;
/** 项目总投资108亿元, where the sentence before told that it has begun. */
const OF_IT = /^(?:该|这个|此)?(?:项目|工程)(?:计划|预计)?(?:总投资|投资|占地)/;
const HAS_BEGUN =
  /(?:项目|工程|基地|园|中心|厂|电站|码头|医院|学校|港|城)(?:在[^，。；]{2,16})?(?:正式|全面|顺利|隆重)*(?:开工建设|开工|动工|破土动工|奠基|开建)(?:仪式)?[^，。；]{0,4}。$/;
const begun = ({ kind, head, clause, quantity }: Draft, text: string): boolean =>
  kind === 'level' &&
  ((head.de && BEGUN.test(text.slice(quantity.end, quantity.end + 170))) ||
    (clause.start === clause.sentenceStart &&
      OF_IT.test(clause.text) &&
      HAS_BEGUN.test(text.slice(Math.max(0, clause.sentenceStart - 60), clause.sentenceStart))));

/** Where a time of the past stands before the number: what was planned before it holds no longer (…，去年实现产值4亿元). */
function pastBefore(draft: Draft, times: readonly TimeExpression[], { year, month }: Calendar): number {
  const near = timeBefore(times, draft.quantity.start);
  if (year === null || near?.kind !== 'period' || near.period === null) return -1;
  const [, end = '', last] = /(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(near.period) ?? [];
  if (end === '') return -1;
  const over =
    last === undefined || month === null ? Number(end) < year : Number(end) * 12 + Number(last) < year * 12 + month;
  return over ? near.start : -1;
}

/** 将 with the running or a coming year is a goal. */
function goalOf(
  reading: StatusReading,
  draft: Draft,
  times: readonly TimeExpression[],
  dateYear: number | null,
): StatusReading {
  if (!/planned|expected/.test(reading.status) || !/将/.test(reading.why ?? '')) return reading;
  const near = timeBefore(times, draft.quantity.start);
  if (!near || near.start < draft.clause.sentenceStart || near.kind !== 'period')
    return { status: 'expected', why: reading.why };
  const year = Number(near.period?.slice(0, 4) ?? NaN);
  // “十二五”期间将…建设成为…: the plan's years, where the article's own are not known
  if (dateYear === null && /^\d{4}\/\d{4}$/.test(near.period ?? '')) return { status: 'target', why: reading.why };
  return near.running || (dateYear !== null && year > dateYear) || (year === dateYear && reading.status === 'planned')
    ? { status: 'target', why: reading.why }
    : { status: 'expected', why: reading.why };
}
