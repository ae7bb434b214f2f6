import { z } from 'zod';
import { KINDS } from '../article/schema.ts';

const indicatorRecord = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Name as shown: 地区生产总值. */
  name: z.string(),
  /** What is counted, in Chinese; says how it differs from its neighbours. */
  definition: z.string(),
  /** Phrases by which a text names it; the longest one found in a figure's indicator decides. */
  aliases: z.array(z.string().min(2)).min(1),
  /** Phrases that, standing in the indicator, rule it out: 人均 before 生产总值. */
  not: z.array(z.string()).default([]),
  /** Dimension of its own values (see units.yaml). Growth rates of it are in percent. */
  dimension: z.string(),
  /** Slug of the theme that its figures speak of, whatever the article around them is about. */
  theme: z.string().optional(),
  kinds: z.array(z.enum(KINDS)).min(1),
  /** Values of disjoint places or periods may be added up. */
  summable: z.boolean(),
  /** Values of places may be set side by side (absolute amounts can, where the definition is a national one). */
  comparable: z.boolean(),
});

/** Schema of content/vocabulary/indicators.yaml. */
export const indicatorsSchema = z.array(indicatorRecord);
export type IndicatorRecord = z.infer<typeof indicatorRecord>;
