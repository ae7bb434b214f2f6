/** Letters and digits alone, in one width and case. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%▢]/gu, '');

/** Length of the longest run of characters that both texts have. */
function longestRun(a: string, b: string): number {
  let best = 0;
  let previous = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      current[j] = (previous[j - 1] ?? 0) + 1;
      best = Math.max(best, current[j] ?? 0);
    }
    previous = current;
  }
  return best;
}

/** Evidence longer than this proves nothing. */
const LONGEST = 200;

/** Share of the shorter text that the longest common run covers, 0 to 1. */
export function overlap(a: string, b: string): number {
  const [first, second] = [plain(a), plain(b)];
  if (first === '' || second === '' || first.length > LONGEST) return 0;
  const shorter = Math.min(first.length, second.length);
  const run = longestRun(first, second);
  return run < Math.min(2, shorter) ? 0 : run / shorter;
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  if (text.length === 1) counts.set(text, 1);
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of the character pairs of two phrases; at least 0.6 where one of them contains the other. */
function similarity(a: string, b: string): number {
  const [first, second] = [plain(a), plain(b)];
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  const [x, y] = [bigrams(first), bigrams(second)];
  const total = [...x.values(), ...y.values()].reduce((sum, count) => sum + count, 0);
  const common = [...x].reduce((sum, [pair, count]) => sum + Math.min(count, y.get(pair) ?? 0), 0);
  const dice = (2 * common) / total;
  const contained = Math.min(first.length, second.length) >= 3 && (first.includes(second) || second.includes(first));
  return contained ? Math.max(dice, 0.6) : dice;
}

/** The best {@link similarity} to any of several phrases. */
export const bestSimilarity = (a: string, phrases: readonly string[]): number =>
  Math.max(0, ...phrases.map((phrase) => similarity(a, phrase)));
