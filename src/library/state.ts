import { z } from 'zod';
import { nodeDisk, readIfThere, writeWhole } from './disk.ts';

const stateSchema = z.record(
  z.string(),
  z.strictObject({
    /** Hash of the raw bytes, and of the code and vocabulary that read them. */
    key: z.string(),
    /** Hash of the article's file that they gave. */
    written: z.string(),
  }),
);

/** What each raw file last gave, by its name: what has not changed since need not be read again. */
export type State = Map<string, { key: string; written: string }>;

/** A state that is missing or broken is empty: everything is read again. */
export async function readState(file: string): Promise<State> {
  try {
    const text = await readIfThere(nodeDisk, file);
    return new Map(Object.entries(stateSchema.parse(JSON.parse(text ?? '{}'))));
  } catch {
    return new Map();
  }
}

/** Writes the state; where that fails (a read-only disk) the next run takes longer, and that is all. */
export async function writeState(file: string, state: State): Promise<void> {
  const sorted = [...state].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeWhole(nodeDisk, file, JSON.stringify(Object.fromEntries(sorted))).catch(() => undefined);
}
