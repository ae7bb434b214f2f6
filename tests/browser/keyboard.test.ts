import { describe, expect, it } from 'vitest';
import { stageAt } from './stage.ts';

/** What the page holds that Tab stops at, in order, with the faults of each: none to be seen, or out of order. */
const FAULTS_OF_FOCUS = `(() => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')].filter(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0 && getComputedStyle(stop).visibility !== 'hidden',
  );
  const faults = [];
  for (const stop of stops) {
    const name = stop.tagName + '.' + stop.getAttribute('class');
    if (stop.tabIndex > 0) faults.push(name + ' goes before its turn');
    stop.focus();
    if (document.activeElement !== stop) faults.push(name + ' takes no focus');
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1.5) faults.push(name + ' does not show that it has the focus');
  }
  return [stops.length, ...new Set(faults)];
})()`;

describe('the site read by keys alone', () => {
  const stage = stageAt('wide');

  it.each(['hans', 'hant'] as const)(
    'shows where the focus is, wherever it stops, on every kind of page (%s)',
    { timeout: 120_000 },
    async (edition) => {
      const page = await stage.page();
      const found: string[] = [];
      for (const { name, address } of await stage.samples(edition)) {
        await page.goto(stage.address(address));
        await page.keyboard.press('Tab');
        const [stops = 0, ...faults] = await page.evaluate<(number | string)[]>(FAULTS_OF_FOCUS);
        expect(stops, name).toBeGreaterThan(10);
        for (const fault of faults) found.push(`${name}: ${fault}`);
      }
      expect(found).toEqual([]);
    },
  );

  it('leads to the text first, past the ways through the site', async () => {
    const page = await stage.page();
    await page.goto(stage.address('places/'));
    await page.keyboard.press('Tab');
    await page.locator('.skip:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator('main a:focus').count()).toBe(1);
  });

  it.each(['', 'hant/'])('goes from home %s to the search, a result and its text', async (edition) => {
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
  });

  it('shows the note of a mark in the text; Escape takes it away', async () => {
    const page = await stage.page();
    const article = (await stage.samples('hans')).find(({ name }) => name === 'article');
    await page.goto(stage.address(article?.address ?? ''));
    await page.locator('.prose a.figure-mark').first().focus();
    await page.locator('.note-card').waitFor();
    expect(await page.locator('.note-card .note-value').innerText()).toMatch(/\d/);
    await page.keyboard.press('Escape');
    await page.locator('.note-card').waitFor({ state: 'hidden' });
  });

  it.each(['overview/', 'indicators/'])(
    'names every mark of the drawings below %s, all of them links',
    async (start) => {
      const page = await stage.page();
      const drawn = (await stage.samples('hans')).find(({ name }) => name === 'indicator-drawn');
      await page.goto(stage.address(start === 'overview/' ? start : (drawn?.address ?? '')));
      const marks = page.locator('.chart a');
      expect(await marks.count()).toBeGreaterThan(2);
      for (const mark of await marks.all()) {
        await mark.focus();
        expect(await page.evaluate<boolean>("document.activeElement.closest('.chart') !== null")).toBe(true);
        expect((await mark.textContent())?.trim()).not.toBe('');
      }
    },
  );

  it('sorts, filters and changes between light and dark', async () => {
    const page = await stage.page();
    await page.goto(stage.address('figures/'));
    await page.locator('th[data-sort="number"] button').focus();
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="descending"]').waitFor();
    await page.locator('#filter-kind').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.filter-status').innerText()).toMatch(/显示 \d+ 个/);
    await page.locator('[data-theme-switch]').focus();
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="light"]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme="dark"]').waitFor();
  });

  it('closes the list of places of the comparison with Escape', async () => {
    const page = await stage.page();
    await page.goto(stage.address('compare/'));
    await page.locator('#compare-place').focus();
    await page.keyboard.type('lai');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[role=option]').first().waitFor({ state: 'hidden' });
  });
});
