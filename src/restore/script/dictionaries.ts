import fromSimplified from 'opencc-js/from/cn';
import toSimplified from 'opencc-js/to/cn';
import toTaiwan from 'opencc-js/to/tw';

/** Entries `from to`, parted by `|`. */
type Dictionary = string | readonly (readonly [string, string])[];

/** The entries of a dictionary one by one; OpenCC's have tens of thousands, which need not all be in memory as pairs. */
export function* entriesOf(dictionary: Dictionary): Generator<readonly [from: string, into: string]> {
  if (typeof dictionary !== 'string') {
    yield* dictionary;
    return;
  }
  for (let start = 0; start < dictionary.length;) {
    const bar = dictionary.indexOf('|', start);
    const end = bar < 0 ? dictionary.length : bar;
    const blank = dictionary.indexOf(' ', start);
    yield [dictionary.slice(start, blank), dictionary.slice(blank + 1, end)];
    start = end + 1;
  }
}

/** Dictionaries of one step, the earlier the stronger; a conversion is a sequence of steps. */
export type Step = readonly Dictionary[];

/** OpenCC's steps from Traditional (its neutral standard) to Simplified print. */
export const simplifySteps: readonly Step[] = toSimplified;

/** OpenCC's steps from Simplified to Traditional print as in Taiwan, characters only. */
export const traditionaliseSteps: readonly Step[] = [...fromSimplified, ...toTaiwan];

/** The steps with words of our own, stronger than all others, in the first of them. */
export function withWords(steps: readonly Step[], words: readonly (readonly [string, string])[]): Step[] {
  const [first = [], ...rest] = steps;
  return [[words, ...first], ...rest];
}
