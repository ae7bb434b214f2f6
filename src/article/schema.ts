import { z } from 'zod';

/** The kinds, states, qualifiers and comparisons of figures: see src/extract/figures/README.md. */
export const KINDS = ['level', 'count', 'growth', 'share', 'rank', 'capacity', 'duration', 'scale'] as const;
export const STATUSES = ['actual', 'under-construction', 'planned', 'expected', 'target'] as const;
export const QUALIFIERS = [
  'exact',
  'approx',
  'nearly',
  'over',
  'atLeast',
  'exceeds',
  'upTo',
  'atMost',
  'atBest',
  'level',
] as const;
export const COMPARISONS = ['yoy', 'vsBefore', 'vsPlan', 'fromTo', 'partOf', 'shareOf', 'totalOf', 'scope'] as const;

/** Every part of a date that is given stands in the calendar: no 2020-13, no 2021-02-30. */
function isDate(text: string): boolean {
  const [, month, day] = /^\d{4}(-\d{2})?(-\d{2})?$/.exec(text) ?? [null];
  if (month === null) return false;
  const full = `${text}${month === undefined ? '-01' : ''}${day === undefined ? '-01' : ''}`;
  return z.iso.date().safeParse(full).success;
}

/** True for the forms that {@link metricSchema} documents, where every date in them stands in the calendar. */
export function isPeriod(text: string): boolean {
  const [start = '', end, more] = text.split('/');
  if (more !== undefined) return false;
  if (end === undefined) return isDate(start);
  if (start === '..') return isDate(end);
  return isDate(start) && (end === '..' || isDate(end));
}

const dateSchema = z.string().refine(isDate, {
  error: 'no date of the calendar; write 2020, 2020-07 or 2020-07-13',
});
const periodSchema = z.string().refine(isPeriod, {
  error: 'no period; write 2020, 2020-07, 2020-07-13, 2020-01/2020-08, 2020-01/.. or ../2020-08',
});

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

const comparisonSchema = z.strictObject({
  type: z.enum(COMPARISONS),
  direction: z.enum(['up', 'down']).nullable().optional(),
  /** Id of the metric it belongs to: the level of a growth, the whole of a part. */
  of: z.string().optional(),
  base: z.string().optional(),
  baseValue: z.number().optional(),
  baseUnit: z.string().optional(),
});

export const metricSchema = z.strictObject({
  id: z.string(),
  /** Normalised noun phrase with its subject: 省重点建设项目年度投资完成率. */
  indicator: z.string(),
  /** Slug of a record in content/vocabulary/indicators.yaml. */
  canonicalIndicator: z.string().nullable().default(null),
  /** As written; null where the digits are lost. */
  value: z.number().nullable(),
  valueMax: z.number().optional(),
  /** As written, without qualifiers: 万件, 亿元, %. */
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS).default('exact'),
  canonicalValue: z.number().nullable(),
  canonicalMax: z.number().optional(),
  canonicalUnit: z.string(),
  kind: z.enum(KINDS),
  status: z.enum(STATUSES).default('actual'),
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `start/end`, `start/..`, `../end`. */
  period: periodSchema.nullable().default(null),
  comparison: comparisonSchema.nullable().default(null),
  entity: z.string().nullable().default(null),
  /** Only where it is not the article's own place. */
  place: z.string().nullable().default(null),
  /** Substring of the body that carries number and subject. */
  evidence: z.string(),
  /** Span of the evidence in the body text as first written. */
  span: span.optional(),
  /** Span of the number with its unit, inside the body text. */
  numberSpan: span.optional(),
  /** Span of the evidence in the decoded raw file. */
  rawSpan: span.optional(),
  /** What is doubtful about it, in Chinese. */
  doubt: z.string().optional(),
});

/** A comparison names another metric by its id, and so do links to figures: no two may share one. */
const metricsSchema = z
  .array(metricSchema)
  .superRefine((metrics, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of metrics.entries()) {
      if (seen.has(id)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `"${id}" is the id of an earlier metric too`,
        });
      }
      seen.add(id);
    }
  })
  .default([]);

export const PROJECT_STATUSES = [
  'negotiating',
  'signed',
  'planned',
  'started',
  'under-construction',
  'completed',
  'operating',
] as const;

const projectSchema = z.strictObject({
  name: z.string(),
  company: z.string().nullable().default(null),
  /** In 元. */
  investment: z.number().nullable().default(null),
  status: z.enum(PROJECT_STATUSES).nullable().default(null),
  /** Where it stands, as the text says: 榆树市五棵树镇. */
  place: z.string().nullable().default(null),
  /** GB/T 2260 code of the lowest unit that `place` names, where it is known. */
  placeCode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  evidence: z.string(),
  span: span.optional(),
});

const placeSchema = z.strictObject({
  /** GB/T 2260 code of the administrative unit. */
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
  /** Functional zone inside it, where the article is about one: 青岛经济技术开发区. */
  zone: z.string().optional(),
});

const flagSchema = z.strictObject({
  kind: z.enum(['lost', 'uncertain', 'garbled', 'cut-off']),
  /** Text of the body around the spot, the spot itself included. */
  text: z.string(),
  candidates: z.array(z.string()).default([]),
  message: z.string(),
});

export const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string(),
  /** True where the raw page has no title and one was made. */
  titleMade: z.boolean().default(false),
  /** Name of the place as shown: 莱阳市. */
  city: z.string().nullable().default(null),
  place: placeSchema.nullable().default(null),
  date: dateSchema.nullable().default(null),
  /** How the date was found, where it was inferred. */
  dateReason: z.string().optional(),
  source: z.string().nullable().default(null),
  republisher: z.string().optional(),
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
  reporters: z.array(z.string()).default([]),
  editors: z.array(z.string()).default([]),
  /** Slugs of content/vocabulary/themes.yaml, the main ones first. */
  themes: z.array(z.string()).default([]),
  /** Those of `themes` that the article is mainly about. */
  primaryThemes: z.array(z.string()).default([]),
  summary: z.array(z.string()).default([]),
  metrics: metricsSchema,
  projects: z.array(projectSchema).default([]),
  flags: z.array(flagSchema).default([]),
  /** What an editor should look at. */
  concerns: z.array(z.strictObject({ key: z.string(), message: z.string() })).default([]),
  /** The raw file it was read from. Absent in articles written by hand. */
  raw: z
    .strictObject({
      file: z.string(),
      sha256: z.string(),
      encoding: z.string(),
    })
    .optional(),
  /** Hash of what the writer wrote; a file that no longer matches it is the editor's. */
  written: z.string().optional(),
});

export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type ComparisonType = (typeof COMPARISONS)[number];
export type Comparison = z.infer<typeof comparisonSchema>;
export type Metric = z.infer<typeof metricSchema>;
export type Project = z.infer<typeof projectSchema>;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
export type Place = z.infer<typeof placeSchema>;
type FrontMatter = z.infer<typeof frontMatterSchema>;

/** An article: its front matter and its body in Markdown (headings `##`, paragraphs, captions as `▲ …`). */
export interface Article extends FrontMatter {
  body: string;
}
