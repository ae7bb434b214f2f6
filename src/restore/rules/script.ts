import type { ScriptVocabulary } from '../../vocabulary/script.ts';
import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { countScripts } from '../script/characters.ts';
import { simplifiedQuotes } from '../script/quotes.ts';
import { simplifier } from '../script/simplify.ts';
import { readUnits, units, WINDOW } from '../units.ts';

/**
 * Declared conversion of script, Traditional → Simplified: every line that holds a character which only Traditional print
 * has, and on a mostly Traditional page the other lines and the quotation marks 「」『』 too. Lines of Simplified print are
 * not looked at, so that their 著, 乾, 於 stay.
 */
export const script: Rule = {
  name: 'script',
  looksFor: KIND.traditional,
  find: ({ text, lines }, knowledge) => {
    const edits: Edit[] = [];
    const { traditional, simplified } = countScripts(text);
    if (traditional === 0) return { edits };
    const vocabulary = knowledge.script;
    const byMachine = isByMachine(text, vocabulary);
    const { line } = simplifier(vocabulary);
    for (const { start, end, kinds } of lines) {
      if (traditional <= simplified && (kinds & KIND.traditional) === 0) continue;
      for (const edit of line(text, start, end, byMachine)) edits.push(edit);
    }
    if (traditional <= simplified || !(text.includes('「') || text.includes('『'))) return { edits };
    for (const { start, end } of lines) for (const edit of simplifiedQuotes(text, start, end)) edits.push(edit);
    return { edits: edits.sort((a, b) => a.start - b.start) };
  },
};

/** Whether the page has more characters that only a machine leaves alone than characters that a person writes instead. */
function isByMachine(text: string, vocabulary: ScriptVocabulary): boolean {
  const weights = weightsOf(vocabulary);
  let machine = 0;
  for (let base = 0; base < text.length; base += WINDOW) {
    const length = readUnits(text, base);
    for (let index = 0; index < length; index++) machine += weights[units[index] ?? 0] ?? 0;
  }
  return machine > 0;
}

const weightsByVocabulary = new WeakMap<ScriptVocabulary, Int8Array>();

/** By code unit: 1 for what only a machine leaves alone, −1 for what a person writes instead. */
function weightsOf(vocabulary: ScriptVocabulary): Int8Array {
  const known = weightsByVocabulary.get(vocabulary);
  if (known) return known;
  const weights = new Int8Array(0x10000);
  for (const character of vocabulary.person) weights[character.charCodeAt(0)] = -1;
  for (const character of vocabulary.machine) weights[character.charCodeAt(0)] = 1;
  weightsByVocabulary.set(vocabulary, weights);
  return weights;
}
