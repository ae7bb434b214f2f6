import type { Change } from './changes.ts';
import { isCounted, isDuration, isRate, type Draft, type DraftLink } from './draft.ts';
import { formerOf } from './multiples.ts';
import type { Quantity } from './quantity.ts';
import { MOVED } from './kinds.ts';
import {
  glossed,
  insideOf,
  levelOf,
  ownSubject,
  rateBefore,
  sameSentence,
  wholeOfClass,
  portionBefore,
} from './indicators/index.ts';
import { behindTime, type Surroundings } from './subjects.ts';
import { lastBefore } from './times.ts';
import { trimStart } from './word-set.ts';
import { isWider, sameMeasure } from './measures.ts';

/** With what a draft is compared, and which earlier figure it belongs to; null where it stands alone. */
export function comparisonOf(
  draft: Draft,
  change: Change | null,
  text: string,
  earlier: readonly Draft[],
  around: Surroundings,
): DraftLink | null {
  if (draft.kind === 'rank') return scope(draft, text);
  if (draft.quantity.form === 'ratio') return { type: 'shareOf', base: '地区生产总值' };
  const moved = draft.quantity.form === 'rank' ? MOVED.exec(draft.before)?.[1] : undefined;
  if (moved !== undefined) return movedFrom(moved, draft, earlier);
  const fromTo = changeFrom(draft);
  if (fromTo) return fromTo;
  if (change) return growth(draft, change, earlier, around);
  if (draft.kind === 'share') return share(draft, text, earlier, around);
  if (isDuration(draft)) return plan(draft, text);
  return total(draft, earlier) ?? part(draft, text, earlier, around);
}

/** 比上年前移4位 */
function movedFrom(word: string, draft: Draft, earlier: readonly Draft[]): DraftLink {
  const rank = sameSentence(draft, earlier).findLast((other) => other.kind === 'rank');
  const type = /上年|去年|同比/.test(draft.before) ? 'yoy' : 'vsBefore';
  return { type, direction: /下降|后移/.test(word) ? 'down' : 'up', ...(rank ? { of: rank } : {}) };
}

function growth(draft: Draft, change: Change, earlier: readonly Draft[], around: Surroundings): DraftLink {
  const link: DraftLink = { type: change.type, direction: change.direction };
  if (change.base !== null) link.base = change.base;
  if (isDuration(draft) && !change.explicit) return link;
  if (change.distance) return link;
  const own = ownSubject(draft, change, around);
  if (/^(?:增速|增幅|降幅|涨幅)$/.test(own)) {
    const rate = sameSentence(draft, earlier).at(-1);
    return rate?.kind === 'growth' ? { ...link, of: rate } : link;
  }
  const named = own.length < 2 ? null : pairOf(own, draft, earlier);
  if (named) return { ...link, of: named };
  if (own !== '' && !/^(?:比重|占比)$/.test(own)) return link;
  const points = draft.quantity.unit.record.dimension === 'points';
  const level = (points ? rateBefore(draft, earlier) : null) ?? levelOf(draft, earlier);
  if (level) link.of = level;
  return link;
}

/** 前者增长7.5%，后者下降3.2%: each of the last two amounts; or the amount that was told under the same name. */
function pairOf(own: string, draft: Draft, earlier: readonly Draft[]): Draft | null {
  const levels = earlier.slice(-12).filter(({ kind }) => kind !== 'growth' && kind !== 'rank');
  if (!/^(?:前者|后者)$/.test(own))
    return isRate(draft) && own.length > 3 ? (levels.findLast(({ indicator }) => indicator === own) ?? null) : null;
  const pair = levels.filter(({ clause }) => clause.sentence >= draft.clause.sentence - 1).slice(-2);
  return pair.length === 2 ? (pair[own === '前者' ? 0 : 1] ?? null) : null;
}

/** 由25天压缩到9天, 从3家增加到12家: the second number is the figure, the first its base. */
function changeFrom({ origin, quantity }: Draft): DraftLink | null {
  if (origin === null || origin.value === null) return null;
  const of = (one: Quantity): number => (one.value ?? 0) * one.scaleFactor * one.unit.factor;
  const same = origin.unit.record.dimension === quantity.unit.record.dimension;
  const rise = same && of(quantity) >= of(origin);
  return {
    type: 'fromTo',
    direction: rise ? 'up' : 'down',
    baseValue: origin.value,
    baseUnit: origin.scale + origin.unit.name,
  };
}

