import { z } from 'zod';

const strings = z.array(z.string()).default([]);

/** A figure as a person labelled it; `…Accept` lists other right answers. */
const labelledMetric = z.object({
  id: z.string(),
  indicator: z.string(),
  indicatorAccept: strings,
  value: z.number().nullable(),
  canonicalValue: z.number().nullable(),
  canonicalUnit: z.string(),
  canonicalAccept: z.array(z.tuple([z.number(), z.string()])).default([]),
  qualifier: z.string(),
  qualifierAccept: strings,
  kind: z.string(),
  kindAccept: strings,
  status: z.string(),
  statusAccept: strings,
  period: z.string().nullable(),
  periodOptional: z.boolean().default(false),
  comparison: z.object({ type: z.string(), direction: z.string().nullish(), of: z.string().optional() }).nullable(),
  comparisonTypeAccept: strings,
  comparisonOptional: z.boolean().default(false),
  entity: z.string().nullable(),
  entityAccept: strings,
  entityOptional: z.boolean().default(false),
  evidence: z.string(),
  /** Neither wanted nor wrong. */
  optional: z.boolean().default(false),
});

/** The labels of a page as extraction is scored by them. */
export const labelsSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  title_accept: strings,
  date: z.string(),
  date_precision: z.string(),
  date_inferred: z.boolean(),
  date_accept: strings,
  source: z.string(),
  source_accept: strings,
  place: z.object({ name: z.string().nullable(), code: z.string(), code_accept: strings }),
  themes: z.object({ primary: strings, secondary: strings, accept: strings }),
  metrics: z.array(labelledMetric),
  not_metrics: z.array(z.object({ text: z.string(), category: z.string() })),
});

export type Labels = z.infer<typeof labelsSchema>;
export type LabelledMetric = z.infer<typeof labelledMetric>;
