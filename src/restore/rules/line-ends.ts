import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';
import { isBlank } from './characters.ts';

/**
 * Takes away the blanks at both ends of lines, so that the rules behind it see a line as it will be printed. Indents
 * mean nothing in a scraped page. It would be wrong about verse set by indents.
 */
export const lineEnds: Rule = {
  name: 'spacing',
  looksFor: KIND.blank,
  find: (page) => {
    const { text } = page;
    const edits: Edit[] = [];
    for (const { start, end } of page.linesWith(KIND.blank)) {
      let from = start;
      let to = end;
      while (from < to && isBlank(text.charCodeAt(from))) from++;
      while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
      if (from > start) edits.push({ start, end: from, after: '', certainty: 'bytes' });
      if (to < end) edits.push({ start: to, end, after: '', certainty: 'bytes' });
    }
    return { edits };
  },
};
