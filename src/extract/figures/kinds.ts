import type { Kind } from '../../article/schema.ts';
import type { Change } from './changes.ts';
import { formerOf } from './multiples.ts';
import { isCounted, isDuration, isRate, type Draft } from './draft.ts';

/** What a plant makes or a house holds: 年产, 可容纳, 学位, 床位. Output that was reached (产量) is a level. */
const CAPACITY =
  /(?:年产(?!值|量|业)|日产|年可|日处理|年处理|可处理|处理能力|可容纳|容纳|可同时|产能|生产能力|装机|学位|床位|库容|设计|仓储|吞吐能力|可年|可停|可安置|可接待|可生产|可加工|年加工|日加工|能力(?:达到?|约|为|超过?)*$|年出栏)/;
/** The same of things counted: 年产300万台. */
const MADE =
  /(?:年产(?!值|量|业)|日产|年可|日处理|年处理|可处理|处理能力|可容纳|容纳|可同时|生产能力|学位|床位|年出栏|可停|可安置|可接待|可生产|年加工|通过能力|吞吐能力|旅客能力|接待能力|处置能力)/;
const PLACES = /^(?:[^，。；]{0,8})?(?:学位|床位|厕位|座位|停车位|车位)/;

/** 年产200吨以上[茶叶企业]: what its things make tells a class, what is counted are the things. */
const CLASS = /^.*(?:以[上下内]|[超过逾不]足?[0-9.]*[万亿千百]*[\u4e00-\u9fa5]{1,3}的)(?=[\u4e00-\u9fa5]{2})/;

/** 前移4位: places gained or lost, not a place held. */
export const MOVED = /(上升|提升|提高|前移|前进|跃升|进位|下降|后移)了?$/;

/** 城乡居民收入比为2.3倍: how much one thing is of another, no rise. */
const STANDS = /(?:比|比例|倍数)(?:约|近|是|为|达到?|仅)*$/;

/** The kind of a draft: the number's form and unit, then the words around it. */
export function kindOf(draft: Draft, change: Change | null): Kind {
  const { quantity } = draft;
  if (quantity.form === 'rank') return MOVED.test(draft.before) ? 'growth' : 'rank';
  if (quantity.form === 'level') return 'scale';
  if (isDuration(draft)) return /天数|天气/.test(draft.before + draft.head.text) ? 'count' : 'duration';
  if (change) return 'growth';
  const { dimension } = quantity.unit.record;
  if (dimension === 'points') return 'growth';
  if (isRate(draft)) return 'share';
  if (dimension === 'times') return STANDS.test(draft.before) || formerOf(draft.before) ? 'share' : 'growth';
  const near = draft.before.slice(-14).replace(CLASS, '');
  const saved = /减少|节约|减排|消化|节省|关停|淘汰|化解|退出|压减|削减/.test(near);
  const pattern = isCounted(draft) ? MADE : CAPACITY;
  if (pattern.test(near) && !saved && dimension !== 'money') return 'capacity';
  if (
    dimension === 'power' &&
    /装机|风电|光伏|发电|储能|水电|光热|火电|核电|煤电|电站|电厂|机组|抽水蓄能/.test(draft.before + draft.head.text)
  )
    return 'capacity';
  if (isCounted(draft))
    return PLACES.test(draft.head.text) || /(?:学位|床位|厕位|停车位)$/.test(near) ? 'capacity' : 'count';
  return 'level';
}
