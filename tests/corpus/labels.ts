import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { COMPARISONS, KINDS, QUALIFIERS, STATUSES } from '../../src/article/schema.ts';

const line = z.strictObject({ line: z.int().positive(), kind: z.enum(['metadata', 'boilerplate']), text: z.string() });
const unit = z.strictObject({ name: z.string(), code: z.string() });
const PERIOD = /^(\.\.|\d{4}(-\d{2}){0,2})(\/(\.\.|\d{4}(-\d{2}){0,2}))?$/;

const metric = z.strictObject({
  id: z.string(),
  indicator: z.string(),
  indicatorAccept: z.array(z.string()).optional(),
  value: z.number(),
  valueMax: z.number().optional(),
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  qualifierAccept: z.array(z.enum(QUALIFIERS)).optional(),
  canonicalValue: z.number(),
  canonicalMax: z.number().optional(),
  canonicalUnit: z.string(),
  /** Other canonical values and units that are right too. */
  canonicalAccept: z.array(z.tuple([z.number(), z.string()])).optional(),
  kind: z.enum(KINDS),
  kindAccept: z.array(z.enum(KINDS)).optional(),
  status: z.enum(STATUSES),
  statusAccept: z.array(z.enum(STATUSES)).optional(),
  period: z.string().regex(PERIOD).nullable(),
  periodOptional: z.literal(true).optional(),
  comparison: z
    .strictObject({
      type: z.enum(COMPARISONS),
      direction: z.enum(['up', 'down']).optional(),
      of: z.string().optional(),
      base: z.string().optional(),
      baseValue: z.number().optional(),
      baseUnit: z.string().optional(),
    })
    .nullable(),
  comparisonTypeAccept: z.array(z.enum(COMPARISONS)).optional(),
  comparisonOptional: z.literal(true).optional(),
  entity: z.string().nullable(),
  entityOptional: z.literal(true).optional(),
  place: z.string().nullable(),
  /** The words give no number or unit: 首位, 唯一. */
  unitImplied: z.literal(true).optional(),
  evidence: z.string(),
  /** A figure that is neither wanted nor wrong, and why. */
  optional: z.literal(true).optional(),
  optionalReason: z.string().optional(),
});

const labels = z.strictObject({
  id: z.string().regex(/^\d{3}$/),
  file: z.string(),
  title: z.string(),
  date: z.string(),
  date_precision: z.enum(['day', 'year']),
  date_inferred: z.boolean(),
  source: z.string(),
  source_accept: z.array(z.string()),
  place: z.strictObject({
    name: z.string().nullable(),
    level: z.enum(['prefecture', 'county']).nullable(),
    /** '' where the page tells no place, or tells two. */
    code: z.string(),
    province: unit.optional(),
    prefecture: unit.optional(),
    county: unit.optional(),
    functional_zone: z.strictObject({ name: z.string() }).nullable().optional(),
    code_accept: z.array(z.string()),
  }),
  themes: z.strictObject({
    primary: z.array(z.string()),
    secondary: z.array(z.string()),
    accept: z.array(z.string()),
  }),
  metrics: z.array(metric),
  not_metrics: z.array(z.strictObject({ text: z.string(), category: z.string(), occurrences: z.int() })),
  headings: z.array(z.strictObject({ text: z.string(), level: z.int(), role: z.string(), line: z.int() })),
  captions: z.array(z.strictObject({ text: z.string(), role: z.string(), line: z.int() })),
  boilerplate: z.array(line),
  restoredText: z.string(),
});

/** The labels of one held-out page; what the keys mean is told in held-out/README.md. */
type Labels = z.infer<typeof labels>;
export type LabelledMetric = z.infer<typeof metric>;

/** The labels of all pages of a folder (the held-out ones unless another is named), by id. */
export function readLabels(folder = new URL('held-out/', import.meta.url)): Labels[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}\.json$/.test(name))
    .sort()
    .map((name) => labels.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}
