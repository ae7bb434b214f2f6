import { isRate, type Draft } from './draft.ts';

/** Parts are looked for in at most so many figures behind a total. */
const REACH = 8;

const amount = ({ quantity }: Draft): number => (quantity.value ?? NaN) * quantity.scaleFactor * quantity.unit.factor;

/**
 * Links figures that add up exactly to the total before them in the same or the next sentence: 75个项目…，签约42个、开工33个.
 * Two or more in a row of the same unit are needed, none of them compared with anything yet.
 */
export function linkSums(drafts: readonly Draft[]): void {
  for (const [i, whole] of drafts.entries()) {
    if (!isTotal(whole) || !leads(whole, drafts.slice(Math.max(0, i - REACH), i))) continue;
    const parts = partsOf(whole, drafts.slice(i + 1, i + 1 + REACH));
    for (const part of parts) part.comparison = { type: 'partOf', of: whole };
  }
}

/** A total is told first: no other count of its unit stands before it in its sentence. */
const leads = (whole: Draft, before: readonly Draft[]): boolean =>
  !before.some(
    (other) => other.clause.sentence === whole.clause.sentence && other.quantity.unit.name === whole.quantity.unit.name,
  );

const isTotal = (draft: Draft): boolean =>
  (draft.kind === 'count' || draft.kind === 'level') &&
  !isRate(draft) &&
  amount(draft) >= 4 &&
  draft.comparison?.type !== 'partOf';

function partsOf(whole: Draft, behind: readonly Draft[]): Draft[] {
  const total = amount(whole);
  const parts: Draft[] = [];
  let sum = 0;
  for (const draft of behind) {
    if (draft.clause.sentence > whole.clause.sentence + 1) break;
    if (draft.kind === 'growth' || draft.kind === 'share' || draft.kind === 'rank') continue;
    if (draft.quantity.unit.name !== whole.quantity.unit.name) continue;
    if (draft.comparison !== null) return [];
    parts.push(draft);
    sum += amount(draft);
    if (Math.abs(sum - total) <= total * 1e-6) return parts.length >= 2 ? parts : [];
    if (!(sum < total)) break;
  }
  return [];
}
