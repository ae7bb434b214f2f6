import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../built/folder.ts';
import { Stage } from './stage.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;

/** Every width is looked at in light in one edition and in dark in the other, so that each meets all of them. */
const editionOf = (width: number, scheme: string) => ((scheme === 'dark') === (width === 768) ? '' : 'hant/');

/** A page of middle length of every kind in one edition. */
async function samples(folder: string, edition: string): Promise<Map<string, string>> {
  const kinds = new Map<string, { path: string; length: number }[]>();
  for (const { path, html } of await pagesOf(folder)) {
    if (path.startsWith('hant/') !== (edition === 'hant/')) continue;
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
  const kinds = new Map<string, Map<string, string>>();

  beforeAll(async () => {
    const { root } = inject('sites');
    for (const edition of ['', 'hant/']) kinds.set(edition, await samples(root, edition));
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
    for (const edition of kinds.values()) expect([...edition.keys()]).toEqual(expect.arrayContaining(all));
  });

  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      it(
        `axe finds nothing at ${width} pixels, ${colorScheme}, and nothing sticks out`,
        { timeout: 300_000 },
        async () => {
          const found: string[] = [];
          const page = await stage.page({ colorScheme, viewport: { width, height: 900 } });
          for (const [kind, address] of kinds.get(editionOf(width, colorScheme)) ?? []) {
            const query = kind === 'search' ? '?q=%E9%A1%B9%E7%9B%AE' : '';
            await page.goto(stage.address(address) + query);
            if (kind === 'search') await page.locator('.result').first().waitFor();
            const axe = new AxeBuilder({ page }).setLegacyMode();
            const { violations } = await axe.analyze();
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
