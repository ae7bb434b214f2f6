import { isCounted, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutSort } from './sorted-lists.ts';

/** 新签约项目14个，其中，新签约项目[潍坊]5个: the place stands behind the noun. */
function nameBehind(draft: Draft, whole: Draft, lexicon: Lexicon): boolean {
  const place = draft.subject.startsWith(whole.subject) ? draft.subject.slice(whole.subject.length) : '';
  const [first, second] = place === '' ? [] : lexicon.tag(place);
  if (first?.tag !== 'ns' || second) return false;
  const { subject } = draft;
  draft.subject = `${place}${whole.subject}`;
  draft.indicator = draft.indicator.replace(subject, draft.subject);
  return true;
}

/** Names a part without a noun of its own by that of the whole: 其中国家级7个, 已完工138个. */
export function namePart(draft: Draft, lexicon: Lexicon): void {
  const whole = draft.comparison?.type === 'partOf' ? draft.comparison.of : undefined;
  const own = draft.indicator.replace(/[数量]$/, '').replace(/^[（(含]+/, '');
  if (whole && nameBehind(draft, whole, lexicon)) return;
  if (!whole || own.length > 4 || lexicon.attributes.get(own) !== undefined || draft.head.text !== '') return;
  // 4A级8家 of A级景区
  const things = whole.head.text || whole.subject;
  const named = /级$/.test(own) ? withoutSort(things.replace(/^(?:共?有)?(?:A|国家|省|市)级/, ''), lexicon) : things;
  const verb = lexicon.verbs.get(own) === undefined ? null : lexicon.verbs.at(named, 0);
  // 签约项目128个，已开工76个: 开工项目
  const noun = verb && verb.word.length + 2 <= named.length ? named.slice(verb.word.length) : named;
  const partial = own.length <= 2 || /[级型类上下]$|(?<!企)业$/.test(own) || lexicon.verbs.get(own) !== undefined;
  if (
    noun === '' ||
    lexicon.verbs.get(noun) !== undefined ||
    !partial ||
    noun.includes(own) ||
    own.includes(noun.slice(-2))
  )
    return;
  // 家畜存栏220万头，其中肉牛76万头: 肉牛存栏
  const act = lexicon.verbs.endingAt(noun, noun.length)?.word ?? '';
  const whose = act.length >= 2 && act.length < noun.length && !/级$/.test(own) ? act : noun;
  draft.subject = `${own}${whose}`;
  draft.indicator = `${own}${whose}${draft.indicator.endsWith('数') ? '数' : ''}`;
}

/** Calls the amounts of named parts investments where the whole is one: 总投资1010亿元，其中国华海上风电58.5亿元. */
export function nameInvestment(draft: Draft, lexicon: Lexicon): void {
  const whole = draft.comparison?.type === 'partOf' ? draft.comparison.of : undefined;
  if (!whole || draft.kind !== 'level' || isCounted(draft)) return;
  const attribute = /(?:总投资|计划总投资|投资额?|完成投资)$/.exec(whole.indicator)?.[0];
  if (attribute === undefined || /资金|(?:投资|额|收入|值|费|贷款)$/.test(draft.indicator)) return;
  if (lexicon.attributes.endingAt(draft.indicator, draft.indicator.length)) return;
  draft.indicator = `${draft.indicator}${attribute.replace('计划', '')}`;
  draft.subject = draft.indicator;
}
