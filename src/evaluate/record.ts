import path from 'node:path';
import { z } from 'zod';
import type { Row } from './measure.ts';

/** Where the last recorded evaluation lies. */
export const RECORD = path.join(import.meta.dirname, 'measured.json');

const recordSchema = z.strictObject({
  /** Every measure by its key, to a hundredth. */
  measured: z.record(z.string(), z.number()),
});

/** What the evaluation gave when it was last recorded (measured.json), for the site's page on quality. */
export type Evaluation = z.infer<typeof recordSchema>;

/** Reads what {@link writeRecord} wrote. Throws where it is something else. */
export function readRecord(json: string): Evaluation {
  return recordSchema.parse(JSON.parse(json));
}

/** Rounded down where more is better and up where less is, so that no floor looks reached that is not. */
function hundredth({ value, floor }: Row): number {
  const round = floor.startsWith('≤') ? Math.ceil : Math.floor;
  return Number((round(value * 100 - (floor.startsWith('≤') ? 1e-9 : -1e-9)) / 100).toFixed(2));
}

/** The rows as a file, the same for the same measures. */
export function writeRecord(rows: readonly Row[]): string {
  const measured = Object.fromEntries(rows.map((row) => [row.key, hundredth(row)]));
  return `${JSON.stringify({ measured } satisfies Evaluation, null, 2)}\n`;
}

/** Keys whose measure is no longer what was recorded; those that could not be measured here are passed over. */
export function staleKeys(rows: readonly Row[], { measured }: Evaluation): string[] {
  return rows.filter((row) => measured[row.key] !== hundredth(row)).map(({ key }) => key);
}
