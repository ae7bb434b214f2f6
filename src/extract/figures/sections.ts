import type { Status } from '../../article/schema.ts';
import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Calendar, TimeExpression } from './times.ts';

/** What a heading or the opening of a paragraph says of the figures behind it. */
export interface Section {
  status: Status | null;
  /** The plan of a year: it goes on over headings of its own until what was reached is told. */
  lasting: boolean;
  /** The year planned for. */
  year: number | null;
}

export const NO_SECTION: Section = { status: null, lasting: false, year: null };

/** A year's plan, as reports at the turn of the year give it part by part. */
const PLAN_OF_YEAR = /预期目标|工作安排|年重点工作|总体要求|今年的?主要任务|今后五年|年主要目标|要办好?的民生实事/;
/** 瞄准2026, 展望2026年: the year is looked ahead to. */
const LOOKING_AHEAD = /(?:瞄准|展望|奋进|迈向|决战|放眼|面向|奔向|开局|起步|启航|冲刺)(20\d\d)(?!年?[0-9\-./])/;
/** A report of what was reached begins again. */
const LOOKING_BACK = /^(?:回顾|回看|回望|过去(?:一年|五年|的一年|的五年)|一年来|五年来)/;
/** A sentence as short as this, without a figure, is the heading of what follows: 办好民生实事。 */
const RUN_IN = 14;

/** A plan is the document itself: its title ends in what it is. News of a plan goes on (…方案印发, …计划执行情况的报告). */
const PLAN_TITLE =
  /(?:年|月|五”?)[^，。；！？]{0,40}(?:计划|工作要点|实施方案|行动方案|工作方案|建设方案|规划|规划纲要|实施意见|行动计划|任务分工|任务分解|目标任务)(?:（[^（）]{1,12}）|\([^()]{1,12}\)|的通知)?$/;

/** The section that an article's title opens: 2023年全县重点项目建设计划 sets targets of its year, until what was done is told. */
export function titleSection(title: string, calendar: Calendar): Section {
  if (!PLAN_TITLE.test(title) || /总结|情况|完成|回顾|执行/.test(title)) return NO_SECTION;
  const years = [...title.matchAll(/(20\d\d)(?=年|[-—－～])/g)].map((match) => Number(match[1]));
  const [year] = years;
  const own = years.length === 1 && year !== undefined && (calendar.year === null || year >= calendar.year - 1);
  return { status: 'target', lasting: true, year: own ? year : null };
}

/** What a list of good works opens with, before its items are told in paragraphs of their own: 今年将办好十件实事。 */
const PROMISES =
  /(?:承诺|将|要|拟|计划|力争|确保|争取)[^，。；]{0,16}(?:办好|办理|办成|办实|实施|推进|抓好|建设|做好|落实|开展|完成|启动)|今年[^，。；]{0,12}(?:重点|着力|集中|继续)?(?:办好|办理|抓好|做好)(?!的|了)/;
/** 一是…, 1.…, （二）…, 第三，…: a paragraph that is an item of a list. */
const ITEM =
  /^\s*(?:[一二三四五六七八九十]+是|[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:[)）、]|[.．](?![0-9]))|[①-⑳]|第[一二三四五六七八九十]+[，、：])/;

export const isItem = (text: string): boolean => ITEM.test(text);

/** What is said of the items that follow a paragraph. */
export interface ListOpening {
  status: Status;
  period: string | null;
}

/** The status and the time of the items that follow a paragraph, told by its last sentence; null where it opens no list of what is to come. */
export function listOpening(text: string, times: readonly TimeExpression[]): ListOpening | null {
  const last =
    text
      .trimEnd()
      .replace(/[。：:；]$/, '')
      .split(/[。；]/)
      .at(-1) ?? '';
  if (!/[：:。；]$/.test(text.trimEnd()) || /已|完成了|实现了|去年|上年|办好的|目前/.test(last)) return null;
  if (!PROMISES.test(last)) return null;
  const time = times.findLast(({ kind, period }) => kind === 'period' && period !== null && !period.startsWith('..'));
  return { status: 'target', period: time?.period ?? null };
}

