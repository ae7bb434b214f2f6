import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SamplePage } from '../../scripts/visit/sample-pages.ts';
import { stageAt } from './stage.ts';

/** Other ways to read than with a mouse, a script and a screen as it comes. */
describe('the site read another way', () => {
  const stage = stageAt('wide');
  let samples: SamplePage[] = [];

  beforeAll(async () => {
    samples = [...(await stage.samples('hans')), ...(await stage.samples('hant'))];
  });

  const at = (name: string) => stage.address(samples.find((sample) => sample.name === name)?.address ?? name);

  it.each(['', 'hant/'])('by keys alone: from home %s to the search, a result and its text', async (edition) => {
    const page = await stage.page();
    await page.goto(stage.address(edition));
    await page.keyboard.press('/');
    await page.waitForURL(`**/digest/${edition}search/`);
    await page.locator('#search-words:focus').waitFor();
    await page.keyboard.type('项目');
    await page.locator('.result').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/digest/${edition}articles/**`);
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip:focus').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
  });

  it('by keys alone: a mark in the text shows its note, Escape takes it away', async () => {
    const page = await stage.page();
    await page.goto(at('article'));
    await page.locator('.prose a.figure-mark').first().focus();
    await page.locator('.note-card').waitFor();
    expect(await page.locator('.note-card .note-value').innerText()).toMatch(/\d/);
    await page.keyboard.press('Escape');
    await page.locator('.note-card').waitFor({ state: 'hidden' });
  });

  it('by keys alone: every dot of the map is a link with a name', async () => {
    const page = await stage.page();
    await page.goto(at('overview'));
    const dots = page.locator('.chart-dots a');
    expect(await dots.count()).toBeGreaterThan(2);
    for (const dot of await dots.all()) {
      await dot.focus();
      expect(await page.evaluate<boolean>("document.activeElement.closest('.chart-dots') !== null")).toBe(true);
      expect((await dot.textContent())?.trim()).not.toBe('');
    }
  });

  it('without script: every kind of page has its heading and its text', async () => {
    const page = await stage.page({ javaScriptEnabled: false });
    const empty: string[] = [];
    for (const { name, address } of samples) {
      await page.goto(stage.address(address));
      const text = await page.locator('main').innerText();
      if (!(await page.locator('h1').isVisible()) || text.length < 60) empty.push(name);
    }
    expect(empty).toEqual([]);
  });

  it('without script: a mark leads to its row, and the row back to the mark', async () => {
    const page = await stage.page({ javaScriptEnabled: false });
    await page.goto(at('article'));
    await page.locator('.prose a.figure-mark').first().click();
    await page.locator('.figure-table tr:target .digits a').click();
    await page.locator('.prose .figure-mark:target').waitFor();
  });

  it('with text of twice the size: nothing sticks out and nothing is cut off', { timeout: 60_000 }, async () => {
    const page = await stage.page({ viewport: { width: 1280, height: 900 } });
    const wide: string[] = [];
    for (const { name, address } of samples) {
      await page.goto(stage.address(address));
      await page.evaluate("document.documentElement.style.setProperty('font-size', '225%')");
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) wide.push(`${name}: ${over}`);
    }
    expect(wide).toEqual([]);
  });

  it('in forced colours: marks keep a line below them, charts can be told from the page', async () => {
    const page = await stage.page({ forcedColors: 'active' });
    await page.goto(at('article'));
    expect(await styleOf(page, '.figure-mark', 'borderBottomStyle')).toBe('solid');
    await page.goto(at('overview'));
    const ground = await styleOf(page, 'body', 'backgroundColor');
    expect(await styleOf(page, '.chart-dots circle', 'stroke')).not.toBe(ground);
    expect(await styleOf(page, '.chart-bar', 'fill')).not.toBe(ground);
    expect(await styleOf(page, '.chart text', 'fill')).not.toBe(ground);
  });

  it('in print: the text without the ways through the site, black on white', async () => {
    const page = await stage.page({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.goto(at('article'));
    for (const hidden of ['.sections', '.tools', '.breadcrumbs', '.colophon nav', '.related']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await page.locator('.prose').isVisible()).toBe(true);
    expect(await page.locator('.figure-table').isVisible()).toBe(true);
    expect(await styleOf(page, 'body', 'color')).toBe('rgb(0, 0, 0)');
    expect(await styleOf(page, 'body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.goto(at('digest'));
    expect(await page.locator('main h1').isVisible()).toBe(true);
    expect(await page.locator('.digest-earlier').first().isVisible()).toBe(false);
  });
});

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
}
