/** The names of figures: what is counted or measured, whose it is, and what of it. */
import type { Change } from '../changes.ts';
import { isCounted, isDuration, type Draft } from '../draft.ts';
import type { Surroundings } from '../subjects.ts';
import { counted } from './counted.ts';
import { growth } from './growth.ts';
import { duration, measured, scale } from './measured.ts';
import { rank } from './rank.ts';
import { share } from './share.ts';

export { ownSubject, rateName } from './growth.ts';
export { shareNouns } from './lists.ts';
export { wholeOfClass } from './elliptic.ts';
export { insideOf, levelOf, rateBefore, sameSentence } from './neighbours.ts';
export { glossed, portionBefore } from './share.ts';
export { nameSoundly } from './sound.ts';
export { tidy } from './tidy.ts';
export { add } from './words.ts';

/** The indicator of a draft, with its subject; a growth rate's is made from the subject given. */
export function indicatorOf(
  draft: Draft,
  change: Change | null,
  around: Surroundings,
  earlier: readonly Draft[],
): string {
  if (change) return growth(draft, change, around, earlier);
  if (draft.quantity.form === 'ratio') {
    const sector = `第${['一', '二', '三'][draft.quantity.part ?? 0] ?? ''}产业`;
    draft.subject = sector;
    return `${sector}占比`;
  }
  if (draft.quantity.form === 'rank') return rank(draft, around, earlier);
  if (draft.kind === 'share') return share(draft, around, earlier);
  if (draft.kind === 'scale') return scale(draft, around, earlier);
  if (isDuration(draft)) return duration(draft, around, earlier);
  if (isCounted(draft)) return counted(draft, around, earlier);
  return measured(draft, around, earlier);
}
