import type { Edit, Rule } from '../../rule.ts';
import { KIND } from '../../survey.ts';
import { isDigit, isLatin } from '../characters.ts';

/** A comma with another or one of the marks behind it. */
const CANDIDATE = /[,，](?=[,，、。？?])/u;
/** 、 。 */
const BEFORE = new Set([0x3001, 0x3002]);
/** So many of them before other marks show that one before a question mark was inserted as well. */
const ENOUGH = 2;

/**
 * Commas that a scraper put before ，、。？ at random: a run of commas directly before one of these marks goes.
 * Print never sets a comma there. Left alone: runs between Latin letters or digits (`a,,b` in a table) and at the head
 * of a line, and a comma before a question mark on a page that has none before other marks: there the question mark is
 * what stands for something that could not be printed.
 */
export const insertedComma: Rule = {
  name: 'inserted-comma',
  looksFor: KIND.comma,
  find: ({ text }) => {
    const edits: Edit[] = [];
    const asked: Edit[] = [];
    const next = new RegExp(CANDIDATE, 'gu');
    for (let hit = next.exec(text); hit; hit = next.exec(text)) {
      const start = hit.index;
      let end = start + 1;
      while (isComma(text.charCodeAt(end))) end++;
      const asks = isQuestion(text.charCodeAt(end)) && !isAnnotation(text, end);
      const last = asks || BEFORE.has(text.charCodeAt(end)) ? end : end - 1;
      if (last > start && !isTable(text, start, end)) {
        (asks ? asked : edits).push({ start, end: last, after: '', certainty: 'context' });
      }
      next.lastIndex = end;
    }
    if (asked.length === 0 || edits.length < ENOUGH) return { edits };
    return { edits: [...edits, ...asked].sort((a, b) => a.start - b.start) };
  },
};

function isQuestion(unit: number): boolean {
  return unit === 0x3f || unit === 0xff1f;
}

function isComma(unit: number): boolean {
  return unit === 0x2c || unit === 0xff0c;
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
