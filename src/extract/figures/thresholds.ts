import { isCounted, isDuration, isRate, type Draft } from './draft.ts';
import type { Lexicon, Trap } from './lexicon.ts';

/** Units that name a class of things when 以上 and a noun stand behind: 5000万元以上项目, 500人以上企业. */
const CLASS_UNITS = new Set(['money', 'dollars', 'area', 'mass', 'power', 'length', 'volume', 'energy', 'euros']);
const CLASS_COUNTS = new Set(['人', '名', '户', '头', '只', '羽', '年']);
const CLASS_NOUN =
  /^(?:[的、和及]|重点|重大|工业|产业|招商|大|特大|优质|规上|技改|投资|农业|外资|服务业|制造业|单体|单个|基础设施|在建|新开工|省级|市级|建设|签约|亿元|龙头|骨干){0,3}(?:项目|企业|工程|产业|集群|园区|产品|单品|大户|强镇|强村|大县|镇|村|县|俱乐部|板块|机组|公司|大项目|地区|人口|机构|工业|商家|商贸|种植户|养殖户|养殖场|基地|小区|住宅|建筑|经营主体|市场|电站|水库|贷款|家庭农场|合作社|设备|油茶|主体|群体|老年人|老人|居民|船舶|码头|泊位|风机|的)/;

