import { ConverterFactory } from 'opencc-js/core';
import type { ScriptVocabulary } from '../../vocabulary/script.ts';
import { simplifySteps, withWords } from './dictionaries.ts';

/** Turns Traditional text into Simplified text. `byMachine`: the page was turned into Traditional by a machine. */
type Simplifier = (text: string, byMachine: boolean) => string;

const simplifiers = new WeakMap<ScriptVocabulary, Simplifier>();

/** The simplifier with the exceptions of a vocabulary; made once for each. */
export function simplifier(vocabulary: ScriptVocabulary): Simplifier {
  const known = simplifiers.get(vocabulary);
  if (known) return known;
  const written = convert(vocabulary.simplify);
  const kept = Array.from(vocabulary.alsoSimplified, (character): [string, string] => [character, character]);
  const machine = convert([...vocabulary.simplify, ...kept]);
  const made: Simplifier = (text, byMachine) => readZhu((byMachine ? machine : written)(text), text, vocabulary);
  simplifiers.set(vocabulary, made);
  return made;
}

function convert(words: readonly (readonly [string, string])[]): (text: string) => string {
  return ConverterFactory(...withWords(simplifySteps, words));
}

/**
 * 著 → 着 except in the words in which it is read zhù. Asked of the Simplified text, which has one spelling a word.
 * Where Traditional text has 着 beside 著 the writer told them apart, and both stay.
 */
function readZhu(simplified: string, original: string, vocabulary: ScriptVocabulary): string {
  if (!simplified.includes('著') || original.includes('着')) return simplified;
  const { zhu, zhe } = vocabulary;
  let result = '';
  let from = 0;
  for (let at = simplified.indexOf('著'); at >= 0; at = simplified.indexOf('著', at + 1)) {
    const fitsZhe = zhe.some((word) => fits(word.replaceAll('着', '著'), simplified, at));
    if (!fitsZhe && zhu.some((word) => fits(word, simplified, at))) continue;
    result += `${simplified.slice(from, at)}着`;
    from = at + 1;
  }
  return result + simplified.slice(from);
}

/** Whether the word stands in the text so that its 著 is the one at `at`. */
function fits(word: string, text: string, at: number): boolean {
  const start = at - word.indexOf('著');
  return start >= 0 && text.startsWith(word, start);
}
