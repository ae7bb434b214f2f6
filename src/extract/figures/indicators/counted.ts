import { type Draft } from '../draft.ts';
import { bareSubject } from '../phrases.ts';
import { subjectBefore, verbBefore, type Surroundings } from '../subjects.ts';
import { trimStart } from '../word-set.ts';
import { isElliptic, measureOfClass, wholeName } from './elliptic.ts';
import { borrowed, insideOf, previousNoun, sameSentence } from './neighbours.ts';
import { add, clean } from './words.ts';

/** Nouns that mean people. */
const PEOPLE =
  /(?:人|人口|人员|人才|工|者|员|生|劳动力|军人|专家|户|队伍|骨干|大户|教师|医生|带头人|网格员|老人|儿童)$/;

/** What is done is counted, not a thing: 外出招商28批次, 起降1200架次. */
const TIMES = /^(?:批次|架次|班次|航次|次)$/;

/** 签约落地项目数, 惠及户数: the thing counted with the verb that it is the object or the subject of. Sets the draft's subject. */
export function counted(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const { record, name } = draft.quantity.unit;
  const remaining = restName(draft, earlier);
  if (remaining !== null) {
    draft.subject = remaining;
    return add(remaining, '数');
  }
  const acted = record.noun && actsFirst(draft, around) ? draft.head.text + draft.head.predicate : '';
  const head = acted ? null : nounOf(withoutAmong(draft.head.text, around));
  const times = draft.head.text === '' ? TIMES.exec(name)?.[0] : undefined;
  const suffix = times === '次' ? '次数' : (times ?? (record.suffix === '' ? '数' : record.suffix));
  const part = head || draft.head.text === '' ? partInside(draft, head?.text ?? '', earlier, around) : '';
  if (part) {
    draft.subject = part;
    return add(part, suffix);
  }
  if (head) {
    const verb = verbBefore(draft, around);
    draft.subject = `${verb}${head.text}`;
    const shared = draft.next !== null && draft.head.said !== '';
    const said = verb || shared ? '' : predicate(draft.head.predicate, around);
    const context = head.context ? head.context : '';
    const counts = record.noun
      ? /人$/.test(record.unit)
        ? draft.head.de && !PEOPLE.test(head.text)
          ? '人数'
          : '数'
        : suffix
      : suffix.length > 1
        ? suffix
        : '数';
    if (name === '人次') return `${verb || said}${head.text}人次`;
    const among = amongOf(verb, head.text);
    const acts = predicate(draft.head.predicate, around);
    if (among !== '') return add(among.includes(acts) ? among : `${acts}${among}`, '数');
    const titled = titleNoun(said, head.text);
    if (titled) return add(titled, '数');
    const owner = verb || context || (said && head.text.length > 2) ? '' : ownerBefore(draft, around);
    // 3个新开工项目实现开工
    const lead = verb || `${owner}${said}`;
    const told = lead.length >= 2 && head.text.slice(0, -2).includes(lead) ? '' : lead;
    return add(`${told}${context}${head.text}`, counts);
  }
  const told = subjectBefore(draft, draft.before, around);
  const subject = `${measureOfClass(told, draft, earlier)}${told}`;
  if (record.noun) {
    if (/^(?:日均|单日|年均|月均|平均每[天日]|最高单日|单日最高)$/.test(subject)) {
      draft.subject = `${borrowed(draft, earlier, around)}${subject}`;
      return add(draft.subject, record.suffix);
    }
    const said = subject === '' ? predicate(acted || draft.head.predicate, around) : '';
    if (/^(?:总数|总量|总户数|总人数)$/.test(subject)) {
      draft.subject = borrowed(draft, earlier, around).replace(/^(?:新增|净增|新登记)/, '');
      return `${draft.subject}总数`;
    }
    const base = subject || said || borrowed(draft, earlier, around);
    draft.subject = base || (record.unit === '人' ? '人口' : '');
    if (base === '' && record.unit === '人') return '人口数';
    if (record.unit === '人') return add(base, PEOPLE.test(base) && !/^每|户$/.test(base) ? '数' : '人数');
    return add(base, record.suffix === '数' ? `${name}数` : record.suffix);
  }
  if (isElliptic(subject)) {
    draft.subject = wholeName(subject, draft, earlier);
    return add(draft.subject, suffix);
  }
  if (/等$/.test(draft.before) && /、|^[^、]{2,12}$/.test(subject)) {
    const noun = previousNoun(draft, around) || (name === '家' ? '企业' : '');
    if (noun !== '') {
      draft.subject = noun;
      return add(noun, suffix);
    }
  }
  const last = earlier.at(-1);
  if (
    subject === '' &&
    last?.clause === draft.clause &&
    last.head.end === draft.quantity.start &&
    last.head.text !== ''
  ) {
    // 新开工A、B等总投资157亿元的项目70个
    const measure = around.lexicon.attributes.endingAt(last.subject, last.subject.length)?.word ?? '';
    const things = last.subject.slice(0, last.subject.length - measure.length);
    draft.subject = measure !== '' && things.endsWith(last.head.text) ? things : last.head.text;
    return add(draft.subject, suffix);
  }
  const alike = bareVerb(subject, around) ? sameThing(draft, earlier, around) : '';
  if (alike !== '') {
    // 计划投产项目10个，投产7个: 投产项目
    draft.subject = alike.includes(subject) ? alike.slice(alike.indexOf(subject)) : `${subject}${alike}`;
    return add(draft.subject, suffix);
  }
  const total = /^(?:总数|总量|数量|总)$/.test(subject);
  draft.subject = total
    ? borrowed(draft, earlier, around).replace(/^(?:新增|净增|新认定|新培育)/, '')
    : subject || borrowed(draft, earlier, around) || previousNoun(draft, around);
  return add(draft.subject, total ? '总数' : suffix);
}

