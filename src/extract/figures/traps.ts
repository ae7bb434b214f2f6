import type { Draft } from './draft.ts';
import { isCounted, isDuration, isRate } from './draft.ts';
import { changeOf } from './changes.ts';
import type { Lexicon, Trap } from './lexicon.ts';
import { converted, definition, milestone, oneThing, sustained } from './limits.ts';
import { nameNumber } from './name-numbers.ts';
import { threshold } from './thresholds.ts';
import { contains } from './word-set.ts';

/**
 * Why a quantity is not a figure in these surroundings, or null. Lexical traps (dates, names, ordinals) were left before:
 * here it is the clause that tells — thresholds, a lone 一, lengths of time that measure nothing, talk of one's own house.
 */
export function trapOf(draft: Draft, previous: Draft | null, text: string, lexicon: Lexicon): Trap | null {
  return (
    comparator(draft, text) ??
    milestone(draft, previous, text) ??
    converted(draft, previous, text) ??
    sustained(draft, text) ??
    definition(draft, text) ??
    oneThing(draft, text) ??
    ratioBase(draft, text) ??
    placesNamed(draft, lexicon) ??
    nameNumber(draft, text, lexicon) ??
    enumerated(draft, text, lexicon) ??
    bare(draft, text) ??
    single(draft, text, lexicon) ??
    threshold(draft, text, lexicon) ??
    time(draft, text, lexicon) ??
    structure(draft, text.slice(draft.quantity.end, draft.quantity.end + 6), lexicon) ??
    price(draft, text) ??
    sized(draft) ??
    oddUnit(draft, text) ??
    anecdote(draft, text, lexicon)
  );
}

/** 与2010年普查的50.97万人相比, 比上年的35家增加12家: what something is compared with. */
function comparator({ quantity, clause }: Draft, text: string): Trap | null {
  const before = text.slice(Math.max(clause.start, quantity.start - 30), quantity.start);
  const behind = text.slice(quantity.end, quantity.end + 4);
  if (/^(?:与|同|和|跟)/.test(clause.text) && /(?:相比|比较|对比)$/.test(clause.text))
    return trap('base', '比较的基数，不是本期统计量');
  // 占全年目标任务6.9万人的111%, 去年同期为增加16亿元: what a share or a change is measured by
  const measured = /^的(?:约|近|超过?)?[0-9.]+%/.test(text.slice(quantity.end, quantity.end + 12));
  if (measured && /(?:任务|目标|计划|预算)(?:数|为|的|约)?$/.test(before)) return trap('base', '计划数，占比的基数');
  // 已超过去年全年7.09万亿元的规模
  if (
    /(?:超过?|高于|接近|赶上|追平|突破|低于)了?(?:去年|上年|前年|20\d\d年)(?:全年|同期|一年)的?(?:近|约)?$/.test(
      before,
    ) &&
    !isRate({ quantity } as Draft)
  )
    return trap('base', '比较的基数，不是本期统计量');
  if (/(?:去年|上年)同期(?:为|是)(?:增加|减少|增长|下降)?$/.test(before)) return trap('base', '上年同期数，比较的基数');
  const opened = /(?:与|同|和|较|比)[^，。；]{0,28}$/.test(before);
  return opened &&
    /^(?:相比|比较|相较|多出|增加|增长|减少|提高|下降)/.test(behind) &&
    (/^相|^比/.test(behind) || /[比较][^，。；比较]{0,12}的$/.test(before))
    ? trap('base', '比较的基数，不是本期统计量')
    : null;
}

/** 江苏等5省市到位资金182亿元: how many places stand in the name of what is measured. */
function placesNamed({ quantity, before, head, next }: Draft, lexicon: Lexicon): Trap | null {
  if (
    !/^(?:省市区?|省|市|县|县市|县区|区县|区|州|镇|乡镇)$/.test(quantity.unit.name) ||
    !/等$|^[，、；\s]*$/.test(before)
  )
    return null;
  const measure = lexicon.attributes.get(head.text) ?? lexicon.indicators.get(head.text);
  return measure !== undefined && next !== null && !isCounted(next) && /^[共合计达为]*$/.test(next.before)
    ? trap('label', '指标主体中的地区数，不是统计量')
    : null;
}

/** 每100个人里就有1个: the base of a ratio. */
function ratioBase({ quantity, before }: Draft, text: string): Trap | null {
  if (/^(?:创始)?成员国/.test(text.slice(quantity.end, quantity.end + 5)))
    return trap('label', '组织的成员数，不是统计量');
  const share =
    /每[0-9一二两三四五六七八九十]+(?:个|件|台|支|辆|双|名|位|人|户|只|盏|把|块|顶|条)[^，。；]{0,16}有(?:近|约)?$/;
  if (share.test(text.slice(Math.max(0, quantity.start - 26), quantity.start)))
    return trap('ratio', '比例的一项，不是统计量');
  const field = /^[^，。]{0,10}中，?[^，。]{0,8}(?:排|居|列|位|第)/.test(text.slice(quantity.end, quantity.end + 24));
  // 山区26县第一
  const ranked = /^(?:第[一二三四五六七八九十0-9]|首位|之首|之最|前列)/.test(
    text.slice(quantity.end, quantity.end + 3),
  );
  if ((field || ranked) && quantity.unit.record.dimension === 'count')
    return trap('scope', '位次的比较范围，不是统计量');
  return /每$/.test(before) && quantity.unit.record.dimension === 'count'
    ? trap('ratio', '比例的基数，不是统计量')
    : null;
}

