import { isRate, type Draft } from '../draft.ts';
import { formerOf } from '../multiples.ts';
import { bareSubject } from '../phrases.ts';
import { subjectBefore, type Surroundings } from '../subjects.ts';
import { previousNoun, sameSentence } from './neighbours.ts';
import { clean } from './words.ts';

const SHARE_OF =
  /^(.*?)(?:约|已|均|分别)?占(?!有)(?:到(?!位)|据)?(?:了)?([^占]{0,24}?)(?:的)?(?:比重|比例|份额|总数|总量)?(?:的)?(?:分别)?(?:已|均)?(?:达到|达|为|是|超过|近|超|由|从|至|到|约)*$/;

/** 接近全国总产量的一半. */
const NEARLY = /(?:已经?|也|约|已?达到?)*(?:接近|逼近|超过|达到?|约为)([^，。；]{1,14}?)的$/;
/** Of what a half or a third is told without 占, and where those words begin: 接近[全国总产量]的一半. */
export function portionBefore(before: string): { base: string; at: number } | null {
  const match = NEARLY.exec(before);
  return match?.[1] === undefined ? null : { base: clean(match[1]), at: match.index };
}

/** 占总人口比重（常住人口城镇化率）为: what the share is called stands in the bracket; or the bracket only explains the name. */
const GLOSS = /[（(□]([^（）()□]{2,24})[）)](?=[\u4e00-\u9fa5]{0,4}$)/;
const CALLED = /(?:率|强度|占比|系数|密度)$/;

/** What stands before a share, without a bracket that explains it, and the name that the bracket gives. */
export function glossed(before: string): { plain: string; name: string } {
  const match = GLOSS.exec(before);
  if (!match) return { plain: before, name: '' };
  const plain = before.slice(0, match.index) + before.slice(match.index + match[0].length);
  const inside = match[1] ?? '';
  return { plain, name: CALLED.test(inside) && /占/.test(before.slice(0, match.index)) ? inside : '' };
}

/** 占全年目标任务[6.9万人]的111%. */
const BASE = /((?:任务|目标|计划|预算)(?:数)?)(?:为|的|约)?[0-9.]+[万亿]*[\u4e00-\u9fa5]{1,3}(?=的(?:约|近|超过?)?$)/;

