import type { Clause } from './clauses.ts';

/** What is shorter (完成投资3亿元，同比增长5%) may be told of two things. */
const SHORTEST = 18;

/**
 * The clauses of a block that stand word for word in an earlier sentence together with the one before them, as a portal prints
 * them in the teaser and again in the text; of a sentence of one clause, the clause alone. `told` holds what was read so far
 * and takes up the clauses of this block.
 */
export function repeatedClauses(clauses: readonly Clause[], text: string, told: Set<string>): Set<Clause> {
  const repeated = new Set<Clause>();
  const own: string[] = [];
  for (const [i, clause] of clauses.entries()) {
    const next = clauses[i + 1]?.sentence === clause.sentence ? clauses[i + 1] : undefined;
    const pairs = [
      clause.previous && [clause.previous, clause],
      next && [clause, next],
      !clause.previous && !next && [clause],
    ];
    for (const pair of pairs) {
      const [first, last] = [pair && pair[0], pair && pair.at(-1)];
      if (!first || !last) continue;
      const words = text.slice(first.start, last.end).replace(/\s/g, '');
      if (words.length < SHORTEST || !/[0-9]/.test(words)) continue;
      if (told.has(words)) repeated.add(clause);
      else own.push(words);
    }
  }
  for (const words of own) told.add(words);
  return repeated;
}
