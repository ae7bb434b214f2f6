import type { RestoredPage } from '../../src/extract/types.ts';
import { loadVocabulary } from '../../src/vocabulary/index.ts';

export const vocabulary = loadVocabulary('content');

/** A restored page of these lines. A line that begins with # is furniture. */
export function pageOf(text: string): RestoredPage {
  const lines = text.split('\n').map((line) => {
    const furniture = line.startsWith('#') ? ('other' as const) : null;
    return { text: line.replace(/^#\s*/, ''), start: 0, end: 0, furniture };
  });
  const own = lines.filter((line) => line.furniture === null && line.text.trim() !== '');
  return { lines, text: own.map((line) => line.text).join('\n'), flags: [] };
}
