import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js';
import { z } from 'zod';
import { damage, NARROW_TABLE, WIDE_TABLE } from '../../tests/damage/index.ts';
import { randomNumbers } from '../../tests/damage/random.ts';
import { toScraperTraditional } from '../../tests/damage/script.ts';
import { loadKnowledge } from '../library/knowledge.ts';
import { restore } from '../restore/index.ts';

const OWN = new URL('../../tests/corpus/held-out/', import.meta.url);
const labels = z.object({ restoredText: z.string() });

/** UTF-8 bytes of articles that each run is timed on. */
const SIZE = 5_000_000;
/** The best of so many counts: other work on the machine only ever adds. */
const ROUNDS = 7;
const ROUNDS_OF_DAMAGED = 3;

/** What restoration may cost: sound text, as a multiple of opencc-js alone; damaged text, in milliseconds a spot. */
export const RESTORATION_LIMITS = { soundText: 3, spot: 10 };

/** One line of the bench: what was timed, the number, and what it may be at most (null: nothing is asked). */
export interface Timing {
  name: string;
  value: number;
  most: number | null;
}

/**
 * Times restoration on 5 MB of articles: sound ones against opencc-js alone on the same text, damaged ones by the spot,
 * and a single line of a million characters. Milliseconds are of this machine; ratios are what counts.
 */
export function benchRestoration(): Timing[] {
  const knowledge = loadKnowledge(path.join(import.meta.dirname, '../../content')).restoration;
  const sound = articlesOf(SIZE);
  const damaged = articlesOf(SIZE / 5).map((page, seed) =>
    damage(page.traditional ? page.clean : page.text, {
      seed,
      table: seed % 3 === 0 ? null : seed % 2 === 0 ? WIDE_TABLE : NARROW_TABLE,
      traditional: true,
      cuts: 1,
      loneBytes: seed % 4 < 2 ? 'shown' : 'dropped',
    }),
  );
  const convert = Converter({ from: 't', to: 'cn' });
  for (const page of damaged.slice(0, 40)) restore(page.text, knowledge);
  for (const page of sound.slice(0, 200)) convert(restore(page.text, knowledge).text);

  const restoreAll = (pages: readonly { text: string }[]): number[] =>
    pages.map((page) => restore(page.text, knowledge).text.length);
  const [alone = 0, whole = 0] = best(ROUNDS, [
    () => sound.map((page) => convert(page.text).length),
    () => restoreAll(sound),
  ]);
  const spots = damaged.reduce((sum, page) => sum + page.spots.length, 0);
  const [repaired = 0] = best(ROUNDS_OF_DAMAGED, [() => restoreAll(damaged)]);
  const line = sound
    .map((page) => page.clean.replaceAll('\n', ''))
    .join('')
    .slice(0, 1_000_000);
  const lineTime = time(() => restore(line, knowledge).text.length);
  return [
    { name: 'opencc-js alone on 5 MB of sound articles, ms', value: alone, most: null },
    { name: 'restoration of the same, ms', value: whole, most: null },
    { name: 'restoration ÷ opencc-js, sound articles', value: whole / alone, most: RESTORATION_LIMITS.soundText },
    { name: `damaged articles (${damaged.length}, ${spots} spots), ms`, value: repaired, most: null },
    { name: 'damaged articles, ms a spot', value: repaired / spots, most: RESTORATION_LIMITS.spot },
    { name: 'one line of a million characters, ms', value: lineTime, most: null },
    { name: 'resident memory afterwards, MB', value: process.memoryUsage().rss / 1e6, most: null },
  ];
}

interface ArticleText {
  clean: string;
  text: string;
  traditional: boolean;
}

/**
 * Sound articles of so many bytes, no two alike and no line twice: paragraphs of the project's own labelled pages in ever
 * new orders, their numbers changed. Every other one in Traditional.
 */
function articlesOf(bytes: number): ArticleText[] {
  const pages = cleanPages().map((page) => page.split('\n'));
  const random = randomNumbers(11);
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const found: ArticleText[] = [];
  for (let size = 0; size < bytes;) {
    const { length } = any(pages) ?? [];
    const lines = Array.from({ length }, (_, index) => any(pages)?.[index] ?? any(any(pages) ?? []) ?? '');
    const clean = lines.join('\n').replace(/[1-9]/gu, () => String(1 + Math.floor(random() * 9)));
    const traditional = found.length % 2 === 1;
    const text = traditional ? toScraperTraditional(clean) : clean;
    found.push({ clean, text, traditional });
    size += Buffer.byteLength(text);
  }
  return found;
}

function cleanPages(): string[] {
  return readdirSync(OWN)
    .filter((file) => /^\d{3}\.json$/u.test(file))
    .sort()
    .map((file) => labels.parse(JSON.parse(readFileSync(new URL(file, OWN), 'utf8'))).restoredText);
}

/** The least time of each run, in so many rounds in which they take turns. */
function best(rounds: number, runs: readonly (() => unknown)[]): number[] {
  const times = Array.from({ length: rounds }, () => runs.map(time));
  return runs.map((_, index) => Math.min(...times.map((round) => round[index] ?? Infinity)));
}

/** Milliseconds of processor time, which other work on the machine adds little to; the result is used, so that nothing is left out. */
function time(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
