import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Timing } from '../restoration.ts';

/** Articles of the synthetic site, which is built in both editions. */
const ARTICLES = 2000;
/** The best of so many counts: other work on the machine only ever adds. */
const ROUNDS = 2;

/** What a child says of itself at its end: processor time and memory of the whole process, start and loading included. */
const usageSchema = z.object({ files: z.number(), seconds: z.number(), megabytes: z.number() });
type Usage = z.infer<typeof usageSchema>;

/**
 * Builds a site of two thousand articles in both editions, without social cards, and beside it a bare script that renders the
 * same Markdown with markdown-it and writes as many files. Each runs in a process of its own. A page costs what its share of
 * the process's time is; both write the same number of files, so the ratio of the times is that of the pages.
 */
export function benchSite(): Timing[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-site-'));
  try {
    const site = best(() => run('full.ts', [String(ARTICLES), path.join(folder, 'site')]));
    const bare = best(() => run('bare.ts', [String(ARTICLES), path.join(folder, 'bare'), String(site.files)]));
    return [
      { name: `site of ${ARTICLES} articles, both editions (${site.files} files), s`, value: site.seconds, most: null },
      { name: 'bare script, the same Markdown, as many files, s', value: bare.seconds, most: null },
      { name: 'site ÷ bare script, per file', value: site.seconds / bare.seconds, most: 2 },
      { name: 'peak memory of the build, MB', value: site.megabytes, most: 400 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function best(once: () => Usage): Usage {
  const usages = Array.from({ length: ROUNDS }, once);
  return {
    files: Math.max(...usages.map(({ files }) => files)),
    seconds: Math.min(...usages.map(({ seconds }) => seconds)),
    megabytes: Math.max(...usages.map(({ megabytes }) => megabytes)),
  };
}

function run(script: string, args: readonly string[]): Usage {
  const file = path.join(import.meta.dirname, script);
  const output = execFileSync(process.execPath, ['--import', 'tsx', file, ...args], {
    encoding: 'utf8',
    cwd: path.join(import.meta.dirname, '../../..'),
  });
  return usageSchema.parse(JSON.parse(output));
}
