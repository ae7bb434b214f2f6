import { PERCENT, RANK } from './dimensions.ts';
import { readNumeral, round, type Numeral } from './numerals.ts';
import { quantityAt, type Quantity, type QuantityForm } from './quantity.ts';

/** Behind 成, these make another word of it: 三成 but 一成立. */
const COUNTING = new Set('0123456789０１２３４５６７８９一二两三四五六七八九十');

const NOT_TENTHS = /^[立为功员都长果效绩本熟就交人形品色型灾活]/;
const DOUBLING = /^翻了?(?:[一两二三四五]|[1-5])?番/;
const DOUBLINGS: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, '2': 2, '3': 3, '4': 4, '5': 5 };

/**
 * Reads a share, a doubling or a rank written without a unit word: 百分之十二, 三分之一, 2/3, 七成半, 一半, 翻番, 第三位.
 * 一半 and 第一 only beside words that make a share or a rank of them.
 */
export function readShare(text: string, at: number): Quantity | null {
  const char = text.charAt(at);
  if (char === '翻') return doubling(text, at);
  if (char === '百' && text.startsWith('百分之', at)) return percentWords(text, at);
  if (char === '一' && text.startsWith('一半', at)) return half(text, at);
  if (char === '第' || char === '首' || char === '榜') return rank(text, at);
  if (char === '前') return topRank(text, at);
  if (!COUNTING.has(char)) return null;
  const numeral = readNumeral(text, at);
  return numeral ? (fraction(text, numeral) ?? tenths(text, numeral) ?? places(text, numeral)) : null;
}

/** A share of a hundred. */
const percent = (start: number, end: number, value: number | null, form: QuantityForm): Quantity =>
  quantityAt(start, end, { value, unit: { name: '%', factor: 1, record: PERCENT }, form });

/** A place in an order, or places gained. */
const position = (start: number, end: number, value: number): Quantity =>
  quantityAt(start, end, { value, unit: { name: '位', factor: 1, record: RANK }, form: 'rank' });

/** 翻番 is a growth of 100 %, 翻两番 of 300 %. */
function doubling(text: string, at: number): Quantity | null {
  const match = DOUBLING.exec(text.slice(at, at + 5));
  if (!match) return null;
  const times = DOUBLINGS[/[两二三四五2-5]/.exec(match[0])?.[0] ?? ''] ?? 1;
  const growth = (2 ** times - 1) * 100;
  const unit = { name: '番', factor: growth / times, record: PERCENT };
  const quantity = quantityAt(at, at + match[0].length, { value: times, unit, form: 'doubling' });
  return /^(?:还多|多|有余|以上)/.test(text.slice(quantity.end)) ? { ...quantity, qualifier: 'over' } : quantity;
}

function percentWords(text: string, at: number): Quantity | null {
  const numeral = readNumeral(text, at + 3);
  return numeral ? percent(at, numeral.end, numeral.value, 'unit') : null;
}

function half(text: string, at: number): Quantity | null {
  const before = text.slice(Math.max(0, at - 6), at);
  const behind = text.slice(at + 2, at + 4);
  const of = /(接近|逼近|超过|占|达到?|相当于|约为)[^，。；：]{1,14}的$/.exec(
    text.slice(Math.max(0, at - 20), at),
  )?.[1];
  if (of === undefined && !/[占超过近达为到]|不足|不到/.test(before) && behind !== '以上') return null;
  const share = percent(at, at + 2, 50, 'share');
  return /近$/.test(of ?? '')
    ? { ...share, qualifier: 'nearly' }
    : of === '超过'
      ? { ...share, qualifier: 'exceeds' }
      : share;
}

/** 三分之一, 1/3. */
function fraction(text: string, below: Numeral): Quantity | null {
  const at = below.start;
  if (/[0-9/／.]/.test(text.charAt(at - 1))) return null;
  const slash =
    below.script !== 'arabic' ? null : /^(\d{1,2})[/／](\d{1,2})(?![\d/／年月])/.exec(text.slice(at, at + 7));
  if (slash) return ratio(at, at + slash[0].length, Number(slash[2]), Number(slash[1]));
  if (!text.startsWith('分之', below.end)) return null;
  const above = readNumeral(text, below.end + 2);
  const share = above ? ratio(at, above.end, below.value, above.value) : null;
  const more = share && /^([强弱])(?=[，。；、）的]|$)/.exec(text.slice(share.end, share.end + 2))?.[1];
  if (!share || more == null) return share;
  return { ...share, end: share.end + 1, qualifier: more === '强' ? 'over' : 'nearly' };
}

function ratio(start: number, end: number, below: number | null, above: number | null): Quantity | null {
  if (below === null || above === null || below === 0 || above >= below) return null;
  const value = Number(((above / below) * 100).toFixed(2));
  return percent(start, end, value, 'share');
}

