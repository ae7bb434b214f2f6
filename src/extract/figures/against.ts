import type { ComparisonType } from '../../article/schema.ts';

/** A distance from another figure: 高于全省2.9个百分点, 比全部投资增速快6.9个百分点. */
export interface Against {
  word: string;
  direction: 'up' | 'down';
  type: ComparisonType;
  /** What it is measured against: 全省. */
  base: string;
  /** What stands before it. */
  subject: string;
}

const ADVERBS = '(?:分别|均|都|也|仍|还|再|要|略|明显|大幅|远|约|各)*';
const FRONT = new RegExp(
  `^(.*?)${ADVERBS}(高于|快于|优于|好于|高出|高过|超过|超出|超(?=序时|时序|计划|目标|进度|全[国省市]|平均)|领先于?|低于|慢于|落后于?)([^，。；0-9]{2,22}?)${ADVERBS}$`,
);
const BEHIND = new RegExp(
  `^(.*?)(?:相?[比较]|与|高于|低于)([^，。；比较]{2,22}?)(?:相比)?${ADVERBS}(高出|(?<![减提最降升缩增较至])(?:高|快|多|低|慢|少|优|好))(?:了|出|约|近)*$`,
);
/** Other regions, other parts of the economy, averages: no earlier time. */
const RIVAL =
  /全[国省市县区州旗盟球社行]|[省市县区州]$|平均|水平|增速|增幅|GDP|经济|城镇|城市|农村|全部|整体|总体|投资|工业|同行业|同类|收入/;
const PLAN = /进度|计划|目标|任务|预期/;
const NOT_BASE = /[的占达有是为到至]$|占有率|不|[0-9]/;
const PAST = /上年|去年|前年|同期|年初|上月|上季|此前|以前|原来|过去|以往|之前|[改建搬投]前|[年月]份?[末底]?$/;

/**
 * Reads the distance that a clause states up to its number, or null. An earlier time is no rival (比上年同期高 is a growth), a
 * plan is (高于序时进度).
 */
export function againstOf(clauseBefore: string): Against | null {
  const near = clauseBefore.slice(-40);
  if (!/[于比较出过超先后与]/.test(near)) return null;
  const front = FRONT.exec(near);
  const behind = front && named(front[3]) ? null : BEHIND.exec(near);
  const match = behind ?? front;
  if (!match) return null;
  const [base, word] = behind ? [match[2], match[3]] : [match[3], match[2]];
  if (base === undefined || word === undefined || !named(base)) return null;
  return {
    word,
    direction: /[低慢少后]/.test(word) ? 'down' : 'up',
    type: PLAN.test(base) ? 'vsPlan' : 'scope',
    base,
    subject: clauseBefore.slice(0, clauseBefore.length - near.length) + (match[1] ?? ''),
  };
}

const named = (base: string | undefined): boolean =>
  base !== undefined && (RIVAL.test(base) || PLAN.test(base)) && !PAST.test(base) && !NOT_BASE.test(base);
