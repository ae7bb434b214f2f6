import type { ScriptVocabulary } from '../../vocabulary/script.ts';
import { replaceAll, type Edit } from '../rule.ts';
import { Conversion } from './conversion.ts';
import { simplifySteps, withWords } from './dictionaries.ts';

/** Turns Traditional text into Simplified text. `byMachine`: the page was turned into Traditional by a machine. */
export interface Simplifier {
  text: (text: string, byMachine: boolean) => string;
  /** What it changes in one line of a text. */
  line: (text: string, start: number, end: number, byMachine: boolean) => Edit[];
}

const simplifiers = new WeakMap<ScriptVocabulary, Simplifier>();

/** The simplifier with the exceptions of a vocabulary; made once for each. */
export function simplifier(vocabulary: ScriptVocabulary): Simplifier {
  const known = simplifiers.get(vocabulary);
  if (known) return known;
  const written = conversion(vocabulary.simplify);
  const kept = Array.from(vocabulary.alsoSimplified, (character): [string, string] => [character, character]);
  const machine = conversion([...vocabulary.simplify, ...kept]);
  const words = zhuWords(vocabulary);
  const line: Simplifier['line'] = (text, start, end, byMachine) => {
    const edits = (byMachine ? machine : written).edits(text, start, end);
    return text.slice(start, end).includes('著') ? withZhe(edits, text, start, end, words) : edits;
  };
  const made: Simplifier = {
    line,
    text: (text, byMachine) => replaceAll(text, line(text, 0, text.length, byMachine), 0, text.length),
  };
  simplifiers.set(vocabulary, made);
  return made;
}

function conversion(words: readonly (readonly [string, string])[]): Conversion {
  const [step = [], ...others] = withWords(simplifySteps, words);
  if (others.length > 0) throw new Error('OpenCC turns Traditional into Simplified in one step, no longer in one only');
  return new Conversion(step);
}

/**
 * 著 → 着 except in the words in which it is read zhù. Asked of the Simplified text, which has one spelling a word.
 * Where Traditional text has 着 beside 著 the writer told them apart, and both stay.
 */
function withZhe(edits: Edit[], text: string, start: number, end: number, words: ZhuWords): Edit[] {
  const line = text.slice(start, end);
  if (line.includes('着')) return edits;
  const simplified = replaceAll(text, edits, start, end);
  const all: Edit[] = [];
  let shift = -start;
  let next = 0;
  for (let at = line.indexOf('著'); at >= 0; at = line.indexOf('著', at + 1)) {
    const place = start + at;
    for (let edit = edits[next]; edit && edit.end <= place; edit = edits[++next]) {
      shift += edit.after.length - (edit.end - edit.start);
      append(all, edit);
    }
    if ((edits[next]?.start ?? Infinity) <= place || !isZhe(simplified, place + shift, words)) continue;
    append(all, { start: place, end: place + 1, after: '着', certainty: 'dictionary' });
  }
  for (const edit of edits.slice(next)) append(all, edit);
  return all;
}

/** Adds an edit; one that goes on where the last ended, unit by unit, becomes part of it. */
function append(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  if (last?.end === edit.start && isUnitByUnit(last) && isUnitByUnit(edit)) {
    last.end = edit.end;
    last.after += edit.after;
  } else edits.push(edit);
}

function isUnitByUnit({ start, end, after }: Edit): boolean {
  return after.length === end - start;
}

/** Words with 著, and where in the word it stands: those in which it is read zhù, and those in which it only seems to be. */
interface ZhuWords {
  zhu: readonly (readonly [word: string, at: number])[];
  zhe: readonly (readonly [word: string, at: number])[];
}

function zhuWords({ zhu, zhe }: ScriptVocabulary): ZhuWords {
  const placed = (word: string): [string, number] => [word, word.indexOf('著')];
  return { zhu: zhu.map(placed), zhe: zhe.map((word) => placed(word.replaceAll('着', '著'))) };
}

function isZhe(text: string, at: number, { zhu, zhe }: ZhuWords): boolean {
  return hasWord(zhe, text, at) || !hasWord(zhu, text, at);
}

/** Whether one of the words stands in the text so that its 著 is the one at `at`. */
function hasWord(words: ZhuWords['zhu'], text: string, at: number): boolean {
  return words.some(([word, offset]) => at >= offset && text.startsWith(word, at - offset));
}