/** What counts things and bounds none: 10家以上企业 are ten. */
const PLAIN_COUNT = /^(?:个|家|项|所|座|处|条|件|次|种|类|届|场|批|款|宗|起)$/;
/** From a bound to a count: 以上[的在建民资项目]有, （含）[新签约项目]. */
const CLASS_BEFORE_COUNT =
  /^(?:（含）|\(含\))?(?:及以[上下]|或以[上下])?(的)?([^，。；：、（(0-9]{2,16}?)(?:(?:目前|现|已|共|就|累计)*(?:分别)?(?:达到|达|有|为|增至|增加到|新增|净增)?)$/;
/** Stages that a class of projects may be in, told in front of its noun. */
const STAGE =
  /^(?:新|续|拟|已|正在|计划|集中|重点|重大)*(?:签约|开工|引进|引入|招引|落户|落地|投产|达产|建成|竣工|在建|续建|新建|开建|储备|谋划|在谈|入库|入统|纳统|注册|备案|推进|实施|建设|完工|投用|招商|技改|产出)+/;
/** Behind these an amount is spent, earned or reached, and no class: 投入3000万元以上改造小区45个. */
const SPENT =
  /(?:投入|投放|筹措|筹集|筹资|安排|拨付|整合|下达|争取|资金|发放|减免|节约|支出|补助|奖励)(?:了|达|达到|约|近)*$/;

/** 产值[超1000万元]的茶企170多家, 总投资[5~10亿元]的项目16个: a bound or a range, a noun of things, and how many there are. */
function classBehind(draft: Draft, text: string, lexicon: Lexicon): boolean {
  const { quantity, next } = draft;
  const bounded = /^(?:atLeast|exceeds|atMost)$/.test(quantity.qualifier);
  const range = quantity.valueMax !== undefined;
  if (!next || !isCounted(next) || (!bounded && !range) || quantity.form !== 'unit') return false;
  if (isRate(draft) || isDuration(draft) || PLAIN_COUNT.test(quantity.unit.name)) return false;
  if (next.quantity.unit.record.noun || SPENT.test(draft.before)) return false;
  const match = CLASS_BEFORE_COUNT.exec(text.slice(quantity.end, next.quantity.start));
  if (!match || (range && !bounded && match[1] === undefined)) return false;
  const noun = (match[2] ?? '').replace(STAGE, '');
  return noun !== '' && lexicon.verbs.at(noun, 0) === null && endsInNoun(noun, lexicon);
}

const endsInNoun = (words: string, lexicon: Lexicon): boolean =>
  lexicon.headNouns.endingAt(words, words.length) !== null ||
  /^(?:n|vn|j|l|k|s|q)/.test(lexicon.tag(words).at(-1)?.tag ?? '');

/** 凡是超过三十户的村民组: whatever passes the bound. */
const anyOf = ({ quantity, before, head }: Draft): boolean =>
  /^(?:atLeast|exceeds|atMost)$/.test(quantity.qualifier) &&
  head.de &&
  /^[、，\s]*(?:凡是?|只要是?|但凡|所有|无论|不论|任何)$/.test(before);

const trap = (category: string, reason: string): Trap => ({ category, reason });

/** [超10亿元]的新增3家: a class of what was named before, then how many there are. */
const ELLIPTIC =
  /^的?(?:项目|企业)?(?:分别|新增|净增|达到?|有|就有|共有?|为|占|已|仅|约|近|超过?|增加|增至|发展到|[，])*[0-9一二两三四五六七八九十百]+(?:余|多)?(?:个|家|户|项|件|宗)(?:以上)?(?:[，。；、）]|$)/;

/**
 * Why an amount is the threshold of a class of things and no figure: 5000万元以上项目, 产值超1000万元的茶企170家, 总投资5~10亿元的项目16个;
 * null where it is one.
 */
export function threshold(draft: Draft, text: string, lexicon: Lexicon): Trap | null {
  const { quantity, clause } = draft;
  if (classBehind(draft, text, lexicon) || anyOf(draft)) return trap('threshold', '指标名中的门槛，不是指标值');
  const classUnit = CLASS_UNITS.has(quantity.unit.record.dimension) || CLASS_COUNTS.has(quantity.unit.name);
  if (!classUnit || quantity.form !== 'unit') return null;
  const rest = text.slice(quantity.end, Math.min(clause.end, quantity.end + 24));
  const bounded =
    /^(?:及|或|含)/.test(text.slice(quantity.numberEnd)) ||
    quantity.qualifier === 'atLeast' ||
    quantity.qualifier === 'exceeds' ||
    quantity.qualifier === 'atMost';
  const suffixed = /^(?:（含）|\(含\))?(?:及|或)?以[上下内]/.test(
    text.slice(quantity.numberEnd, quantity.numberEnd + 8),
  );
  const noun = /^(?:（含）|\(含\))?(?:及以[上下]|或以[上下])?(.*)$/.exec(rest)?.[1] ?? '';
  const stated =
    /(?:总投资|投资额?|占地|达到?|完成|实现|新增|为)$/.test(draft.before) &&
    !suffixed &&
    quantity.qualifier === 'exact';
  const counted =
    /^[^，。；、]{1,16}?(?:[0-9近百约]|[两三四五六七八九十][个家户])/.test(noun) ||
    /[0-9余多][个家项户]$/.test(draft.before);
  if (suffixed && draft.head.de && /^[、，\s对]*$/.test(draft.before)) return trap('threshold', '门槛，不是指标值');
  if (suffixed && draft.head.text !== '' && !draft.head.de) return trap('threshold', '指标名中的门槛，不是指标值');
  if (suffixed && /^的?(?:有|达|分别)?[0-9]/.test(noun)) return trap('threshold', '指标名中的门槛，不是指标值');
  if (bounded && ELLIPTIC.test(noun)) return trap('threshold', '指标名中的门槛，不是指标值');
  if (!CLASS_NOUN.test(noun)) return null;
  if (
    noun.startsWith('的') &&
    !/^的[^0-9，。；、]{0,10}?(?:项目|企业|工程|产业|集群|园区|大户|村|镇|县|公司|户|机构|合作社|人口|产品|家庭农场|经营主体)/.test(
      noun,
    )
  )
    return null;
  if (suffixed || (bounded && !noun.startsWith('的'))) return trap('threshold', '指标名中的门槛，不是指标值');
  if (bounded && counted) return trap('threshold', '指标名中的门槛，不是指标值');
  return !stated && counted && /^(?:大|重大|重点|级|以上|工业)?(?:项目|企业|工程|集群|园区|产品)/.test(noun)
    ? trap('threshold', '项目类别的门槛，不是指标值')
    : null;
}
