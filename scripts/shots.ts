/** Takes pictures of one page of every kind, at three widths, light and dark, for people to look at: `npm run shots`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { main } from '../src/cli/command.ts';
import { serveDirectory } from '../src/cli/server.ts';
import { defineVisit, list, readOptions, visit } from './visit/index.ts';

const MODES = ['light', 'dark', 'forced', 'large', 'print', 'bare'] as const;
type Mode = (typeof MODES)[number];

const optionsSchema = z.object({
  out: z.string(),
  widths: list.pipe(z.array(z.coerce.number<string>().int().min(200).max(4000))),
  modes: list.pipe(z.array(z.enum(MODES))),
  whole: z.boolean().default(false),
});

await main({
  name: 'shots',
  failure: 'a page had an error in the browser',
  define: (command) =>
    defineVisit(command.description('Takes pictures of one page of every kind of the built site'))
      .option('--out <dir>', 'where the pictures go', '.cache/shots')
      .option('--widths <numbers>', 'in pixels', '360,768,1440')
      .option(
        '--modes <names>',
        'of light, dark, forced (colours), large (text of twice the size), print, bare (no script)',
        'light,dark',
      )
      .option('--whole', 'the whole page, not only its first screen'),
  run: async (_files, options, terminal) => {
    const { out, widths, modes, whole } = readOptions(optionsSchema, options);
    await mkdir(out, { recursive: true });
    return visit(options, { serve: serveDirectory, port: 8123 }, async ({ browser, pages, addressOf }) => {
      let errors = 0;
      for (const mode of modes) {
        for (const width of widths) {
          const tab = await tabFor(browser, mode, width);
          tab.on('console', (message) => {
            if (message.type() !== 'error') return;
            errors += 1;
            terminal.error(message.text());
          });
          for (const page of pages) {
            await tab.goto(addressOf(page), { waitUntil: 'networkidle' });
            await settle(tab, mode);
            const file = path.join(out, `${page.name}-${width}-${mode}.png`);
            await tab.screenshot({ path: file, fullPage: whole });
            terminal.out(`${file}\n`);
          }
          await tab.context().close();
        }
      }
      return errors > 0 ? 1 : 0;
    });
  },
});

async function tabFor(browser: Browser, mode: Mode, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 780 : 1000 },
    deviceScaleFactor: width < 500 ? 2 : 1,
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
    javaScriptEnabled: mode !== 'bare',
  });
  return context.newPage();
}

async function settle(tab: Page, mode: Mode): Promise<void> {
  if (mode === 'print') await tab.emulateMedia({ media: 'print' });
  // As a reader sets it in the browser: the page's own size is a share of it.
  if (mode === 'large') await tab.evaluate("document.documentElement.style.fontSize = '225%'");
}
