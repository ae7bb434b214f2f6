import type { ThemeReading } from '../types.ts';
import type { Weight } from './weigh.ts';

const MOST_PRIMARY = 3;
/** Fewest points per thousand characters; and the share of the first theme's that the last must have. */
const LEAST = 2.5;
const LEAST_SHARE = 0.15;
/** Share of the first theme's points above which a theme is a main one. */
const PRIMARY_SHARE = 0.4;

/** The themes that have enough of the text, main ones first. */
export function decideThemes(weights: readonly Weight[]): ThemeReading[] {
  const ranked = weights.filter(({ points }) => points >= LEAST).sort((a, b) => b.points - a.points);
  const top = ranked[0]?.points ?? 0;
  return ranked
    .filter(({ points }) => points >= top * LEAST_SHARE)
    .map(({ slug, points, evidence }, index) => ({
      slug,
      primary: index < MOST_PRIMARY && points >= top * PRIMARY_SHARE,
      evidence,
    }));
}
