import type { Status } from '../../article/schema.ts';
import { isCounted, isDuration, isRate, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { lastBefore, type Calendar, type TimeExpression } from './times.ts';

/** How far back in the sentence a word of status is looked for. */
const REACH = 90;
const AHEAD = 16;
/** Statuses whose words hold only within their own clause: 加快, 开工. */
const LOCAL = new Set<Status>(['under-construction', 'planned']);

interface StatusReading {
  status: Status;
  why: string | null;
}

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
  const behind = isRate(draft) ? null : wordBehind(draft, text, lexicon);
  if (behind) return behind;
  const before = wordBefore(draft, text, lexicon, pastBefore(draft, times, dateYear));
  if (before)
    return section === 'target' && before.status !== 'actual'
      ? { status: 'target', why: '本段为目标' }
      : goalOf(before, draft, times, dateYear);
  if (draft.kind === 'scale' && !/已|形成了|达到/.test(draft.before))
    return { status: 'target', why: '量级为培育方向' };
  if (withinYear(draft, text, times) && (calendar.month ?? 1) < 11) return { status: 'target', why: '“年内”' };
  if (ahead(draft, text, times, calendar)) return { status: 'expected', why: '时间在成文之后' };
  if (comingYear(draft, text, times, dateYear)) return { status: 'target', why: '时期在成文之后' };
  if (section !== null && section !== 'actual') return { status: section, why: '本段所述' };
  return { status: 'actual', why: null };
}

