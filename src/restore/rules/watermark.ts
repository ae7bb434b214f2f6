import type { Edit, Rule } from '../rule.ts';
import { KIND } from '../survey.ts';

/** A few letters right behind the sign that ends a sentence, at the end of a line. */
const MARKED = /[。！？：；…”）》](?<mark>[A-Za-z]{2,6})$/u;
/** So many lines, and so great a part of those that end a sentence, must bear a mark. */
const FEWEST = 4;
const PART = 0.5;

/**
 * Takes away the letters that a site set at the end of every paragraph, to tell copies of its texts by. Where it stands
 * behind most of the sentences that end a line it is no word: it goes from the ends of all other lines, and from before a
 * blank, too. Wrong where a text ends most paragraphs with the same letters, as no prose does.
 */
export const watermark: Rule = {
  name: 'furniture',
  looksFor: KIND.letter,
  find: ({ text, lines }) => {
    const mark = markOf(lines.map(({ start, end }) => text.slice(Math.max(start, end - 8), end)));
    if (mark === null) return { edits: [] };
    const pattern = new RegExp(`(?<=[^A-Za-z\\d\\s-])${mark}(?=\\s|$)`, 'gmu');
    const edits = [...text.matchAll(pattern)].map(({ index }): Edit => ({
      start: index,
      end: index + mark.length,
      after: '',
      certainty: 'context',
    }));
    return { edits };
  },
};

/** The letters at the ends of most lines that end a sentence, or null. */
function markOf(ends: readonly string[]): string | null {
  const counts = new Map<string, number>();
  let ended = 0;
  for (const end of ends) {
    const mark = MARKED.exec(end)?.groups?.['mark'];
    if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    if (mark !== undefined || /[。！？]$/u.test(end)) ended++;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= FEWEST && most[1] >= PART * ended ? most[0] : null;
}
