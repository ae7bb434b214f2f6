import fc from 'fast-check';
import {
  COMPARISONS,
  KINDS,
  PROJECT_STATUSES,
  QUALIFIERS,
  STATUSES,
  type Article,
  type Metric,
  type Project,
} from '../../src/article/schema.ts';
import type { Block } from '../../src/extract/types.ts';

/** Text as scraped pages bring it: any Unicode, and more often than chance the characters that mean something to YAML or Markdown. */
const hostile = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Array.from('项目亿元年,，。“”（）')) },
    { weight: 3, arbitrary: fc.constantFrom(...Array.from('*_[]()<>#+-=~`|\\&;:!{}\'"%@?,.1 9')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\u3000', '\u00a0', '\t', '▲ ', '---', '{{', '&lt;', '&#32;', '1. ', '- ', '> ', '~~'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 40,
});

/** Strings that another type might be read from. */
const ambiguous = fc.constantFrom(
  '2020',
  '2020-07',
  '2020-07-13',
  '010000',
  '1e5',
  'true',
  'null',
  '~',
  'no',
  '',
  ' ',
  '0x1f',
  '12:30',
  '.5',
  '-',
  '? a',
  '&a',
  '*a',
  '!t',
  '#x',
  'a: b',
  "it's",
  'a\nb',
  '<<',
);
const text = fc.oneof(hostile, ambiguous);

const line = text.map((value) => value.replace(/[\n\r\0]/g, ' '));
const number = fc
  .oneof(fc.integer({ min: 0, max: 1e12 }), fc.double({ min: -1e9, max: 1e12, noNaN: true }))
  .map((value) => (Object.is(value, -0) ? 0 : value));
const span = fc.tuple(fc.nat(5000), fc.nat(5000));
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const date = fc.constantFrom('2020', '2020-07', '2020-07-13', '2024-02-29');
const period = fc.oneof(
  date,
  fc.tuple(date, date).map(([start, end]) => `${start}/${end}`),
  date.map((start) => `${start}/..`),
  date.map((end) => `../${end}`),
);

const metric: fc.Arbitrary<Metric> = fc.record(
  {
    id: text,
    indicator: text,
    canonicalIndicator: nullable(text),
    value: nullable(number),
    valueMax: number,
    unit: text,
    qualifier: fc.constantFrom(...QUALIFIERS),
    canonicalValue: nullable(number),
    canonicalUnit: text,
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom(...STATUSES),
    period: nullable(period),
    comparison: nullable(
      fc.record({ type: fc.constantFrom(...COMPARISONS), of: text, baseValue: number }, { requiredKeys: ['type'] }),
    ),
    entity: nullable(text),
    place: nullable(text),
    evidence: text,
    span,
    numberSpan: span,
    doubt: text,
  },
  {
    requiredKeys: [
      'id',
      'indicator',
      'canonicalIndicator',
      'value',
      'unit',
      'qualifier',
      'canonicalValue',
      'canonicalUnit',
      'kind',
      'status',
      'period',
      'comparison',
      'entity',
      'place',
      'evidence',
    ],
  },
);

const project: fc.Arbitrary<Project> = fc.record(
  {
    name: text,
    company: nullable(text),
    investment: nullable(number),
    status: nullable(fc.constantFrom(...PROJECT_STATUSES)),
    place: nullable(text),
    evidence: text,
    span,
  },
  { requiredKeys: ['name', 'company', 'investment', 'status', 'place', 'evidence'] },
);

/** Blocks as extraction gives them: no line feeds but between the lines of a heading. */
export const blocks: fc.Arbitrary<Pick<Block, 'kind' | 'level' | 'text'>[]> = fc.array(
  fc
    .oneof(
      line.map((value) => ({ kind: 'paragraph' as const, level: 0, text: value })),
      line.map((value) => ({ kind: 'note' as const, level: 0, text: `原标题：${value}` })),
      line.map((value) => ({ kind: 'caption' as const, level: 0, text: value })),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.integer({ min: 2, max: 4 }),
        text: fc
          .array(
            line.filter((value) => value !== ''),
            { minLength: 1, maxLength: 3 },
          )
          .map((lines) => lines.join('\n')),
      }),
    )
    .filter((block) => block.text !== ''),
  { maxLength: 6 },
);

export const article: fc.Arbitrary<Article> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
    title: text,
    titleMade: fc.boolean(),
    city: nullable(text),
    place: nullable(
      fc.record({ code: fc.stringMatching(/^\d{6}$/), name: text, zone: text }, { requiredKeys: ['code', 'name'] }),
    ),
    date: nullable(date),
    dateReason: text,
    source: nullable(text),
    republisher: text,
    sourceUrl: fc.constant('https://example.org/a?b=c'),
    reporters: fc.array(text, { maxLength: 3 }),
    editors: fc.array(text, { maxLength: 3 }),
    themes: fc.array(text, { maxLength: 3 }),
    primaryThemes: fc.array(text, { maxLength: 3 }),
    summary: fc.array(text, { maxLength: 3 }),
    metrics: fc.uniqueArray(metric, { maxLength: 4, selector: ({ id }) => id }),
    projects: fc.array(project, { maxLength: 3 }),
    flags: fc.array(
      fc.record({
        kind: fc.constantFrom('lost', 'uncertain', 'garbled', 'cut-off'),
        text,
        candidates: fc.array(text, { maxLength: 2 }),
        message: text,
      }),
      { maxLength: 2 },
    ),
    concerns: fc.array(fc.record({ key: text, message: text }), { maxLength: 2 }),
    raw: fc.record({ file: text, sha256: text, encoding: text }),
    body: fc.string({ unit: 'grapheme' }).map((value) => value.replace(/\r/g, '').replace(/^\n+/, '').trimEnd()),
  },
  {
    requiredKeys: [
      'id',
      'title',
      'titleMade',
      'city',
      'place',
      'date',
      'source',
      'reporters',
      'editors',
      'themes',
      'primaryThemes',
      'summary',
      'metrics',
      'projects',
      'flags',
      'concerns',
      'body',
    ],
  },
);
