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
  const line: Simplifier['line'] = (text, start, end, byMachine) => {
    const edits = (byMachine ? machine : written).edits(text, start, end);
    const zhu = text.indexOf('著', start);
    return zhu < 0 || zhu >= end ? edits : withZhe(edits, text, start, end, vocabulary);
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
function withZhe(
  edits: readonly Edit[],
  text: string,
  start: number,
  end: number,
  vocabulary: ScriptVocabulary,
): Edit[] {
  const line = text.slice(start, end);
  if (line.includes('着')) return [...edits];
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
    if ((edits[next]?.start ?? Infinity) <= place || !isZhe(simplified, place + shift, vocabulary)) continue;
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
  } else edits.push({ ...edit });
}

function isUnitByUnit({ start, end, after }: Edit): boolean {
  return after.length === end - start;
}

function isZhe(text: string, at: number, { zhu, zhe }: ScriptVocabulary): boolean {
  return zhe.some((word) => fits(word.replaceAll('着', '著'), text, at)) || !zhu.some((word) => fits(word, text, at));
}

/** Whether the word stands in the text so that its 著 is the one at `at`. */
function fits(word: string, text: string, at: number): boolean {
  const start = at - word.indexOf('著');
  return start >= 0 && text.startsWith(word, start);
}
