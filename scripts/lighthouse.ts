/** Measures the built site with Lighthouse: `npm run lighthouse`. No part of the tests, since it depends on the machine. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { main, UsageError } from '../src/cli/command.ts';
import { listen } from '../src/cli/server.ts';
import { hostDirectory } from './lighthouse/host.ts';
import { CATEGORIES, FLOORS, holds, measure } from './lighthouse/measure.ts';
import { samplePages } from './shots/sample-pages.ts';

const KINDS = ['home', 'article', 'place', 'indicator', 'search'];
const DEBUGGING_PORT = 9333;

const optionsSchema = z.object({
  site: z.string(),
  base: z.string(),
  only: z.string().transform((text) => text.split(',').filter((part) => part !== '')),
  runs: z.coerce.number<string>().int().min(1).max(9),
});

await main({
  name: 'lighthouse',
  failure: 'a page is below a floor',
  define: (command) =>
    command
      .description('Measures one page of each main kind of the built site with Lighthouse, as on a phone')
      .option('--site <dir>', 'the built site', '_site')
      .option('--base <path>', 'where on its host it lies', '/')
      .option('--only <kinds>', `of ${KINDS.join(', ')} (all when none is given)`, '')
      .option('--runs <number>', 'how often a page below a floor is measured; the best counts', '3'),
  run: async (_files, options, terminal) => {
    const read = optionsSchema.safeParse(options);
    if (!read.success) throw new UsageError(z.prettifyError(read.error));
    const { site, base, only, runs } = read.data;
    if (!existsSync(path.join(site, 'index.html'))) {
      throw new UsageError(`--site ${site}: there is no built site; run npm run build first`);
    }
    const unknown = only.find((kind) => !KINDS.includes(kind));
    if (unknown !== undefined) throw new UsageError(`--only ${unknown}: give of ${KINDS.join(', ')}`);
    const pages = (await samplePages(site)).filter(({ kind }) => (only.length === 0 ? KINDS : only).includes(kind));
    const server = hostDirectory(site, base);
    const port = await listen(server, 8140, 'localhost');
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${DEBUGGING_PORT}`],
    });
    let failed = false;
    try {
      terminal.out(
        `${'page'.padEnd(12)}${CATEGORIES.map((name) => `${name} ≥ ${FLOORS[name]}`.padStart(22)).join('')}\n`,
      );
      for (const { kind, address } of pages.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))) {
        const found = await measure(`http://localhost:${port}${base}${address}`, DEBUGGING_PORT, runs);
        const cells = CATEGORIES.map((name) => String(found.scores[name]).padStart(22)).join('');
        terminal.out(`${kind.padEnd(12)}${cells}  /${address}\n`);
        if (holds(found)) continue;
        failed = true;
        for (const finding of found.findings) terminal.error(`${kind}: ${finding}`);
      }
    } finally {
      await browser.close();
      server.close();
    }
    return failed ? 1 : 0;
  },
});
