import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { RestoredPage } from '../../src/extract/types.ts';
import { loadVocabulary, parseYaml } from '../../src/vocabulary/index.ts';

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

/** The labelled cases of tests/extract/cases/<name>.yaml, each of this shape. */
export function casesOf<T extends z.ZodType>(name: string, shape: T): z.output<T>[] {
  const file = `tests/extract/cases/${name}.yaml`;
  return parseYaml(readFileSync(file, 'utf8'), file, z.array(shape));
}
