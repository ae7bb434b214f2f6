import type { Draft } from './draft.ts';
import { isDuration } from './draft.ts';
import type { Quantity } from './quantity.ts';
import { lastBefore, type TimeExpression } from './times.ts';

/** Where a change starts: 25天 in 由25天压缩到9天. It is the base of the figure behind it, not a figure of today. */
export interface Origin {
  quantity: Quantity;
  /** Offset of 由 or 从 in the block. */
  start: number;
}

const START = /(?:由(?!于)|从(?!业|事)|把|将)[^，。；由从]{0,22}$/;
const TURN = /(?:到|至|为|成)了?(?:约|近|超过|超|的|今年|目前|现在|如今|去年|上年|不足|不到)*$/;

/** Behind a comma the change itself goes on (，增长到); another subject has a figure of its own. */
const TURNED =
  /^，?(?:再|又|逐步|逐年|迅速|大幅|快速|一举|，)*(?:增|升|上升|提|扩|发展|拓展|跃|涨|攀升|调整|优化|变|转|降|下降|减|压|缩|回落|收窄|改善|达到|到|至|突破)/;

/** The quantities at which a change starts, by the quantity that it ends with. */
export function originsOf(
  drafts: readonly Draft[],
  text: string,
  times: readonly TimeExpression[],
): Map<Quantity, Origin> {
  const origins = new Map<Quantity, Origin>();
  for (let i = 1; i < drafts.length; i++) {
    const [from, to] = [drafts[i - 1], drafts[i]];
    if (
      !from ||
      !to ||
      origins.has(from.quantity) ||
      from.clause.sentence !== to.clause.sentence ||
      from.quantity.value === null
    )
      continue;
    const sameDimension = from.quantity.unit.record.dimension === to.quantity.unit.record.dimension;
    if (!sameDimension && !(isDuration(from) && isDuration(to))) continue;
    const between = withoutTimes(text, from.quantity.end, to.quantity.start, times);
    if (between.length > 24 || !TURN.test(between) || !turns(between)) continue;
    const reach = Math.max(from.clause.start, from.quantity.start - 26);
    const lead = START.exec(text.slice(reach, from.quantity.start));
    if (!lead) continue;
    const start = reach + lead.index;
    const pairs = pairsOf(drafts, i, start, text);
    for (const { before, after } of pairs) origins.set(after.quantity, { quantity: before.quantity, start });
    if (pairs.length === 0) origins.set(to.quantity, { quantity: from.quantity, start });
  }
  return origins;
}

/** 由2个国家、5个城市拓展到16个国家、38个城市: each number behind the turn has its own before it. Empty where they do not pair. */
function pairsOf(
  drafts: readonly Draft[],
  index: number,
  start: number,
  text: string,
): { before: Draft; after: Draft }[] {
  const listed = (from: Draft, to: Draft): boolean =>
    from.clause === to.clause &&
    /^[^，。；]{0,10}[、和与及][^，。；]{0,6}$/.test(text.slice(from.quantity.end, to.quantity.start));
  let first = index - 1;
  for (
    let one = drafts[first - 1], two = drafts[first];
    one && two && one.quantity.start >= start && listed(one, two);
  ) {
    first--;
    [one, two] = [drafts[first - 1], drafts[first]];
  }
  const count = index - first;
  const pairs = drafts.slice(first, index).map((before, i) => ({ before, after: drafts[index + i] }));
  if (count < 2) return [];
  return pairs.flatMap(({ before, after }, i) => {
    const previous = i === 0 ? null : drafts[index + i - 1];
    const joined = after !== undefined && (!previous || listed(previous, after));
    const alike = after?.quantity.unit.record.dimension === before.quantity.unit.record.dimension;
    return after && joined && alike ? [{ before, after }] : [];
  });
}

const turns = (between: string): boolean => {
  const comma = between.lastIndexOf('，');
  return comma < 0 || TURNED.test(between.slice(comma));
};

function withoutTimes(text: string, from: number, to: number, times: readonly TimeExpression[]): string {
  if (to - from > 40) return text.slice(from, to);
  let result = '';
  let at = from;
  for (let i = lastBefore(times, from) + 1; i < times.length; i++) {
    const time = times[i];
    if (!time || time.end > to) break;
    result += text.slice(at, time.start);
    at = time.end;
  }
  return result + text.slice(at, to);
}
