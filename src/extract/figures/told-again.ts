import type { PlacedDraft } from './block.ts';
import type { Draft } from './draft.ts';

/** Numbers of one digit (3个项目) may well be told of two things. */
const telling = ({ quantity }: Draft): boolean =>
  quantity.value !== null && String(quantity.value).replace(/[.0]+$|^[0.]+|\./g, '').length >= 2;

const keyOf = ({ quantity, period, kind, status }: Draft): string =>
  [
    quantity.value,
    quantity.valueMax,
    quantity.scale + quantity.unit.name,
    quantity.qualifier,
    period,
    kind,
    status,
  ].join('|');

/**
 * Parts the drafts of an article into those that stay and those that tell an amount again under the same name, as the headline
 * or teaser that a portal prints above its text does (春茶总产值逾4.8亿元 … 全州春茶总产值逾4.8亿元). What was linked to a
 * repeated one is linked to the first. Linear in the number of drafts.
 */
export function toldAgain(drafts: readonly PlacedDraft[]): { kept: PlacedDraft[]; again: PlacedDraft[] } {
  const known = new Map<string, Draft[]>();
  const kept: PlacedDraft[] = [];
  const again: PlacedDraft[] = [];
  const first = new Map<Draft, Draft>();
  for (const placed of drafts) {
    const { draft } = placed;
    const key = keyOf(draft);
    const alike = known.get(key) ?? [];
    const same =
      telling(draft) && draft.comparison === null ? alike.find((other) => sameThing(other, draft)) : undefined;
    if (same) {
      again.push(placed);
      first.set(draft, same);
      continue;
    }
    if (alike.length < MOST) known.set(key, [...alike, draft]);
    kept.push(placed);
  }
  for (const { draft } of kept) {
    const to = draft.comparison?.of && first.get(draft.comparison.of);
    if (draft.comparison && to) draft.comparison.of = to;
  }
  return { kept, again };
}

/** So many alike are looked through: a bound for tables that repeat one number. */
const MOST = 8;
/** A name of fewer characters (面积, 总投资) may be that of any thing. */
const SHORTEST = 4;

/** The same name, with or without the place or the thing in front of it, and nobody else's. */
function sameThing(one: Draft, other: Draft): boolean {
  if (one.place !== other.place || (one.entity !== other.entity && one.entity !== null && other.entity !== null))
    return false;
  const [short = '', long = ''] = [one.indicator, other.indicator].sort((a, b) => a.length - b.length);
  return short.length >= SHORTEST && long.endsWith(short) && long.length - short.length <= 4;
}
