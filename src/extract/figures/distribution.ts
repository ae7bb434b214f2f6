import type { Change } from './changes.ts';
import { isCounted, isRate, type Draft } from './draft.ts';
import { bareSubject } from './phrases.ts';
import type { Surroundings } from './subjects.ts';
import { behindTime } from './subjects.ts';

/** Sets subject, indicator and link of a draft whose share of a list was told apart. */
type Distributed = (draft: Draft, change: Change | null) => void;

/** A word ending that makes an item complete by itself: GDP、固定资产投资分别增长…. */
const COMPLETE = /(?:值|额|量|收入|投资|率|数|资金|支出|产值|GDP|存款|贷款|人口|人次|面积|产业|余额|税收)$/;

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
    assign(run, first, drafts.slice(Math.max(0, i - 8), i), around, result);
    i += run.length - 1;
  }
  return result;
}

/** The numbers in a row behind 分别, joined by 、 or 和. */
function runAt(drafts: readonly Draft[], index: number, text: string): Draft[] {
  const first = drafts[index];
  if (!first || !/分别/.test(first.before)) return [];
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

function assign(
  run: readonly Draft[],
  first: Draft,
  earlier: readonly Draft[],
  around: Surroundings,
  result: Map<Draft, Distributed>,
): void {
  const [list = '', verb = ''] = first.before.split(/(?<!分)分别/);
  const words = bareSubject(behindTime(first, list, around.times), around.lexicon, around.placeNames);
  const lower = /^(.*?)[比较]([^比较]+)$/.exec(words);
  if (lower) {
    const others = itemsOf((lower[2] ?? '').replace(/平均水平$/, ''), run.length);
    for (const [i, draft] of run.entries()) result.set(draft, compared(lower[1] ?? '', others?.[i] ?? '', verb, first));
    return;
  }
  const above = /^(高于|低于|快于|慢于|优于|高出|超过|超出|领先|落后)(.+)$/.exec(verb);
  const rivals = above ? itemsOf((above[2] ?? '').replace(/平均(?:水平|增速)$/, ''), run.length) : null;
  if (above && rivals) {
    for (const [i, draft] of run.entries()) result.set(draft, higher(above[1] ?? '', rivals[i] ?? '', first));
    return;
  }
  const items = itemsOf(words.replace(/(?:同比|比上年|较上年|比去年|较去年|环比|已|均)$/, ''), run.length);
  if (items) {
    for (const [i, draft] of run.entries()) result.set(draft, named(items[i] ?? '', first, verb));
    return;
  }
  const levels = earlier
    .filter((other) => other.clause.sentence === first.clause.sentence && !isGrowing(other))
    .slice(-run.length);
  if (words.length > 3 || levels.length < run.length) {
    for (const draft of run.slice(1)) result.set(draft, likeFirst(first));
    return;
  }
  const recovered = /恢复(?:到|至)(.{2,14}?)的?$/.exec(verb)?.[1];
  for (const [i, draft] of run.entries()) {
    const level = levels[i];
    if (level) result.set(draft, recovered === undefined ? linked(level) : regained(level, recovered));
  }
}

const isGrowing = (draft: Draft): boolean => isRate(draft) && /增长|下降/.test(draft.before.slice(-6));

/** 城镇、农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入; null where the count does not agree. */
function itemsOf(list: string, count: number): string[] | null {
  if (count === 2 && /^城乡.{2,}/.test(list)) return ['城镇', '农村'].map((part) => part + list.slice(2));
  const parts = list.split(/、|和|与|及|以及/).filter((part) => part !== '');
  if (parts.length !== count) return null;
  const last = parts.at(-1) ?? '';
  // 第一、二、三产业: the first carries 第 for all
  if (/^第[一二三四五]$/.test(parts[0] ?? ''))
    return parts.map((part, i) => (i === 0 ? part : `第${part}`) + (i === parts.length - 1 ? '' : last.slice(1)));
  const shortest = Math.min(...parts.slice(0, -1).map((part) => part.length));
  return parts.map((part, i) => {
    if (i === parts.length - 1 || COMPLETE.test(part) || last.length < shortest + 2) return part;
    return part + last.slice(shortest).replace(/^[两三四五六七八九十]大/, '');
  });
}

/** Nouns that the verb behind 分别 adds: 分别完成年度投资的. */
function named(item: string, first: Draft, verb: string): Distributed {
  return (draft, change) => {
    const said = verb
      .replace(/^(?:达到|达|为|是|实现|约|近|超过|增长|同比增长|下降|提高|有|占)+/, '')
      .replace(/[的了]$/, '');
    draft.subject = item;
    if (change) draft.indicator = `${item}${change.direction === 'down' ? '下降率' : '增长率'}`;
    else if (draft.kind === 'share' && verb.includes('占'))
      draft.indicator = `${item}占${verb.replace(/^.*占/, '').replace(/的?(?:比重|比例)?的?$/, '')}比重`;
    else if (draft.kind === 'share')
      draft.indicator = /完成/.test(said)
        ? `${item}${said}比例`
        : /率$|比重$|占比$/.test(item)
          ? item
          : `${item}${said || '占比'}`;
    else if (/^(?:出口|进口|进出口|投资|产出|销售|贡献|上缴|纳税|缴税)/.test(said))
      draft.indicator = `${item}${said}${isCounted(draft) ? '数' : '额'}`;
    else draft.indicator = isCounted(draft) && !COMPLETE.test(item) ? `${item}数` : item;
    if (draft !== first) {
      draft.comparison ??= first.comparison === null ? null : { ...first.comparison };
      if (draft.quantity.unit.record.dimension === first.quantity.unit.record.dimension) draft.kind = first.kind;
    }
    if (draft.comparison && change) delete draft.comparison.of;
  };
}

/** 增速比全国、全省平均水平分别高1.2、0.6个百分点: one subject against several. */
function compared(subject: string, rival: string, verb: string, first: Draft): Distributed {
  return (draft) => {
    draft.subject = /^(?:增速|增幅|比重|占比)?$/.test(subject) ? first.subject || subject : subject;
    draft.indicator = `${draft.subject}比${rival}${verb}`;
    against(draft, rival, first);
  };
}

/** 分别高于全国、全省0.5、0.7个百分点. */
function higher(word: string, rival: string, first: Draft): Distributed {
  return (draft) => {
    draft.subject = first.subject;
    const points = first.quantity.unit.record.dimension === 'points' ? '百分点' : '';
    draft.indicator = `${first.subject}${word}${rival}${points}`;
    against(draft, rival, first);
  };
}

function against(draft: Draft, rival: string, first: Draft): void {
  draft.kind = first.kind;
  if (first.comparison?.base === undefined) draft.comparison ??= first.comparison && { ...first.comparison };
  else draft.comparison = { ...first.comparison, base: rival };
}

/** The list cannot be told apart: all numbers carry its name. */
function likeFirst(first: Draft): Distributed {
  return (draft) => {
    if (draft.indicator.length > 3 && draft.indicator !== draft.quantity.unit.record.unit) return;
    draft.subject = first.subject;
    draft.indicator = first.indicator;
  };
}

/** 分别恢复至2019年同期的98%和105%. */
function regained(level: Draft, base: string): Distributed {
  return (draft) => {
    draft.subject = level.subject;
    draft.kind = 'share';
    draft.indicator = `${level.subject}恢复比例`;
    draft.comparison = { type: 'vsBefore', base };
  };
}

function linked(level: Draft): Distributed {
  return (draft, change) => {
    draft.subject = level.subject;
    draft.kind = 'growth';
    draft.indicator = `${level.indicator.replace(/数$/, '')}${change?.direction === 'down' ? '下降率' : '增长率'}`;
    draft.comparison = { type: change?.type ?? 'yoy', direction: change?.direction ?? 'up', of: level };
  };
}
