import { isCounted, type Draft } from '../draft.ts';
import { bareSubject } from '../phrases.ts';
import { behindTime, type Surroundings } from '../subjects.ts';
import { tidy } from './tidy.ts';
import { add, clean } from './words.ts';

/** Nothing but what is added behind a noun. */
const NOUNLESS = /^(?:数|总数|量|总量|面积|里程|容量|占比|比重|人数|户数|元|增长率)$/;
/** Ends in a joining word or an adverb before what is added: 日用百货等数, 基本上占比. */
const FRAGMENT =
  /(?:(?<![高平中初均])等|(?<![原基起病成诱死主])因|因为|由于|基本上|大体上|自此|从此|由此|以及)(?:数|量|面积|里程|容量|占比|比重|人数|户数)$/;
/** Ends in a preposition: 分行每年以. */
const DANGLING = /(?:(?<![所可难得加])以|(?<!自)从|(?<!大)把)(?:数|量|面积|占比)?$/;
/** Tells a whole change: 服装增加到家电. */
const CLAUSE = /(?:增加|拓展|扩大|扩展|延伸|扩充|丰富|拓宽|辐射)(?:到|至)(?!户)/;
/** Where the noun that a clause opens with ends. */
const OPENING_ENDS = /^(?:p|c|d|v|vd|u|uj|ul|r|f|x|w|m|t)$/;
const LONGEST = 16;

/** Whether words can be the name of a figure: a noun phrase, no fragment of one, and no clause. */
const isSound = (name: string): boolean =>
  /[\u4e00-\u9fa5A-Za-z]{2}/.test(name) &&
  !DANGLING.test(name) &&
  !NOUNLESS.test(name) &&
  !FRAGMENT.test(name) &&
  !CLAUSE.test(name);

/**
 * The name of a figure whose words gave none: the noun that its clause, or the clause before it, opens with. 商品种类从服装增加到家电等
 * 200多种 → 商品种类数. null where they open with none.
 */
function openingName(draft: Draft, around: Surroundings): string | null {
  for (let clause = draft.clause, far = 0; far < 2; far++) {
    const until = Math.min(clause.end, draft.beforeStart + draft.before.length) - clause.start;
    const words = behindTime({ ...draft, beforeStart: clause.start }, clause.text.slice(0, until), around.times);
    const noun = openingNoun(bareSubject(words, around.lexicon, around.placeNames), around);
    if (noun !== '') {
      const { suffix } = draft.quantity.unit.record;
      if (draft.kind === 'growth')
        return `${noun}${draft.quantity.unit.record.dimension === 'times' ? '倍数' : '增长率'}`;
      if (draft.kind === 'share') return /[率比重度例]$/.test(noun) ? noun : `${noun}占比`;
      return add(noun, suffix === '' && isCounted(draft) ? '数' : suffix);
    }
    if (!clause.previous) break;
    clause = clause.previous;
  }
  return null;
}

function openingNoun(words: string, { lexicon }: Surroundings): string {
  let noun = '';
  let named = false;
  for (const { word, tag } of lexicon.tag(words.slice(0, 40))) {
    // 展出的特色产品: what stands before 的 belongs to the noun
    const attributive = words.startsWith('的', noun.length + word.length);
    if (word !== '的' && OPENING_ENDS.test(tag) && !attributive) break;
    noun += word;
    named ||= /^(?:n|vn|j|l|nz|eng)/.test(tag);
  }
  const bare = clean(noun);
  return named && bare.length >= 2 && bare.length <= LONGEST && isSound(bare) ? bare : '';
}

/** What is left of a clause in a name: 原油|因|量. */
const LOOSE = /(?:因为?|由于|基本上|大体上|以及)(?=.{1,2}$)/;

/** Names a draft anew where its words gave no sound name: without what was left of a clause, or by its clause's opening noun. */
export function nameSoundly(draft: Draft, around: Surroundings): void {
  if (isSound(draft.indicator)) return;
  const left = draft.indicator.replace(LOOSE, '');
  const name = left !== draft.indicator && isSound(left) ? left : openingName(draft, around);
  if (name === null) return;
  draft.indicator = tidy(name, around.lexicon);
  draft.subject = draft.indicator.replace(/(?<![人户])数$|占比$/, '');
}
