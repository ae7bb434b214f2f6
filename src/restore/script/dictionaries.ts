import * as simplified from 'opencc-js/preset/t2cn';
import * as traditional from 'opencc-js/preset/cn2t';

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

interface Preset {
  from?: Record<string, readonly Step[]>;
  to: Record<string, readonly Step[]>;
}

// The package's own declarations do not resolve under NodeNext, so the shape is stated here.
const TO_SIMPLIFIED = simplified as unknown as Preset;
const TO_TRADITIONAL = traditional as unknown as Preset;

/** OpenCC's steps from Traditional (its neutral standard) to Simplified print. */
export const simplifySteps: readonly Step[] = TO_SIMPLIFIED.to['cn'] ?? [];

/** OpenCC's steps from Simplified to Traditional print as in Taiwan, characters only. */
export const traditionaliseSteps: readonly Step[] = [
  ...(TO_TRADITIONAL.from?.['cn'] ?? []),
  ...(TO_TRADITIONAL.to['tw'] ?? []),
];

/** The steps with words of our own, stronger than all others, in the first of them. */
export function withWords(steps: readonly Step[], words: readonly (readonly [string, string])[]): Step[] {
  const [first = [], ...rest] = steps;
  return [[words, ...first], ...rest];
}
