import type { ScriptVocabulary } from '../../vocabulary/script.ts';
import { PhraseSet } from '../furniture/phrases.ts';
import { Conversion } from './conversion.ts';
import { traditionaliseSteps, withWords } from './dictionaries.ts';

/** Names of so many characters are found before any word is; in shorter ones a word may end (模范|县). */
const LONG_NAME = 3;

/**
 * Turns Simplified text into Traditional text as printed in Taiwan, words kept (文件 stays 文件).
 * Place names are converted by themselves and then taken whole, so that no dictionary entry reaches across their ends.
 * It would be wrong about a surname that only its bearer can tell (范 or 範, 余 or 餘, 于 or 於).
 */
export function traditionaliser(vocabulary: ScriptVocabulary, places: Iterable<string> = []): (text: string) => string {
  const words = new Map(vocabulary.traditionalise);
  const [first = new Conversion([]), ...others] = withWords(traditionaliseSteps, [...words]).map(
    (step) => new Conversion(step),
  );
  const convert = (text: string) => others.reduce((result, step) => step.convert(result), first.convert(text));
  for (const place of places) if (!words.has(place)) words.set(place, nameOf(place, words, convert));
  // Only now: what a place is called does not depend on the places before it.
  for (const [word, traditional] of words) first.add(word, traditional);
  const names = [...words.keys()].filter((word) => word.length >= LONG_NAME && /[省市区县旗州盟]$/u.test(word));
  const set = new PhraseSet(names);
  return (text) => {
    let result = '';
    let from = 0;
    for (const { phrase, start, end } of set.find(text)) {
      const name = names[phrase] ?? '';
      // The set passes over blanks inside a phrase; names have none.
      if (end - start !== name.length) continue;
      result += convert(text.slice(from, start)) + (words.get(name) ?? name);
      from = end;
    }
    return result + convert(text.slice(from));
  };
}

/** A place's name: what our own words say of its beginning is stronger than a longer entry of OpenCC. */
function nameOf(place: string, words: ReadonlyMap<string, string>, alone: (text: string) => string): string {
  for (let length = place.length - 1; length > 1; length--) {
    const beginning = words.get(place.slice(0, length));
    if (beginning !== undefined) return beginning + alone(place.slice(length));
  }
  return alone(place);
}
