import type { Place } from '../../article/schema.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { isCounted } from './draft.ts';

const FOREIGN =
  /(?:^|[，是为和、])((?:全国|全省|全球|全世界|[\u4e00-\u9fa5]{2,3}省))(?:的|共有|共|有|范围内|仅|仅有|只有)?$/;

/** The place of a figure that is not the article's own: 全国27个…之一. null for the article's place. */
export function placeOf(draft: Draft, place: Place | null, lexicon: Lexicon): string | null {
  if (!isCounted(draft)) return null;
  const word =
    FOREIGN.exec(draft.before)?.[1] ??
    (wholeBefore(draft, lexicon) && /之一/.test(draft.clause.text) ? '全国' : undefined);
  if (word === undefined || place?.name === word) return null;
  if (word === '全省' && place?.code.endsWith('0000') === true) return null;
  return word;
}

const wholeBefore = (draft: Draft, lexicon: Lexicon): boolean =>
  lexicon.wider.endingAt(draft.before, draft.before.length)?.word === '全国';
