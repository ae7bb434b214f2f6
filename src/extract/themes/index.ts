import type { Theme } from '../../vocabulary/themes.ts';
import type { ThemeReading } from '../types.ts';
import type { Structure } from '../structure/index.ts';
import { decideThemes } from './decide.ts';
import { weighThemes } from './weigh.ts';

/**
 * What the article is about: up to three main themes, and those that have a passage of their own. Cues are counted in the
 * title and the body only, never in the page's furniture.
 */
export function readThemes(structure: Structure, themes: readonly Theme[]): ThemeReading[] {
  return decideThemes(weighThemes(structure, themes));
}
