import { ConverterFactory } from 'opencc-js/core';
import type { ScriptVocabulary } from '../../vocabulary/script.ts';
import { traditionaliseSteps, withWords } from './dictionaries.ts';

/**
 * Turns Simplified text into Traditional text as printed in Taiwan, words kept (文件 stays 文件).
 * Place names are converted by themselves and then taken whole, so that no dictionary entry reaches across their ends.
 * It would be wrong about a surname that only its bearer can tell (范 or 範, 余 or 餘, 于 or 於).
 */
export function traditionaliser(vocabulary: ScriptVocabulary, places: Iterable<string> = []): (text: string) => string {
  const words = new Map(vocabulary.traditionalise);
  const alone = convert([...words]);
  for (const place of places) if (!words.has(place)) words.set(place, alone(place));
  return convert([...words]);
}

function convert(words: readonly (readonly [string, string])[]): (text: string) => string {
  return ConverterFactory(...withWords(traditionaliseSteps, words));
}