/** 三成, 七成半, 九成以上. */
function tenths(text: string, numeral: Numeral): Quantity | null {
  const at = numeral.start;
  if (text.charAt(numeral.end) !== '成' || (numeral.value ?? 0) > 10 || numeral.scale) return null;
  const behind = text.slice(numeral.end + 1, numeral.end + 2);
  if (NOT_TENTHS.test(behind)) return null;
  const tenth = behind === '半' ? 5 : '零一二三四五六七八九'.indexOf(behind || '?');
  const value = numeral.value === null ? null : numeral.value + Math.max(tenth, 0) / 10;
  const unit = { name: '成', factor: 10, record: PERCENT };
  const share = quantityAt(at, numeral.end + (tenth > 0 ? 2 : 1), { value, unit, form: 'share' });
  if (numeral.valueMax !== undefined) share.valueMax = numeral.valueMax;
  return share;
}

const STANDING =
  /(?:居|列|排名|排|名列|位列|位居|跃居|跃升|升至|升到|上升到|前移|位次|取得|获得|获|荣获|夺得|排位|高居|稳居|保持|摘得|跻身|总量|增速|成绩|指数|收入|规模|综合实力|水平|占有率|份额|产量|产销量|总数|蝉联|连续[^，]{1,4}年|全[国省市区州球]|世界|亚洲|国内)/;

/** 第3位, 第一: a rank where something stands at a place (居全省第3位); otherwise an ordinal, which is no figure. */
function rank(text: string, at: number): Quantity | null {
  if (text.charAt(at) !== '第') return firstPlace(text, at);
  const numeral = readNumeral(text, at + 1);
  if (numeral?.value == null || numeral.scale) return null;
  const behind = text.slice(numeral.end, numeral.end + 2);
  const before =
    text
      .slice(Math.max(0, at - 24), at)
      .replace(/（[^（）]{0,10}）/g, '')
      .split(/[，,。；;：:！？、]/)
      .at(-1) ?? '';
  const named = /^(?:位|名)/.test(behind);
  const closes = named || /^(?:$|[，,。；;、）)！的]|并|和|与|，)/.test(behind);
  if (!closes || !STANDING.test(before)) return null;
  if (/[“"‘'「]/.test(text.charAt(at - 1)) || /争|单项|创/.test(before.slice(-3))) return null;
  const end = numeral.end + (named ? 1 : 0);
  return position(at, end, numeral.value);
}

/** 居全省首位, 位列榜首. */
function firstPlace(text: string, at: number): Quantity | null {
  if (!text.startsWith('首位', at) && !text.startsWith('榜首', at)) return null;
  const before =
    text
      .slice(Math.max(0, at - 12), at)
      .split(/[，,。；;：:、]/)
      .at(-1) ?? '';
  return /[居列排升]/.test(before) ? position(at, at + 2, 1) : null;
}

/** 进入全省前十, 跻身全国前20强: at best the tenth place. */
function topRank(text: string, at: number): Quantity | null {
  const numeral = readNumeral(text, at + 1);
  if (numeral?.value == null || numeral.scale || numeral.value > 500) return null;
  const behind = text.slice(numeral.end, numeral.end + 2);
  if (!/^(?:位|名|强)?(?:$|[，,。；;、）)]|行列|之)/.test(behind) && !/^[位名强]/.test(behind)) return null;
  const before =
    text
      .slice(Math.max(0, at - 14), at)
      .split(/[，,。；;：:、]/)
      .at(-1) ?? '';
  if (!/居|列|进入|跻身|排|挺进|位次/.test(before)) return null;
  const end = numeral.end + (/^[位名强]/.test(behind) ? 1 : 0);
  return { ...position(at, end, numeral.value), qualifier: 'upTo' };
}

/** 跃升12位, 前移3个位次: places gained; 排名68位: the place held. */
function places(text: string, numeral: Numeral): Quantity | null {
  const at = numeral.start;
  if (numeral.value === null || numeral.scale) return null;
  const unit = /^(?:个?位次|个名次|位)/.exec(text.slice(numeral.end, numeral.end + 3))?.[0];
  if (!unit) return null;
  const before =
    text
      .slice(Math.max(0, at - 8), at)
      .split(/[，,。；;：:、]/)
      .at(-1) ?? '';
  const moved = /(?:上升|提升|前移|前进|跃升|进位|下降|后移|提高)/.test(before);
  const stands =
    unit === '位' &&
    /(?:排名|位次|名次|位列|名列|位居|排在|排)(?:全[省国市区州])?(?:[升降]至|为|是|至|在)?$/.test(before);
  return moved || stands ? position(at, numeral.end + unit.length, round(numeral.value)) : null;
}
