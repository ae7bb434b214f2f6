import type { ScriptVocabulary } from '../../vocabulary/script.ts';
import { editsBetween, type Edit, type Rule } from '../rule.ts';
import { countScripts, hasTraditional } from '../script/characters.ts';
import { simplifier } from '../script/simplify.ts';
import { lineSpans } from './characters.ts';

/**
 * Declared conversion of script, Traditional → Simplified: every line that holds a character which only Traditional print
 * has, and on a mostly Traditional page the other lines too. Lines of Simplified print are not looked at, so that their
 * 著, 乾, 於 stay.
 */
export const script: Rule = {
  name: 'script',
  find: (text, knowledge) => {
    const edits: Edit[] = [];
    const { traditional, simplified } = countScripts(text);
    if (traditional === 0) return { edits };
    const vocabulary = knowledge.script;
    const byMachine = isByMachine(text, vocabulary);
    const convert = simplifier(vocabulary);
    for (const [start, end] of lineSpans(text)) {
      if (traditional <= simplified && !hasTraditional(text, start, end)) continue;
      const line = text.slice(start, end);
      for (const edit of editsOf(line, convert(line, byMachine))) {
        edits.push({ ...edit, start: edit.start + start, end: edit.end + start });
      }
    }
    return { edits };
  },
};

/** Lines that change their length are rare (甚麼 and the like keep it); the part between their common ends is one edit. */
function editsOf(before: string, after: string): Edit[] {
  if (before.length === after.length) return editsBetween(before, after, 'dictionary');
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const longest = Math.min(before.length, after.length) - head;
  while (tail < longest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [
    { start: head, end: before.length - tail, after: after.slice(head, after.length - tail), certainty: 'dictionary' },
  ];
}

/** Whether the page has more characters that only a machine leaves alone than characters that a person writes instead. */
function isByMachine(text: string, vocabulary: ScriptVocabulary): boolean {
  let machine = 0;
  let person = 0;
  for (const character of text) {
    if (vocabulary.machine.includes(character)) machine++;
    else if (vocabulary.person.includes(character)) person++;
  }
  return machine > person;
}
