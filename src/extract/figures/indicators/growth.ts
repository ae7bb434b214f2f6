import { MULTIPLE, type Change } from '../changes.ts';
import type { Draft } from '../draft.ts';
import { subjectBefore, type Surroundings } from '../subjects.ts';
import { sharedMeasure } from './measure.ts';
import { levelOf, rateBefore, rateSubject, sameSentence } from './neighbours.ts';
import { stemOf } from './stem.ts';
import { clean } from './words.ts';

/** Rates and totals of what was told just before. */
const GENERAL = /^(?:增速|增幅|降幅|涨幅|增长率|比重|占比|总量|总额)$/;

/** 扣除价格因素，实际增长8.3%: another rate than the nominal one. */
const REAL = /实际(?:同比|比上年)?(?:增长|下降|增)$/;

/** 增长率 also where the rate is written with a sign: 增长-8.2%. */
export const rateName = ({ direction, word }: Change): string =>
  direction === 'down' && !/^(?:同比)?(?:增|上升|提高|上涨)/.test(word)
    ? '下降率'
    : /改善|优化/.test(word)
      ? '改善率'
      : '增长率';

/** 固定资产投资增长率, 比重提高百分点: the indicator of a change. Sets the draft's subject. */
export function growth(draft: Draft, change: Change, around: Surroundings, earlier: readonly Draft[]): string {
  const said = withoutSpan(ownSubject(draft, change, around));
  const own =
    branchBefore(said, draft, earlier) +
    stemOf(said, draft, earlier, around.lexicon) +
    said +
    (change.distance ? '' : sharedMeasure(said, draft, earlier, around.lexicon));
  if (change.distance) return distance(draft, change, own, earlier);
  const level = draft.comparison?.of ?? levelOf(draft, earlier);
  const rate = draft.quantity.unit.record.dimension === 'points' ? rateBefore(draft, earlier) : null;
  const told = level?.kind === 'share' ? level.indicator : level?.subject;
  const context = (rate ? rateSubject(rate) : told) ?? contextSubject(draft, earlier);
  // 增速比上年提高1.2个百分点: the rate of what was told just before
  const subject = /^(?:前者|后者)$/.test(own)
    ? context
    : GENERAL.test(own)
      ? `${context.replace(/(?:增长率|下降率|增速)$/, '')}${own}`
      : own || context;
  draft.subject = /^占(?!地|用)/.test(subject) ? `${sharing(draft, earlier)}${subject}` : subject;
  if (draft.subject !== subject) return `${draft.subject}${change.word.replace('了', '')}百分点`;
  if (PULLS.test(own))
    return pulled(draft, own, change, rate ?? sameSentence(draft, earlier).findLast(isGrowth) ?? null);
  if (GENERAL.test(own)) return `${clean(subject)}${change.word.replace('了', '')}`;
  if (change.word === MULTIPLE) return `${clean(subject)}为${change.base ?? '此前'}倍数`;
  const { dimension } = draft.quantity.unit.record;
  const plain = dimension === 'points' && rate !== null && own === '';
  const name = plain ? clean(subject) : clean(subject).replace(/(?:增长率|增速|增幅|增长速度|涨幅|降幅)$/, '');
  const span = spanOf(draft, name);
  if (dimension === 'points') return `${name}${span}${change.word.replace('了', '')}百分点`;
  if (dimension === 'percent' || dimension === 'times')
    return name + span + (REAL.test(draft.before) ? '实际' : '') + rateName(change);
  return name + span + change.word.replace('了', '');
}

/** 民营企业进出口4万亿元，增长20%，占外贸比重提升1.5个百分点: whose share it is. */
const sharing = (draft: Draft, earlier: readonly Draft[]): string =>
  sameSentence(draft, earlier).findLast(({ kind }) => kind === 'level' || kind === 'count')?.subject ?? '';

