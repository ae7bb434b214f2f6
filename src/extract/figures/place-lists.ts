import type { Distributed } from './distributed.ts';
import { isCounted, type Draft } from './draft.ts';
import { add, nameSoundly } from './indicators/index.ts';
import type { Lexicon } from './lexicon.ts';
import { bareSubject } from './phrases.ts';
import { behindTime, type Surroundings } from './subjects.ts';

/** A figure that a place in a list opens: 霍山县 45个. */
interface Item {
  draft: Draft;
  place: string;
  /** What stands before the place: 其中, 开工率分别为. */
  lead: string;
  /** What stands between the place and the number, the first of a list may name the thing: 东山镇[引进项目]12个. */
  said: string;
  /** It stands without 市 or 县: 襄阳. */
  bare: boolean;
  /** What else is told of the place: 、总投资90亿元. */
  further: Draft[];
}

/** Figures of a list that are looked at, which keeps the work linear. */
const LONGEST = 120;

/** A place by its ending. One character and 县 make a name (沛县), other endings want two. */
const PLACE =
  /^((?:[\u4e00-\u9fa5]{2,8}?(?:自治[县州旗]|开发区|高新区|经开区|示范区|新区|办事处|街道|农场|林场|[省市县区州旗盟镇乡村])|[\u4e00-\u9fa5]县|(?:市|县)?(?:高新|经开|开发|城郊)区)(?![的内外级]))([^，。；：、]{0,12})$/;
/** Areas and settlements by their sort, not by name. */
const SORT = new RegExp(
  '^(?:[新老]区|[城山灾景小林牧库校厂郊地片港湾社街矿垦]区|(?:乡|农|城|集|村|市)[镇村]|区县|县区|县市|乡镇街道|镇街|家庭农场|' +
    '.*(?:[两三四五六七八九十0-9]|中心|各|全|我|该|本|其[他它余]|另外|国家|重点|贫困|示范|试点|工业|农业|先行|[强大小名美丽色明生态游济])(?:个|座)?[市县区乡镇村州旗]|' +
    '.*(?:主|中心|老|新|核心|建成)城区|.*(?:贫困|偏远|偏僻|高寒|[深石浅丘陵])山区|.*(?:贫困|边远|周边|民族|东部|西部|中部|南部|北部)地区|' +
    '.*(?:小|社|厂|校|景|灾|片|街|功能|保护|居住|生活|办公|作业|牧|集聚|聚集|建成|规划|核心|起步|保税|物流|产业|拓展|辐射|缓冲|实验|启动|安置|生产|加工|商务|旅游|度假)区|示范区|(?:小|中心|农村|重点)?集镇|.*(?:乡村|农村|新村|城市|都市|门市|超市|股市|上市|夜市|集市)|.*[级类型].*)$',
);
/** What may stand between the place and its number. */
const LINK = /^(?:就|共|各|也|均|已|分别|占|有|为|是|达到?|完成|实现|新增|约|近|超过?|突破|最多|最少|最高|最低|的)*$/;
const OPENS_LIST = /(?:其中|分别|依次|如下|情况|前.位的?)(?:为|是|有|在)?[，：:]?$|[、，：:]$/;
const OPENED = /^(?:其中|分别|依次|[为是有在的])/;
const QUALITY = /[率比重度例]$|占比$/;
/** What opens a list: it says nothing of the thing. */
const OPENS = /(?:其中|分别|依次|分布|情况|如下|排在|排名|居|列)*(?:为|是|有|在)?$/;
/** 排在前三位的县, 各县区: which places are listed. */
const WHICH =
  /(?:(?:排名?|位居|居|列)?(?:在)?(?:全市|全县|全州|全区)?[前后][一二三四五六七八九十0-9]+[位名]?的?(?:[县市区乡镇街道（）、]{1,8})?|最[高多低快]的|较[高多快]的|名列前茅的)$/;
const EACH =
  /^(?:各|按|分)(?:地区?|县区?|区县?|县市区|县（市、区）|县（区）|乡镇|镇街?|街道|旗县区?|园区|板块)(?:来?看)?/;
const RISE = /(?:增速|增幅|增长率|涨幅)$/;

/**
 * Names and places the numbers of a list of places: 签约项目344个，分别为：霍邱县52个、舒城县47个; 开工率分别为：金安区93.5%、叶集区89.5%. Each
 * takes the name of the total before it, or of what the list opens with, and the place it stands behind.
 */
