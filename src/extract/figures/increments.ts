import type { Change } from './changes.ts';
import { isCounted, isRate, type Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';

/** Nothing but a verb of change before the number: 增加432万亩, 净减少13万人. */
const BARE = /^[，、\s]*(?:则|也|又|共|净|累计|较大幅度|大幅|小幅)*([\u4e00-\u9fa5]{1,4}?)了?(?:近|约|超过?)?$/;
/** Verbs that also open a count of their own: 新增 and 扩大 tell what was added, not by how much something rose. */
const ADDS = /^(?:增加|减少|净增加?|净减少?|增|减|增长|下降|多|少|提高|降低|上升|扩大|缩小|增产|减产|增收|减收)$/;

/**
 * The change that a bare 增加 tells of the amount just before it: 玉米面积7500万亩，增加432万亩. null where no amount of its unit stands
 * before it, or where something is counted behind it (增加公交车60辆).
 */
export function incrementOf(draft: Draft, previous: Draft | undefined, lexicon: Lexicon): Change | null {
  if (!previous || previous.clause === draft.clause || draft.clause.previous !== previous.clause) return null;
  if (draft.head.text !== '' || isRate(draft) || previous.clause.segment !== draft.clause.segment) return null;
  const { unit } = draft.quantity;
  const alike = isCounted(draft) ? unit.name === previous.quantity.unit.name : true;
  if (!alike || unit.record.dimension !== previous.quantity.unit.record.dimension || !rises(draft, previous))
    return null;
  const word = BARE.exec(draft.before)?.[1] ?? '';
  const direction = ADDS.test(word) ? lexicon.changes.get(word)?.direction : undefined;
  if (direction === undefined) return null;
  return { word, direction, type: 'vsBefore', explicit: false, subject: '', base: null, distance: false };
}

/** An amount cannot have risen by more than it is. */
function rises(draft: Draft, previous: Draft): boolean {
  const of = ({ quantity }: Draft): number => (quantity.value ?? 0) * quantity.scaleFactor * quantity.unit.factor;
  return of(draft) < of(previous);
}
