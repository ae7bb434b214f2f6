import { readFileSync } from 'node:fs';
import type { Knowledge } from '../normalise.ts';
import { loadVocabulary } from '../vocabulary/index.ts';
import { languageModel } from '../vocabulary/language-model.ts';
import { parseReadings } from '../vocabulary/readings.ts';
import type { Readings } from '../vocabulary/readings.ts';

const READINGS = new URL('../vocabulary/data/readings.txt', import.meta.url);

/** What reading raw files takes, from a content directory. Each part is loaded when it is first asked for. */
export function loadKnowledge(contentDirectory: string): Knowledge {
  const vocabulary = loadVocabulary(contentDirectory);
  let readings: Readings | null = null;
  return {
    vocabulary,
    restoration: {
      languageModel,
      readings: () => (readings ??= parseReadings(readFileSync(READINGS, 'utf8'))),
      get furniture() {
        return vocabulary.furniture;
      },
      get script() {
        return vocabulary.script;
      },
    },
  };
}
