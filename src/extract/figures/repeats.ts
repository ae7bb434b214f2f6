import type { Clause } from './clauses.ts';

/** A shorter sentence (同比增长5%。) may be told of two things. */
const SHORTEST = 14;

/**
 * The sentences of a block that stand word for word in an earlier one, as a portal prints them in the teaser and again in the
 * text. `told` holds what was read so far and takes up the sentences of this block.
 */
export function repeatedSentences(clauses: readonly Clause[], text: string, told: Set<string>): Set<number> {
  const repeated = new Set<number>();
  const own: string[] = [];
  for (const [i, clause] of clauses.entries()) {
    if (clauses[i + 1]?.sentence === clause.sentence) continue;
    const words = text.slice(clause.sentenceStart, clause.end).replace(/\s/g, '');
    if (words.length < SHORTEST) continue;
    if (told.has(words)) repeated.add(clause.sentence);
    else own.push(words);
  }
  for (const words of own) told.add(words);
  return repeated;
}
