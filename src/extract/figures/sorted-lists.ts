import { countedLast, THING } from './announced.ts';
import type { Distributed } from './distributed.ts';
import { isCounted, type Draft } from './draft.ts';
import { add, nameSoundly } from './indicators/index.ts';
import type { Lexicon } from './lexicon.ts';
import { bareSubject } from './phrases.ts';
import { behindTime, type Surroundings } from './subjects.ts';

/** The levels of a whole that its parts are sorted by: 省市县重点工程项目. */
const LEVELS =
  /^(?:(?:国家|[省部市州县区乡镇])(?:级|、(?=[市州县区乡镇]))|(?!市区|县区|区县|市县区域|乡镇)[省市州县区乡镇]{2,4}(?:[两三四]?级)?(?=[重亿在建工产民基招]))+/;

/** The head of an item: what sorts it, with the noun where it is said. */
interface Item {
  draft: Draft;
  /** The item opens its paragraph, so that all amounts of the paragraph are its own. */
  opens: boolean;
}

/**
 * Names the numbers of a list by what sorts its items: 省级重点项目6项，概算投资90亿元；市级12项，概算投资…. An item without a noun
 * takes that of the item before it, of the heading (…项目如下：) or of what was counted last; its amounts take the item's name.
 */
export function listSorts(
  drafts: readonly Draft[],
  text: string,
  around: Surroundings,
  read: readonly Draft[],
): Map<Draft, Distributed> {
  const result = new Map<Draft, Distributed>();
  let item: Item | null = null;
  let before: Draft | null = null;
  for (const draft of drafts) {
    const words = isCounted(draft) && draft.head.text === '' ? wordsBefore(draft, around) : '';
    const sort = around.lexicon.sorts.at(words, 0)?.word ?? '';
    const bare = sort !== '' && sort === words;
    if (bare || (sort !== '' && THING.test(words) && opensSegment(draft))) {
      if (bare && opensSegment(draft)) result.set(draft, sorted(sort, before, around, read));
      item = { draft, opens: text.slice(0, draft.beforeStart).trim() === '' };
      before = draft;
    } else if (isCounted(draft)) item = null;
    else if (item && belongs(draft, item)) result.set(draft, owned(item.draft, around));
  }
  return result;
}

const wordsBefore = (draft: Draft, { lexicon, placeNames, times }: Surroundings): string =>
  bareSubject(behindTime(draft, draft.before, times), lexicon, placeNames);

const opensSegment = ({ clause, beforeStart }: Draft): boolean =>
  beforeStart === clause.start && clause.start - clause.segmentStart <= 3;

const belongs = ({ clause }: Draft, { draft, opens }: Item): boolean =>
  opens || clause.segment === draft.clause.segment;

/** 省级 → 省级重点工程项目, by the thing of the whole or of the item before. */
function sorted(sort: string, before: Draft | null, around: Surroundings, read: readonly Draft[]): Distributed {
  return (draft, change) => {
    const { unit } = draft.quantity;
    const alike = before && THING.test(before.subject) && before.quantity.unit.name === unit.name ? before.subject : '';
    const noun = withoutSort(alike || around.announced || countedLast(unit.name, read), around.lexicon);
    if (draft.comparison?.type === 'partOf' || change !== null || noun === '') {
      if (change === null) nameSoundly(draft, around);
      return;
    }
    draft.subject = `${sort.replace(/类$/, '')}${noun}`;
    draft.indicator = add(draft.subject, '数');
  };
}

/** 概算投资 → 省级重点项目概算投资. */
function owned(item: Draft, around: Surroundings): Distributed {
  return (draft, change) => {
    if (change !== null) return;
    nameSoundly(draft, around);
    const { attributes, indicators } = around.lexicon;
    const own = draft.indicator;
    if (!THING.test(item.subject) || (attributes.get(own) === undefined && indicators.get(own) === undefined)) return;
    draft.subject = `${item.subject}${own}`;
    draft.indicator = draft.subject;
  };
}

/** 省级重点项目, 省市县重点项目 → 重点项目. */
export function withoutSort(noun: string, lexicon: Lexicon): string {
  const bare = noun.replace(/^(?:共有|实施|推进|安排|现有)+/, '');
  const sort = lexicon.sorts.at(bare, 0)?.word ?? LEVELS.exec(bare)?.[0] ?? '';
  return sort.length < bare.length ? bare.slice(sort.length) : bare;
}
