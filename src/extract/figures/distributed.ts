import type { Change } from './changes.ts';
import { isCounted, type Draft } from './draft.ts';
import { COMPLETE } from './enumeration.ts';
import { add, rateName } from './indicators/index.ts';

/** Sets subject, indicator and link of a draft whose share of a list was told apart. */
export type Distributed = (draft: Draft, change: Change | null) => void;

/** What the numbers of a run have in common: the first of them, the words behind 分别, and the change they state. */
export interface Run {
  first: Draft;
  verb: string;
  /** What stands before 分别, where it is no list. */
  noun: string;
  /** Set when the first of them is read. */
  change: Change | null;
}

/** 长乐县, 河西镇: a place that stands in a list with others. */
const PLACE = /^[\u4e00-\u9fa5]{1,6}[省市县区州旗镇乡村]$|街道$|^(?:东|西|南|北|中)部$/;
/** What a verb behind 分别 adds to an item that names no figure by itself: 实现增加值. */
const AMOUNT = /^(?:增加值|产值|总产值|产量|收入|销售额|投资额?|利润|税收|营业收入|主营业务收入|产出)$/;

/**
 * 分别完成年度投资的91.7%和81.3%, 分别落地项目14个…: the item of the list, with the nouns that the verb adds. `owners`: the
 * items are projects or companies.
 */
export function named(item: string, run: Run, owners = false): Distributed {
  return (draft, own) => {
    const { first, verb } = run;
    if (draft === first) run.change = own;
    const change = own ?? (draft.quantity.unit.name === first.quantity.unit.name ? run.change : null);
    const said = verb
      .replace(/^(?:达到|达|为|是|实现|约|近|超过|增长|同比增长|下降|提高|有|占)+/, '')
      .replace(/[的了]$/, '');
    draft.subject = item;
    if (draft.kind === 'rank') draft.indicator = `${item}排名`;
    else if (change) draft.indicator = changed(item, draft, change);
    else if (draft.kind === 'share') draft.indicator = shared(item, verb, said);
    else if (PLACE.test(item) && !item.startsWith('第') && said !== '') {
      draft.place = item;
      draft.subject = said;
      draft.indicator = add(said, suffixOf(draft));
    } else if (owners && said !== '') draft.indicator = add(`${item}${said}`, suffixOf(draft));
    else if (AMOUNT.test(said)) draft.indicator = `${item}${said}`;
    else if (/^第[一二三]产业$/.test(item) && !isCounted(draft)) draft.indicator = `${item}增加值`;
    else if (/^(?:出口|进口|进出口|投资|产出|销售|贡献|上缴|纳税|缴税)/.test(said))
      draft.indicator = `${item}${said}${isCounted(draft) ? '数' : '额'}`;
    else if (isCounted(draft)) draft.indicator = COMPLETE.test(item) ? item : `${item}数`;
    else draft.indicator = COMPLETE.test(item) || said.length > 8 ? item : `${item}${said}`;
    if (owners) draft.entity = item;
    if (draft !== first) {
      draft.comparison ??= first.comparison === null ? null : { ...first.comparison };
      if (draft.kind === 'rank' && draft.comparison?.base === undefined && first.comparison?.base !== undefined)
        draft.comparison = { ...first.comparison };
      if (draft.quantity.unit.record.dimension === first.quantity.unit.record.dimension) draft.kind = first.kind;
    }
    if (draft.comparison && change) delete draft.comparison.of;
  };
}

const suffixOf = (draft: Draft): string =>
  isCounted(draft) ? draft.quantity.unit.record.suffix || '数' : draft.quantity.unit.record.suffix;

function changed(item: string, draft: Draft, change: Change): string {
  if (draft.quantity.unit.record.dimension === 'points') return `${item}${change.word.replace('了', '')}百分点`;
  return `${item}${rateName(change)}`;
}

/** 占财政支出的, 完成年度任务的, 恢复到2019年同期的. */
function shared(item: string, verb: string, said: string): string {
  if (verb.includes('占')) {
    const base = verb.replace(/^.*占(?:到(?!位)|据)?/, '').replace(/的?(?:比重|比例)?的?(?:达到|达|为|约)*$/, '');
    return base ? `${item}占${base}比重` : `${item}占比`;
  }
  if (/恢复/.test(said)) return `${item}恢复比例`;
  if (/完成/.test(said)) return `${item}${said}比例`;
  return /率$|比重$|占比$/.test(item) ? item : `${item}${said || '占比'}`;
}

/** 增速比全国、全省平均水平分别高1.2、0.6个百分点: one subject against several. */
export function compared(subject: string, rival: string, { first, verb }: Run): Distributed {
  return (draft) => {
    draft.subject = /^(?:增速|增幅|比重|占比)?$/.test(subject) ? first.subject || subject : subject;
    draft.indicator = `${draft.subject}比${rival}${verb}`;
    against(draft, rival, first);
  };
}

