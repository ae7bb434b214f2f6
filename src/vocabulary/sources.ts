import { z } from 'zod';

/** content/vocabulary/sources.yaml. */
export const sourcesSchema = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    name: z.string(),
    kind: z.enum(['newspaper', 'agency', 'broadcaster', 'portal']),
    /** Other names of the same house. */
    names: z.array(z.string()).default([]),
    /** Code of the unit that it reports on first. */
    home: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    rights: z.enum(['full', 'excerpt']).optional(),
  }),
);

export type SourceRecord = z.output<typeof sourcesSchema>[number];

export interface Sources {
  readonly records: readonly SourceRecord[];
  /** The record that has this name or other name, spaces and middle dots aside; null for a source not listed. */
  byName(name: string): SourceRecord | null;
  /** All names, longest first: for finding them in running text. */
  readonly names: readonly string[];
}

const bare = (name: string): string => name.replace(/[\s·•・/／-]/gu, '').toLowerCase();

export function sourcesOf(records: readonly SourceRecord[]): Sources {
  const index = new Map<string, SourceRecord>();
  const names: string[] = [];
  for (const record of records)
    for (const name of [record.name, ...record.names]) {
      names.push(name);
      if (!index.has(bare(name))) index.set(bare(name), record);
    }
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { records, names, byName: (name) => index.get(bare(name)) ?? null };
}
