import {
  compared,
  higher,
  likeFirst,
  linked,
  named,
  ofRate,
  pulledBy,
  since,
  type Distributed,
  type Run,
} from './distributed.ts';
import { isCounted, isRate, type Draft } from './draft.ts';
import { itemsOf } from './enumeration.ts';
import { bareSubject } from './phrases.ts';
import { partnersOf, traded } from './partners.ts';
import type { Surroundings } from './subjects.ts';
import { behindTime } from './subjects.ts';

/**
 * 省、市重点建设项目分别完成…91.7%和81.3%: gives each number of a run behind 分别 its item of the list before it. Where the
 * list is of earlier figures (销售收入5亿元、税收2千万元，分别增长…), each growth is linked to its own.
 */
export function distribute(drafts: readonly Draft[], text: string, around: Surroundings): Map<Draft, Distributed> {
  const result = new Map<Draft, Distributed>();
  for (let i = 0; i < drafts.length; i++) {
    const run = runAt(drafts, i, text);
    const first = run[0];
    if (!first || run.length < 2) continue;
    const owners = assign(run, first, drafts.slice(Math.max(0, i - 8), i), around, result, text);
    i += run.length - 1;
    for (
      let next = owners && nextRun(drafts, i + 1, run.length, text);
      next;
      next = nextRun(drafts, i + 1, run.length, text)
    ) {
      const opening = next[0];
      if (!opening) break;
      const said: Run = { first: opening, verb: opening.before.replace(/^[，、\s]+/, ''), noun: '', change: null };
      for (const [k, draft] of next.entries()) {
        const owner = owners?.[k];
        if (owner) result.set(draft, linked(owner, said));
      }
      i += run.length;
    }
  }
  return result;
}

/** Opens what is said of the numbers just before, without a subject of its own: 占年度计划的, 同比增长, 2021年同期的. */
const SAID =
  /^[，、]?(?:占|(?:降幅|增幅|增速|涨幅)|同比|比上年|比去年|较上年|较去年|环比|增长|下降|完成[^，]{0,8}的$|恢复|(?:和|与)?[^，]{2,10}同期的$)/;

/** The next numbers, as many as the items told apart, that say a further thing of each; null where there are none. */
function nextRun(drafts: readonly Draft[], index: number, count: number, text: string): Draft[] | null {
  const [before, first] = [drafts[index - 1], drafts[index]];
  if (!before || !first || before.clause.segment !== first.clause.segment) return null;
  if (first.quantity.start - before.quantity.end > 24 || !SAID.test(first.before)) return null;
  const run = drafts.slice(index, index + count);
  const joined = run.every((draft, i) => {
    const previous = run[i - 1];
    if (!previous) return true;
    const gap = text.slice(previous.quantity.end, draft.quantity.start);
    return /^(?:、|和|与|及)(?:增长|下降)?$/.test(gap) && isRate(draft) === isRate(first);
  });
  return run.length === count && isRate(first) && joined && !/分别/.test(first.before) ? run : null;
}

/** The numbers in a row behind 分别, joined by 、 or 和. */
function runAt(drafts: readonly Draft[], index: number, text: string): Draft[] {
  const first = drafts[index];
  if (!first) return [];
  if (!/分别|对其(?:进出口|出口|进口)/.test(first.before)) return pairedAt(drafts, index, text);
  const run = [first];
  for (let i = index + 1; i < drafts.length; i++) {
    const [previous, next] = [run.at(-1), drafts[i]];
    if (!previous || !next || next.quantity.start - previous.quantity.end > 14) break;
    const gap = text.slice(previous.quantity.end, next.quantity.start);
    if (/，/.test(gap) && (isRate(next) !== isRate(first) || isCounted(next) !== isCounted(first))) break;
    if (
      !/^(?:[、和与及，](?:每[年月天人户亩])?|以及|[和、]?(?:同比)?(?:增长|下降|提高|减少|达到|达)|、增长|、下降)$/.test(
        gap,
      )
    )
      break;
    run.push(next);
  }
  return run;
}

/** Nothing but a change: 同比下降, 较上年增长. */
const BARE_CHANGE =
  /^[，、\s]*(?:同比|比上年(?:同期)?|比去年(?:同期)?|较上年(?:同期)?|较去年(?:同期)?|环比|实际)*(?:增长|下降|上升|减少|增加|提高)了?$/;

/** 接待游客5万人次，旅游收入3亿元，同比增长8%和9%: as many rates as amounts just before them, joined by 和. */
function pairedAt(drafts: readonly Draft[], index: number, text: string): Draft[] {
  const [first, second, third] = drafts.slice(index, index + 3);
  if (!first || second?.clause !== first.clause || !isRate(first) || !isRate(second)) return [];
  const joint = (from: Draft, to: Draft): string => text.slice(from.quantity.end, to.quantity.start);
  if (!BARE_CHANGE.test(first.before) || !/^[和与及、]$/.test(joint(first, second))) return [];
  if (third?.clause === first.clause && /^[和与及、]$/.test(joint(second, third))) return [];
  const levels = drafts
    .slice(Math.max(0, index - 3), index)
    .filter((other) => other.clause.sentence === first.clause.sentence);
  const paired =
    levels.length === 2 && levels.every((level) => !isRate(level) && level.clause.segment === first.clause.segment);
  return paired ? [first, second] : [];
}