const SHARE_BASE =
  /占(?!有率)(?:到(?!位)|据)?(?:了)?([^占，。；]{0,24}?)(?:的)?(?:比重|比例|份额)?(?:的)?(?:分别|已|均|达到|达|为|是|超过|近|超|约)*$/;

function share(draft: Draft, text: string, earlier: readonly Draft[], around: Surroundings): DraftLink | null {
  const before = glossed(draft.before).plain;
  if (/第[一二三]产业(?:增加值)?所?占?(?:比重|占比)(?:分别|为|达到?|约)*$/.test(before))
    return { type: 'shareOf', base: '地区生产总值' };
  const reach = text.slice(Math.max(draft.clause.start, draft.quantity.start - 40), draft.quantity.start);
  const done = /完成(?:了)?[^完，]{0,16}?$/.exec(before);
  if (done && planned(done[0], around)) return { type: 'vsPlan', base: planName(done[0]) };
  const basis =
    before === '的'
      ? /完成[^，。；]{2,24}$/.exec(text.slice(Math.max(draft.clause.start, draft.beforeStart - 40), draft.beforeStart))
      : null;
  if (basis && planned(basis[0], around)) return { type: 'vsPlan', base: planName(basis[0]) };
  const plan = /(?:为|相当于|是)([^，。；]{2,12}?)的$/.exec(before);
  if (plan?.[1] && planned(plan[1], around)) return { type: 'vsPlan', base: plan[1] };
  const previous = sameSentence(draft, earlier).findLast(
    (other) => other.kind === 'count' || other.kind === 'level' || other.kind === 'capacity',
  );
  const of = SHARE_BASE.exec(before);
  const near = previous && previous.clause.segment === draft.clause.segment ? previous : null;
  if (of && !/占比/.test(before)) {
    if (of[1] && planned(of[1], around) && !/^全[国省市县区州]|预算(?:支出|收入)/.test(of[1]))
      return { type: 'vsPlan', base: planName(of[1]) };
    const link: DraftLink = { type: 'shareOf' };
    if (of[1]) link.base = of[1].replace(/的?(?:比重|比例|份额)?的?$/, '');
    const own = /占/.exec(before);
    const bare = own !== null && before.slice(0, own.index).replace(/[，、约已均（(]/g, '') === '';
    if (near && (bare || (!of[1] && /其中/.test(reach)))) link.of = bare ? near : wholeOf(near);
    return link;
  }
  const portion = draft.quantity.form === 'share' ? portionBefore(before) : null;
  if (portion !== null) {
    const bare = /^[，、已经也达到约]*$/.test(before.slice(0, portion.at));
    return { type: 'shareOf', base: portion.base, ...(bare && near ? { of: near } : {}) };
  }
  // 占全省的18%、全市总装机的七成
  const further = /^[、和与](.{2,14}?)的$/.exec(before);
  const first = earlier.at(-1);
  if (further?.[1] && first?.clause === draft.clause && first.comparison?.type === 'shareOf')
    return { ...first.comparison, base: further[1] };
  const former = formerOf(before);
  const recovered = former !== null && /恢复[到至]/.test(before);
  if (former && (recovered || former.type !== null || draft.quantity.unit.record.dimension === 'times'))
    return { type: recovered ? 'vsBefore' : (former.type ?? 'scope'), base: former.base };
  const wide = /(全国|全省|全市|全球|世界|亚洲|国内|国际)(?:市场)?的?(?:市场)?(?:份额)?(?:的)?$/.exec(
    before.replace(/(?:达到|达|超过|超|近|约)+$/, ''),
  );
  if (wide?.[1] !== undefined || /市场占有率|市场份额/.test(reach)) {
    return { type: 'shareOf', base: wide?.[1] ?? '市场' };
  }
  if (/占比|比重/.test(before) && near && isCounted(near)) return { type: 'shareOf', of: wholeOf(near) };
  return null;
}

/** The whole that a list of parts opens with. */
const wholeOf = (part: Draft): Draft =>
  part.comparison?.type === 'partOf' && part.comparison.of ? part.comparison.of : part;

function planned(words: string, around: Surroundings): boolean {
  for (let at = 0; at < words.length; at++) if (around.lexicon.plans.at(words, at)) return true;
  return /计划|目标|任务|预算/.test(words);
}
const planName = (words: string): string =>
  words
    .replace(/^完成了?/, '')
    .replace(/的$/, '')
    .replace(/[0-9.]+[万亿]*[\u4e00-\u9fa5]{0,3}$/, '');

/** 提前63天: against the plan; 缩短17天: against before. */
function plan(draft: Draft, text: string): DraftLink | null {
  const near = text.slice(Math.max(draft.clause.start, draft.quantity.start - 10), draft.quantity.start);
  if (/提前/.test(near)) return { type: 'vsPlan', direction: 'down' };
  return /节省|节约/.test(near) ? { type: 'vsBefore', direction: 'down' } : null;
}

const SCOPE =
  /((?:全国|全省|全市|全区|全州|全球|世界|亚洲|东北|西部|中部|东部)[^，居列第]{0,6}|(?:(?![居列排全位])[\u4e00-\u9fa5]){2}[省市区县州])$/;

/** 居全省第3位, 全国最大: the field of the rank. */
function scope(draft: Draft, text: string): DraftLink | null {
  const near = text
    .slice(Math.max(draft.clause.start, draft.quantity.start - 18), draft.quantity.start)
    .replace(/(?:排名|位列|位居|稳居|高居|跃居|居|列|排|的)+$/, '');
  const base = SCOPE.exec(near);
  return { type: 'scope', ...(base?.[1] === undefined ? {} : { base: base[1] }) };
}

/** How far 其中 reaches: the parts of a total, with their rates of growth, over semicolons. */
const PART_REACH = 200;
/** 已完工138个 behind a total: said of some of them. */
const STAGE =
  /^(?:含|截至目前|目前|现|已经|已|其余|全部|累计|共|正在|还有|新)*(?:完工|建成|开工|竣工|投产|封顶|贯通|完成|在建|落地|投用|入驻|办结|整改|解决|通车|交付|签约|启用|收获|收割|播种|播完|挂果|丰产|投保|出栏|复工|复产|达标|验收|销号|进场|安装|拆除|盘活|脱贫|退出|上线|检测|接种)(?:投产|建设|投用|完毕|面积)?$/;
/** 其余16个: what remains of the whole. */
const REST = /^[，、；\s]*(?:其余|剩余|剩下|余下)的?$/;

/** 其中亿元以上134个, …，已完工138个: a part of an earlier figure. */
function part(draft: Draft, text: string, earlier: readonly Draft[], around: Surroundings): DraftLink | null {
  const { quantity, clause } = draft;
  const inside = insideOf(draft, earlier.at(-1));
  if (inside && comparable(inside, draft)) return { type: 'partOf', of: inside };
  const from = Math.max(0, quantity.start - PART_REACH, clause.sentenceStart);
  if (/密度|每[^，。；]{1,8}$/.test(draft.before)) return null;
  const at = partMark(text.slice(from, quantity.start));
  if (at < 0) {
    const whole = wholeOfClass(draft, earlier);
    return whole && comparable(whole, draft) ? { type: 'partOf', of: whole } : stage(draft, text, earlier, around);
  }
  const mark = from + at;
  // 其中高技能人才8.9万人，今年新引进博士186名: a time of its own begins anew
  const fresh = around.times[lastBefore(around.times, quantity.start)];
  if (
    fresh?.kind === 'period' &&
    fresh.start > mark + 6 &&
    earlier.at(-1) &&
    fresh.start > (earlier.at(-1)?.quantity.end ?? 0)
  )
    return null;
  const opens = mark - clause.sentenceStart < 3;
  const before = earlier
    .slice(-16)
    .filter((other) => other.quantity.end <= mark && (opens || other.clause.sentence === clause.sentence));
  const fits = (other: Draft): boolean => comparable(other, draft) && sameMeasure(other, draft);
  const whole =
    before.findLast((other) => fits(other) && other.quantity.unit.name === draft.quantity.unit.name) ??
    before.findLast((other) => fits(other) && isAlike(other, draft));
  if (!whole || (opens && whole.clause.sentence < clause.sentence - 1) || isWider(draft, whole)) return null;
  // 其中限额以上4亿元，批发业103亿元；零售业44亿元: where one between is no part, the list of parts is over
  const between = earlier.slice(-16).filter((other) => other.quantity.start > mark && isLevel(other));
  if (between.some((other) => other.comparison?.type !== 'partOf' && other.quantity.unit.name === quantity.unit.name))
    return null;
  // behind a semicolon another verb begins anew: 其中…5个；落地开工19个
  const anew =
    text.slice(mark, quantity.start).includes('；') &&
    trimStart(draft.before.replace(/^[，、；\s]+/, ''), around.lexicon.verbs) === '';
  if (anew && draft.head.text === '') return null;
  const opening = earlier.slice(-16).find((other) => other.quantity.start > mark);
  return !opening || continues(draft, opening) ? { type: 'partOf', of: whole } : null;
}

const isLevel = ({ kind }: Draft): boolean => kind === 'level' || kind === 'count' || kind === 'capacity';

/** Where 其中 opens the parts of a total; 参与其中, 都在其中 open none. */
function partMark(text: string): number {
  const at = text.lastIndexOf('其中');
  if (at <= 0) return at;
  return /[在与入到于列含]$/.test(text.slice(0, at)) || /^其中(?:之一|的|[。；、])/.test(text.slice(at, at + 4))
    ? -1
    : at;
}

/** Counts of things of the same sort: 个, 家 and 项, but not households among villages. */
const isAlike = (whole: Draft, draft: Draft): boolean =>
  !isCounted(draft) ||
  (whole.quantity.unit.record.unit === draft.quantity.unit.record.unit && !draft.quantity.unit.record.noun);

/** A further part is written as the first behind 其中 is: the number behind its noun, or in front of it. */
const continues = (draft: Draft, opening: Draft): boolean =>
  draft.quantity.unit.name === opening.quantity.unit.name && (draft.head.text === '') === (opening.head.text === '');

function stage(draft: Draft, text: string, earlier: readonly Draft[], around: Surroundings): DraftLink | null {
  if (draft.head.text === '' && REST.test(draft.before)) {
    const whole = sameSentence(draft, earlier).findLast(
      (other) => other.quantity.unit.name === draft.quantity.unit.name && other.comparison?.type !== 'partOf',
    );
    if (whole && comparable(whole, draft)) return { type: 'partOf', of: whole };
  }
  const words = behindTime(draft, draft.before, around.times).replace(/^[（(，、\s]+/, '');
  const said = STAGE.test(words) || (/^(?:已有|已|现有|有)$/.test(words) && STAGE.test(draft.head.predicate));
  if (draft.head.text !== '' || !said || words.startsWith('新')) return null;
  const later = /已|其中|现|目前/.test(draft.before);
  const whole = sameSentence(draft, earlier).findLast(
    (other) =>
      other.quantity.unit.name === draft.quantity.unit.name && (later || other.clause.segment === draft.clause.segment),
  );
  return whole && comparable(whole, draft) && text.charAt(whole.quantity.end) !== ''
    ? { type: 'partOf', of: whole }
    : null;
}

function comparable(whole: Draft, draft: Draft): boolean {
  if (whole.kind === 'growth' || whole.kind === 'share' || whole.kind === 'rank') return false;
  return whole.quantity.unit.record.dimension === draft.quantity.unit.record.dimension && larger(whole, draft);
}

function larger(whole: Draft, draft: Draft): boolean {
  const of = ({ quantity }: Draft): number => (quantity.value ?? 0) * quantity.scaleFactor * quantity.unit.factor;
  return draft.quantity.value === null || whole.quantity.value === null || of(whole) >= of(draft);
}

/** 总投资200亿元的6个…, 39个，总投资600亿元: the money of the things counted beside it. */
function total(draft: Draft, earlier: readonly Draft[]): DraftLink | null {
  if (!/^(?:money|dollars|euros|yen)$/.test(draft.quantity.unit.record.dimension)) return null;
  if (
    !/^(?:[，、的其中]|预计|计划|协议|合计|累计|共|项目|合同|概算|估算)*(?:总投资额?|投资总?额?|签约总?额|协议资金|合同金额|完成投资)(?:达到|达|为|约|近|超过|超|突破|合计|共)*$/.test(
      draft.before,
    )
  )
    return null;
  const previous = earlier.at(-1);
  if (previous?.kind !== 'count' || previous.clause.sentence !== draft.clause.sentence) return null;
  if (/(?:国家|地区|省份|国家和地区)$/.test(previous.head.text)) return null;
  return isCounted(previous) && !isRate(previous) && previous.clause.segment === draft.clause.segment
    ? { type: 'totalOf', of: previous }
    : null;
}
