import { isCounted, type Draft } from '../draft.ts';
import { bareSubject } from '../phrases.ts';
import { subjectBefore, type Surroundings } from '../subjects.ts';
import { clean } from './words.ts';

/** Figures of the same sentence that were read before, the nearest last. */
export const sameSentence = (draft: Draft, earlier: readonly Draft[]): Draft[] =>
  earlier.slice(-12).filter((other) => other.clause.sentence === draft.clause.sentence);

/** The level a growth rate without a subject belongs to: the nearest amount or count before it in its sentence. */
export function levelOf(draft: Draft, earlier: readonly Draft[]): Draft | null {
  const levels = sameSentence(draft, earlier).filter(
    (other) => other.kind !== 'growth' && other.kind !== 'rank' && !/^[（(]/.test(other.before),
  );
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

/** In a list the noun or the verb stands once: 1.2万户、1.9万名贫困人口; 进入95个村、2.8万户. */
export function borrowed(draft: Draft, earlier: readonly Draft[], around: Surroundings): string {
  const previous = sameSentence(draft, earlier).at(-1);
  if (!previous || (draft.quantity.unit.record.noun && previous.clause !== draft.clause && !isCounted(previous)))
    return '';
  const shared = subjectBefore(previous, previous.before, around);
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
      lexicon.predicates.at(subject, at) ?? lexicon.linkers.at(subject, at) ?? lexicon.changes.at(subject, at);
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