/** 年内投产98个, without 已: still to come. */
function withinYear(draft: Draft, text: string, times: readonly TimeExpression[]): boolean {
  const near = times[lastBefore(times, draft.quantity.start)];
  return (
    near?.running === true &&
    near.start >= draft.clause.segmentStart &&
    /^年内|^年底前/.test(text.slice(near.start, near.end))
  );
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
  const near = times[lastBefore(times, draft.quantity.start)];
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

function wordBehind(draft: Draft, text: string, lexicon: Lexicon): StatusReading | null {
  const { clause, quantity, head } = draft;
  const said = head.said || text.slice(quantity.end, Math.min(clause.end, quantity.end + AHEAD));
  const from = Math.max(head.end, quantity.end);
  const tail = text.slice(from, Math.min(clause.end, from + AHEAD));
  for (const words of [tail, said]) {
    for (let at = 0; at < Math.min(words.length, 12); at++) {
      const hit = lexicon.statusAfter.at(words, at);
      if (
        hit &&
        !(hit.word === '建设' && !/加快|推进/.test(draft.before)) &&
        !(hit.word === '开工' && draft.kind !== 'count')
      ) {
        return { status: hit.value, why: `“${hit.word}”` };
      }
    }
  }
  return null;
}

/** Where a time of the past stands before the number: what was planned before it holds no longer (…，去年实现产值4亿元). */
function pastBefore(draft: Draft, times: readonly TimeExpression[], dateYear: number | null): number {
  const near = times[lastBefore(times, draft.quantity.start)];
  if (dateYear === null || near?.kind !== 'period' || near.period === null) return 0;
  const end = Number(/(\d{4})[-\d]*$/.exec(near.period)?.[1] ?? NaN);
  return end < dateYear ? near.start : 0;
}

function wordBefore(draft: Draft, text: string, lexicon: Lexicon, past: number): StatusReading | null {
  const { clause, quantity } = draft;
  const from = Math.max(clause.sentenceStart, quantity.start - REACH, past);
  let found: StatusReading | null = null;
  // what a long sentence opens with holds to its end: 今年将…：…；…
  const opening = Math.min(from, clause.sentenceStart + 16);
  for (let at = past === 0 ? clause.sentenceStart : from; at < quantity.numberStart;) {
    if (at >= opening && at < from) at = from;
    const hit = lexicon.statusBefore.at(text, at);
    if (!hit) {
      at++;
      continue;
    }
    if (holds(hit, at, draft, text, lexicon)) {
      found = stronger(found, { status: hit.value, why: `“${hit.word}”` });
    }
    at += hit.word.length;
  }
  return found?.status === 'actual' ? { status: 'actual', why: found.why } : found;
}

/** Whether a word of status at `at` still holds for the draft. */
function holds(
  hit: { word: string; value: Status },
  at: number,
  draft: Draft,
  text: string,
  lexicon: Lexicon,
): boolean {
  const { clause, quantity } = draft;
  if (/^(?:计划|规划|储备|准备|筹建|谋划|拟)$/.test(hit.word) && !opensVerb(text, at + hit.word.length, lexicon))
    return false;
  // 完成年度计划18%: the plan is what the share is of
  if (hit.word === '计划' && /(?:完成|占)[^，。；]{0,6}$/.test(text.slice(Math.max(0, at - 12), at))) return false;
  if (/^(?:将|可|要)$/.test(hit.word) && !free(text, at, hit.word, lexicon)) return false;
  if (
    /投资$/.test(hit.word) &&
    /^[0-9.]+[万亿]*元(?:（含）)?(?:及)?以[上下]/.test(text.slice(at + hit.word.length, at + hit.word.length + 16))
  )
    return false;
  if (/后$/.test(hit.word) && TURNED.test(draft.before) && !/将|可|预计|有望|能/.test(text.slice(at, quantity.start)))
    return false;
  // 占全年目标任务1200人的114%: the goal is what is measured against, not what is told
  if (
    hit.value === 'target' &&
    MEASURED_BY.test(text.slice(at, at + 24)) &&
    /(?:完成|占)[^，。；]{0,8}$/.test(text.slice(clause.sentenceStart, at))
  )
    return false;
  // 完成全年目标任务的77%: the goal is only what is measured against
  if (
    hit.value === 'target' &&
    isRate(draft) &&
    /完成[^，。；]{0,6}$/.test(text.slice(clause.start, at)) &&
    /的$/.test(draft.before)
  )
    return false;
  if (hit.word === '争取' && GAINED.test(text.slice(at + 2, at + 6))) return false;
  // 为确保…打下基础 states no goal of its own
  if (hit.value === 'target' && text.charAt(at - 1) === '为') return false;
  const segments = WHOLE.test(hit.word) && at - clause.sentenceStart < 12;
  if (LOCAL.has(hit.value) && at < clause.start && !segments && !reaches(hit.word, draft, text, lexicon)) return false;
  if (LOCAL.has(hit.value) && (isDuration(draft) || isRate(draft))) return false;
  // 计划总投资5000万元以上项目152个: the plan is the projects', not the count's
  if (/(?:投资|面积|占地)$/.test(hit.word) && at >= clause.start && (isCounted(draft) || quantity.start - at > 14))
    return false;
  const opens = at - clause.sentenceStart < (hit.value === 'target' ? 24 : WHOLE.test(hit.word) ? 12 : 0);
  return at >= clause.segmentStart || opens;
}

/** 争取上级资金21亿元: gained, not hoped for. */
const GAINED = /^(?:到|上级|中央|省|国家|各[类级]|专项|项目|资金|补助|政策|债券|地方)/;
/** What a sentence opens with holds for all of it: 今年，计划实施…；新建…. */
const WHOLE = /^(?:拟|将|预计|计划(?!.*(?:投资|面积|占地|用地)$))/;
/** A plan with or without its number, then a share of it. */
const MEASURED_BY = /^[^，。；0-9]{2,8}(?:[0-9.]+[万亿]*[\u4e00-\u9fa5]{1,3})?的?(?:约|近|超过?)?[0-9.]+%/;
const DONE = /^(?:，|、)?(?:投产|建成|竣工|实现|完成|去年|已|累计|现)/;
/** 系统投用后，时间压缩至8秒: it has come about. */
const TURNED = /(?:缩短|压缩|压减|降低|下降|减少|提高|提升|增加|上升|增长|降|减)(?:了|至|到|为|近|约)*$/;

/** 按计划 and 计划 hold for what follows in the sentence, 将 where the clause goes on with a verb: 将于9月启用，新增学位2700个. */
const reaches = (word: string, draft: Draft, text: string, lexicon: Lexicon): boolean =>
  (/^(?:计划|拟|规划建设|按|根据)/.test(word) &&
    (!/(?:投资|面积|占地|用地)$/.test(word) || lexicon.verbs.at(text, draft.clause.start) !== null) &&
    !DONE.test(text.slice(draft.clause.start, draft.clause.start + 3))) ||
  (/^将/.test(word) && lexicon.verbs.at(text, draft.clause.start) !== null);

/** 计划实施, 规划面积: the word governs what follows; “凤凰计划” and 完成计划的89% do not plan. */
const opensVerb = (text: string, at: number, lexicon: Lexicon): boolean =>
  [lexicon.verbs, lexicon.attributes, lexicon.linkers, lexicon.openers].some((set) => {
    const hit = set.at(text, at);
    return hit !== null && !/^[的等和与]$/.test(hit.word);
  }) || /^(?:约|近|于|在|到|今年|全年|年内|[0-9按以分])/.test(text.slice(at, at + 2));

/** 目前 does not undo 力争 in the same sentence; 预计 after 已 holds. */
const stronger = (old: StatusReading | null, fresh: StatusReading): StatusReading =>
  old?.status === 'target' && fresh.status !== 'actual' ? old : fresh;

/** 将 as "will", not in 即将 or as "take" before a noun: 将25个项目纳入. */
function free(text: string, at: number, word: string, lexicon: Lexicon): boolean {
  if (/[即必]/.test(text.charAt(at - 1))) return false;
  if (word === '要')
    return (
      (!/[需只主重必还就快不]/.test(text.charAt(at - 1)) &&
        [lexicon.verbs, lexicon.changes, lexicon.openers].some((set) => set.at(text, at + 1) !== null)) ||
      /^(?:突破|达到|超过|实现|完成|冲刺|力争)/.test(text.slice(at + 1, at + 3))
    );
  if (word === '可') return !/[许认]/.test(text.charAt(at - 1)) && !/[持再比]/.test(text.charAt(at + 1));
  const rest = text.slice(at + 1, at + 10);
  if (/^(?:全[县市区省]|其|该)/.test(rest)) return false;
  return [lexicon.verbs, lexicon.linkers, lexicon.openers, lexicon.changes, lexicon.bases].some(
    (set) => set.at(rest, 0) !== null,
  );
}

/** 将 with the running or a coming year is a goal. */
function goalOf(
  reading: StatusReading,
  draft: Draft,
  times: readonly TimeExpression[],
  dateYear: number | null,
): StatusReading {
  if (!/planned|expected/.test(reading.status) || !/将/.test(reading.why ?? '')) return reading;
  const near = times[lastBefore(times, draft.quantity.start)];
  if (!near || near.start < draft.clause.sentenceStart || near.kind !== 'period')
    return { status: 'expected', why: reading.why };
  const year = Number(near.period?.slice(0, 4) ?? NaN);
  return near.running || (dateYear !== null && year > dateYear) || (year === dateYear && reading.status === 'planned')
    ? { status: 'target', why: reading.why }
    : { status: 'expected', why: reading.why };
}

/** The status that a heading, or a sentence opening a list, sets for what follows; null where it sets none. */
export function sectionStatus(text: string, heading: boolean, lexicon: Lexicon): Status | null {
  for (let at = 0; at < text.length; at++) {
    const hit = lexicon.statusSection.at(text, at);
    if (!hit) continue;
    const behind = text.slice(at + hit.word.length, at + hit.word.length + 4);
    if (heading || /^(?:是|为|：|:|——|显示|如下)/.test(behind)) return hit.value;
    if (
      hit.value === 'target' &&
      /^[^，。；：0-9]{1,6}[：:]/.test(text.slice(at + hit.word.length, at + hit.word.length + 8))
    )
      return hit.value;
  }
  return null;
}
