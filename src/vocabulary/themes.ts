import { z } from 'zod';

const cue = z.string().min(2);

/** content/vocabulary/themes.yaml. */
export const themesSchema = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.string(),
    definition: z.string(),
    /** The theme's own words. */
    strong: z.array(cue).min(1),
    /** Usual where the theme is spoken of. */
    cues: z.array(cue).default([]),
    /** They only bear out the others. */
    weak: z.array(cue).default([]),
    /** Names and set phrases in which its words tell nothing of the theme: 第二产业, 东出口. */
    idle: z.array(cue).default([]),
  }),
);

export type Theme = z.output<typeof themesSchema>[number];
