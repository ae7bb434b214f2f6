import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { COMPARISONS, KINDS, QUALIFIERS, STATUSES, type Metric } from '../../../src/article/schema.ts';
import { extractFigures, type FigureReading } from '../../../src/extract/figures/index.ts';
import { loadVocabulary, parseYaml } from '../../../src/vocabulary/index.ts';

const figure = z.strictObject({
  value: z.number().nullable(),
  max: z.number().optional(),
  /** In the canonical unit; checked where it is given. */
  canonical: z.number().optional(),
  unit: z.string(),
  kind: z.enum(KINDS),
  /** Stands in the figure's indicator. */
  about: z.string(),
  qualifier: z.enum(QUALIFIERS).default('exact'),
  status: z.enum(STATUSES).default('actual'),
  period: z.string().nullable().default(null),
  comparison: z.enum(COMPARISONS).optional(),
  direction: z.enum(['up', 'down']).optional(),
  /** Which figure of the case it belongs to, from 0. */
  of: z.number().optional(),
  from: z.number().optional(),
  entity: z.string().optional(),
  place: z.string().optional(),
  /** Slug of the comparable indicator. */
  indicator: z.string().optional(),
});

const positive = z.array(
  z.strictObject({ text: z.string(), date: z.string(), place: z.string(), figures: z.array(figure) }),
);
const negative = z.array(z.strictObject({ category: z.string(), text: z.string() }));

export type Case = z.infer<typeof positive>[number];
type Expected = z.infer<typeof figure>;

const folder = new URL('cases/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The files of sentences with figures, by topic. */
export const POSITIVE: [topic: string, cases: Case[]][] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml') && file !== 'negative.yaml')
  .sort()
  .map((file) => [file.replace('.yaml', ''), parseYaml(read(file), file, positive)]);

export const NEGATIVE = parseYaml(read('negative.yaml'), 'negative.yaml', negative);

const vocabulary = loadVocabulary(path.join(import.meta.dirname, '../../../content')).figures;

/** Reads a text as an article of paragraphs, a line each. */
export function figuresOf(
  text: string,
  date: string | null = '2021-06-30',
  place: string | null = null,
): FigureReading {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, level: 0, text: line, start, restoredStart: start };
    start += line.length + 1;
    return block;
  });
  return extractFigures(
    { blocks, text, date, place: place === null ? null : { code: '000000', name: place } },
    vocabulary,
  );
}

/** A metric in the words of a case, so that a failure shows both side by side. */
export function told(metric: Metric, expected: Expected | undefined): Omit<Expected, 'about'> & { about: string } {
  const about = expected !== undefined && metric.indicator.includes(expected.about) ? expected.about : metric.indicator;
  return {
    value: metric.value,
    ...(expected?.canonical === undefined ? {} : { canonical: metric.canonicalValue ?? NaN }),
    ...(metric.valueMax === undefined ? {} : { max: metric.valueMax }),
    unit: metric.unit,
    kind: metric.kind,
    about,
    qualifier: metric.qualifier,
    status: metric.status,
    period: metric.period,
    ...(metric.comparison ? { comparison: metric.comparison.type } : {}),
    ...(metric.comparison?.direction ? { direction: metric.comparison.direction } : {}),
    ...(metric.comparison?.of === undefined ? {} : { of: Number(metric.comparison.of.slice(1)) - 1 }),
    ...(metric.comparison?.baseValue === undefined ? {} : { from: metric.comparison.baseValue }),
    ...(metric.entity === null ? {} : { entity: metric.entity }),
    ...(metric.place === null ? {} : { place: metric.place }),
    ...(metric.canonicalIndicator === null ? {} : { indicator: metric.canonicalIndicator }),
  };
}