/** 宁启、新长两条铁路, 居前三位的是: the number only counts up the names in front of it or behind. */
function enumerated({ quantity, before }: Draft, text: string, lexicon: Lexicon): Trap | null {
  // 播种面积居前三位的是: who they are follows
  const announced =
    /^位?的?(?:[县市区州乡镇街道（）、]{1,8}|企业|行业|产业|国家)?(?:分别|依次)?(?:是|为|有|分别|依次)/.test(
      text.slice(quantity.end, quantity.end + 8),
    );
  if (quantity.form === 'rank' && quantity.qualifier === 'upTo' && announced)
    return trap('enumerative', '引出所列各项，不是统计量');
  if (quantity.script !== 'chinese' || quantity.value === null || quantity.value < 2 || quantity.scale) return null;
  // 面积、产量居全国第二 is a rank of two, 四川、广东位列前二 only counts up
  if (quantity.form === 'rank' && quantity.qualifier !== 'upTo') return null;
  const list =
    before
      .replace(/（[^（）]*）/g, '')
      .split(/[，；：]/)
      .at(-1) ?? '';
  const items = list.split(/、|和|与/).length;
  const short = list.split(/、|和|与/).every((item) => item.length <= 4);
  return items >= 2 && items === quantity.value && (short || lexicon.verbs.at(list, 0) === null) && !/等$/.test(list)
    ? trap('enumerative', '对前列各项的概括，不是统计量')
    : null;
}

const trap = (category: string, reason: string): Trap => ({ category, reason });

/** 千亩产业园, 百亿元项目: a size in a name. 近千家 is a figure. */
function bare({ quantity, before }: Draft, text: string): Trap | null {
  if (quantity.bare && /(?:投资|产值|收入|规模|销售额|达|达到|近)$/.test(before) && draftEnds(quantity, text))
    return null;
  if (!quantity.bare || quantity.start < quantity.numberStart || quantity.qualifier !== 'exact') {
    return quantity.bare && quantity.qualifier === 'level' ? trap('label', '量级名称') : null;
  }
  return trap('label', '名称中的量级，没有数字');
}

const draftEnds = ({ end }: { end: number }, text: string): boolean =>
  /^(?:[，。；、,;]|$)/.test(text.slice(end, end + 1));

/** 一个, 一批, 一家: an article, not a number. */
function single({ quantity, clause }: Draft, text: string, lexicon: Lexicon): Trap | null {
  if (quantity.script !== 'chinese' || quantity.value !== 1 || quantity.scale || quantity.form !== 'unit') return null;
  if (text.charAt(quantity.numberStart) !== '一') return null;
  if (
    ['hours', 'days', 'months'].includes(quantity.unit.record.dimension) &&
    contains(clause.text, lexicon.durationCues)
  )
    return null;
  if (isRate({ quantity } as Draft) || quantity.unit.record.dimension === 'times') return null;
  return trap('idiom', '“一”加量词，不是统计量');
}

/** 三年, 5天: lengths of time are figures where they measure work (用时84天, 由25天压缩到9天). */
function time(draft: Draft, text: string, lexicon: Lexicon): Trap | null {
  if (!isDuration(draft)) return null;
  const { quantity, clause } = draft;
  const around = text.slice(Math.max(clause.start, quantity.start - 30), Math.min(clause.end, quantity.end + 12));
  if (/预[订约]|预报/.test(around)) return trap('period', '时段，不是统计量');
  if (changeOf(draft, text, lexicon)?.explicit === true) return null;
  if (
    quantity.form === 'unit' &&
    contains(around, lexicon.durationCues) &&
    !/连续|为期|每年|年均/.test(draft.before.slice(-4))
  )
    return null;
  return trap('period', '时段，不是统计量');
}

/** 三个方面, 四个着力: the order of a speech. */
function structure(draft: Draft, following: string, lexicon: Lexicon): Trap | null {
  const { text } = draft.head;
  const image = /^(?:台|张|把|只|块|面|双|根|驾|艘|支|座|架|颗|盘|本|笔|道|扇|对|副)$/.test(draft.quantity.unit.name);
  if (image && draft.quantity.script === 'chinese' && /^“[^”]{1,6}”/.test(text) && (draft.quantity.value ?? 99) < 10)
    return trap('slogan', '引号中的比喻，不是统计量');
  if (!isCounted(draft) || !['个', '项', '条', '大'].includes(draft.quantity.unit.name)) return null;
  if (lexicon.aspectNouns.at(following, 0)) return trap('enumerative', '文章条理的概括，不是统计量');
  if (draft.quantity.script === 'chinese' && text.startsWith('“')) return trap('slogan', '引号中的概括，不是统计量');
  if (/(?:台阶|关口|大关)$/.test(text)) return trap('idiom', '“台阶”“关口”的说法，不是统计量');
  // 十几个示范村 counts, though vaguely
  if (draft.quantity.valueMax !== undefined) return null;
  const exact = lexicon.structureNouns.get(text) !== undefined;
  const opening =
    draft.quantity.script === 'chinese' && text.length <= 4 && lexicon.structureNouns.at(text, 0) !== null;
  const year = text === '月' || text === '季度';
  return exact || opening || year ? trap('enumerative', '文章条理的概括，不是统计量') : null;
}

