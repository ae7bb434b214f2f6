import type { ThemeReading } from '../types.ts';
import type { Weight } from './weigh.ts';

const MOST_PRIMARY = 3;
/** Fewest points per thousand characters; and the part of the first theme's that the last must have. */
const LEAST = 2;
const LEAST_PART = 0.06;
/** Part of the greatest theme's share of the text above which a theme is a main one. */
const PRIMARY_PART = 0.45;

/**
 * The themes that have enough of the text, main ones first. One that never leads a sentence is mentioned beside others only;
 * one that rests on a single word is no theme of its own.
 */
export function decideThemes(weights: readonly Weight[]): ThemeReading[] {
  const most = Math.max(0, ...weights.map(({ points }) => points));
  const kept = weights
    .filter(({ points, leads, thin }) => points >= LEAST && points >= most * LEAST_PART && leads && !thin)
    .sort((a, b) => b.share - a.share || b.points - a.points);
  const top = kept[0]?.share ?? 0;
  return kept.map(({ slug, share, evidence }, index) => ({
    slug,
    primary: index < MOST_PRIMARY && share >= top * PRIMARY_PART,
    evidence,
  }));
}