/** 7个[行业]营业收入实现增长: the branches are counted, what is said is of their income. */
const OF_EACH =
  /^((?:行业|企业|县区|区县|乡镇|县|区|市|省份|产品|品种|门类|大类|园区|口岸)(?:大类|门类|中类)?)(.{2,8}(?:收入|增加值|产值|产量|投资|利润|税收|零售额|销售额|价格|出口|增速))$/;

/** 22个产业项目中，物流园等14个项目; 32个行业中有23个增长: the thing counted is that of the whole. Empty where it is no such part. */
function partInside(draft: Draft, head: string, earlier: readonly Draft[], around: Surroundings): string {
  const said = predicate(draft.head.predicate, around);
  const each = OF_EACH.exec(head);
  if (each && /增长|下降|回升|盈利|正增长|上涨|下跌/.test(said)) return `${each[2] ?? ''}${said}${each[1] ?? ''}`;
  const whole = insideOf(draft, earlier.at(-1));
  if (!whole || (head !== '' && !/^(?:项目|企业|工程|单位)$/.test(head) && !whole.head.text.endsWith(head))) return '';
  return `${said.length <= 6 ? said : ''}${whole.head.text}`;
}

/** 签约项目中有458个项目已开工, 新开工重点项目共有47个项目: what they are among, where it ends in their own noun. */
function amongOf(verb: string, head: string): string {
  const whole = verb.replace(/中$/, '');
  return whole.length > head.length && whole.endsWith(head) ? whole : '';
}

/** 3.1万人[稳定脱贫]: what stands behind the people is said of them, not a noun. */
function actsFirst({ head }: Draft, { lexicon }: Surroundings): boolean {
  if (head.text === '' || head.text.length > 3 || head.predicate === '') return false;
  const [first] = lexicon.tag(head.text);
  return first !== undefined && first.word === head.text && /^(?:a|ad|d|z)$/.test(first.tag);
}

/** Nothing but verbs: 新开工, 落地开工. */
function bareVerb(subject: string, { lexicon }: Surroundings): boolean {
  const rest = trimStart(subject.replace(/^新/, ''), lexicon.verbs);
  return subject !== '' && rest === '' && subject.length <= 6;
}

/** 新签约工业项目17个，新开工12个; 新建学校4所、改扩建6所: the things of the count before, without its verb. */
function sameThing(draft: Draft, earlier: readonly Draft[], { lexicon }: Surroundings): string {
  const previous = sameSentence(draft, earlier).findLast(
    (other) => other.kind === 'count' && other.comparison?.type !== 'partOf',
  );
  if (!previous) return '';
  if (previous.quantity.unit.name !== draft.quantity.unit.name || previous.kind !== 'count') return '';
  const noun = previous.subject.slice(lexicon.verbs.at(previous.subject, 0)?.word.length ?? 0);
  return noun.length >= 2 && noun.length <= 14 && lexicon.verbs.get(noun) === undefined ? noun : '';
}