/** [工业]经济表现强劲，增加值增长20.9%: whose value added, from the clause before. */
function branchBefore(said: string, { clause }: Draft, earlier: readonly Draft[]): string {
  if (!/^(?:增加值|总产值|产值)$/.test(said) || earlier.at(-1)?.clause.sentence === clause.sentence) return '';
  return (
    /^(?:全[省市县区]|我[省市县区])?((?:规上|规模以上)?(?:工业|农业|服务业|建筑业|第[一二三]产业|制造业|农林牧渔业))(?!园区|项目)/.exec(
      clause.previous?.text ?? '',
    )?.[1] ?? ''
  );
}

/** A mean of several years, or what they come to together, is no change of one year. */
const SPAN =
  /(?:((?:两|二|三|四|五|十|[0-9]+)年(?:来|间)?)?(平均|累计)|(年均|年平均))(?:实际|名义|可比|复合|同口径)?(?:增长|增速|增幅|增加|下降|降低|减少|提高|上升|递增|增|降)[^，]*$/;

/** 年均, 两年平均; 累计 of several years. */
function spanOf({ before, clause, beforeStart, comparison }: Draft, name: string): string {
  const [, years = '', told = '', yearly = ''] = SPAN.exec(before) ?? [];
  // 五年|累计增长46%: the length of time may have been read as the end of the words before
  const length =
    years || (/[两二三四五十0-9]年[间来]?$/.exec(clause.text.slice(0, beforeStart - clause.start)) ?? [''])[0];
  const span = yearly !== '' || (told === '平均' && length !== '') ? yearly || `${years}平均` : told;
  if (span === '平均' || (span === '累计' && comparison?.type !== 'vsBefore')) return '';
  return name.includes(span) ? '' : span;
}

/** 十年增加1.81万人, 年平均增长0.35%: a length of time is no subject. */
const withoutSpan = (subject: string): string =>
  /^(?:年|年均|年平均|平均|[0-9一二两三四五六七八九十]+年(?:间|来|累计|共)?)$/.test(subject) ? '' : subject;

/** 固定资产投资增速高于全省, 工业投资占比比全省低: whose distance from what. Sets the draft's subject. */
function distance(draft: Draft, change: Change, own: string, earlier: readonly Draft[]): string {
  const rate = rateBefore(draft, earlier);
  const told = rate ? rateSubject(rate) : (sameSentence(draft, earlier).at(-1)?.subject ?? '');
  const subject = own === '' || GENERAL.test(own) ? told || own : own;
  draft.subject = subject;
  const unit = draft.quantity.unit.record.dimension === 'points' ? '百分点' : '';
  const { base, word } = change;
  return /[于出过超]|领先/.test(word)
    ? `${clean(subject)}${word}${base ?? ''}${unit}`
    : `${clean(subject)}比${base ?? ''}${word}${unit}`;
}

const isGrowth = ({ kind, quantity, subject }: Draft): boolean =>
  kind === 'growth' && quantity.unit.record.dimension === 'percent' && subject !== '';

/** 拉动全市投资增长7.1个百分点: what pulls stands before it. */
const PULLS = /^(?:拉动|带动|推动|影响|拉低)/;
function pulled(draft: Draft, own: string, change: Change, rate: Draft | null): string {
  const who = rate ? rate.subject : '';
  draft.subject = `${who}${own}`;
  return `${clean(draft.subject)}${change.word.replace('了', '')}百分点`;
}

/** What a growth rate says itself of its subject: [高新技术产业投资]增长421%. */
export function ownSubject(draft: Draft, change: Change, around: Surroundings): string {
  const within = draft.beforeStart - Math.max(draft.clause.start, draft.quantity.start - 64);
  const text = change.subject.slice(Math.max(0, within));
  return subjectBefore(draft, text, around);
}

function contextSubject(draft: Draft, earlier: readonly Draft[]): string {
  const previous = earlier.at(-1);
  if (previous?.clause.sentence === draft.clause.sentence) return previous.subject;
  return clean(draft.clause.text.slice(0, Math.max(0, draft.beforeStart - draft.clause.start)));
}
