import { z } from 'zod';

/** The kinds, states, qualifiers and comparisons of figures: see the README. */
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
  period: z.string().nullable().default(null),
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
  place: z.string().nullable().default(null),
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

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string(),
  /** True where the raw page has no title and one was made. */
  titleMade: z.boolean().default(false),
  /** Name of the place as shown: 莱阳市. */
  city: z.string().nullable().default(null),
  place: placeSchema.nullable().default(null),
  date: z.string().regex(DATE).nullable().default(null),
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
  metrics: z.array(metricSchema).default([]),
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