export function listPlaces(drafts: readonly Draft[], text: string, around: Surroundings): Map<Draft, Distributed> {
  const result = new Map<Draft, Distributed>();
  for (let i = 0; i < drafts.length; i++) {
    const first = itemOf(drafts[i], around);
    if (!first) continue;
    const run = [first];
    let last = first.draft;
    for (const draft of drafts.slice(i + 1, i + LONGEST)) {
      const item = itemOf(draft, around);
      if (item && goesOn(item, last, first, text)) run.push(item);
      else if (!item && isFurther(draft, last, text, around)) run.at(-1)?.further.push(draft);
      else break;
      last = draft;
    }
    const total = totalOf(first, drafts.slice(Math.max(0, i - 4), i), around);
    const further = first.further.length;
    if (run.length > 1 || (total && !first.bare && /其中[，：]?$/.test(first.lead))) {
      name(run, total, around, result);
      if (run.length > 1) for (const item of run) setFurther(item, further, around, result);
      // what stands behind the last alone is no item's own
      i += run.length - 1 + run.reduce((sum, item) => sum + item.further.length, 0);
    }
  }
  return result;
}

function itemOf(draft: Draft | undefined, around: Surroundings): Item | null {
  const { lexicon, times } = around;
  // 产量居全省第二: 全省 is the field of the rank
  if (!draft || draft.head.text !== '' || draft.quantity.form === 'rank') return null;
  const words = behindTime(draft, draft.before, times).replace(/^[、，；：:\s]+/, '');
  for (let at = 0; at < Math.min(words.length, 40); at++) {
    const lead = words.slice(0, at);
    if (at > 0 && !OPENS_LIST.test(lead)) continue;
    if (OPENED.test(words.slice(at))) continue;
    const match = PLACE.exec(words.slice(at));
    const [place = '', said = ''] = match?.slice(1) ?? [];
    if (!match || SORT.test(place) || lexicon.regions.get(place) !== undefined) {
      const bare = bareAt(words, at, around);
      if (bare !== null && /^[^，。；：、]{0,12}$/.test(words.slice(at + bare.length)))
        return { draft, place: bare, lead, said: words.slice(at + bare.length), bare: true, further: [] };
      continue;
    }
    if (place.length > 3 && lexicon.verbs.at(place, 0) !== null) continue;
    return { draft, place, lead, said, bare: false, further: [] };
  }
  return null;
}

/** 襄阳: a place of the gazetteer without its kind, in the article's province where it has one. null for other words. */
function bareAt(words: string, at: number, { lexicon, province }: Surroundings): string | null {
  const hit = lexicon.shortPlaces.at(words, at);
  if (!hit || (province !== null && !hit.value.includes(province))) return null;
  return /^[省市县区州盟旗镇乡]/.test(words.slice(at + hit.word.length)) ? null : hit.word;
}

/** 、总投资90亿元 behind 随州40个: a further amount of the same place. */
function isFurther(draft: Draft, last: Draft, text: string, { lexicon, placeNames }: Surroundings): boolean {
  if (isCounted(draft) || draft.head.text !== '' || draft.quantity.start - last.quantity.end > 12) return false;
  const gap = text.slice(last.quantity.end, draft.quantity.start);
  return /^[、，](?![、，])/.test(gap) && lexicon.attributes.get(bareSubject(gap, lexicon, placeNames)) !== undefined;
}

/** Gives the further amounts of an item its place; what stands behind the last of a list alone is of the whole. */
function setFurther(item: Item, count: number, around: Surroundings, result: Map<Draft, Distributed>): void {
  for (const draft of item.further.slice(0, count))
    result.set(draft, (own, change) => {
      own.place = item.place;
      if (change === null) nameSoundly(own, around);
    });
}

/** The next of a list: only a mark before the place, and nothing but a link behind it. */
function goesOn({ draft, lead, said }: Item, { quantity: from }: Draft, first: Item, text: string): boolean {
  if (!LINK.test(said) || lead !== '') return false;
  const gap = text.slice(from.end, draft.beforeStart + 1);
  return (
    draft.quantity.unit.name === first.draft.quantity.unit.name &&
    draft.quantity.start - from.end < 16 &&
    !/[。！？]/.test(gap) &&
    /^[、，；和及与]/.test(text.slice(from.end, from.end + 1))
  );
}

