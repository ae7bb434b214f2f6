import { readdirSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { z } from 'zod';
import { damage, NARROW_TABLE, WIDE_TABLE } from '../../tests/damage/index.ts';
import { toScraperTraditional } from '../../tests/damage/script.ts';
import { loadKnowledge } from '../library/knowledge.ts';
import { restore } from '../restore/index.ts';

const OWN = new URL('../../tests/corpus/held-out/', import.meta.url);
const labels = z.object({ restoredText: z.string() });

/** UTF-8 bytes of articles that each run is timed on. */
const SIZE = 5_000_000;
/** The best of so many counts: other work on the machine only ever adds. */
const ROUNDS = 4;

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
  const knowledge = loadKnowledge(new URL('../../content', import.meta.url).pathname).restoration;
  const pages = articles();
  const sound = upTo(SIZE, pages);
  const damaged = upTo(SIZE / 5, pages).map((page, seed) =>
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

  let alone = Infinity;
  let whole = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    alone = Math.min(
      alone,
      time(() => sound.map((page) => convert(page.text).length)),
    );
    whole = Math.min(
      whole,
      time(() => sound.map((page) => restore(page.text, knowledge).text.length)),
    );
  }
  const spots = damaged.reduce((sum, page) => sum + page.spots.length, 0);
  const repaired = time(() => damaged.map((page) => restore(page.text, knowledge).text.length));
  const long = pages.map((page) => page.clean.replaceAll('\n', '')).join('');
  const line = long.repeat(Math.ceil(1_000_000 / long.length)).slice(0, 1_000_000);
  const lineTime = time(() => restore(line, knowledge).text.length);
  return [
    { name: 'opencc-js alone on 5 MB of sound articles, ms', value: alone, most: null },
    { name: 'restoration of the same, ms', value: whole, most: null },
    { name: 'restoration ÷ opencc-js, sound articles', value: whole / alone, most: 3 },
    { name: `damaged articles (${damaged.length}, ${spots} spots), ms`, value: repaired, most: null },
    { name: 'damaged articles, ms a spot', value: repaired / spots, most: 10 },
    { name: 'one line of a million characters, ms', value: lineTime, most: null },
    { name: 'resident memory afterwards, MB', value: process.memoryUsage().rss / 1e6, most: null },
  ];
}

interface ArticleText {
  clean: string;
  text: string;
  traditional: boolean;
}

/** The project's own labelled pages, every other one in Traditional. */
function articles(): ArticleText[] {
  return readdirSync(OWN)
    .filter((file) => /^\d{3}\.json$/u.test(file))
    .sort()
    .map((file, index) => {
      const clean = labels.parse(JSON.parse(readFileSync(new URL(file, OWN), 'utf8'))).restoredText;
      const traditional = index % 2 === 1;
      return { clean, text: traditional ? toScraperTraditional(clean) : clean, traditional };
    });
}

function upTo(bytes: number, pages: readonly ArticleText[]): ArticleText[] {
  const found: ArticleText[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const page = pages[index % pages.length];
    if (!page) break;
    found.push(page);
    size += Buffer.byteLength(page.text);
  }
  return found;
}

/** Milliseconds; the result is used, so that nothing is left out. */
function time(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
