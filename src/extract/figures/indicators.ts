import type { Change } from './changes.ts';
import { isCounted, isDuration, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { MOVED } from './kinds.ts';
import { bareSubject } from './phrases.ts';
import { subjectBefore, verbBefore, type Surroundings } from './subjects.ts';

/** Nouns that already end an indicator: no 数 or 面积 is added behind them. */
const COMPLETE =
  /(?:数|数量|量|额|总额|总值|率|面积|里程|长度|投资|收入|支出|产值|规模|资金|比重|占比|次数|总数|人数|户数|余额|价值|产能|容量|库容|空间|利润|税收|存款|贷款|销售|效益|增加值|资本|补贴|补助|工资|时间|时限|周期|排名|位次|指数|浓度|系数|得分|成本|费|款|金|债|债券|货值|电量|能力|亩产|单产|全长|总长|长|产量|值|跨度|指标)$/;

/** The indicator of a draft, with its subject; a growth rate's is made from the subject given. */
export function indicatorOf(
  draft: Draft,
  change: Change | null,
  around: Surroundings,
  earlier: readonly Draft[],
): string {
  if (change) return growth(draft, change, around, earlier);
  if (draft.quantity.form === 'rank') return rank(draft, around, earlier);
  if (draft.kind === 'share') return share(draft, around, earlier);
  if (draft.kind === 'scale') return scale(draft, around);
  if (isDuration(draft)) return duration(draft, around, earlier);
  if (isCounted(draft)) return counted(draft, around, earlier);
  return measured(draft, around, earlier);
}

const clean = (text: string): string => text.replace(/^[、，,：:；;\s的（(]+|[、，,：:；;\s的（(]+$/g, '');
const add = (noun: string, suffix: string): string => {
  const name = clean(noun);
  if (COMPLETE.test(name) || suffix === '') return name;
  if (suffix === '数' && /[人户件套场例]数$/.test(name)) return name;
  return suffix.charAt(0) === name.at(-1) && suffix.length > 1 ? name + suffix.slice(1) : name + suffix;
};

/** Figures of the same sentence that were read before, the nearest last. */
export const sameSentence = (draft: Draft, earlier: readonly Draft[]): Draft[] =>
  earlier.slice(-12).filter((other) => other.clause.sentence === draft.clause.sentence);

function growth(draft: Draft, change: Change, around: Surroundings, earlier: readonly Draft[]): string {
  const own = ownSubject(draft, change, around);
  const level = levelOf(draft, earlier);
  const told = level?.kind === 'share' ? level.indicator : level?.subject;
  const context = told ?? contextSubject(draft, around, earlier);
  // 增速比上年提高1.2个百分点: the rate of what was told just before
  const subject = GENERAL.test(own) ? `${context.replace(/(?:增长率|下降率)$/, '')}${own}` : own || context;
  draft.subject = subject;
  if (GENERAL.test(own)) return `${clean(subject)}${change.word.replace('了', '')}`;
  const name = clean(subject).replace(/(?:增长率|增速|增幅|增长速度|涨幅|降幅)$/, '');
  const { dimension } = draft.quantity.unit.record;
  if (dimension === 'points') return `${name}${change.word.replace('了', '')}百分点`;
  if (dimension === 'percent' || dimension === 'times') return name + rateName(change);
  return name + change.word.replace('了', '');
}

const GENERAL = /^(?:增速|增幅|降幅|涨幅|增长率|比重|占比|总量|总额)$/;

const rateName = ({ direction, word }: Change): string =>
  direction === 'down' ? '下降率' : /改善|优化/.test(word) ? '改善率' : '增长率';

/** What a growth rate says itself of its subject: [高新技术产业投资]增长421%. */
export function ownSubject(draft: Draft, change: Change, around: Surroundings): string {
  const within = draft.beforeStart - Math.max(draft.clause.start, draft.quantity.start - 64);
  const text = change.subject.slice(Math.max(0, within));
  return subjectBefore(draft, text, around);
}

/** The level a growth rate without a subject belongs to: the nearest amount or count before it in its sentence. */
export function levelOf(draft: Draft, earlier: readonly Draft[]): Draft | null {
  const levels = sameSentence(draft, earlier).filter((other) => other.kind !== 'growth' && other.kind !== 'rank');
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

function contextSubject(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const previous = earlier.at(-1);
  return previous && previous.clause.sentence === draft.clause.sentence ? previous.subject : leading(draft, around);
}

/** The subject that the sentence opens with, where a clause has none of its own. */
function leading(draft: Draft, around: Surroundings): string {
  void around;
  return clean(draft.clause.text.slice(0, Math.max(0, draft.beforeStart - draft.clause.start)));
}

function rank(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const before = draft.before.replace(/(?:位|排)?[居列]?(?:全|第|居|列|位)*$/, '');
  const cut =
    /^(.*?)(?:居(?![民住家])|位居|位列|列|排名|排|名列|跃居|跃升|升至|稳居|高居|取得|获得|荣获|进入|跻身|保持)(.*)$/.exec(
      before,
    );
  const moved = MOVED.exec(draft.before);
  const told = (cut?.[1] ?? before).replace(/在[^，]*中$/, '').replace(/^连续[^，]{1,4}年?/, '');
  const own = moved ? '' : subjectBefore(draft, told, around);
  const context = sameSentence(draft, earlier).at(-1)?.indicator ?? '';
  const general = /^(?:总数|总量|总额|增速|增幅|规模|数量|均|分别|列|位)*$/.test(own);
  const field = clean((cut?.[2] ?? '').replace(/^[全]?[省市国县区州]/, ''));
  const subject = general ? `${context}${own}` || field : own;
  draft.subject = subject;
  if (moved) return `${subject}${moved[1] ?? ''}`;
  return `${subject}${subject.endsWith('排名') ? '' : '排名'}`;
}

const SHARE_OF =
  /^(.*?)(?:约|已|均|分别)?占(?!有)(?:到|据)?(?:了)?([^占]{0,24}?)(?:的)?(?:比重|比例|份额|总数|总量)?(?:的)?(?:分别)?(?:已|均)?(?:达到|达|为|是|超过|近|超|由|从|至|到|约)*$/;

function share(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const { lexicon } = around;
  const before = draft.before;
  const of = SHARE_OF.exec(before);
  const previous = sameSentence(draft, earlier).at(-1);
  if (of && !/占[比地]/.test(before.slice(of[1]?.length ?? 0))) {
    const part = subjectBefore(draft, of[1] ?? '', around) || (previous?.subject ?? '');
    draft.subject = part;
    const base = clean(bareSubject(of[2] ?? '', lexicon, [])) || (of[2] ?? '');
    return base ? `${clean(part)}占${base}比重` : `${clean(part)}占比`;
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
    const who = subjectBefore(draft, before.slice(0, done.index), around);
    const what = clean(done[1] ?? '');
    draft.subject = who || (previous?.subject ?? '');
    return `${who}完成${what || '计划'}比例`;
  }
  const subject = subjectBefore(draft, before, around);
  if (/^(?:占比|比重|比例|率|份额)$/.test(subject)) {
    draft.subject = clean(draft.head.text) || (previous?.subject ?? '');
    return `${draft.subject}${subject}`;
  }
  if (subject.length > 1) {
    draft.subject = subject.replace(/占比$/, '');
    return /[率比重例度额]$|占比|水平$/.test(subject) ? subject : `${subject}占比`;
  }
  const head = clean(draft.head.text);
  draft.subject = head || (previous?.subject ?? '');
  return head ? `${clean(draft.head.predicate).slice(0, 10)}${head}占比` : `${draft.subject}占比`;
}

function scale(draft: Draft, around: Surroundings): string {
  const head = clean(draft.head.text) || subjectBefore(draft, draft.before, around);
  draft.subject = head;
  return `${head}规模`;
}

function duration(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const before = draft.before.replace(/(?:由|从)$/, '');
  const subject =
    subjectBefore(draft, before, around) ||
    clean(draft.head.predicate) ||
    (sameSentence(draft, earlier).at(-1)?.subject ?? '');
  draft.subject = subject;
  const behind = clean(draft.head.text + draft.head.predicate).slice(0, 10);
  const name =
    behind && !subject.includes(behind) && !behind.includes(subject) && subject.length < 12
      ? `${subject}${behind}`
      : subject;
  return /天数|时间|时限|工期|用时|周期$/.test(name) ? name : `${name}时间`;
}

/** Nouns so general that they need the verb or the predicate beside them. */
function counted(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const { record, name } = draft.quantity.unit;
  const head = nounOf(draft.head.text);
  const suffix = record.suffix === '' ? '数' : record.suffix;
  if (head) {
    const verb = verbBefore(draft, around);
    draft.subject = `${verb}${head.text}`;
    const said = verb || draft.next ? '' : predicate(draft.head.predicate);
    const context = head.context ? head.context : '';
    const counts = record.noun ? (/人$/.test(record.unit) ? '数' : suffix) : suffix.length > 1 ? suffix : '数';
    if (name === '人次') return `${verb || said}${head.text}人次`;
    const titled = titleNoun(said, head.text);
    if (titled) return add(titled, '数');
    const owner = verb || said || context ? '' : ownerBefore(draft, around);
    return add(`${verb || said || owner}${context}${head.text}`, counts);
  }
  const subject = subjectBefore(draft, draft.before, around);
  if (record.noun) {
    const acted = subject === '' ? predicate(draft.head.predicate) : '';
    const base = subject || acted || borrowed(draft, earlier, around);
    draft.subject = base || (record.unit === '人' ? '人口' : '');
    if (base === '' && record.unit === '人') return '人口数';
    if (record.unit === '人')
      return add(
        base,
        /(?:人|人口|人员|人才|工|者|员|生|劳动力|军人|专家|户|队伍|骨干|大户|教师|医生|带头人|网格员|老人|儿童)$/.test(
          base,
        )
          ? '数'
          : '人数',
      );
    return add(base, record.suffix === '数' ? `${name}数` : record.suffix);
  }
  const total = /^(?:总数|总量|数量|总)$/.test(subject);
  draft.subject = total
    ? `${borrowed(draft, earlier, around).replace(/^(?:新增|净增|新认定|新培育)/, '')}`
    : subject || borrowed(draft, earlier, around) || previousNoun(draft, around);
  return add(draft.subject, total ? '总数' : suffix);
}

/** 商务区49栋楼宇: whose they are, where no verb stands between. */
function ownerBefore(draft: Draft, around: Surroundings): string {
  if (/等$|[、，]/.test(draft.before)) return '';
  const owner = bareSubject(draft.before, around.lexicon, around.placeNames);
  return owner.length >= 2 && owner.length <= 10 && !/[“”0-9和与]/.test(owner) ? owner : '';
}

/** 村的生活污水治理工程: the villages are counted, the rest is said of them. */
function nounOf(text: string): { text: string; context: string } | null {
  const head = clean(text);
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
function predicate(text: string): string {
  const said = clean(text).replace(/^(?:被|进行|实现|完成|已|正|正在|将|可|均|都)/, '');
  return said.length >= 2 && said.length <= 16 ? said : '';
}

/** 16家企业被评为…领先企业 are …领先企业. */
function titleNoun(said: string, head: string): string | null {
  const match = /^(?:评为|认定为|评定为|列为|列入|纳入|获评|入选|荣获|获得|获批|通过|被认定为|授予)(.{3,})$/.exec(said);
  const noun = head.slice(-2);
  return match?.[1]?.endsWith(noun) === true ? match[1] : null;
}

/** In a list the noun or the verb stands once: 1.2万户、1.9万名贫困人口; 进入95个村、2.8万户. */
function borrowed(draft: Draft, earlier: readonly Draft[], around: Surroundings): string {
  const previous = sameSentence(draft, earlier).at(-1);
  if (!previous || (draft.quantity.unit.record.noun && previous.clause !== draft.clause && !isCounted(previous)))
    return '';
  const shared = subjectBefore(previous, previous.before, around);
  return shared || previous.subject;
}

function measured(draft: Draft, around: Surroundings, earlier: readonly Draft[]): string {
  const { record } = draft.quantity.unit;
  const whole = subjectBefore(draft, draft.before, around);
  const subject = draft.head.de ? (around.lexicon.attributes.endingAt(whole, whole.length)?.word ?? whole) : whole;
  const head =
    draft.head.de && draft.next && isCounted(draft.next) && isListed(draft, draft.next)
      ? clean(draft.next.head.text)
      : clean(draft.head.text);
  const attribute = around.lexicon.attributes.endingAt(subject, subject.length) !== null || COMPLETE.test(subject);
  if (head && !attribute && !draft.head.de) {
    const verb = verbBefore(draft, around);
    draft.subject = head;
    return add(`${verb}${head}`, record.suffix);
  }
  if (head && draft.head.de && !/^[0-9]/.test(head)) {
    draft.subject = `${head}${subject}`;
    const said =
      around.lexicon.attributes.get(subject) !== undefined || around.lexicon.verbs.get(subject) === undefined;
    return add(`${head}${said ? subject : ''}`, record.suffix);
  }
  const previous = earlier.at(-1);
  const alike = previous?.quantity.unit.record.dimension === record.dimension ? previous.subject : '';
  const suffix = ['capacity', 'level'].includes(draft.kind) && /(?:年产|日产|生产)/.test(subject) ? '' : record.suffix;
  const own = subject || previousNoun(draft, around) || contextOf(draft, earlier) || alike;
  draft.subject = own;
  const known = around.lexicon.attributes.get(own) !== undefined ? contextOf(draft, earlier) : '';
  const name = known && !own.includes(known) ? `${known}${own}` : own;
  return add(name, /^(?:出口|进口|进出口)$/.test(name) ? '额' : suffix);
}

/** 总投资200亿元的A、B等6个…: money of the things counted behind it. */
function isListed(draft: Draft, next: Draft): boolean {
  return draft.head.text === '' || /等$/.test(next.before);
}

/** 税收首次突破亿元大关，达到1.2亿元: the noun that the clause before opens with. */
function previousNoun(draft: Draft, around: Surroundings): string {
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
function contextOf(draft: Draft, earlier: readonly Draft[]): string {
  const previous = sameSentence(draft, earlier).findLast((other) => other.kind === 'count');
  const owns =
    previous &&
    /(?:项目|企业|工程|基地|公司|园区|合作社|产业园|农场|任务|片区|区|中心|主体|单位|厂|店|站|家)数?$/.test(
      previous.subject,
    );
  return owns && previous.clause.segment === draft.clause.segment ? clean(previous.subject).replace(/数$/, '') : '';
}

const WORK_END = /(?:工程|项目|任务|工作)$/;

/** Distributes what only the last of a list carries: 1.2万户、1.9万名贫困人口; 5处校园、10处操场新建改扩建工程. */
export function shareNouns(drafts: readonly Draft[], text: string, around: Surroundings): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, next] = [drafts[i], drafts[i + 1]];
    if (!draft || next?.clause !== draft.clause || !isCounted(draft) || !isCounted(next)) continue;
    const gap = text.slice(draft.quantity.end, next.quantity.start);
    const alone = /^[、和与及](?:全国|全省|全市)?仅?有?$/.test(gap);
    const nounless = draft.quantity.unit.record.noun || next.quantity.unit.name === draft.quantity.unit.name;
    if (alone && draft.head.text === '' && nounless && next.head.text) {
      if (subjectBefore(draft, draft.before, around) === '') draft.head = next.head;
    } else if (/^[^，。；]{1,14}[、和与及]$/.test(gap) && draft.head.predicate === '') {
      next.head = workApart(next.head, around.lexicon);
      draft.head = { ...draft.head, predicate: next.head.predicate, said: next.head.said };
    }
  }
}

/** 操场新建改扩建工程 → 操场, said of it: 新建改扩建. */
function workApart(head: Draft['head'], lexicon: Lexicon): Draft['head'] {
  if (!WORK_END.test(head.text)) return head;
  const noun = head.text.replace(WORK_END, '');
  const work = lexicon.works.endingAt(noun, noun.length);
  if (!work || work.word.length === noun.length) return head;
  return { ...head, text: noun.slice(0, -work.word.length), predicate: work.word };
}
