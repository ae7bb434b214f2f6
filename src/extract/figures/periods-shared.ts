import type { Draft } from './draft.ts';

/**
 * A rate of growth year on year and the amount that it belongs to are of one time, and so are a part and its whole: where only
 * one of the two was told its period, the other takes it over.
 */
export function sharePeriods(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { comparison } = draft;
    const other = comparison?.of;
    if (comparison === null || other?.clause.sentence !== draft.clause.sentence || other.status !== draft.status)
      continue;
    if (comparison.type === 'yoy' && draft.kind === 'growth' && other.period === null && !standing(other))
      other.period = draft.period;
    else if (comparison.type === 'partOf' && draft.period === null && !standing(draft)) draft.period = other.period;
  }
}

/** 现有, 目前: as it stands, whatever was told of a time before. */
const standing = ({ before, why }: Draft): boolean =>
  /现有|现已|目前|截至/.test(before) || why.some((words) => /时期据“(?:现有|目前|现在|如今|截至目前)/.test(words));
