import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stageAt } from './stage.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
const KINDS = [
  'home',
  'article',
  'article-excerpt',
  'place-province',
  'place-prefecture',
  'place-county',
  'place-zone',
  'place-county-series',
  'compare-places',
  'theme',
  'figures',
  'indicator',
  'indicator-drawn',
  'indicator-drawn-series',
  'project',
  'search-found',
  'search-nothing',
  'data',
  'overview',
  'digest-month',
  'archive-list-year',
  'archive-list-month',
  'archive-list-undated',
  'not-found',
];

/** What a page shows only once its script has answered its question. */
const ANSWERS: Record<string, string> = {
  'search-found': '.result',
  'search-nothing': '.filter-status:not(:empty)',
  'compare-places': '.compare-table',
};

/**
 * Leaves of the items of a list that are built alike (the same elements and classes) the first two: the others would take
 * axe minutes and show it nothing else.
 */
const FOLD_LISTS = `
  for (const list of document.querySelectorAll('ul, ol, tbody')) {
    const seen = new Map();
    for (const item of [...list.children]) {
      const build = item.outerHTML.replace(/>[^<]*</g, '><').replace(/ (?!class=)[\\w-]+="[^"]*"/g, '');
      seen.set(build, (seen.get(build) ?? 0) + 1);
      if (seen.get(build) > 2) item.remove();
    }
  }`;

describe.concurrent.each(['hans', 'hant'] as const)('every kind of page of the edition %s', (edition) => {
  const stage = stageAt('wide');

  it(
    'gives axe nothing to find by any rule at three widths, light and dark, and nothing sticks out',
    { timeout: 900_000 },
    async () => {
      const samples = await stage.samples(edition);
      expect(samples.map(({ name }) => name)).toEqual(expect.arrayContaining(KINDS));
      const found: string[] = [];
      const page = await stage.page();
      for (const { name, address } of samples) {
        await page.goto(stage.address(address));
        await page
          .locator(ANSWERS[name] ?? 'h1')
          .first()
          .waitFor();
        // What is folded away is not looked at.
        await page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true");
        const say = (what: string) => found.push(`${name} (${address}): ${what}`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const wide = await overhang(page);
          if (wide > 0) say(`${wide} pixels wider than a window of ${width}`);
        }
        await page.evaluate(FOLD_LISTS);
        // Brings axe into the page, where it stays.
        await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze();
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            for (const violation of await page.evaluate<string[]>(VIOLATIONS))
              say(`at ${width}, ${colorScheme}: ${violation}`);
          }
        }
      }
      expect(found).toEqual([]);
    },
  );
});

/** Every rule of axe, also the one that it leaves out when it is not asked for. */
const VIOLATIONS = `axe
  .run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')),
  )`;

function overhang(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
