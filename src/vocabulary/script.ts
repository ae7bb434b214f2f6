import { z } from 'zod';

const han = z.string().min(1).max(20);
const words = z.record(han, han).transform((record) => Object.entries(record));

/** content/vocabulary/script.yaml: exceptions to the conversion between Traditional and Simplified. */
export const scriptSchema = z.strictObject({
  /** Simplified words in which 著 stays. */
  zhu: z.array(han),
  /** Simplified words in which 着 stands, though a word of `zhu` would fit. */
  zhe: z.array(han),
  /** Characters that Simplified print has too. */
  alsoSimplified: z.string(),
  /** Signs of a page that a machine turned into Traditional, and of one that a person wrote. */
  machine: z.string(),
  person: z.string(),
  /** Traditional word → Simplified word. */
  simplify: words,
  /** Simplified word → Traditional word. */
  traditionalise: words,
});

export type ScriptVocabulary = z.infer<typeof scriptSchema>;
