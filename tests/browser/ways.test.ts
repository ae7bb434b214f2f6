import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SamplePage } from '../../scripts/visit/sample-pages.ts';
import { stageAt } from './stage.ts';

/** Text that is cut off where it ends, but for the last step of the way to a page, which its heading repeats. */
const CUT_OFF = `[...document.querySelectorAll('body *')]
  .filter((box) => !box.closest('.visually-hidden, .skip, .breadcrumbs') && box.getClientRects().length > 0)
  .filter((box) => ['hidden', 'clip'].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.tagName + '.' + box.getAttribute('class'))`;

/** Parts of drawings that have the colour of the page. */
const LOST_MARKS = `(() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll('.chart :is(text, .chart-bar, .chart-line, .chart-point, .chart-dot)')]
    .filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke].every((colour) => colour === ground || colour === 'none');
    })
    .map((mark) => mark.tagName + '.' + mark.getAttribute('class'));
})()`;

/** Other ways to read than with a mouse, a script and a screen as it comes. */
describe('the site read another way', () => {
  const stage = stageAt('wide');
  let samples: SamplePage[] = [];

  beforeAll(async () => {
    samples = [...(await stage.samples('hans')), ...(await stage.samples('hant'))];
  });

  const at = (name: string) => stage.address(samples.find((sample) => sample.name === name)?.address ?? name);

  it('without script: every kind of page has its heading and its text', { timeout: 120_000 }, async () => {
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

  it('with text of twice the size: nothing sticks out and nothing is cut off', { timeout: 180_000 }, async () => {
    const page = await stage.page();
    const found: string[] = [];
    for (const { name, address } of samples) {
      await page.goto(stage.address(address));
      await page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true");
      await page.evaluate("document.documentElement.style.setProperty('font-size', '225%')");
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await overhang(page);
        if (over > 0) found.push(`${name} at ${width}: ${over} pixels wider`);
        for (const cut of await page.evaluate<string[]>(CUT_OFF)) found.push(`${name} at ${width}: ${cut} is cut off`);
      }
    }
    expect(found).toEqual([]);
  });

  it('in forced colours: no mark of a drawing is lost on any kind of page', { timeout: 120_000 }, async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await stage.page({ forcedColors: 'active', colorScheme });
      for (const { name, address } of samples) {
        await page.goto(stage.address(address));
        for (const lost of await page.evaluate<string[]>(LOST_MARKS)) found.push(`${name}, ${colorScheme}: ${lost}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('in forced colours: lines say what grounds and colours said', async () => {
    const page = await stage.page({ forcedColors: 'active' });
    await page.goto(at('article'));
    expect(await styleOf(page, '.figure-mark', 'borderBottomStyle')).toBe('solid');
    await page.locator('.prose a.figure-mark').first().click();
    expect(await styleOf(page, 'tr:target', 'outlineStyle')).toBe('solid');
    await page.goto(at('figures'));
    const ground = await styleOf(page, 'body', 'backgroundColor');
    expect(await styleOf(page, '.sections a[aria-current]', 'borderBottomColor')).not.toBe(ground);
    expect(await styleOf(page, '.sections a:not([aria-current])', 'borderBottomColor')).toBe(ground);
  });

  it(
    'in print: every kind of page, black on white, fits the sheet and has no ways through the site',
    { timeout: 120_000 },
    async () => {
      // A4 with margins of 15 millimetres.
      const page = await stage.page({ colorScheme: 'dark', viewport: { width: 680, height: 1000 } });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const found: string[] = [];
      for (const { name, address } of samples) {
        await page.goto(stage.address(address));
        const over = await overhang(page);
        if (over > 0) found.push(`${name}: ${over} pixels wider than the sheet`);
        if (await page.locator('.sections, .tools, .breadcrumbs, .pager, .filter').filter({ visible: true }).count()) {
          found.push(`${name}: shows ways through the site`);
        }
        if ((await styleOf(page, 'body', 'color')) !== 'rgb(0, 0, 0)') found.push(`${name}: is not black`);
        if ((await styleOf(page, 'body', 'backgroundColor')) !== 'rgb(255, 255, 255)')
          found.push(`${name}: is not on white`);
      }
      expect(found).toEqual([]);
    },
  );

  it('in print: text and tables of an article, a digest without the earlier ones', async () => {
    const page = await stage.page({ viewport: { width: 680, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(at('article'));
    expect(await page.locator('.prose').isVisible()).toBe(true);
    expect(await styleOf(page, '.figure-table tr', 'display')).toBe('table-row');
    expect(await page.locator('.related').isVisible()).toBe(false);
    await page.goto(at('digest'));
    expect(await page.locator('main h1').isVisible()).toBe(true);
    expect(await page.locator('.digest-earlier').first().isVisible()).toBe(false);
  });
});

function overhang(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
}
