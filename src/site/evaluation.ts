/** One measure of the evaluation with what it must reach, for the page on quality. */
export interface Evaluated {
  /** What it is a measure of, and on which pages: `own`, `figures.originals`. */
  group: string;
  /** `right`, `f1`. */
  measure: string;
  /** In percent, or a number of things where `count` is true. */
  value: number;
  count: boolean;
  /** `least`: the value may not be below; `most`: not above. */
  bound: { least: number } | { most: number };
}

/** Measures that count mistakes; the others are percentages. */
const COUNTS = new Set(['missed', 'furniture', 'pinyin', 'alarms']);

/** What was last measured, where a floor holds it, in the order of the floors. */
export function evaluated(
  measured: Readonly<Record<string, number>>,
  floors: Readonly<Record<string, Evaluated['bound']>>,
): Evaluated[] {
  return Object.entries(floors).flatMap(([key, bound]) => {
    const value = measured[key];
    if (value === undefined) return [];
    const cut = key.lastIndexOf('.');
    const measure = key.slice(cut + 1);
    return [{ group: key.slice(0, cut), measure, value, count: COUNTS.has(measure), bound }];
  });
}
