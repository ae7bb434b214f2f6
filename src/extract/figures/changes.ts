import type { ComparisonType } from '../../article/schema.ts';
import { againstOf } from './against.ts';
import type { Draft } from './draft.ts';
import { isCounted, isDuration, isRate } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { formerOf } from './multiples.ts';

/** A change that a number states: 同比增长 8.5%, 比上年减少 0.2万人. */
export interface Change {
  word: string;
  direction: 'up' | 'down' | null;
  type: ComparisonType;
  /** A base is named (同比, 比上年), so that it is not only inferred. */
  explicit: boolean;
  /** What changes, as far as it stands in the same clause; may be empty. */
  subject: string;
  /** What it is compared with: 2015年, 全省. */
  base: string | null;
  /** A distance from another figure, not from an earlier time: 高于全省. */
  distance: boolean;
}

/** Words between a verb of change and its number. */
const BETWEEN =
  /(?:约|近|超过|超|逾|了|的|为|达到|达|分别|均|都|也|至少|高达|幅度|率|速度|百分之|：|、|和|与|及|[0-9.]+%|由|从|再|，)+$/;
const OTHER_BASE = /(?:比|较|与|同)([^，。；比较与同]{2,14}?)(?:相比|末|年末)?$/;
/** 人均纯收入|增加329元: an amount that is called by its name rises or falls. */
const AMOUNT = /(?:收入|余额|利润|产值|税收|工资|存款|贷款|总额|均价|单价|价格)$/;
const SINGLE = /^(?:高|多|快|降|减|涨|增)$/;

/**
 * Reads the change that a draft states, or null. 增长到90% states a level; 新增12家 counts; 增加50个 counts too, unless a base
 * is named (比上年增加50个).
 */
export function changeOf(draft: Draft, text: string, lexicon: Lexicon): Change | null {
  const { quantity } = draft;
  const from = Math.max(draft.clause.start, quantity.start - 64);
  const clauseBefore = text.slice(from, quantity.start).replace(/[（(]下同[）)]/g, '');
  if (quantity.form === 'doubling') return doubling(clauseBefore);
  if (quantity.form === 'level' || quantity.form === 'rank' || quantity.form === 'ratio') return null;
  // 人口自然增长率 is a rate in itself
  if (/自然增长率?(?:约|为|控制在|保持在|达到?)*$/.test(clauseBefore)) return null;
  if (quantity.unit.record.dimension === 'times') return multiple(clauseBefore) ?? rated(draft, clauseBefore, lexicon);
  return rated(draft, clauseBefore, lexicon);
}

/** The word of a change that is told as a multiple: 为去年同期的3.4倍. */
export const MULTIPLE = '倍';

function multiple(before: string): Change | null {
  const former = formerOf(before);
  if (former?.type == null) return null;
  const { subject, base, type } = former;
  // no direction: the number itself is no rise
  return { word: MULTIPLE, direction: null, type, explicit: true, subject, base, distance: false };
}

function rated(draft: Draft, clauseBefore: string, lexicon: Lexicon): Change | null {
  const { quantity } = draft;
  const against = isCounted(draft) ? null : againstOf(clauseBefore);
  if (against) return { ...against, explicit: true, distance: true };
  const reached = /(?:到|至)了?[约近超]*$/.test(clauseBefore) && !/[幅速]度?达到[约近超]*$/.test(clauseBefore);
  const plain = reached ? null : trailing(clauseBefore, lexicon);
  if (!plain) return null;
  const { word, direction, rest } = plain;
  const told = baseOf(rest, lexicon);
  const base = told.explicit ? told : { ...told, ...comparedBefore(draft) };
  if (SINGLE.test(word) && !base.explicit && !isRate(draft)) return null;
  if (SINGLE.test(word) && /[新递净提升]$/.test(rest)) return null;
  const relative = isRate(draft) || quantity.unit.record.dimension === 'times';
  const ofAmount = quantity.unit.record.dimension === 'money' && AMOUNT.test(base.subject) && !SINGLE.test(word);
  const grown = draft.head.text === '' && ADDED.test(word) && /(?:产量|面积)$/.test(base.subject);
  if (!relative && !base.explicit && !isDuration(draft) && !ofAmount && !grown) return null;
  const type = isDuration(draft) && base.type === 'yoy' && !base.explicit ? 'vsBefore' : base.type;
  return { word, direction, type, explicit: base.explicit, subject: base.subject, base: base.name, distance: false };
}

