/** Takes pictures of one page of every kind, at three widths, light and dark, for people to look at. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { main, UsageError } from '../src/cli/command.ts';
import { listen, serveDirectory } from '../src/cli/server.ts';
import { samplePages } from './shots/sample-pages.ts';

const list = z.string().transform((text) => text.split(',').filter((part) => part !== ''));
const optionsSchema = z.object({
  site: z.string(),
  base: z.string(),
  out: z.string(),
  only: list,
  widths: list.pipe(z.array(z.coerce.number<string>().int().min(200).max(4000))),
  themes: list.pipe(z.array(z.enum(['light', 'dark']))),
  whole: z.boolean().default(false),
});

await main({
  name: 'shots',
  failure: 'a page had an error in the browser',
  define: (command) =>
    command
      .description('Takes pictures of one page of every kind of the built site')
      .option('--site <dir>', 'the built site', '_site')
      .option('--base <path>', 'where on its host it lies', '/')
      .option('--out <dir>', 'where the pictures go', '.cache/shots')
      .option('--only <kinds>', 'kinds of pages, such as article,place (all when none is given)', '')
      .option('--widths <numbers>', 'in pixels', '360,768,1440')
      .option('--themes <names>', 'light, dark or both', 'light,dark')
      .option('--whole', 'the whole page, not only its first screen'),
  run: async (_files, options, terminal) => {
    const read = optionsSchema.safeParse(options);
    if (!read.success) throw new UsageError(z.prettifyError(read.error));
    const { site, base, out, only, widths, themes, whole } = read.data;
    if (!existsSync(path.join(site, 'index.html'))) {
      throw new UsageError(`--site ${site}: there is no built site; run npm run build first`);
    }
    const kinds = await samplePages(site);
    const unknown = only.find((wanted) => !kinds.some(({ kind }) => kind === wanted));
    if (unknown !== undefined) {
      throw new UsageError(`--only ${unknown}: give of ${kinds.map(({ kind }) => kind).join(', ')}`);
    }
    const pages = kinds.filter(({ kind }) => only.length === 0 || only.includes(kind));
    const server = serveDirectory(site, base);
    const port = await listen(server, 8123, 'localhost');
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    await mkdir(out, { recursive: true });
    let errors = 0;
    for (const colorScheme of themes) {
      for (const width of widths) {
        const context = await browser.newContext({
          viewport: { width, height: width < 500 ? 780 : 1000 },
          colorScheme,
          deviceScaleFactor: width < 500 ? 2 : 1,
        });
        const tab = await context.newPage();
        tab.on('console', (message) => {
          if (message.type() !== 'error') return;
          errors += 1;
          terminal.error(message.text());
        });
        for (const { kind, address } of pages) {
          await tab.goto(`http://localhost:${port}${base}${address}`);
          const file = path.join(out, `${kind}-${width}-${colorScheme}.png`);
          await tab.screenshot({ path: file, fullPage: whole });
          terminal.out(`${file}\n`);
        }
        await context.close();
      }
    }
    await browser.close();
    server.close();
    return errors > 0 ? 1 : 0;
  },
});
