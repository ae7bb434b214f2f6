import { z } from 'zod';

const name = z.union([
  z.string().transform((text) => ({ name: text, factor: 1 })),
  z.strictObject({ name: z.string(), factor: z.number().positive() }),
]);

const unitRecord = z.strictObject({
  /** Canonical unit: 元, 平方米, 个. */
  unit: z.string(),
  dimension: z.string().regex(/^[a-z-]+$/),
  /** Spellings; `factor` takes a value into the canonical unit. */
  names: z.array(name).min(1),
  /** Added to the name of the thing counted or measured: 卫生室 + 数. */
  suffix: z.string().default(''),
  /** The unit is itself the thing counted: 户, 村. */
  noun: z.boolean().default(false),
  /** False where a Chinese numeral before it is hardly ever a quantity: 四方, 一度. */
  chinese: z.boolean().default(true),
});

/** Schema of content/vocabulary/units.yaml. */
export const unitsSchema = z.array(unitRecord);
export type UnitRecord = z.infer<typeof unitRecord>;