/** 每斤10元: a price in a story, unlike 每亩补助500元. */
function price({ quantity, before }: Draft, text: string): Trap | null {
  if (quantity.unit.record.dimension !== 'money') return null;
  const each =
    /(?:每|一)(?:斤|公斤|千克|件|瓶|盒|张|个|只|份|杯|碗|袋|箱|天|次|度|吨|串|头|条|场)(?:卖|售价|价格|补助|补贴|奖励|能卖到?|就能卖)?(?:到)?$/.test(
      before,
    );
  const per = /^(?:一|每|\/)(?:斤|公斤|件|瓶|盒|张|个|只|份|杯|碗|袋|箱|天|次|人一天|串)/.test(
    text.slice(quantity.end, quantity.end + 4),
  );
  const ticket = /(?:票价|售价|单价|房价|一晚要?|每晚|定价|限值|标准值|起步价)(?:为|只要|仅|仅需|达|约)*$/.test(before);
  return each || per || ticket ? trap('anecdote', '单价，不是统计量') : null;
}

/** 80万吨乙烯项目: the size in a project's name; 年产80万吨 would tell what it makes. */
function sized({ quantity, before, head }: Draft): Trap | null {
  if (!['mass', 'volume'].includes(quantity.unit.record.dimension) || head.de) return null;
  const named = /^[^，。；的]{1,10}(?:项目|工程|装置|生产线|机组)/.test(head.text);
  return named && /(?:^|[、，和及与以其中])$/.test(before) ? trap('label', '项目名称中的规模，不是指标值') : null;
}

/** 分 only as a score, 度 only of electricity. */
function oddUnit({ quantity, before, clause }: Draft, text: string): Trap | null {
  const { name } = quantity.unit;
  if (name === '县' && /^[区市]/.test(text.charAt(quantity.end))) return trap('label', '行政区划的统称');
  if (name === '次' && /^(?:列车|航班|特快|动车|高铁|班车)/.test(text.slice(quantity.end, quantity.end + 2)))
    return trap('label', '车次、航班号');
  if (/^[0-9]{1,2}线/.test(text.slice(quantity.end, quantity.end + 3)) && name === '台')
    return trap('label', '站场规模的名称');
  if (quantity.qualifier === 'level' && quantity.form === 'unit') return trap('label', '等级、规格的名称');
  if (name === '期' && !/(?:培训|举办|开展|办班|讲座|课程|宣讲|推出|播出|开办)/.test(before))
    return trap('label', '期次，不是数量');
  if (name === '岁' && !/寿命/.test(before)) return trap('anecdote', '年龄');
  if (name === '分' && !/得分|评分|分数|总分|满意度|平均分|均分|测评/.test(before)) return trap('label', '不是得分');
  if (name === '度' && !/电/.test(text.slice(clause.start, Math.min(clause.end, quantity.end + 6))))
    return trap('label', '不是电量');
  if (
    quantity.unit.record.dimension === 'length' &&
    /(?:距|相距|海拔|距离)[^，]{0,12}$|(?:驱车|步行|徒步|前行|颠簸|[东西南北]行)[^，]{0,4}$/.test(before)
  )
    return trap('label', '距离、海拔、路程，不是统计量');
  if (name === '里' || name === '角') return /路|长|程/.test(before) ? null : trap('idiom', '词语中的数字');
  return null;
}

/** A resident's own flats and acres, told in quotation marks. */
function anecdote({ quantity, clause }: Draft, text: string, lexicon: Lexicon): Trap | null {
  const own = text.slice(clause.start, Math.min(clause.end, quantity.end + 20));
  if (own.length < 90 && contains(own, lexicon.household)) return trap('anecdote', '个人或一户的事，不是统计量');
  const from = Math.max(0, quantity.start - 120);
  const before = text.slice(from, quantity.start);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.lastIndexOf('”') > open) return null;
  const rest = text.slice(quantity.end, quantity.end + 120);
  const end = rest.indexOf('”');
  const speech =
    before.slice(open) +
    (end < 0 ? text.slice(quantity.end, Math.min(clause.end, quantity.end + 120)) : rest.slice(0, end));
  return speech.length > 12 && contains(speech, lexicon.personal) ? trap('anecdote', '个人讲述，不是统计量') : null;
}
