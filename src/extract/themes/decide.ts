import type { ThemeReading } from '../types.ts';
import type { Weight } from './weigh.ts';

const MOST_PRIMARY = 3;
const LEAST_STRONG = 2;

/** Main themes first. A theme needs two strong cues in the body; being main needs title, headings or much of the text. */
export function decideThemes(weights: readonly Weight[]): ThemeReading[] {
  const kept = weights.filter(isKept).map((weight) => ({ weight, score: scoreOf(weight) }));
  kept.sort((a, b) => b.score - a.score);
  const top = kept[0]?.score ?? 0;
  return kept.map(({ weight, score }, index) => ({
    slug: weight.slug,
    primary: index < MOST_PRIMARY && score >= top * 0.4,
    evidence: weight.evidence,
  }));
}

function isKept({ strong, title, headings }: Weight): boolean {
  return strong >= LEAST_STRONG || (strong >= 1 && title + headings >= 1);
}

export function scoreOf({ title, headings, strong, weak, dense, lead, kinds }: Weight): number {
  return title * 4 + headings * 3 + strong + weak * 0.4 + dense * 1.5 + lead + kinds;
}
