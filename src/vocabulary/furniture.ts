import { z } from 'zod';
import { FURNITURE_KINDS } from '../restore/types.ts';

const phrases = z.array(z.string().min(1).max(60)).default([]);

/** A regular expression that compiles, of at most 1500 characters. */
const pattern = z
  .string()
  .max(1500)
  .transform((source, context) => {
    try {
      return new RegExp(source, 'u');
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: error instanceof Error ? error.message : 'not a regular expression',
      });
      return z.NEVER;
    }
  });

/** One record of content/vocabulary/furniture.yaml; the file's head explains the keys. */
const furnitureRecordSchema = z.strictObject({
  kind: z.enum(FURNITURE_KINDS),
  at: z.enum(['head', 'tail', 'edges', 'anywhere']),
  whole: phrases,
  start: phrases,
  contains: phrases,
  patterns: z.array(pattern).default([]),
  hint: phrases,
  rest: z.int().positive().max(1000).default(60),
  opens: z.boolean().default(false),
});

/** content/vocabulary/furniture.yaml. */
export const furnitureSchema = z.array(furnitureRecordSchema);

/** content/vocabulary/spam.yaml. */
export const spamSchema = z.strictObject({ strong: phrases, weak: phrases });

export type FurnitureRecord = z.infer<typeof furnitureRecordSchema>;

/** What page furniture and spam say. */
export interface FurnitureVocabulary {
  records: readonly FurnitureRecord[];
  spam: z.infer<typeof spamSchema>;
}
