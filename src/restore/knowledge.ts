import type { FurnitureVocabulary } from '../vocabulary/furniture.ts';
import type { Readings } from '../vocabulary/readings.ts';
import type { ScriptVocabulary } from '../vocabulary/script.ts';
import type { LanguageModel } from './language-model.ts';

/** What the rules know of the world. Passed in: restoration itself reads no file. */
export interface RestoreKnowledge {
  /** Loaded at the first damaged stretch, not before: sound text does without. */
  languageModel: () => LanguageModel;
  /** How characters are read. Loaded at the first bracket that may hold a reading. */
  readings: () => Readings;
  /** What the furniture of a page says. */
  furniture: FurnitureVocabulary;
  /** Exceptions to the conversion of script. */
  script: ScriptVocabulary;
}
