import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { FURNITURE_KINDS } from '../../../src/restore/types.ts';
import { parseYaml } from '../../../src/vocabulary/records.ts';

const kind = z.enum(FURNITURE_KINDS);

/** A damaged passage and what it says. */
const repairSchema = z.array(
  z.strictObject({
    /** What the case shows. */
    shows: z.string(),
    raw: z.string(),
    restored: z.string(),
    /** Kinds of the flags that a reader must see. */
    flags: z.array(z.enum(['lost', 'uncertain', 'garbled', 'cut-off'])).default([]),
  }),
);

/** A passage that must come out as it went in, but for declared conversions of width and script. */
const negativeSchema = z.record(z.string(), z.array(z.string().min(1)));

/** A page: its lines in order, each the article's own (a string) or furniture (kind: line). */
const pageSchema = z.array(
  z.strictObject({
    name: z.string(),
    lines: z.array(z.union([z.string(), z.partialRecord(kind, z.string())])),
  }),
);

function read<T extends z.ZodType>(name: string, schema: T): z.output<T> {
  const url = new URL(`${name}.yaml`, import.meta.url);
  return parseYaml(readFileSync(url, 'utf8'), url.pathname, schema);
}

export const inTheWild = read('in-the-wild', repairSchema);
export const synthetic = read('synthetic', repairSchema);
export const knownFailures = read('known-failures', repairSchema);
/** Pages whose layout broke their sentences into lines, and pages whose lines are their own. */
export const lines = read('lines', repairSchema);
export const negative = read('negative', negativeSchema);
export const pages = read('pages', pageSchema);

/** The same of bytes read out of step, beside the tests of that rule. */
export const shifts = {
  inTheWild: read('../shift/in-the-wild', repairSchema),
  synthetic: read('../shift/synthetic', repairSchema),
  knownFailures: read('../shift/known-failures', repairSchema),
  negative: read('../shift/negative', negativeSchema),
};
