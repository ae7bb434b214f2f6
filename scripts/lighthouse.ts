/** Measures the built site with Lighthouse: `npm run lighthouse`. No part of the tests, since it depends on the machine. */
import { z } from 'zod';
import { main } from '../src/cli/command.ts';
import { hostDirectory } from './lighthouse/host.ts';
import { CATEGORIES, FLOORS, holds, measure } from './lighthouse/measure.ts';
import { defineVisit, readOptions, visit } from './visit/index.ts';
import type { SamplePage } from './visit/sample-pages.ts';

const KINDS = ['home', 'article', 'place', 'indicator', 'search'];
const DEBUGGING_PORT = 9333;

const optionsSchema = z.object({ runs: z.coerce.number<string>().int().min(1).max(9) });

/** The longest page of each kind, whatever sets it apart in it. */
function longest(pages: SamplePage[]): SamplePage[] {
  return KINDS.flatMap((kind) => {
    const [first] = pages.filter((page) => page.kind === kind).sort((a, b) => b.length - a.length);
    return first ?? [];
  });
}

await main({
  name: 'lighthouse',
  failure: 'a page is below a floor',
  define: (command) =>
    defineVisit(
      command.description(
        `Measures one page of each main kind of the built site (${KINDS.join(', ')}) with Lighthouse, as on a phone`,
      ),
    ).option('--runs <number>', 'how often a page below a floor is measured; the best counts', '3'),
  run: async (_files, options, terminal) => {
    const { runs } = readOptions(optionsSchema, options);
    const flags = [`--remote-debugging-port=${DEBUGGING_PORT}`];
    return visit(
      options,
      { serve: hostDirectory, port: 8140, flags, offered: longest },
      async ({ pages, addressOf }) => {
        const head = CATEGORIES.map((name) => `${name} ≥ ${FLOORS[name]}`.padStart(22));
        terminal.out(`${'page'.padEnd(12)}${head.join('')}\n`);
        let failed = false;
        for (const page of pages) {
          const found = await measure(addressOf(page), DEBUGGING_PORT, runs);
          const cells = CATEGORIES.map((name) => String(found.scores[name]).padStart(22)).join('');
          terminal.out(`${page.kind.padEnd(12)}${cells}  /${page.address}\n`);
          if (holds(found)) continue;
          failed = true;
          for (const finding of found.findings) terminal.error(`${page.kind}: ${finding}`);
        }
        return failed ? 1 : 0;
      },
    );
  },
});
