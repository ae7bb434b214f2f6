import { z } from 'zod';
import { COMPARISONS, QUALIFIERS, STATUSES } from '../article/schema.ts';
import type { IndicatorRecord } from './indicators.ts';
import type { UnitRecord } from './units.ts';
import type { Words } from './words.ts';

const words = z.array(z.string().min(1));

/** Schema of content/vocabulary/qualifiers.yaml: words that make a number inexact, by their place. */
export const qualifiersSchema = z.array(
  z.strictObject({ qualifier: z.enum(QUALIFIERS), before: words, within: words, after: words }),
);

/** Schema of content/vocabulary/statuses.yaml: words that tell whether a figure is reached, planned or hoped for. */
export const statusesSchema = z.array(
  z.strictObject({ status: z.enum(STATUSES), before: words, after: words, section: words }),
);

/** Schema of content/vocabulary/traps.yaml: numbers that are not figures, with the reason shown to editors. */
export const trapsSchema = z.array(
  z.strictObject({
    category: z.enum(['idiom', 'ordinal', 'label', 'vague', 'slogan', 'threshold', 'anecdote', 'date', 'bare']),
    reason: z.string(),
    match: z.enum(['word', 'before', 'after', 'unit']),
    words,
  }),
);

/** Schema of content/vocabulary/figure-words.yaml: words by which the surroundings of a number are read. */
export const figureWordsSchema = z.strictObject({
  linkers: words,
  openers: words,
  regions: words,
  wider: words,
  changes: z.array(z.strictObject({ word: z.string(), direction: z.enum(['up', 'down']).nullable() })),
  bases: z.array(z.strictObject({ word: z.string(), type: z.enum(COMPARISONS) })),
  plans: words,
  verbs: words,
  predicates: words,
  headNouns: words,
  attributes: words,
  entitySuffixes: words,
  generic: words,
  anaphora: words,
  durationCues: words,
  structureNouns: words,
  personal: words,
  household: words,
  keptOpenings: words,
  aspectNouns: words,
  compounds: words,
  eventWords: words,
  nameOpenings: words,
  parts: words,
  works: words,
  transitives: words,
  modals: words,
  narrowing: words,
  neutral: words,
  sorts: words,
});

type QualifierWords = z.infer<typeof qualifiersSchema>;
type StatusWords = z.infer<typeof statusesSchema>;
type TrapWords = z.infer<typeof trapsSchema>;
type FigureWords = z.infer<typeof figureWordsSchema>;

/** What the extraction of figures knows of the world. */
export interface FigureVocabulary {
  segmenter: Pick<Words, 'tag'>;
  units: readonly UnitRecord[];
  indicators: readonly IndicatorRecord[];
  qualifiers: QualifierWords;
  statuses: StatusWords;
  traps: TrapWords;
  words: FigureWords;
  /** Short names of places (襄阳), each with the provinces that have a place of that name, by two digits. */
  shortPlaces: readonly (readonly [name: string, provinces: readonly string[]])[];
}
