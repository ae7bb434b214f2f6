import { z } from 'zod';

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** content/vocabulary/chronicle.yaml: terms that tell when a text was written. */
export const chronicleSchema = z.array(
  z
    .strictObject({
      term: z.string().min(2),
      from: month.optional(),
      to: month.optional(),
      /** Code of the unit in which the term means this. */
      place: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    })
    .refine(({ from, to }) => from !== undefined || to !== undefined, { message: 'from or to is needed' }),
);

export type DatedTerm = z.output<typeof chronicleSchema>[number];