/** The section that a heading opens. `proper`: it is a heading and not merely a short line. */
export function headingSection(
  text: string,
  proper: boolean,
  current: Section,
  calendar: Calendar,
  lexicon: Lexicon,
): Section {
  const ahead = lookingAhead(text, calendar);
  const status = ahead === null ? sectionStatus(text, true, lexicon) : 'target';
  if (status !== null) return sectionOf(status, text, ahead, calendar);
  if (LOOKING_BACK.test(text)) return NO_SECTION;
  return proper && !current.lasting ? NO_SECTION : current;
}

/** The section that a clause of running text opens, or null: 今年的主要预期目标是…, 下一步，…, or a heading run in. */
export function clauseSection(
  text: string,
  clause: Clause,
  current: Section,
  calendar: Calendar,
  lexicon: Lexicon,
): Section | null {
  const opens = clause.start - clause.sentenceStart <= 1;
  if (opens && current.status === 'target' && LOOKING_BACK.test(clause.text.replace(ITEM, ''))) return NO_SECTION;
  const runIn =
    opens &&
    clause.text.length <= RUN_IN &&
    text.charAt(clause.end) === '。' &&
    !/\d|[已了]|完成|实现/.test(clause.text);
  const status =
    sectionStatus(text.slice(clause.start, clause.end + 3), runIn, lexicon) ?? opening(text, clause, lexicon);
  return status === null ? null : sectionOf(status, clause.text, null, calendar);
}

function sectionOf(status: Status, text: string, ahead: number | null, calendar: Calendar): Section {
  const { year, month } = calendar;
  const next = /明年|来年/.test(text);
  const turn = month !== null && (next ? month >= 11 : month <= 3);
  const lasting = status === 'target' && turn && (ahead !== null || PLAN_OF_YEAR.test(text));
  return { status, lasting, year: lasting ? (ahead ?? (year === null ? null : year + (next ? 1 : 0))) : null };
}

function lookingAhead(text: string, { year, month }: Calendar): number | null {
  const named = Number(LOOKING_AHEAD.exec(text)?.[1] ?? NaN);
  if (year === null || month === null) return null;
  return (named === year && month <= 3) || named === year + 1 ? named : null;
}

/** 下一步，…: at the head of a sentence a word of what is to be done holds for what follows. */
function opening(text: string, clause: Clause, lexicon: Lexicon): Status | null {
  if (clause.start - clause.sentenceStart > 1 || text.charAt(clause.end) !== '，') return null;
  const hit = lexicon.statusSection.get(clause.text.trim());
  return hit === 'target' ? hit : null;
}

const FULFILLED = /^(?!.*(?:确保|力争|努力|必须|争取|要|将)).*(?:完成|实现)了?[^，。；]{0,16}$/;

/** The status that a heading, or a sentence opening a list, sets for what follows; null where it sets none. */
function sectionStatus(text: string, heading: boolean, lexicon: Lexicon): Status | null {
  for (let at = 0; at < text.length; at++) {
    const hit = lexicon.statusSection.at(text, at);
    if (!hit) continue;
    // 较好地完成了年初确定的目标任务 looks back
    if (hit.value === 'target' && FULFILLED.test(text.slice(0, at))) continue;
    const behind = text.slice(at + hit.word.length, at + hit.word.length + 4);
    if (heading || /^(?:是|为|有(?![望效力助])|包括|：|:|——|显示|如下)/.test(behind)) return hit.value;
    if (
      hit.value === 'target' &&
      /^[^，。；：0-9]{1,6}[：:]/.test(text.slice(at + hit.word.length, at + hit.word.length + 8))
    )
      return hit.value;
  }
  return null;
}