/** 其余12个在高新区, 另有35部正在安装: further ones of what was counted before, by what is said of them. */
function restName(draft: Draft, earlier: readonly Draft[]): string | null {
  if (!/^[，、；\s]*(?:其余|剩余|剩下|余下|另有|另外|还有)(?:的|有)?$/.test(draft.before)) return null;
  const { text, predicate: said } = draft.head;
  if (text !== '' && !/[前后年月内]$|^(?:在|正|于|由|已)/.test(text)) return null;
  const before = earlier.slice(-4).findLast(({ quantity }) => quantity.unit.name === draft.quantity.unit.name);
  const whole = draft.comparison?.type === 'partOf' ? (draft.comparison.of ?? before) : before;
  if (!whole || whole.clause.sentence < draft.clause.sentence - 1) return null;
  const noun = whole.head.text || whole.subject.replace(/^(?:共|已|完成)/, '');
  const words = clean(text + said).replace(/^(?:正在|在|位于|分布在|均|都|已|将|也|由)/, '');
  const own = words.length >= 2 && words.length <= 10 ? words : '';
  return noun === '' ? null : own.includes(noun) ? own : `${own}${noun}`;
}

/** 商务区49栋楼宇: whose they are, where no verb stands between. */
function ownerBefore(draft: Draft, around: Surroundings): string {
  if (/等$|[、，]/.test(draft.before)) return '';
  const owner = bareSubject(draft.before, around.lexicon, around.placeNames);
  return owner.length >= 2 && owner.length <= 10 && !/[“”0-9和与]/.test(owner) ? owner : '';
}

/** 37个工业大类行业|中: some of them are told next. */
function withoutAmong(text: string, { lexicon }: Surroundings): string {
  const among = text.length >= 3 && text.endsWith('中') && lexicon.tag(text).at(-1)?.word === '中';
  return among ? text.slice(0, -1) : text;
}

/** 村的生活污水治理工程: the villages are counted, the rest is said of them. */
function nounOf(text: string): { text: string; context: string } | null {
  const head = clean(text).replace(/(?<=企业|项目|单位|村|户|人员|学校)中$/, '');
  if (!head) return null;
  const at = head.indexOf('的');
  if (
    at <= 0 ||
    at > 6 ||
    !/(?:村|镇|乡|县|区|市|社区|学校|中小学|企业|小区|园|家庭|农户|居民|群众|乡镇|街道|部门|单位|人口|老人|儿童)$/.test(
      head.slice(0, at),
    )
  ) {
    return { text: head, context: '' };
  }
  return { text: head.slice(0, at), context: head.slice(at + 1) };
}

/** What is said of a counted noun, where it is short enough to qualify it. */
function predicate(text: string, { lexicon }: Surroundings): string {
  // 10个项目分别是…: which they are
  if (/^(?:分别|依次|主要|具体)?(?:是|为|包括|有|指)/.test(clean(text))) return '';
  const told = clean(text).replace(
    /^(?:被|已|正在|正式|正(?!规|常|版)|将|可望|有望|可|均|都|在|于|要|底前|前|底)+/,
    '',
  );
  // 完成[签约], but 完成土建工程
  const act = /^(?:进行|实现|完成)+/.exec(told)?.[0] ?? '';
  const done = told.slice(act.length);
  const acts = act !== '' && (lexicon.verbs.at(done, 0) ?? lexicon.predicates.at(done, 0) ?? lexicon.works.at(done, 0));
  const said = (acts || done === '' ? done : told).replace(/(?<=..)(?:[在于到至]|分布在)[^，。；]*$/, '');
  return said.length >= 2 && said.length <= 16 ? said : '';
}

/** 16家企业被评为…领先企业 are …领先企业. */
function titleNoun(said: string, head: string): string | null {
  const match = /^(?:评为|认定为|评定为|列为|列入|纳入|获评|入选|荣获|获得|获批|通过|被认定为|授予)(.{3,})$/.exec(said);
  const noun = head.slice(-2);
  return match?.[1]?.endsWith(noun) === true ? match[1] : null;
}