/** 茶叶产量[减少2万吨]: verbs that tell by how much a level has changed, behind its name. */
const ADDED = /^(?:增加|减少|增长|下降|提高|降低)了?$/;

/** 翻番 itself is the verb. */
function doubling(before: string): Change {
  return {
    word: '翻番',
    direction: 'up',
    type: /同比|[比较](?:上年|去年)/.test(before) ? 'yoy' : 'vsBefore',
    explicit: true,
    subject: before.replace(/[比较][^，比较]{2,12}$/, '').replace(/(?:同比)?(?:实现|将|再|能|可|要)*$/, ''),
    base: null,
    distance: false,
  };
}

function trailing(
  before: string,
  lexicon: Lexicon,
): { word: string; direction: Change['direction']; rest: string } | null {
  const cut = before.replace(BETWEEN, '');
  // 比年初新增111亿元 adds to the stock, 新增12家 alone counts
  const added = /[新净]增$/.test(cut) && /^(.*[比较](?:年初|上年末|上年底|上年|去年底?|上月))(新增|净增)$/.exec(cut);
  if (added) return { word: added[2] ?? '', direction: 'up', rest: added[1] ?? '' };
  for (const text of [before, cut]) {
    const hit = lexicon.changes.endingAt(text, text.length);
    if (hit)
      return { word: hit.word, direction: hit.value.direction, rest: text.slice(0, text.length - hit.word.length) };
  }
  return null;
}

/** 与2021年同口径相比，接待人次增长22%: the clause before names the base. */
function comparedBefore({ clause }: Draft): { type: ComparisonType; explicit: true; name: string } | null {
  const said =
    clause.previous && /^(?:与|同|和|跟|较|比)(.{2,30}?)(?:同口径)?(?:相比|比较|对比)$/.exec(clause.previous.text);
  if (!said?.[1]) return null;
  return { type: /上年|去年|同期/.test(said[1]) ? 'yoy' : 'vsBefore', explicit: true, name: said[1] };
}

/** What stands between the subject and the verb of change: 同比, 比上年同期, 按可比价格计算. */
function baseOf(
  text: string,
  lexicon: Lexicon,
): { type: ComparisonType; explicit: boolean; subject: string; name: string | null } {
  let subject = text;
  let type: ComparisonType | null = null;
  let name: string | null = null;
  for (let before = ''; before !== subject;) {
    before = subject;
    const hit = lexicon.bases.endingAt(subject, subject.length);
    if (hit) {
      type ??= hit.value;
      subject = subject.slice(0, subject.length - hit.word.length);
      continue;
    }
    subject = subject.replace(
      /(?:分别|(?<!年)均|都|平均|也|皆|仍|仍然|依然|相比|相比较|将|可|实际|名义|同口径|累计|大幅|小幅|略|约|再|又|首次|继续|，|、|按可比价格计算|按可比价计算|按可比价格|按可比口径|可比增长|预计|力争|实现|的|，|同步)$/,
      '',
    );
    const other =
      /同期$|[年月份末季度底初期前均平]$|水平$|此前$|原来$|平日$|预算$|计划$|目标$|平时$|往年$|常年$|节前$|疫情前$|周末$|以往$/.test(
        subject,
      )
        ? OTHER_BASE.exec(subject)
        : null;
    if (other?.[1] !== undefined) {
      type ??= /上年|去年|同期|20\d\d年/.test(other[1]) ? 'yoy' : 'vsBefore';
      name ??= other[1];
      subject = subject.slice(0, other.index);
    }
  }
  return { type: type ?? 'yoy', explicit: type !== null, subject, name };
}
