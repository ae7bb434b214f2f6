import { z } from 'zod';

const cue = z.string().min(2);

/** content/vocabulary/themes.yaml. */
export const themesSchema = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.string(),
    definition: z.string(),
    /** Two of them in the body make the theme worth considering. */
    strong: z.array(cue).min(1),
    /** They only bear out the strong ones. */
    weak: z.array(cue).default([]),
  }),
);

export type Theme = z.output<typeof themesSchema>[number];
