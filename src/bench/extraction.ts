import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { damage, WIDE_TABLE } from '../../tests/damage/index.ts';
import { extract } from '../extract/index.ts';
import { extractFigures } from '../extract/figures/index.ts';
import { loadKnowledge } from '../library/knowledge.ts';
import { restore } from '../restore/index.ts';
import type { Timing } from './restoration.ts';

const OWN = new URL('../../tests/corpus/held-out/', import.meta.url);
const labels = z.object({ restoredText: z.string() });

/** Articles that each run is timed on, and how many runs; the best counts: other work on the machine only ever adds. */
const ARTICLES = 200;
const ROUNDS = 4;
const FIGURES = 10_000;

/**
 * Times extraction against restoration and word segmentation of the same damaged articles, which it may not exceed, and the
 * reading of ten thousand figures in one line. Milliseconds are of this machine; the ratio is what counts.
 */
export function benchExtraction(): Timing[] {
  const { vocabulary, restoration } = loadKnowledge(path.join(import.meta.dirname, '../../content'));
  const pages = damagedPages();
  const restored = pages.map((page) => restore(page, restoration));
  for (const page of restored) extract(page, vocabulary);
  const before = best(() => pages.map((page) => vocabulary.words.cut(restore(page, restoration).text).length));
  const whole = best(() => restored.map((page) => extract(page, vocabulary).metrics.length));
  const line = '新增企业12家、产值3.5亿元，'.repeat(FIGURES / 2);
  const block = { kind: 'paragraph' as const, level: 0, text: line, start: 0, restoredStart: 0 };
  const document = { blocks: [block], text: line, date: '2021-06-30', place: null };
  const long = best(() => extractFigures(document, vocabulary.figures).metrics.length);
  return [
    { name: `restoration and segmentation of ${ARTICLES} articles, ms`, value: before, most: null },
    { name: 'extraction of the same, ms', value: whole, most: null },
    { name: 'extraction ÷ restoration and segmentation', value: whole / before, most: 1 },
    { name: 'ten thousand figures in one line, ms', value: long, most: 5000 },
  ];
}

function damagedPages(): string[] {
  const clean = readdirSync(OWN)
    .filter((file) => /^\d{3}\.json$/u.test(file))
    .sort()
    .map((file) => labels.parse(JSON.parse(readFileSync(new URL(file, OWN), 'utf8'))).restoredText);
  return Array.from({ length: ARTICLES }, (_, seed) => {
    const text = clean[seed % clean.length] ?? '';
    return damage(text, { seed, table: WIDE_TABLE, traditional: true, cuts: 1 }).text;
  });
}

function best(run: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
