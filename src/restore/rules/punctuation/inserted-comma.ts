import type { Edit, Rule } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { isDigit, isLatin } from '../characters.ts';

/** 、 。 ？ ? */
const BEFORE = new Set([0x3001, 0x3002, 0xff1f, 0x3f]);

/**
 * Commas that a scraper put before ，、。？ at random: a run of commas directly before one of these marks goes.
 * Print never sets a comma there. Left alone: runs between Latin letters or digits (`a,,b` in a table) and at the head
 * of a line. It would be wrong about a question mark that stands for a lost character behind an honest comma.
 */
export const insertedComma: Rule = {
  name: 'inserted-comma',
  looksFor: KIND.comma,
  find: ({ text }) => {
    const edits: Edit[] = [];
    for (let start = nextComma(text, 0); start >= 0;) {
      let end = start + 1;
      while (isComma(text.charCodeAt(end))) end++;
      const last = BEFORE.has(text.charCodeAt(end)) && !isAnnotation(text, end) ? end : end - 1;
      if (last > start && !isTable(text, start, end)) edits.push({ start, end: last, after: '', certainty: 'context' });
      start = nextComma(text, end);
    }
    return { edits };
  },
};

function isComma(unit: number): boolean {
  return unit === 0x2c || unit === 0xff0c;
}

function nextComma(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    if (isComma(text.charCodeAt(index))) return index;
  }
  return -1;
}

/** A question mark that begins the rest of an annotation, `?zhǔn)`, is not a mark of the sentence. */
function isAnnotation(text: string, at: number): boolean {
  return text[at] === '?' && /^[a-zü\u00e0-\u01dc]{1,6}\)/u.test(text.slice(at + 1, at + 9));
}

function isTable(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (start === 0 || before === 0x0a) return true;
  return (isLatin(before) || isDigit(before)) && (isLatin(after) || isDigit(after));
}
