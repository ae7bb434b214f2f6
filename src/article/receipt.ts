import { z } from 'zod';
import type { Flag, Repair } from '../restore/types.ts';
import { ContentError } from '../vocabulary/records.ts';

/** The stored receipt of one article, beside its Markdown file. */
export interface Receipt {
  /** Decoded raw text. */
  raw: string;
  repairs: Repair[];
  flags: Flag[];
}

const offset = z.int().nonnegative();
const receiptSchema = z.strictObject({
  raw: z.string(),
  repairs: z.array(
    z.strictObject({
      start: offset,
      end: offset,
      before: z.string(),
      after: z.string(),
      rules: z.array(
        z.enum([
          'byte-shift',
          'annotation',
          'inserted-comma',
          'question-mark',
          'spacing',
          'quotation',
          'markup',
          'control',
          'furniture',
          'width',
          'script',
        ]),
      ),
      certainty: z.enum(['bytes', 'dictionary', 'context']),
      runnerUp: z.string().optional(),
    }),
  ),
  flags: z.array(
    z.strictObject({
      kind: z.enum(['lost', 'uncertain', 'garbled', 'cut-off']),
      start: offset,
      end: offset,
      at: z.tuple([offset, offset]),
      candidates: z.array(z.string()),
      message: z.string(),
    }),
  ),
});

/** JSON with a repair and a flag a line, so that a changed repair is a changed line. */
export function writeReceipt({ raw, repairs, flags }: Receipt): string {
  return `{\n"raw": ${JSON.stringify(raw)},\n"repairs": ${lines(repairs)},\n"flags": ${lines(flags)}\n}\n`;
}

function lines(records: readonly object[]): string {
  if (records.length === 0) return '[]';
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}

/** Reads what {@link writeReceipt} wrote. Throws {@link ContentError}; what to do is to delete the file and normalise again. */
export function readReceipt(text: string, file: string): Receipt {
  try {
    const { repairs, ...rest } = receiptSchema.parse(JSON.parse(text));
    return { ...rest, repairs: repairs.map(withoutUndefined) };
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new ContentError(file, null, `broken receipt (delete it and run "npm run normalise"): ${reason}`);
  }
}

function withoutUndefined({ runnerUp, ...repair }: z.infer<typeof receiptSchema>['repairs'][number]): Repair {
  return runnerUp === undefined ? repair : { ...repair, runnerUp };
}