function assign(
  run: readonly Draft[],
  first: Draft,
  earlier: readonly Draft[],
  around: Surroundings,
  result: Map<Draft, Distributed>,
  text: string,
): readonly Draft[] | null {
  const partners = partnersOf(first, run.length, text);
  if (partners) {
    for (const [i, draft] of run.entries()) result.set(draft, traded(partners.items[i] ?? '', partners.what));
    return null;
  }
  const apart = /分别/.test(first.before);
  const [list = '', verb = ''] = apart ? first.before.split(/(?<!分)分别/) : ['', first.before];
  const words = bareSubject(behindTime(first, list, around.times), around.lexicon, around.placeNames);
  const told: Run = { first, verb, noun: words, change: null };
  const lower = /^(.*?)[比较](?![重例率值])([^比较]+)$/.exec(words);
  if (lower) {
    const others = itemsOf((lower[2] ?? '').replace(/平均水平$/, ''), run.length);
    for (const [i, draft] of run.entries()) result.set(draft, compared(lower[1] ?? '', others?.[i] ?? '', told));
    return null;
  }
  const earlierTimes = words === '' ? SINCE.exec(verb)?.[1] : undefined;
  const bases = earlierTimes === undefined ? null : itemsOf(earlierTimes, run.length);
  if (bases) {
    for (const [i, draft] of run.entries()) result.set(draft, since(bases[i] ?? '', told));
    return null;
  }
  const above = /^(高于|低于|快于|慢于|优于|高出|超过|超出|领先|落后)(.+)$/.exec(verb);
  const rivals = above ? itemsOf((above[2] ?? '').replace(/平均(?:水平|增速)$/, ''), run.length) : null;
  if (above && rivals) {
    for (const [i, draft] of run.entries()) result.set(draft, higher(above[1] ?? '', rivals[i] ?? '', told));
    return null;
  }
  const items = itemsOf(
    words.replace(/在[^，]{2,16}中$/, '').replace(/(?:同比|比上年|较上年|比去年|较去年|环比|已|均)$/, ''),
    run.length,
  );
  if (items) {
    const owners =
      first.kind !== 'share' &&
      (/等(?:项目|企业|公司|工程|园区)$/.test(words) || items.every((item) => OWNER.test(item)));
    for (const [i, draft] of run.entries()) result.set(draft, named(items[i] ?? '', told, owners));
    return run;
  }
  // 分别下降14.5%和5.3%，降幅分别收窄15.8和8.6个百分点: each of its own rate
  const rates = earlier.filter(
    (other) => other.clause.sentence === first.clause.sentence && other.quantity.unit.record.dimension === 'percent',
  );
  if (RATE.test(words) && first.quantity.unit.record.dimension === 'points' && rates.length >= run.length) {
    const owners = rates.slice(-run.length);
    for (const [i, draft] of run.entries()) {
      const rate = owners[i];
      if (rate) result.set(draft, ofRate(rate, words, told));
    }
    return null;
  }
  // 分别拉动全市投资增长4.9和5.2个百分点
  if (words === '' && /^(?:拉动|带动|推动)/.test(verb) && rates.length >= run.length) {
    const owners = rates.slice(-run.length);
    for (const [i, draft] of run.entries()) {
      const rate = owners[i];
      if (rate) result.set(draft, pulledBy(rate, told));
    }
    return null;
  }
  const count = earlier.at(-1);
  const announced = words === '' && count?.clause === first.clause && count.quantity.value === run.length;
  const subjects = announced ? itemsOf(bareSubject(count.before, around.lexicon, around.placeNames), run.length) : null;
  if (subjects && isCounted(count ?? first)) {
    for (const [i, draft] of run.entries()) result.set(draft, named(subjects[i] ?? '', told, true));
    return run;
  }
  const spoken = earlier.filter((other) => other.clause.sentence === first.clause.sentence && !isGrowing(other));
  const amounts = spoken.filter((other) => !isRate(other));
  const levels = (amounts.length < run.length ? spoken : amounts).slice(-run.length);
  const rated = /率$/.test(words) && amounts.length === run.length;
  if ((words.length > 3 && !rated) || levels.length < run.length) {
    for (const draft of run.slice(1)) result.set(draft, likeFirst(first));
    return null;
  }
  for (const [i, draft] of run.entries()) {
    const level = levels[i];
    if (level) result.set(draft, linked(level, told));
  }
  return levels;
}

/** What a rate is called when more is said of it. */
const RATE = /^(?:增速|增幅|降幅|涨幅|跌幅)$/;

/** 较1—8月、上半年提高. */
const SINCE = /^[较比](.+?)(?:提高|提升|上升|加快|扩大|增长|增加|下降|回落|降低|收窄|减少|高|低|快|慢)(?:了)?$/;

/** An item that owns its number: a company, a project, a school. */
const OWNER =
  /^(?!.*(?:[省市县区]级|国家级|重点|重大|亿元|规上)).*(?:公司|集团|产业园|园区|工业园|合作社|医院|小学|中学|学校|项目|景区|基地)$/;

const isGrowing = (draft: Draft): boolean => isRate(draft) && /增长|下降/.test(draft.before.slice(-6));
