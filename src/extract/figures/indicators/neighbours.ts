import { isCounted, type Draft } from '../draft.ts';
import { bareSubject } from '../phrases.ts';
import { subjectBefore, type Surroundings } from '../subjects.ts';
import { clean } from './words.ts';

/** Figures of the same sentence that were read before, the nearest last. */
export const sameSentence = (draft: Draft, earlier: readonly Draft[]): Draft[] =>
  earlier.slice(-12).filter((other) => other.clause.sentence === draft.clause.sentence);

/** The level a growth rate without a subject belongs to: the nearest amount or count before it in its sentence. */
export function levelOf(draft: Draft, earlier: readonly Draft[]): Draft | null {
  const told = sameSentence(draft, earlier).filter(
    (other) => other.kind !== 'growth' && other.kind !== 'rank' && !/^[（(]/.test(other.before),
  );
  // 完成74.5亿元，占年度计划的35%，增长24.6%: a rate is of the amount, points are of the share
  const amounts =
    draft.quantity.unit.record.dimension === 'points' ? [] : told.filter((other) => other.kind !== 'share');
  const levels = amounts.some((other) => other.clause.segment === draft.clause.segment) ? amounts : told;
  const same = levels.findLast((other) => other.clause.segment === draft.clause.segment);
  if (same) return same;
  // a sentence or segment that opens with the change speaks of the figure just before it
  const previous = earlier.at(-1);
  const opens = draft.clause.start <= draft.clause.segmentStart + 1;
  return opens && previous && previous.kind !== 'rank'
    ? previous.kind === 'growth'
      ? (previous.comparison?.of ?? null)
      : previous
    : null;
}

/** The share or the rate of growth that points are added to: 增长3.4%，比1—8月份加快0.2个百分点. */
export function rateBefore(draft: Draft, earlier: readonly Draft[]): Draft | null {
  return (
    sameSentence(draft, earlier).findLast(
      (other) =>
        other.clause.segment === draft.clause.segment &&
        (other.kind === 'share' || (other.kind === 'growth' && other.quantity.unit.record.dimension === 'percent')),
    ) ?? null
  );
}

/** 固定资产投资增速, 工业投资占比. */
export const rateSubject = (rate: Draft): string =>
  rate.kind === 'growth' ? `${rate.subject.replace(/(?:增速|增幅|增长率)$/, '')}增速` : rate.indicator;

/** In a list the noun or the verb stands once: 1.2万户、1.9万名贫困人口; 进入95个村、2.8万户. */
export function borrowed(draft: Draft, earlier: readonly Draft[], around: Surroundings): string {
  const previous = sameSentence(draft, earlier).at(-1);
  if (!previous || (draft.quantity.unit.record.noun && previous.clause !== draft.clause && !isCounted(previous)))
    return '';
  // 是2018年底的2.6倍，达到312家
  const shared = previous.kind === 'growth' ? previous.subject : subjectBefore(previous, previous.before, around);
  return shared || previous.subject;
}

/** 税收首次突破亿元大关，达到1.2亿元: the noun that the clause before opens with. */
export function previousNoun(draft: Draft, around: Surroundings): string {
  const { lexicon, placeNames } = around;
  const clause = draft.clause.previous;
  if (!clause || /[0-9]/.test(clause.text)) return '';
  const subject = bareSubject(clause.text.slice(0, 40), lexicon, placeNames);
  let at = 0;
  while (at < subject.length) {
    const stop =
      lexicon.predicates.at(subject, at) ??
      lexicon.linkers.at(subject, at) ??
      lexicon.changes.at(subject, at) ??
      lexicon.bases.at(subject, at);
    if (stop && (stop.word.length > 1 || /[再创已将达为是居]/.test(stop.word))) break;
    at++;
  }
  return at >= 2 && at <= 16 ? subject.slice(0, at).replace(/[，、的]+$/, '') : '';
}

/** The thing counted just before, which a bare attribute belongs to: 在谈项目39个，总投资600亿元. */
export function contextOf(draft: Draft, earlier: readonly Draft[]): string {
  const previous = sameSentence(draft, earlier).findLast((other) => other.kind === 'count');
  const owns =
    previous &&
    /(?:项目|企业|工程|基地|公司|园区|合作社|产业园|农场|任务|片区|(?<!地)区|中心|主体|单位|厂|店|站|家)数?$/.test(
      previous.subject,
    );
  return owns && previous.clause.segment === draft.clause.segment ? clean(previous.subject).replace(/数$/, '') : '';
}

/** 32个行业中有23个, 22个产业项目中物流园等14个: the figure that the things counted are among; null where they are among none. */
export function insideOf(draft: Draft, whole: Draft | undefined): Draft | null {
  if (!whole?.head.text || whole.clause.sentence !== draft.clause.sentence) return null;
  const adjoins = whole.head.end === draft.beforeStart && draft.before.startsWith('中');
  return adjoins || (whole.clause === draft.clause && whole.head.predicate.startsWith('中')) ? whole : null;
}
