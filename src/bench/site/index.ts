import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Timing } from '../restoration.ts';

/** Articles of the synthetic site, which is built in both editions. */
const ARTICLES = 2000;
/** The best of so many counts: other work on the machine only ever adds. */
const ROUNDS = 3;

const ROOT = path.join(import.meta.dirname, '../../..');

/** What a child says of itself at its end: processor time and memory of the whole process, start and loading included. */
const usageSchema = z.object({ files: z.number(), seconds: z.number(), megabytes: z.number() });
type Usage = z.infer<typeof usageSchema>;

/**
 * Builds a site of two thousand articles in both editions, without social cards, and beside it a bare script that renders the
 * same Markdown with markdown-it and writes as many files. Each runs in a process of its own. A page costs what its share of
 * the process's time is; both write the same number of files, so the ratio of the times is that of the pages. They take turns,
 * so that what else the machine does weighs on both alike. The build runs with the flags that `npm run build` gives it, which
 * make the engine collect sooner instead of growing fourfold, and optimise only what runs long: most of a build is over
 * before it would pay.
 */
export function benchSite(): Timing[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-site-'));
  try {
    return timingsOf(Array.from({ length: ROUNDS }, (_, round) => oneRound(path.join(folder, String(round)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timingsOf(rounds: readonly { site: Usage; bare: Usage }[]): Timing[] {
  const site = best(rounds.map((round) => round.site));
  const bare = best(rounds.map((round) => round.bare));
  return [
    { name: `site of ${ARTICLES} articles, both editions (${site.files} files), s`, value: site.seconds, most: null },
    { name: 'bare script, the same Markdown, as many files, s', value: bare.seconds, most: null },
    { name: 'site ÷ bare script, per file', value: site.seconds / bare.seconds, most: 2 },
    { name: 'peak memory of the build, MB', value: site.megabytes, most: 400 },
  ];
}

/**
 * Both once, each into a new folder: writing over the files of an earlier round would cost something else, and so would making
 * files right after others were deleted, which some file systems look through first.
 */
function oneRound(folder: string): { site: Usage; bare: Usage } {
  const site = run(buildFlags(), 'full.ts', [String(ARTICLES), path.join(folder, 'site')]);
  const bare = run([], 'bare.ts', [String(ARTICLES), path.join(folder, 'bare'), String(site.files)]);
  return { site, bare };
}

function best(usages: readonly Usage[]): Usage {
  return {
    files: Math.max(...usages.map(({ files }) => files)),
    seconds: Math.min(...usages.map(({ seconds }) => seconds)),
    megabytes: Math.max(...usages.map(({ megabytes }) => megabytes)),
  };
}

/** The engine's flags in the build script of package.json. */
function buildFlags(): string[] {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
  return scripts.build.split(' ').filter((word) => word.startsWith('--'));
}

const packageSchema = z.object({ scripts: z.object({ build: z.string() }) });

function run(flags: readonly string[], script: string, args: readonly string[]): Usage {
  const file = path.join(import.meta.dirname, script);
  const output = execFileSync(process.execPath, [...flags, '--import', 'tsx', file, ...args], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  return usageSchema.parse(JSON.parse(output));
}
