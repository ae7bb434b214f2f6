import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../built/folder.ts';
import { Stage } from './stage.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;

/** All rules run once on a phone in light and once at a desk in dark; elsewhere those that depend on the width. */
const WHOLE = new Set(['360 light', '1440 dark']);
const OF_LAYOUT = ['target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/** A page of middle length of every kind. */
async function samples(folder: string): Promise<Map<string, string>> {
  const kinds = new Map<string, { path: string; length: number }[]>();
  for (const { path, html } of await pagesOf(folder)) {
    const kind = /<body class="page-([\w-]+)/.exec(html)?.[1] ?? 'none';
    kinds.set(kind, [...(kinds.get(kind) ?? []), { path, length: html.length }]);
  }
  return new Map(
    [...kinds].map(([kind, pages]) => {
      pages.sort((a, b) => a.length - b.length || (a.path < b.path ? -1 : 1));
      return [kind, pages[pages.length >> 1]?.path.replace(/index\.html$/, '') ?? ''];
    }),
  );
}

describe('accessibility of every kind of page', () => {
  let stage: Stage;
  let kinds: Map<string, string>;

  beforeAll(async () => {
    const { root } = inject('sites');
    kinds = await samples(root);
    stage = await Stage.open(root, '/');
  });

  afterAll(async () => {
    await stage.close();
    expect(stage.complaints).toEqual([]);
  });

  it('has every kind', () => {
    const all = [
      'home',
      'article',
      'place',
      'theme',
      'figures',
      'indicator',
      'project',
      'search',
      'data',
      'overview',
      'digest',
    ];
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(all));
  });

  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      it(
        `axe finds nothing at ${width} pixels, ${colorScheme}, and nothing sticks out`,
        { timeout: 300_000 },
        async () => {
          const found: string[] = [];
          const page = await stage.page({ colorScheme, viewport: { width, height: 900 } });
          for (const [kind, address] of kinds) {
            const query = kind === 'search' ? '?q=%E9%A1%B9%E7%9B%AE' : '';
            await page.goto(stage.address(address) + query);
            if (kind === 'search') await page.locator('.result').first().waitFor();
            const axe = new AxeBuilder({ page }).setLegacyMode();
            const whole = WHOLE.has(`${width} ${colorScheme}`);
            const { violations } = await (whole ? axe : axe.withRules(OF_LAYOUT)).analyze();
            for (const { id, nodes } of violations) {
              found.push(
                `${kind}: ${id}: ${nodes
                  .map((node) => node.target.join(' '))
                  .slice(0, 3)
                  .join(' | ')}`,
              );
            }
            const wide = await page.evaluate<number>(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            );
            if (wide > 0) found.push(`${kind}: ${wide} pixels wider than the window`);
          }
          expect(found).toEqual([]);
        },
      );
    }
  }
});
