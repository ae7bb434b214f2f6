import { chromium } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listen, serveDirectory } from '../src/cli/server.ts';
import { samplePages } from './shots/sample-pages.ts';

/** Takes pictures of one page of every kind, at three widths, light and dark, for people to look at. */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '_site' },
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: '.cache/shots' },
    only: { type: 'string', default: '' },
    widths: { type: 'string', default: '360,768,1440' },
    themes: { type: 'string', default: 'light,dark' },
    whole: { type: 'boolean', default: false },
  },
});

const port = await listen(serveDirectory(values.site, values.base), 8123, 'localhost');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
await mkdir(values.out, { recursive: true });
const pages = (await samplePages(values.site)).filter(
  ({ kind }) => values.only === '' || values.only.split(',').includes(kind),
);
for (const colorScheme of values.themes.split(',')) {
  for (const width of values.widths.split(',').map(Number)) {
    const context = await browser.newContext({
      viewport: { width, height: width < 500 ? 780 : 1000 },
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      deviceScaleFactor: width < 500 ? 2 : 1,
    });
    const tab = await context.newPage();
    tab.on('console', (message) => {
      if (message.type() === 'error') console.error(message.text());
    });
    for (const { kind, address } of pages) {
      await tab.goto(`http://localhost:${port}${values.base}${address}`);
      const file = path.join(values.out, `${kind}-${width}-${colorScheme}.png`);
      await tab.screenshot({ path: file, fullPage: values.whole });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();
process.exit();