/** 民生支出占财政支出比重, 森林覆盖率, 完成年度投资比例. Sets the draft's subject. */
export function share(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const { lexicon } = around;
  const { plain, name } = glossed(draft.before);
  if (name !== '') {
    draft.subject = name;
    return name;
  }
  const before = plain.replace(BASE, '$1');
  const of = SHARE_OF.exec(before);
  const previous = sameSentence(draft, earlier).at(-1);
  const portion = draft.quantity.form === 'share' && !of ? portionBefore(before) : null;
  if (portion) {
    const part = subjectBefore(draft, before.slice(0, portion.at), around) || (previous?.subject ?? '');
    draft.subject = part;
    return `${clean(part)}占${portion.base}比重`;
  }
  if (of && !/占[比地]/.test(before.slice(of[1]?.length ?? 0))) {
    const part = subjectBefore(draft, of[1] ?? '', around) || (previous?.subject ?? '');
    draft.subject = part;
    const base = clean(bareSubject(of[2] ?? '', lexicon, [])) || (of[2] ?? '');
    return base ? `${clean(part)}占${base}比重` : `${clean(part)}占比`;
  }
  // 在已开工项目总投资中占比43.7%
  const inside = /在([^，。；]{2,20})中(?:的|所)?占(?:比|比重)?(?:约|近|达到?|为|超过?)*$/.exec(before);
  if (inside && previous) {
    draft.subject = previous.subject;
    return `${previous.subject}占${clean(bareSubject(inside[1] ?? '', lexicon, []))}比重`;
  }
  const former = formerOf(before);
  const times = draft.quantity.unit.record.dimension === 'times';
  if (former && (former.type !== null || times) && !/恢复[到至]/.test(before)) {
    draft.subject = subjectBefore(draft, former.subject, around) || (previous?.subject ?? '');
    return `${draft.subject}为${former.base}${times ? '倍数' : '比例'}`;
  }
  if (previous && /恢复(?:到|至)[^，]{2,14}的$/.test(before)) {
    draft.subject = previous.subject;
    return `${previous.subject}恢复比例`;
  }
  const whole = /(?:为|相当于|是)([^，。；]{2,12}?)的$/.exec(before.replace(/(?:约|近|超过|超)+$/, ''));
  if (whole && previous && !subjectBefore(draft, before.slice(0, whole.index), around)) {
    draft.subject = previous.subject;
    return `${previous.subject}占${clean(whole[1] ?? '')}比重`;
  }
  const done = /完成(?:了)?(?!率)([^，完]{0,16}?)的?(?:比例)?$/.exec(
    before.replace(/(?:达到|达|超过|近|分别|为|的)+$/, ''),
  );
  if (done) {
    const own = ownedBy(draft, previous, subjectBefore(draft, before.slice(0, done.index), around));
    const told =
      previous && !isRate(previous) && previous.clause.segment === draft.clause.segment ? previous.subject : '';
    const who = own || told;
    const what = clean(done[1] ?? '');
    draft.subject = who || (previous?.subject ?? '');
    return what === '' && who !== '' ? `${who}完成率` : `${who}完成${what || '计划'}比例`;
  }
  const subject = ownedBy(draft, previous, subjectBefore(draft, before, around));
  if (/^(?:占比|比重|比例|率|份额)$/.test(subject)) {
    draft.subject = clean(draft.head.text) || (previous?.subject ?? '');
    return `${draft.subject}${subject}`;
  }
  // 保持在30%以上的增长速度
  const behind = draft.clause.text.slice(draft.quantity.end - draft.clause.start);
  const rising = /^(.*?)(?:增速|增幅|涨幅|增长速度)$/.exec(subject);
  const told = draft.clause.previous?.text ?? '';
  const whose = rising?.[1] ? rising[1] : /[、和]/.test(told) ? '' : previousNoun(draft, around);
  if (rising && `${whose}${previous?.subject ?? ''}` !== '') {
    draft.kind = 'growth';
    draft.comparison ??= { type: 'yoy', direction: 'up' };
    draft.subject = whose || (previous?.subject ?? '');
    return `${draft.subject}增长率`;
  }
  if (/^的(?:增长速度|增速|增长率|增幅)/.test(behind)) {
    draft.kind = 'growth';
    draft.comparison ??= { type: 'yoy', direction: 'up' };
    draft.subject = subject.replace(/(?:基本上?|大体上?|始终|一直|长期|多年|连年)$/, '') || (previous?.subject ?? '');
    return `${draft.subject}增长率`;
  }
  // 本地70%的货物
  const owned = draft.head.de && !/[率比重度例额]$|占比$/.test(subject) ? clean(draft.head.text) : '';
  if (subject.length > 1 && owned !== '' && owned.length <= 10 && !subject.includes(owned)) {
    draft.subject = `${subject}${owned}`;
    return `${draft.subject}占比`;
  }
  if (subject.length > 1) {
    draft.subject = subject.replace(/占比$/, '');
    return /[率比重例度额]$|占比|(?:增长|覆盖|受益)面$|水平$|指数$|系数$/.test(subject) ? subject : `${subject}占比`;
  }
  // 占外贸比重提升1.5个百分点至56.6%
  if (
    previous?.clause === draft.clause &&
    previous.quantity.unit.record.dimension === 'points' &&
    /^(?:提高|提升|上升|下降|降低)?(?:至|到|达到?)?$/.test(before) &&
    /(?:比重|占比|率)$/.test(previous.subject)
  ) {
    draft.subject = previous.subject;
    return previous.subject;
  }
  const head = clean(draft.head.text);
  draft.subject = head ? `${clean(draft.head.predicate).slice(0, 10)}${head}` : (previous?.subject ?? '');
  return `${draft.subject}占比`;
}

/** 117万亩棉花|采收已完成92%: what runs on from a noun without a mark is said of that noun. */
function ownedBy(draft: Draft, previous: Draft | undefined, subject: string): string {
  if (!previous || previous.clause !== draft.clause || previous.head.text === '' || subject === '') return subject;
  const runsOn = previous.head.end === draft.beforeStart && !/^[、，和与及的占]/.test(draft.before);
  return runsOn && !subject.includes(previous.head.text) ? `${previous.head.text}${subject}` : subject;
}