/** 分别高于全国、全省0.5、0.7个百分点. */
export function higher(word: string, rival: string, { first }: Run): Distributed {
  return (draft) => {
    draft.subject = first.subject;
    const points = first.quantity.unit.record.dimension === 'points' ? '百分点' : '';
    draft.indicator = `${first.subject}${word}${rival}${points}`;
    against(draft, rival, first);
  };
}

/** 分别较1—8月、上半年提高0.3、0.8个百分点: one change, told against several times. */
export function since(time: string, { first }: Run): Distributed {
  return (draft) => {
    draft.subject = first.subject;
    draft.indicator = first.indicator;
    draft.kind = first.kind;
    if (first.comparison) draft.comparison = { ...first.comparison, base: time };
  };
}

function against(draft: Draft, rival: string, first: Draft): void {
  draft.kind = first.kind;
  if (first.comparison?.base === undefined) draft.comparison ??= first.comparison && { ...first.comparison };
  else draft.comparison = { ...first.comparison, base: rival };
}

/** The list cannot be told apart: all numbers carry its name. */
export function likeFirst(first: Draft): Distributed {
  return (draft) => {
    if (draft.indicator.length > 3 && draft.indicator !== draft.quantity.unit.record.unit) return;
    draft.subject = first.subject;
    draft.indicator = first.indicator;
  };
}

const RECOVERED = /恢复(?:到|至)([^，]{2,14})的$|^([^，]{2,14}同期)的$/;

/** 销售收入5亿元、税收2千万元，分别增长…, 分别恢复到…的, 占年度计划的: each number says something of an earlier one. */
export function linked(level: Draft, run: Run): Distributed {
  return (draft, own) => {
    if (draft === run.first) run.change = own;
    const change = own ?? run.change;
    const name = level.indicator.replace(/(?<![人户])数$/, '');
    draft.subject = level.subject;
    const recovered = RECOVERED.exec(run.verb);
    const share = /占(?:到(?!位)|据)?([^占，]{1,14}?)的?(?:比重|比例)?的?(?:达到|达|为|约)*$/.exec(run.verb);
    const done = /完成([^完，]{2,14}?)的$/.exec(run.verb);
    if (recovered && !change) {
      draft.kind = 'share';
      draft.indicator = `${name}恢复比例`;
      draft.comparison = { type: 'vsBefore', base: recovered[1] ?? recovered[2] ?? '', of: level };
    } else if ((share ?? done) && !change) {
      const base = (share ?? done)?.[1] ?? '';
      draft.kind = 'share';
      draft.indicator = share ? `${name}占${base}比重` : `${name}完成${base}比例`;
      draft.comparison = /计划|任务|目标|预算|年度/.test(base)
        ? { type: 'vsPlan', base }
        : { type: 'shareOf', base, of: level };
    } else if (!change && /[率比重]$/.test(run.noun)) {
      draft.kind = 'share';
      draft.indicator = `${name}${run.noun}`;
    } else {
      draft.kind = 'growth';
      const called = /^[，、]?(降幅|增幅|增速|涨幅)/.exec(run.verb)?.[1] ?? '';
      draft.indicator = changed(`${name}${called}`, draft, change ?? { ...NO_CHANGE, word: '增长' });
      draft.comparison = { type: change?.type ?? 'yoy', direction: change?.direction ?? 'up', of: level };
      if (change?.base != null) draft.comparison.base = change.base;
    }
  };
}

const NO_CHANGE: Change = {
  word: '增长',
  direction: 'up',
  type: 'yoy',
  explicit: false,
  subject: '',
  base: null,
  distance: false,
};

/** 降幅分别收窄15.8和8.6个百分点: each number says more of a rate told before. */
export function ofRate(rate: Draft, called: string, run: Run): Distributed {
  return (draft, own) => {
    if (draft === run.first) run.change = own;
    const change = own ?? run.change ?? NO_CHANGE;
    draft.subject = rate.subject;
    draft.kind = 'growth';
    draft.indicator = `${rate.subject}${called}${change.word.replace('了', '')}百分点`;
    draft.comparison = { type: change.type, direction: change.direction, of: rate };
    if (change.base !== null) draft.comparison.base = change.base;
  };
}

/** 分别拉动全市投资增长4.9和5.2个百分点: what each of the rates before adds to the whole. */
export function pulledBy(rate: Draft, run: Run): Distributed {
  return (draft) => {
    draft.subject = rate.subject;
    draft.kind = 'growth';
    draft.indicator = `${rate.subject}${run.verb.replace(/[了约近]/g, '')}百分点`;
    draft.comparison = { type: 'yoy', direction: 'up' };
  };
}
