import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { longestOfKinds, pagesOf } from '../built/folder.ts';
import { Stage } from './stage.ts';

const WIDTHS = [360, 768, 1440];
const KINDS = [
  'home',
  'article',
  'place',
  'compare',
  'theme',
  'figures',
  'indicator',
  'project',
  'search',
  'data',
  'overview',
  'digest',
];

/** Rules that depend on the size of the window; all others on the markup alone, or on colours. */
const RULES_OF_SIZE = ['target-size', 'scrollable-region-focusable'];
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Where each edition is looked at first, with every rule: a page is folded on a phone and spread on a wide screen. */
const EDITIONS = [
  { name: 'Simplified', folder: '', first: { width: 360, scheme: 'light' }, other: 'dark' },
  { name: 'Traditional', folder: 'hant/', first: { width: 1440, scheme: 'dark' }, other: 'light' },
] as const;

describe.concurrent.each(EDITIONS)('every kind of page of the $name edition', ({ folder, first, other }) => {
  let stage: Stage;
  let addresses: Map<string, string>;

  beforeAll(async () => {
    const { root } = inject('sites');
    const pages = (await pagesOf(root)).filter(({ path }) => path.startsWith('hant/') === (folder !== ''));
    addresses = new Map(
      [...longestOfKinds(pages)].map(([kind, { path, html }]) => [
        kind,
        path.replace(/index\.html$/, '') + queryOf(kind, html),
      ]),
    );
    stage = await Stage.open(root, '/');
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.complaints).toEqual([]);
  });

  it(
    'gives axe nothing to find at three widths, light and dark, and nothing sticks out',
    { timeout: 180_000 },
    async () => {
      expect([...addresses.keys()]).toEqual(expect.arrayContaining(KINDS));
      const found: string[] = [];
      const page = await stage.page();
      for (const [kind, address] of addresses) {
        const say = (what: string) => found.push(`${kind} (${address}): ${what}`);
        await page.emulateMedia({ colorScheme: first.scheme });
        await page.setViewportSize({ width: first.width, height: 900 });
        await page.goto(stage.address(address));
        if (kind === 'search') await page.locator('.result').first().waitFor();
        if (kind === 'compare') await page.locator('.compare-table').first().waitFor();
        const axe = new AxeBuilder({ page }).setLegacyMode();
        (await violations(axe.options({ rules: { 'target-size': { enabled: true } } }))).forEach(say);
        await page.emulateMedia({ colorScheme: other });
        (await violations(new AxeBuilder({ page }).setLegacyMode().withRules(RULES_OF_COLOUR))).forEach(say);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const wide = await overhang(page);
          if (wide > 0) say(`${wide} pixels wider than a window of ${width}`);
          if (width === first.width) continue;
          (await violations(new AxeBuilder({ page }).setLegacyMode().withRules(RULES_OF_SIZE))).forEach(say);
        }
      }
      expect(found).toEqual([]);
    },
  );
});

/** The search and the comparison are empty without a question. */
function queryOf(kind: string, html: string): string {
  if (kind === 'search') return `?q=${encodeURIComponent('项目')}`;
  return kind === 'compare' ? (/\?places=[a-z0-9,-]+/.exec(html)?.[0] ?? '') : '';
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.target.join(' '))
        .join(' | ')}`,
  );
}

function overhang(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
