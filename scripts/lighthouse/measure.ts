import lighthouse from 'lighthouse';

/** What each category must reach on every page, in percent. */
export const FLOORS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

export type Category = keyof typeof FLOORS;
export const CATEGORIES = Object.keys(FLOORS) as Category[];

export interface Scores {
  scores: Record<Category, number>;
  /** What was found wrong, in Lighthouse's words. */
  findings: string[];
}

/** True where every category reaches its floor. */
export function holds({ scores }: Scores): boolean {
  return CATEGORIES.every((category) => scores[category] >= FLOORS[category]);
}

/**
 * Measures a page as on a phone with a slow connection, in the browser that listens on `port`. A page below a floor is
 * measured again, at most `runs` times, and the best counts: other work on the machine only ever takes away.
 */
export async function measure(address: string, port: number, runs: number): Promise<Scores> {
  let best: Scores | null = null;
  for (let run = 0; run < runs && (best === null || !holds(best)); run++) {
    const next = await once(address, port);
    if (best === null || total(next) > total(best)) best = next;
  }
  if (!best) throw new Error('at least one run is needed');
  return best;
}

function total({ scores }: Scores): number {
  return CATEGORIES.reduce((sum, category) => sum + scores[category], 0);
}

async function once(address: string, port: number): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
  const scores = { performance: 0, accessibility: 0, 'best-practices': 0, seo: 0 };
  const findings: string[] = [];
  for (const name of CATEGORIES) {
    const category = categories[name];
    scores[name] = Math.round((category?.score ?? 0) * 100);
    if (scores[name] >= FLOORS[name]) continue;
    for (const { id, weight } of category?.auditRefs ?? []) {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) continue;
      findings.push(`${name}: ${audit.title}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`);
    }
  }
  return { scores, findings };
}