/** The figure that the listed ones are parts of: the last before the list in its sentence, of their unit. */
function totalOf(
  { draft, place, lead, said, bare }: Item,
  earlier: readonly Draft[],
  around: Surroundings,
): Draft | null {
  const { lexicon, placeNames } = around;
  if (!LINK.test(said) || !/^(?:其中|分别|依次|分布|情况|如下|为|是|有|在|[，：:])*$/.test(lead)) return null;
  const { unit } = draft.quantity;
  const total = earlier.findLast(
    ({ quantity, clause }) =>
      clause.sentence === draft.clause.sentence && quantity.unit.record.dimension === unit.record.dimension,
  );
  if (!total || total.clause.segment !== draft.clause.segment || total.quantity.unit.name !== unit.name) return null;
  const of = ({ quantity }: Draft): number => (quantity.value ?? NaN) * quantity.scaleFactor;
  // 平桥镇4.8万亩、三合镇4.1万亩: the place before is another of the list
  if (PLACE.test(total.before) && !SORT.test(PLACE.exec(total.before)?.[1] ?? '')) return null;
  if (bare && bareAt(total.before.replace(/^[、，；：:\s]+/, ''), 0, around) !== null) return null;
  // 文明村镇18个，其中文明村15个: a sort of what is counted, no place
  const counted = total.head.text || bareSubject(total.before, lexicon, placeNames).slice(-4);
  if (!bare && isCounted(total) && counted.includes(place.slice(-1))) return null;
  return unit.record.dimension !== 'percent' && of(total) >= of(draft) ? total : null;
}

function name(run: readonly Item[], total: Draft | null, around: Surroundings, result: Map<Draft, Distributed>): void {
  const [first] = run;
  if (!first) return;
  const head = total ? '' : headOf(first, around) || (isCounted(first.draft) ? around.announced : '');
  const own = !LINK.test(first.said);
  if (!total && head === '' && !own) return;
  for (const { draft, place } of run) {
    result.set(draft, () => {
      draft.place = place;
      if (own && draft === first.draft) {
        draft.indicator = without(draft.indicator, place);
        draft.subject = without(draft.subject, place);
        return;
      }
      const like = total ?? (own ? first.draft : null);
      if (like) {
        draft.indicator = like.indicator;
        draft.subject = like.subject;
        draft.kind = like.kind;
        if (draft.cue === null) [draft.status, draft.cue] = [like.status, like.cue];
        if (total) draft.comparison ??= { type: 'partOf', of: total };
        return;
      }
      title(draft, head);
    });
  }
}

/** Gives a figure the name that its list opens with: 开工率, 工业投资, 固定资产投资增速. */
function title(draft: Draft, head: string): void {
  draft.subject = head;
  const { suffix } = draft.quantity.unit.record;
  if (draft.kind === 'share' && RISE.test(head)) {
    draft.kind = 'growth';
    draft.comparison = { type: 'yoy', direction: 'up' };
    draft.indicator = head.replace(RISE, '增长率');
  } else if (draft.kind === 'share') draft.indicator = QUALITY.test(head) ? head : `${head}占比`;
  else draft.indicator = add(head, suffix === '' && isCounted(draft) ? '数' : suffix);
}

const without = (words: string, place: string): string =>
  words.startsWith(place) && words.length > place.length + 1 ? words.slice(place.length) : words;

/** What the list opens with: 亿元以上项目开工率[分别为]. Empty where it says nothing of the thing. */
function headOf({ draft, lead }: Item, around: Surroundings): string {
  const inside = opening(lead.replace(/[，：:]$/, ''), around.lexicon, around.placeNames);
  if (inside !== '') return inside;
  const previous = draft.clause.previous;
  const opens = draft.beforeStart === draft.clause.start;
  if (!previous || !opens) return '';
  const said = behindTime({ ...draft, beforeStart: previous.start }, previous.text, around.times);
  return /[0-9]/.test(said.replace(/[前后][0-9]+/, '')) && !/以[上下]|超/.test(said)
    ? ''
    : opening(said, around.lexicon, around.placeNames);
}

function opening(words: string, lexicon: Lexicon, placeNames: readonly string[]): string {
  const bare = words
    .replace(OPENS, '')
    .replace(WHICH, '')
    .replace(/完成$/, '')
    .replace(/(?:，|：|其中|的)+$/, '');
  const subject = bareSubject(bare, lexicon, placeNames).replace(EACH, '');
  return subject.length >= 2 && subject.length <= 24 && lexicon.verbs.get(subject) === undefined ? subject : '';
}
