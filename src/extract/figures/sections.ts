import type { Status } from '../../article/schema.ts';
import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Calendar } from './times.ts';

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
  if (opens && current.status === 'target' && LOOKING_BACK.test(clause.text)) return NO_SECTION;
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

/** The status that a heading, or a sentence opening a list, sets for what follows; null where it sets none. */
function sectionStatus(text: string, heading: boolean, lexicon: Lexicon): Status | null {
  for (let at = 0; at < text.length; at++) {
    const hit = lexicon.statusSection.at(text, at);
    if (!hit) continue;
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
